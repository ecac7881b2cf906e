"""Lines that a newspaper page has beside its articles, made up: names, bylines, credits, furniture.

Owns their forms. Refuses prose and layouts (see `varied_pages.py`).
"""

# ruff: noqa: SIM905

import random

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文建国红玉春海波宏志鹏飞慧琳雪晓东旭辉宁雨欣浩然子轩"
PAPERS = ("许昌日报", "本报", "本报", "本报", "晨报", "记者站")
PAGE_TITLES = "综合新闻 要闻 时政 本地 民生 经济 文化 教育周刊 县区 社会 国际 副刊 健康".split()
COLUMNS = (
    "综合新闻 新闻集装箱 基层动态 一周要闻 短波 时政要闻 区县传真 国内要闻 简讯 本地新闻 要闻简报 "
    "快讯 社会广角 民生播报 县区动态 国际短讯 教育资讯 文化视窗 警方在线 经济信息 健康之窗 一句话新闻 "
    "部门动态 城市扫描 乡村快递 体坛短波 图片新闻 环球点击 今日看点 街道社区"
).split()
PLACES = "北京 郑州 上海 武汉 广州 成都 许昌 纽约 东京 莫斯科".split()
OFFICES = "社区 街道 街道办事处 小学 中学 医院 供电公司 税务局 教体局 卫健委 检察院 法院 交警大队 民政局".split()
SERIES = "新春走基层 身边的榜样 聚焦两会 我们的节日 文明实践在行动 安全生产 百姓故事 特别报道 创城进行时".split()
LEADS = ("编者按：", "编者按 ", "【编者按】", "核心提示 ", "核心阅读 ", "开栏的话：", "阅读提示 ", "编者的话：")
SUBTITLES = "——{} ——{} ——记{} ——访{} ——{}侧记 ——{}纪实 ——{}综述 ——{}的启示 ——写在{}之际".split()
LATIN = "Shropshire Kevin Durant WE Sky LABUBU Apple OpenAI Marseille Tom Hanks IBM Novak Paul Smith BBC King".split()
FURNITURE = (
    "{number} {section} {date} {week}",
    "{date} {week}",
    "{dots} {week}",
    "{section} {number}",
    "{date} {week} 责编：{one} 版式：{two} 校对：{three}",
    "责任编辑 {one} 美术编辑 {two}",
    "责编：{one} 美编：{two} 校对：{three}",
    "编辑：{one} 电话：{digits}",
    "本版编辑 {one} 组版 {two}",
    "E-mail:news@{site}.com",
    "新闻热线：{digits}",
    "国内统一连续出版物号 CN 41-0011 总第{digits}期",
    "农历{year}年{moon}",
    "{number}",
    "{paper}",
)


class Inventor:
    """`chance` decides everything, so that a seed gives the same lines again."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def is_luck(self, probability: float) -> bool:
        return self.chance.random() < probability

    def person(self) -> str:
        chance = self.chance
        return chance.choice(SURNAMES) + "".join(chance.choice(GIVEN) for _ in range(chance.choice((1, 2, 2))))

    def byline(self) -> str:
        chance = self.chance
        names = [self.person() for _ in range(chance.choice((1, 1, 2, 3)))]
        gap = chance.choice((" ", "", " ", "　"))
        paper = chance.choice(PAPERS)
        text = paper + chance.choice(("记者", "记者", "全媒体记者", "见习记者")) + gap + gap.join(names)
        if self.is_luck(0.35):
            text += gap + "通讯员" + gap + gap.join(self.person() for _ in range(chance.choice((1, 2))))
        form = chance.random()
        if form < 0.08:
            text = f"□{text}"
        elif form < 0.12:
            text = f"文/{names[0]}"
        elif form < 0.18:
            text = f"{text} 文/图"
        elif form < 0.22:
            text = f"（{text}）"
        elif form < 0.27:
            text = gap.join(names) if len(names[0]) > 1 else text
        return text

    def dateline(self) -> str:
        """What a report begins with."""
        chance = self.chance
        gap = chance.choice(("", " ", " "))
        who = "记者" + gap + chance.choice((" ", "、")).join(self.person() for _ in range(chance.choice((1, 1, 2))))
        if self.is_luck(0.4):
            who += f" 通讯员{gap}{self.person()}"
        day = f"{chance.choice(PLACES)}{chance.randrange(1, 13)}月{chance.randrange(1, 29)}日"
        forms = (
            f"本报讯（{who}）",
            f"本报讯（{who}）",
            "本报讯",
            "本报讯 ",
            f"新华社{day}电（{who}）",
            f"本报{day}电（{who}）",
        )
        return chance.choice((*forms, f"据新华社{day}电 ", f"本报记者{gap}{self.person()}报道："))

    def office(self) -> str:
        """What may stand over a title instead of a clause: a place, or the series that the piece is of."""
        chance = self.chance
        if self.is_luck(0.4):
            return chance.choice(SERIES)
        return chance.choice(SURNAMES) + chance.choice("庄湾武楼寨桥河岗营") + chance.choice(OFFICES)

    def subtitle(self, clause: str) -> str:
        return self.chance.choice(SUBTITLES).format(clause)

    def turn(self) -> str:
        """Where an article goes on, or comes from."""
        number = self.chance.choice(("二", "三", "四", "2", "3", "4", "A2", "08"))
        return self.chance.choice(("（下转第{}版）", "（下转{}版）", "（紧接第{}版）")).format(number)

    def gloss(self) -> str:
        """A foreign name in brackets of either width."""
        words = " ".join(self.chance.choice(LATIN) for _ in range(self.chance.choice((1, 1, 2))))
        return self.chance.choice(("（{}）", "({})", " ({})")).format(words)

    def credit(self) -> str:
        chance = self.chance
        name = self.person()
        forms = (f"{name} 摄", f"{name}摄", f"本报记者 {name} 摄", f"新华社记者{name}摄", "资料图片", "（资料图片）")
        return chance.choice((*forms, f"{name} 供图", f"通讯员 {name} 摄", f"（{name} 摄）", "新华社发", f"图/{name}"))

    def furniture(self) -> str:
        """A line of page furniture."""
        chance = self.chance
        month, day = chance.randrange(1, 13), chance.randrange(1, 29)
        facts = {
            "week": "星期" + chance.choice("一二三四五六日"),
            "date": f"{chance.randrange(1995, 2027)}年{month}月{day}日",
            "dots": f"{chance.randrange(1995, 2027)}.{month}.{day}",
            "number": chance.choice((f"{day % 16 + 1:02d}", f"A{month:02d}", f"第{month}版")),
            "section": chance.choice(PAGE_TITLES),
            "one": self.person(),
            "two": self.person(),
            "three": self.person(),
            "digits": str(chance.randrange(1000000, 9999999)),
            "site": chance.choice(("163", "sina", "126")),
            "year": chance.choice("甲乙丙丁庚辛") + chance.choice("子丑寅卯"),
            "moon": chance.choice(("正月", "冬月", "腊月")) + "初" + chance.choice("一二三四五"),
            "paper": chance.choice(("许昌", "河洛", "江州", "临水")) + chance.choice(("日报", "晚报", "晨报")),
        }
        return chance.choice(FURNITURE).format(**facts)
