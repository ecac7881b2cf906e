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
from invented_lines import Inventor

HEADING = {"section", "kicker", "title", "subtitle"}
PICTURE = {"caption", "credit"}
COLUMNS = (
    "综合新闻 新闻集装箱 基层动态 一周要闻 短波 时政要闻 区县传真 国内要闻 简讯 本地新闻 要闻简报 "
    "快讯 社会广角 民生播报 县区动态 国际短讯 教育资讯 文化视窗 警方在线 经济信息 健康之窗 一句话新闻 "
    "部门动态 城市扫描 乡村快递 体坛短波 图片新闻 环球点击 今日看点 街道社区"
).split()
FEATURE = 2.0
"""How much more often than others an article with subheads is taken."""
LONG = 5
"""From so many paragraphs on an article may be given subheads."""
STYLES = (0.0, 0.02, 0.02, 0.05, 0.5, 0.5, 0.5, 0.95)
"""How likely headings stand before their text, page by page: one newspaper does it alike."""


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


def split_clauses(slices: Sequence[Slice]) -> list[str]:
    """The clauses of the paragraphs, without white space."""
    text = "".join("".join(one.text.split()) for one in slices if one.role == "body")
    for mark in "。！？；，：“”、（）":
        text = text.replace(mark, "\n")
    return text.split("\n")


def first_of(marks: Sequence[Mark], block: int) -> int:
    return min(mark.raw_start for mark in marks if mark.block == block)


class Composer:
    """Puts pages together; `chance` decides everything, so that a seed gives the same pages again."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.inventor = Inventor(chance)
        self.heads_first = 0.5

    def is_luck(self, probability: float) -> bool:
        return self.chance.random() < probability

    def clauses(self, story: Story, shortest: int, longest: int) -> list[str]:
        """Clauses of the body, without white space: what a heading or a caption of it could say."""
        return [clause for clause in split_clauses(story.slices) if shortest <= len(clause) <= longest]

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
        slices = self.add_sections(self.add_headings(slices, story))
        if not any(one.role == "caption" for one in slices) and self.is_luck(0.15):
            slices = self.add_picture(slices, story)
        if self.is_luck(0.12) and slices[-1].role == "body" and slices[-1].text.endswith("。"):
            names = chance.choice((" ", "　")).join(self.inventor.person() for _ in range(chance.choice((1, 2))))
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

    def quote(self, text: str) -> str:
        """The heading with some of it, often its end, in quotation marks."""
        length = self.chance.randrange(2, min(8, len(text) - 2))
        start = len(text) - length if self.is_luck(0.4) else self.chance.randrange(0, len(text) - length)
        return f"{text[:start]}“{text[start : start + length]}”{text[start + length :]}"

    def restyle(self, one: Slice) -> Slice:
        if one.role == "body" and one.text.count("\n") > 2:
            return replace(one, text=self.break_columns(one.text))
        if one.role == "section" and self.is_luck(0.7):
            return replace(one, text=self.chance.choice(COLUMNS))
        if one.role in {"title", "subhead"}:
            return self.restyle_heading(one)
        if one.role == "byline" and not one.is_cut and self.is_luck(0.4):
            return replace(one, text=self.inventor.byline())
        if one.role == "credit" and self.is_luck(0.3):
            return replace(one, text=self.inventor.credit())
        return one

    def restyle_heading(self, one: Slice) -> Slice:
        chance = self.chance
        if len(one.text) > 7 and one.text.isalpha() and self.is_luck(0.12):
            one = replace(one, text=self.quote(one.text))
        if one.role == "title" and one.text[0] != "【" and self.is_luck(0.06):
            return replace(one, text=f"【{chance.choice(COLUMNS)}】{one.text}")
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
                "byline",
                self.inventor.byline(),
                slices[heads[-1]].place,
                chance.choice(("\n", "\n\n")),
                903,
                is_cut=False,
            )
            slices = [*slices[: heads[-1] + 1], new, *slices[heads[-1] + 1 :]]
        return slices

    def add_sections(self, slices: list[Slice]) -> list[Slice]:
        """Subheads over the later paragraphs of a long article that has none."""
        texts = [at for at, one in enumerate(slices) if one.role == "body"]
        if len(texts) < LONG or any(one.role == "subhead" for one in slices) or not self.is_luck(0.5):
            return slices
        chance = self.chance
        count = chance.choice([number for number in (1, 2, 2, 2, 3, 3, 4) if number * 2 < len(texts)])
        places = sorted(chance.sample(texts[1:], count))
        grown: list[Slice] = []
        for at, one in enumerate(slices):
            if at in places:
                following = next((place for place in places if place > at), len(slices))
                said = [text for text in split_clauses(slices[at:following]) if 4 <= len(text) <= 22]
                if said:
                    grown.append(Slice("subhead", self.subhead(said), -2, "\n\n", 910 + at, is_cut=False))
                    grown.append(replace(one, follows=910 + at, gap="\n\n"))
                    continue
            grown.append(one)
        return grown

    def subhead(self, said: Sequence[str]) -> str:
        chance = self.chance
        text = chance.choice(said)
        form = chance.random()
        if form < 0.15 and len(said) > 1:
            text = f"{text} {chance.choice(said)}"[:26]
        elif form < 0.25:
            text = f"“{text}”"
        elif form < 0.3:
            text = chance.choice("一二三四") + "、" + text
        return self.wrap(text, chance.randrange(9, 18)) if len(text) > 12 and self.is_luck(0.3) else text

    def add_picture(self, slices: list[Slice], story: Story) -> list[Slice]:
        options = self.clauses(story, 9, 60)
        if not options:
            return slices
        chance = self.chance
        text = "，".join(chance.sample(options, min(len(options), chance.choice((1, 2, 3)))))
        text = chance.choice(("", "图为", "近日，")) + text + "。"
        caption = Slice("caption", self.wrap(text, chance.randrange(22, 40)), -2, "\n\n", 904, is_cut=False)
        gap = chance.choice((" ", " ", "\n\n", ""))
        credit = Slice("credit", self.inventor.credit(), 904, gap, 905, is_cut="\n" not in gap)
        return [*slices, caption, credit]

    def lay_out(self, slices: Sequence[Slice], story: Story) -> list[Slice]:
        head = [one for one in slices if one.role in HEADING or (one.role == "byline" and not one.is_cut)]
        pictures = [one for one in slices if one.role in PICTURE]
        text = [one for one in slices if one not in head and one not in pictures]
        head, text, pictures = number_slices(head, text, pictures)
        form = self.chance.random()
        subheads = [number for number, one in enumerate(text) if one.role == "subhead"]
        if story.has_section or form < self.heads_first:
            order = [*head, *pictures, *text]
        elif not subheads or self.is_luck(0.7):
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
        self.heads_first = self.chance.choice(STYLES)
        self.add_furniture(draft, 0.35)
        for group in groups:
            for number, story in enumerate(group):
                gap = "\n" if number and self.is_luck(0.8) else "\n\n"
                draft.add_article(story.source, self.vary(story), gap)
            draft.add("\n")
            self.add_furniture(draft, 0.08)
        self.add_furniture(draft, 0.3)
        return GoldPage(name, "".join(draft.texts), draft.marks, draft.sources, is_varied=True)

    def add_furniture(self, draft: "PageDraft", probability: float) -> None:
        if self.is_luck(probability):
            draft.add("\n")
            for _ in range(self.chance.choice((1, 1, 2, 3))):
                draft.add_marked(self.inventor.furniture(), 0, draft.length, LEFT)
                draft.add(self.chance.choice(("\n", "\n\n")))


def number_slices(*groups: Sequence[Slice]) -> list[list[Slice]]:
    """The slices of an article with their places in reading order, those that were invented among the others."""
    numbers = {one.place: number for number, one in enumerate(one for group in groups for one in group)}
    return [
        [replace(one, place=numbers[one.place], follows=numbers.get(one.follows, -2)) for one in group]
        for group in groups
    ]


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
    weights = [FEATURE if any(is_feature(story) for story in group) else 1.0 for group in groups]
    made: list[GoldPage] = []
    for number in range(count):
        places = dict.fromkeys(chance.choices(range(len(groups)), weights, k=chance.randrange(3, 10)))
        made.append(composer.compose(f"varied-{number}", [groups[at] for at in places]))
    return made


def is_feature(story: Story) -> bool:
    return any(one.role == "subhead" for one in story.slices)
