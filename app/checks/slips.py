"""Characters that are typed or taken for one another: those of one sound, and some of nearly one shape.

The sound is told from the order of GB 2312, whose first level stands by pronunciation: two characters between the same
two beginnings of a syllable sound alike. Refuses tones, second readings and rare characters, of which it knows nothing.
"""

from bisect import bisect_right

SYLLABLES = (
    "啊埃鞍肮凹芭白斑邦苞杯奔崩逼鞭标鳖彬兵玻捕擦猜餐苍操厕层插拆搀昌超车郴撑吃充抽初揣川疮吹春戳疵聪凑粗蹿摧村磋搭呆耽当刀德蹬堤颠碉跌丁丢东兜督端堆墩掇蛾恩而发藩坊菲芬丰佛否夫噶该干冈篙哥给根耕工钩辜刮乖"
    "棺光瑰辊锅哈骸酣夯壕呵嘿痕哼轰喉呼花槐欢荒灰荤豁击嘉歼僵蕉揭巾荆炯揪鞠捐撅均喀开刊康考坷肯坑空抠枯夸块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮撩列琳玲溜龙楼芦峦抡萝妈埋瞒芒猫么玫门萌眯棉苗蔑民明谬摸谋拇拿氖"
    "南囊挠呢馁嫩能妮蔫娘鸟捏您柠牛脓奴暖挪哦欧啪拍攀乓抛呸喷砰坯篇飘撇拼乒坡扑期掐牵枪橇切钦青琼秋趋圈缺裙然瓤饶惹壬扔日戎揉茹软蕊闰若撒腮三桑搔瑟森僧莎筛珊墒梢奢砷声师收蔬刷摔栓霜谁吮说斯松搜苏酸虽孙蓑塌"
    "胎坍汤掏特藤梯天挑贴厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝巫昔瞎掀相萧楔薪星兄休墟轩靴勋压焉殃邀椰一茵英哟拥幽迂鸳曰耘匝栽咱赃遭责贼怎增扎摘瞻樟招遮珍蒸芝中舟珠抓拽专桩椎谆捉兹鬃邹租钻嘴尊昨"
)
"""The first character of each syllable, in the order of GB 2312."""
LOOK_ALIKES = (
    "己已巳 未末 戊戌戍 人入 土士 日曰 侯候 晴睛 杨扬 徐除 刘浏 陈阵 千干于 天夫 大太犬 王玉主 田由甲申 白自 目且 鸟乌 "
    "治冶 准淮 凉谅 密蜜 园圆 炎焱 晓哓 辩辨辫 籍藉 茶荼 赢嬴羸 博搏 坚竖 折拆 壁璧 崇祟 历厉 广厂 元无 丹舟 仓仑 今令 "
    "宏宠 暧暖 柳抑 拔拨 卓早 昊旻 欣砍 金全 利刊 明朋 波渡 洁浩 建健 宝宇 宣宜 春眷 景最 林材 清请 瑞端 海侮 志忐 俊峻"
)
FIRST_LEVEL = ("啊", "座")

_STARTS = [character.encode("gb2312") for character in SYLLABLES]
_SHAPES = [frozenset(group) for group in LOOK_ALIKES.split()]


def syllable_of(character: str) -> int | None:
    """The number of the syllable, in alphabetical order; None for a character outside the first level of GB 2312."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return None
    first, last = (end.encode("gb2312") for end in FIRST_LEVEL)
    return bisect_right(_STARTS, code) if first <= code <= last else None


def is_slip(one: str, other: str) -> bool:
    """Whether one character may stand for the other by mistake; of rare ones it may always."""
    if any({one, other} <= group for group in _SHAPES):
        return True
    first, second = syllable_of(one), syllable_of(other)
    return first is None or second is None or abs(first - second) <= 1
