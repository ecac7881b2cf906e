"""Articles of other newspapers as this one would print them: with datelines, bylines, signatures, quotations, pictures.

Owns what is put to a foreign article before it is laid out. Refuses reading it (see `stories.py`) and layouts (see
`varied_pages.py`).
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

import random
from collections.abc import Sequence
from dataclasses import replace

from invented_lines import COLUMNS, Inventor
from stories import Slice, Story, cut_words

QUOTED = 0.2
"""How many articles are full of quotations."""


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
        story = self.chance.choice(others)
        return [self.make_picture(story) if form < 0.38 else self.furnish(story)]

    def furnish(self, story: Story) -> Story:
        """With a dateline at the head of the first paragraph, or a byline; perhaps with much direct speech."""
        slices = list(story.slices)
        if self.is_luck(QUOTED):
            slices = [self.quote(one) if one.role == "body" else one for one in slices]
        first = next(at for at, one in enumerate(slices) if one.role == "body")
        if self.is_luck(0.45):
            slices[first] = replace(slices[first], text=self.inventor.dateline() + slices[first].text)
        elif self.is_luck(0.6):
            gap = self.chance.choice(("\n", "\n", "\n\n"))
            slices.insert(1, Slice("byline", self.inventor.byline(), 0, gap, 800, is_cut=False))
        return replace(story, slices=tuple(slices))

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
            if is_signed:
                gap = self.chance.choice(("", " ", " "))
                signature = f"（{self.inventor.person()}）"
                slices.append(Slice("byline", signature, len(slices) - 1, gap, len(slices), is_cut=True))
            if has_section and not group:
                slices.insert(0, Slice("section", self.chance.choice(COLUMNS), -1, "\n\n", -1, is_cut=False))
            group.append(replace(story, slices=tuple(slices), has_section=has_section and not group))
        return group
