"""New training pages out of gold ones: articles shuffled, headings moved, furniture, pictures and bylines added.

Owns the variations, which stand for layouts that the gold pages do not have. Refuses to write a text of its own: all
prose is the pages' or that of foreign articles; only furniture, names and the forms of bylines and credits are made up.
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from foreign_stories import Adapter
from gold_pages import LEFT, GoldPage, Mark
from invented_lines import COLUMNS, Inventor
from stories import (
    Slice,
    Story,
    clean_text,
    cut_words,
    group_stories,
    is_feature,
    number_slices,
    split_clauses,
    take_stories,
)
from typesetting import Column, break_lines, choose_face, choose_width

HEADING = {"section", "kicker", "title", "subtitle"}
PICTURE = {"caption", "credit"}
FEATURE = 2.0
"""How much more often than others an article with subheads is taken."""
LONG = 5
"""From so many paragraphs on an article may be given subheads."""
STYLES = (0.0, 0.02, 0.02, 0.05, 0.5, 0.5, 0.5, 0.95)
"""How likely headings stand before their text, page by page: one newspaper does it alike."""
SET_ANEW = 0.5
"""How many pages are set anew, in columns of another width; the others keep the lines of the gold pages."""
UNWRAPPED = 0.08
"""How many of the pages set anew have a line for every paragraph, as text has that was copied from elsewhere."""
ENDLESS = 4000.0
"""The measure of such a page, in em."""
FOREIGN = 0.7
"""How many of the groups of a page set anew are foreign articles, where there are any."""


class Composer:
    """Puts pages together; `chance` decides everything, so that a seed gives the same pages again."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.inventor = Inventor(chance)
        self.heads_first = 0.5
        self.face = choose_face(chance)
        self.is_set = False

    def is_luck(self, probability: float) -> bool:
        return self.chance.random() < probability

    def clauses(self, story: Story, shortest: int, longest: int) -> list[str]:
        """Clauses of the body, without white space: what a heading or a caption of it could say."""
        return [clause for clause in split_clauses(story.slices) if shortest <= len(clause) <= longest]

    def wrap(self, text: str, width: int) -> str:
        return "\n".join("".join(line) for line in break_lines(text, width, width))

    def condense(self, clause: str) -> str:
        """A clause as a heading would put it: some of its words left out, so that it says less than the text does."""
        words = cut_words(clause)
        if len(words) < 4:
            return clause
        kept = [word for word in words if not self.is_luck(0.35)]
        return "".join(kept) if sum(map(len, kept)) >= 4 else clause

    def break_title(self, text: str) -> str:
        """A long title on two lines, parted near its middle: at a space, else between two words."""
        spaces = [at for at, mark in enumerate(text) if mark == " "]
        if spaces and self.is_luck(0.6):
            at = self.chance.choice(spaces)
            return f"{text[:at]}\n{text[at + 1 :]}"
        target = len(text) // 2 + self.chance.randrange(-2, 4)
        ends = list(accumulate(len(word) for word in cut_words(text)))[:-1]
        at = min(ends, key=lambda end: abs(end - target)) if ends and self.is_luck(0.9) else target
        return f"{text[:at]}\n{text[at:].lstrip()}"

    def vary(self, story: Story) -> list[Slice]:
        """The slices of an article in the raw order of a new layout, set anew where the page is."""
        order = self.vary_order(story)
        return self.set_type(order, keeps_lines=story.is_foreign) if self.is_set else order

    def set_type(self, order: Sequence[Slice], *, keeps_lines: bool) -> list[Slice]:
        """The text of an article in columns of the page's face, each slice with the gap that follows from it; what has
        lines already may keep them.
        """
        width = self.face.width if self.face.width == ENDLESS or self.is_luck(0.7) else choose_width(self.chance)
        column = Column(self.chance, replace(self.face, width=width))
        done: list[Slice] = []
        for one in order:
            gap, text = one.gap, one.text
            if one.role == "caption" or (one.role == "lead" and self.is_luck(0.5)):
                widest = ENDLESS if width == ENDLESS else self.chance.randrange(20, 41)
                wide = Column(self.chance, replace(self.face, width=widest, numbers=0.1))
                gap, text = "\n\n", wide.set_paragraph(clean_text(text))[1]
            elif one.role in {"body", "lead"} and not one.is_cut and not (keeps_lines and "\n" in text):
                gap, text = column.set_paragraph(clean_text(text))
            if not one.is_cut and one.role not in {"body", "lead"}:
                column.break_off()
            done.append(replace(one, text=text, gap=gap, follows=done[-1].place if done else -1))
        return done

    def vary_order(self, story: Story) -> list[Slice]:
        chance = self.chance
        slices = [self.restyle(one, is_gold=not story.is_foreign) for one in story.slices]
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

    def restyle(self, one: Slice, *, is_gold: bool) -> Slice:
        if one.role == "body" and one.text.count("\n") > 2 and is_gold:
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
        if one.role == "title" and "\n" not in one.text:
            if len(one.text) <= 12 and " " not in one.text and self.is_luck(0.12):
                return replace(one, text=" ".join(one.text))
            if len(one.text) >= 12 and self.is_luck(0.35):
                return replace(one, text=self.break_title(one.text))
        if one.role == "subhead" and "\n" not in one.text and len(one.text) >= 9 and self.is_luck(0.5):
            return replace(one, text=self.wrap(one.text, chance.randrange(7, max(8, min(16, len(one.text) - 1)))))
        if one.role == "subhead" and one.text.count("\n") == 1 and self.is_luck(0.3):
            return replace(one, text=one.text.replace("\n", ""))
        return one

    def add_headings(self, slices: list[Slice], story: Story) -> list[Slice]:
        roles = {one.role for one in slices}
        chance = self.chance
        at = next(number for number, one in enumerate(slices) if one.role == "title")
        if "kicker" not in roles and self.is_luck(0.4):
            slices = self.part_title(slices, at)
            at = next(number for number, one in enumerate(slices) if one.role == "title")
            roles = {one.role for one in slices}
        if "kicker" not in roles and self.is_luck(0.08):
            options = self.clauses(story, 4, 24)
            if options:
                text = self.condense(chance.choice(options)) + chance.choice(("——", "", "", "："))
                text = self.inventor.office() if self.is_luck(0.2) else text
                slices = [*slices[:at], Slice("kicker", text, -2, "\n\n", 901, is_cut=False), *slices[at:]]
                at += 1
        if "subtitle" not in roles and self.is_luck(0.08):
            options = self.clauses(story, 8, 28)
            if options:
                text = self.condense(chance.choice(options))
                text = text if self.is_luck(0.15) else self.inventor.subtitle(text)
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

    def part_title(self, slices: list[Slice], at: int) -> list[Slice]:
        """A title of two clauses on one line as a kicker and a title."""
        title = slices[at]
        clauses = [] if "\n" in title.text else title.text.split()
        if len(clauses) != 2 or min(map(len, clauses)) < 4:
            return slices
        kicker = Slice("kicker", clauses[0], -2, "\n\n", 901, is_cut=False)
        lower = replace(title, text=clauses[1], follows=901, gap="\n" if self.is_luck(0.25) else "\n\n")
        return [*slices[:at], kicker, lower, *slices[at + 1 :]]

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
        text = self.condense(chance.choice(said))
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

    def compose(self, name: str, groups: Sequence[Sequence[Story]], *, is_set: bool) -> GoldPage:
        """A page of groups of articles: a group is one article, or briefs under a column title."""
        is_unwrapped = is_set and self.is_luck(UNWRAPPED)
        draft = PageDraft(is_dense=self.is_luck(0.6 if is_unwrapped else 0.06))
        self.heads_first = 0.95 if is_unwrapped else self.chance.choice(STYLES)
        self.face = choose_face(self.chance)
        if is_unwrapped:
            self.face = replace(self.face, width=ENDLESS)
        self.is_set = is_set
        self.add_furniture(draft, 0.35)
        for group in groups:
            for number, story in enumerate(group):
                slices = self.vary(story)
                draft.add_article(story.source, slices, self.choose_gap(number))
                if slices[-1].role == "body" and self.is_luck(0.03):
                    draft.add(self.chance.choice(("", " ", "\n", "\n\n")))
                    draft.add_marked(self.inventor.turn(), 0, draft.length, LEFT)
            self.add_furniture(draft, 0.08)
        self.add_furniture(draft, 0.3)
        return GoldPage(name, "".join(draft.texts), draft.marks, draft.sources, is_varied=True)

    def choose_gap(self, number: int) -> str:
        """What stands before an article: an empty line, but for briefs that follow on their column's first."""
        if number and self.is_luck(0.8):
            return "\n"
        return "\n\n" if self.is_luck(0.9) else self.chance.choice(("\n", "\n\n\n"))

    def add_furniture(self, draft: "PageDraft", probability: float) -> None:
        if self.is_luck(probability):
            draft.add(self.chance.choice(("\n", "\n\n", "\n\n")) if draft.length else "")
            for _ in range(self.chance.choice((1, 1, 2, 3))):
                draft.add_marked(self.inventor.furniture(), 0, draft.length, LEFT)
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

    def add_gap(self, gap: str) -> None:
        """White space, less the line end that stands there already."""
        self.add(gap.removeprefix("\n") if self.texts and self.texts[-1].endswith("\n") else gap)

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
            self.add_gap(gap)
            self.add_marked(text, article, one.place, one.role)
            last = one.place


def vary_pages(
    pages: Sequence[GoldPage],
    count: int,
    seed: int = 1,
    articles: Sequence[Story] = (),
    set_anew: float = SET_ANEW,
) -> list[GoldPage]:
    """`count` new pages of the articles of these and of the foreign `articles`, each page of 3 to 9 groups."""
    chance = random.Random(seed)
    composer = Composer(chance)
    adapter = Adapter(chance, composer.inventor)
    pool: dict[str, list[Story]] = {}
    for page in pages:
        for group in group_stories(take_stories(page)):
            pool.setdefault("+".join(story.source for story in group), group)
    groups = list(pool.values())
    weights = [FEATURE if any(is_feature(story) for story in group) else 1.0 for group in groups]
    briefs = [story for story in articles if story.is_brief]
    others = [story for story in articles if not story.is_brief]
    made: list[GoldPage] = []
    for number in range(count):
        places = dict.fromkeys(chance.choices(range(len(groups)), weights, k=chance.randrange(3, 10)))
        chosen = [groups[at] for at in places]
        is_set = int((number + 1) * set_anew) > int(number * set_anew)
        if is_set and others:
            chosen = [adapter.choose_group(briefs, others) if composer.is_luck(FOREIGN) else one for one in chosen]
        made.append(composer.compose(f"varied-{number}", chosen, is_set=is_set))
    return made
