"""New training pages out of gold ones: articles shuffled, headings moved, furniture, pictures and bylines added.

Owns the variations, which stand for layouts that the gold pages do not have. Refuses to write a text of its own: all
prose is the pages'; only furniture, names and the forms of bylines and credits are made up.
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"
# ruff: noqa: SIM905

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gold_pages import LEFT, GoldPage, Mark

HEADING = {"section", "kicker", "title", "subtitle"}
PICTURE = {"caption", "credit"}
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文建国红玉春海波宏志鹏飞慧琳雪晓东旭辉宁雨欣浩然子轩"
PAPERS = ("许昌日报", "本报", "本报", "本报", "晨报", "记者站")
PAGE_TITLES = "综合新闻 要闻 时政 本地 民生 经济 文化 教育周刊 县区 社会 国际 副刊 健康".split()
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
COLUMNS = (
    "综合新闻 新闻集装箱 基层动态 一周要闻 短波 时政要闻 区县传真 国内要闻 简讯 本地新闻 要闻简报 "
    "快讯 社会广角 民生播报 县区动态 国际短讯 教育资讯 文化视窗 警方在线 经济信息 健康之窗 一句话新闻 "
    "部门动态 城市扫描 乡村快递 体坛短波 图片新闻 环球点击 今日看点 街道社区"
).split()


@dataclass(frozen=True, slots=True)
class Slice:
    """The raw text of one block, `gap` the white space that stood before it behind the block it followed."""

    role: str
    text: str
    follows: int
    gap: str
    place: int
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Story:
    """One article as slices in reading order."""

    source: str
    slices: tuple[Slice, ...]
    has_section: bool
    is_brief: bool


def take_stories(page: GoldPage) -> list[Story]:
    """The articles of a page in raw order; one whose blocks do not stand together is passed over."""
    by_article: dict[int, list[Mark]] = {}
    for mark in page.marks:
        if mark.article:
            by_article.setdefault(mark.article, []).append(mark)
    stories: list[Story] = []
    for article, marks in by_article.items():
        slices: list[Slice] = []
        last: Mark | None = None
        for block in sorted({mark.block for mark in marks}, key=lambda at: first_of(marks, at)):
            own = [mark for mark in marks if mark.block == block]
            start, end = own[0].raw_start, own[-1].raw_end
            gap = page.raw[last.raw_end : start] if last else "\n\n"
            is_cut = bool(last) and "\n" not in gap
            text = page.raw[start:end]
            slices.append(Slice(own[0].role, text, last.block if last else -1, gap, block, is_cut))
            last = own[-1]
        slices.sort(key=lambda one: one.place)
        roles = {one.role for one in slices}
        is_brief = slices[-1].is_cut and slices[-1].role == "byline" and "subhead" not in roles and len(slices) < 9
        stories.append(Story(page.sources[article], tuple(slices), "section" in roles, is_brief))
    return stories


def first_of(marks: Sequence[Mark], block: int) -> int:
    return min(mark.raw_start for mark in marks if mark.block == block)


class Composer:
    """Puts pages together; `chance` decides everything, so that a seed gives the same pages again."""

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

    def clauses(self, story: Story, shortest: int, longest: int) -> list[str]:
        """Clauses of the body, without white space: what a heading or a caption of it could say."""
        text = "".join("".join(one.text.split()) for one in story.slices if one.role == "body")
        for mark in "。！？；，：“”、（）":
            text = text.replace(mark, "\n")
        return [clause for clause in text.split("\n") if shortest <= len(clause) <= longest]

    def wrap(self, text: str, width: int) -> str:
        return "\n".join(text[at : at + width] for at in range(0, len(text), width))

    def vary(self, story: Story) -> list[Slice]:
        """The slices of an article in the raw order of a new layout."""
        chance = self.chance
        slices = [self.restyle(one) for one in story.slices]
        if story.is_brief:
            return slices if self.is_luck(0.9) else self.lay_out(slices, story)
        if not any(one.role == "title" for one in slices):
            return slices
        slices = self.add_headings(slices, story)
        if not any(one.role == "caption" for one in slices) and self.is_luck(0.15):
            slices = self.add_picture(slices, story)
        if self.is_luck(0.12) and slices[-1].role == "body" and slices[-1].text.endswith("。"):
            names = chance.choice((" ", "　")).join(self.person() for _ in range(chance.choice((1, 2))))
            gap = chance.choice(("", " "))
            slices.append(Slice("byline", f"（{names}）", slices[-1].place, gap, 900, is_cut=True))
        return self.lay_out(slices, story)

    def break_columns(self, text: str) -> str:
        """Empty lines where a column may have ended: anywhere, and more often where a sentence fills its line."""
        lines = text.split("\n")
        widest = max(len(line) for line in lines)
        broken = [lines[0]]
        for line, following in pairwise(lines):
            is_full = line[-1:] in "。！？”" and max(len(line), len(following)) >= widest - 1
            broken.append("\n" if line and following and self.is_luck(0.4 if is_full else 0.02) else "")
            broken.append(following)
        return broken[0] + "".join(f"{gap}\n{line}" for gap, line in zip(broken[1::2], broken[2::2], strict=True))

    def restyle(self, one: Slice) -> Slice:
        chance = self.chance
        if one.role == "body" and one.text.count("\n") > 2:
            return replace(one, text=self.break_columns(one.text))
        if one.role == "section" and self.is_luck(0.7):
            return replace(one, text=chance.choice(COLUMNS))
        if one.role == "title" and "\n" not in one.text and " " not in one.text:
            if len(one.text) <= 12 and self.is_luck(0.12):
                return replace(one, text=" ".join(one.text))
            if len(one.text) >= 14 and self.is_luck(0.2):
                cut = len(one.text) // 2 + chance.randrange(-2, 4)
                return replace(one, text=f"{one.text[:cut]}\n{one.text[cut:]}")
        if one.role == "subhead" and "\n" not in one.text and len(one.text) >= 9 and self.is_luck(0.5):
            return replace(one, text=self.wrap(one.text, chance.randrange(7, max(8, min(16, len(one.text) - 1)))))
        if one.role == "subhead" and one.text.count("\n") == 1 and self.is_luck(0.3):
            return replace(one, text=one.text.replace("\n", ""))
        if one.role == "byline" and not one.is_cut and self.is_luck(0.4):
            return replace(one, text=self.byline())
        if one.role == "credit" and self.is_luck(0.3):
            return replace(one, text=self.credit())
        return one

    def add_headings(self, slices: list[Slice], story: Story) -> list[Slice]:
        roles = {one.role for one in slices}
        chance = self.chance
        at = next(number for number, one in enumerate(slices) if one.role == "title")
        if "kicker" not in roles and self.is_luck(0.08):
            options = self.clauses(story, 4, 24)
            if options:
                text = chance.choice(options) + chance.choice(("——", "", ""))
                slices = [*slices[:at], Slice("kicker", text, -2, "\n\n", 901, is_cut=False), *slices[at:]]
                at += 1
        if "subtitle" not in roles and self.is_luck(0.08):
            options = self.clauses(story, 8, 28)
            if options:
                text = chance.choice(("——", "——", "")) + chance.choice(options)
                gap = chance.choice(("\n", "\n\n"))
                new = Slice("subtitle", text, slices[at].place, gap, 902, is_cut=False)
                slices = [*slices[: at + 1], new, *slices[at + 1 :]]
        if "byline" not in roles and self.is_luck(0.15):
            heads = [number for number, one in enumerate(slices) if one.role in HEADING]
            new = Slice(
                "byline", self.byline(), slices[heads[-1]].place, chance.choice(("\n", "\n\n")), 903, is_cut=False
            )
            slices = [*slices[: heads[-1] + 1], new, *slices[heads[-1] + 1 :]]
        return slices

    def add_picture(self, slices: list[Slice], story: Story) -> list[Slice]:
        options = self.clauses(story, 9, 60)
        if not options:
            return slices
        chance = self.chance
        text = "，".join(chance.sample(options, min(len(options), chance.choice((1, 2, 3)))))
        text = chance.choice(("", "图为", "近日，")) + text + "。"
        caption = Slice("caption", self.wrap(text, chance.randrange(22, 40)), -2, "\n\n", 904, is_cut=False)
        gap = chance.choice((" ", " ", "\n\n", ""))
        credit = Slice("credit", self.credit(), 904, gap, 905, is_cut="\n" not in gap)
        return [*slices, caption, credit]

    def lay_out(self, slices: Sequence[Slice], story: Story) -> list[Slice]:
        head = [one for one in slices if one.role in HEADING or (one.role == "byline" and not one.is_cut)]
        pictures = [one for one in slices if one.role in PICTURE]
        text = [one for one in slices if one not in head and one not in pictures]
        form = self.chance.random()
        subheads = [number for number, one in enumerate(text) if one.role == "subhead"]
        if story.has_section or form < 0.4:
            order = [*head, *pictures, *text]
        elif form < 0.8 or not subheads:
            order = [*text, *head, *pictures]
        elif subheads[-1] + 1 < len(text):
            order = [*text[subheads[-1] + 1 :], *head, *pictures, *text[: subheads[-1] + 1]]
        else:
            order = [*text, *head, *pictures]
        if pictures and self.is_luck(0.2) and len(text) > 3:
            rest = [one for one in order if one not in pictures]
            at = self.chance.randrange(1, len(rest))
            if not rest[at].is_cut:
                order = [*rest[:at], *pictures, *rest[at:]]
        return order

    def compose(self, name: str, groups: Sequence[Sequence[Story]]) -> GoldPage:
        """A page of groups of articles: a group is one article, or briefs under a column title."""
        draft = PageDraft(is_dense=self.is_luck(0.12))
        self.add_furniture(draft, 0.35)
        for group in groups:
            for number, story in enumerate(group):
                gap = "\n" if number and self.is_luck(0.8) else "\n\n"
                draft.add_article(story.source, self.vary(story), gap)
            draft.add("\n")
            self.add_furniture(draft, 0.08)
        self.add_furniture(draft, 0.3)
        return GoldPage(name, "".join(draft.texts), draft.marks, draft.sources)

    def add_furniture(self, draft: "PageDraft", probability: float) -> None:
        if self.is_luck(probability):
            draft.add("\n")
            for _ in range(self.chance.choice((1, 1, 2, 3))):
                draft.add_marked(self.furniture(), 0, draft.length, LEFT)
                draft.add(self.chance.choice(("\n", "\n\n")))


class PageDraft:
    """A page as it grows: its text so far, and what each stretch of it is.

    A dense page has no empty lines inside its articles.
    """

    def __init__(self, *, is_dense: bool) -> None:
        self.is_dense = is_dense
        self.texts: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []
        self.sources: dict[int, str] = {}

    def add(self, text: str) -> None:
        self.texts.append(text)
        self.length += len(text)

    def add_marked(self, text: str, article: int, block: int, role: str) -> None:
        self.marks.append(Mark(self.length, self.length + len(text), article, block, role))
        self.add(text)

    def add_article(self, source: str, slices: Sequence[Slice], first_gap: str) -> None:
        article = len(self.sources) + 1
        self.sources[article] = source
        last = None
        for one in slices:
            gap = first_gap if last is None else (one.gap if one.follows == last else "\n\n")
            text = one.text
            if self.is_dense:
                text = text.replace("\n\n", "\n")
                if last is not None and one.role in {"body", "subhead"} and "\n" in gap:
                    gap = "\n"
            self.add(gap)
            self.add_marked(text, article, one.place, one.role)
            last = one.place


def group_stories(stories: Sequence[Story]) -> list[list[Story]]:
    """Briefs that follow a column title stay with it."""
    groups: list[list[Story]] = []
    for story in stories:
        if groups and story.is_brief and not story.has_section and groups[-1][0].has_section:
            groups[-1].append(story)
        else:
            groups.append([story])
    return groups


def vary_pages(pages: Sequence[GoldPage], count: int, seed: int = 1) -> list[GoldPage]:
    """`count` new pages of the articles of these, each page of 3 to 9 groups."""
    chance = random.Random(seed)
    composer = Composer(chance)
    pool: dict[str, list[Story]] = {}
    for page in pages:
        for group in group_stories(take_stories(page)):
            pool.setdefault("+".join(story.source for story in group), group)
    groups = list(pool.values())
    return [
        composer.compose(f"varied-{number}", chance.sample(groups, min(len(groups), chance.randrange(3, 10))))
        for number in range(count)
    ]
