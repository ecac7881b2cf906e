"""Articles of other newspapers as this one would print them: with datelines, bylines, signatures, quotations, pictures.

Owns what is put to a foreign article before it is laid out. Refuses reading it (see `stories.py`) and layouts (see
`varied_pages.py`).
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

import random
from collections.abc import Sequence
from dataclasses import replace

from invented_lines import COLUMNS, LEADS, Inventor
from stories import Slice, Story, cut_words, split_clauses

QUOTED = 0.2
"""How many articles are full of quotations."""
NUMBERS = "一二三四五六七八九十"


class Adapter:
    """`chance` decides everything, so that a seed gives the same articles again."""

    def __init__(self, chance: random.Random, inventor: Inventor) -> None:
        self.chance = chance
        self.inventor = inventor

    def is_luck(self, probability: float) -> bool:
        return self.chance.random() < probability

    def choose_group(self, briefs: Sequence[Story], others: Sequence[Story]) -> list[Story]:
        """One article, a picture with its caption, or some briefs."""
        form = self.chance.random()
        if briefs and form < 0.2:
            return self.group_briefs(self.chance.sample(briefs, min(len(briefs), self.chance.randrange(1, 6))))
        if form < 0.3:
            chosen = self.chance.sample(others, min(len(others), self.chance.randrange(1, 4)))
            return [self.shorten(story) for story in chosen]
        if form < 0.33:
            return [self.versify(self.chance.choice(others))]
        story = self.chance.choice(others)
        return [self.make_picture(story) if form < 0.46 else self.furnish(story)]

    def shorten(self, story: Story) -> Story:
        """A short report of its own: a sentence or three of the first paragraph, most with a dateline."""
        title = next(one for one in story.slices if one.role == "title")
        first = next(one.text for one in story.slices if one.role == "body")
        sentences = first.split("。")[:-1] or [first.rstrip("！？”。")]
        text = "。".join(sentences[: self.chance.choice((1, 1, 2, 3))]) + "。"
        if self.is_luck(0.6):
            text = self.inventor.dateline() + text
        return replace(story, slices=(title, Slice("body", text, title.place, "\n\n", 1, is_cut=False)), is_brief=False)

    def furnish(self, story: Story) -> Story:
        """With a dateline at the head of the first paragraph, or a byline; perhaps with much direct speech."""
        slices = list(story.slices)
        if self.is_luck(QUOTED):
            slices = [self.quote(one) if one.role == "body" else one for one in slices]
        if self.is_luck(0.2):
            slices = [self.gloss(one) if one.role == "body" and self.is_luck(0.5) else one for one in slices]
        slices = self.restructure(slices)
        first = next(at for at, one in enumerate(slices) if one.role == "body")
        if self.is_luck(0.45):
            slices[first] = replace(slices[first], text=self.inventor.dateline() + slices[first].text)
        elif self.is_luck(0.6):
            gap = self.chance.choice(("\n", "\n", "\n\n"))
            slices.insert(1, Slice("byline", self.inventor.byline(), 0, gap, 800, is_cut=False))
        if self.is_luck(0.07):
            slices = self.add_lead(slices)
        return replace(story, slices=tuple(slices))

    def versify(self, story: Story) -> Story:
        """Verses that nobody would sing: short clauses in stanzas, on lines that stay as they are."""
        title = next(one for one in story.slices if one.role == "title")
        lines = [clause for clause in split_clauses(story.slices) if 4 <= len(clause) <= 14]
        lines = lines[: self.chance.choice((8, 12, 16, 20))] or [title.text]
        ends = self.chance.choice(("", "", "，。"))
        lines = [line + (ends[at % 2] if ends else "") for at, line in enumerate(lines)]
        size = self.chance.choice((4, 4, 8))
        short = replace(title, text=title.text.split()[0][: self.chance.randrange(3, 9)])
        name = self.chance.choice(("{}", "□{}", "作者：{}", "文/{}")).format(self.inventor.person())
        slices = [short, Slice("byline", name, short.place, self.chance.choice(("\n", "\n\n")), 800, is_cut=False)]
        for at in range(0, len(lines), size):
            slices.append(Slice("body", "\n".join(lines[at : at + size]), -2, "\n\n", 810 + at, is_cut=False))
        return replace(story, slices=tuple(slices))

    def restructure(self, slices: list[Slice]) -> list[Slice]:
        """Now and then the paragraphs of a notice, which are numbered, or of an interview."""
        form, texts = self.chance.random(), [one.place for one in slices if one.role == "body"]
        if len(texts) < 4 or form > 0.12:
            return slices
        mark = self.chance.choice(("{}、", "（{}）", "{}是"))
        done: list[Slice] = []
        for one in slices:
            number = texts.index(one.place) if one.place in texts else 0
            if form < 0.07 and 0 < number <= len(NUMBERS):
                one = replace(one, text=mark.format(NUMBERS[number - 1]) + one.text)  # noqa: PLW2901
            elif form > 0.07 and number:
                name = "记者" if number % 2 else self.inventor.person()[:2]
                one = replace(one, text=f"{name}：{one.text}")  # noqa: PLW2901
            done.append(one)
        return done

    def add_lead(self, slices: list[Slice]) -> list[Slice]:
        """An editor's note before the first paragraph, of what the last one says."""
        texts = [at for at, one in enumerate(slices) if one.role == "body"]
        if len(texts) < 3:
            return slices
        said = slices[texts[-1]].text.split("。")
        text = self.chance.choice(LEADS) + "。".join(said[:2]).rstrip("。") + "。"
        lead = Slice("lead", text, slices[texts[0] - 1].place, "\n\n", 801, is_cut=False)
        rest = replace(slices[texts[0]], follows=801, gap="\n\n")
        return [*slices[: texts[0]], lead, rest, *slices[texts[0] + 1 :]]

    def gloss(self, one: Slice) -> Slice:
        """A paragraph with foreign names in brackets."""
        words = cut_words(one.text)
        at = self.chance.randrange(len(words))
        if len(words[at]) > 1:
            words[at] += self.inventor.gloss()
        return replace(one, text="".join(words))

    def quote(self, one: Slice) -> Slice:
        """A paragraph that may begin with what somebody says, or have a word in quotation marks."""
        sentence, stop, rest = one.text.partition("。")
        if stop and "“" not in sentence and self.is_luck(0.5):
            said = f"“{sentence}。”{self.inventor.person()}说" if self.is_luck(0.6) else f"“{sentence}”"
            return replace(one, text=f"{said}。{rest}")
        words = cut_words(one.text)
        at = self.chance.randrange(len(words))
        if len(words[at]) > 1 and "“" not in one.text:
            words[at] = f"“{words[at]}”"
        return replace(one, text="".join(words))

    def make_picture(self, story: Story) -> Story:
        """A photograph that stands alone: the first sentences of the article, and who took it."""
        text = next(one.text for one in story.slices if one.role == "body")
        length = self.chance.randrange(40, 190)
        sentences = text.split("。")[:-1] or [text.rstrip("！？”")]
        caption = sentences.pop(0)
        while sentences and len(caption) + len(sentences[0]) < length:
            caption += "。" + sentences.pop(0)
        if self.is_luck(0.4):
            caption += "。图为" + self.chance.choice(text.split("，")).strip("。“”")
        gap = self.chance.choice((" ", " ", "\n\n"))
        credit = Slice("credit", self.inventor.credit(), 0, gap, 1, is_cut="\n" not in gap)
        return replace(story, slices=(Slice("caption", f"{caption}。", -1, "\n\n", 0, is_cut=False), credit))

    def group_briefs(self, stories: Sequence[Story]) -> list[Story]:
        """Briefs, most of them signed, the first perhaps under a column title."""
        has_section, is_signed = self.is_luck(0.6), self.is_luck(0.8)
        group: list[Story] = []
        for story in stories:
            slices = list(story.slices)
            if not is_signed and self.is_luck(0.5):
                slices[1] = replace(slices[1], text=self.inventor.dateline() + slices[1].text)
            if is_signed:
                gap = self.chance.choice(("", " ", " "))
                signature = f"（{self.inventor.person()}）"
                slices.append(Slice("byline", signature, len(slices) - 1, gap, len(slices), is_cut=True))
            if has_section and not group:
                slices.insert(0, Slice("section", self.chance.choice(COLUMNS), -1, "\n\n", -1, is_cut=False))
            group.append(replace(story, slices=tuple(slices), has_section=has_section and not group))
        return group
