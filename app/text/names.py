"""Chinese personal names: where one ends and the next begins when nothing stands between them.

Owns the surnames and the likely lengths of names. Refuses context: it is given text that holds names only.
"""

_SINGLE = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊"
    "葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝"
    "路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全"
    "佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢"
    "劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都"
    "普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束"
    "檀衣信展阴昝智幸奉植衡富尧闭由羿莽昂苍双弓牧隗山宓蓬郗却璩濮寿扶堵莘贡逄乜养须步广禄东殳沃蔚越夔巢蒯訾空毋红竺"
)
_DOUBLE = (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 "
    "濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 "
    "公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 "
    "微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 西门 第五 南荣"
)
SURNAMES = frozenset(_SINGLE)
DOUBLE_SURNAMES = frozenset(_DOUBLE.split())
_COMMON = frozenset(_SINGLE[:150])


KNOWN = 6.0
"""What a name counts that is known to be one: more than two others of its length."""


def score_name(name: str, known: frozenset[str] = frozenset()) -> float:
    """How much a run of characters looks like one name; below nought for what is hardly one."""
    if name in known:
        return KNOWN
    length = len(name)
    if length == 3:
        score = 2.0
    elif length == 2:
        score = 0.3
    elif length == 4 and name[:2] in DOUBLE_SURNAMES:
        score = 2.5
    else:
        return -4.0
    if name[:2] in DOUBLE_SURNAMES and length >= 3:
        return score + 1.5
    if name[0] in _COMMON:
        return score + 1.5
    return score + (0.5 if name[0] in SURNAMES else -3.0)


def split_names(run: str, known: frozenset[str] = frozenset()) -> list[str]:
    """The names in a run of Chinese characters with nothing between them, in order; the run itself if none fit.

    `known` are names that were met before.
    """
    if len(run) <= 3 or len(run) > 120 or run in known:
        return [run]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(run) + 1):
        options = [
            (best[end - size][0] + score_name(run[end - size : end], known), size) for size in (2, 3, 4) if size <= end
        ]
        best.append(max(options, default=(-9.0 * end, end)))
    if best[-1][0] / len(run) < 0.3:
        return [run]
    names: list[str] = []
    end = len(run)
    while end:
        size = best[end][1]
        names.append(run[end - size : end])
        end -= size
    return names[::-1]
