"""The labels of the chain: what a part of a page is, and where it stands in its article.

Owns their form, `B-title/f+`: begins (B) or goes on with (I) a block; its role; the phase of its article; `+` where an
article begins. The phase remembers across the page how an article is laid out: `f` heading first, `l` heading last,
`m` up to a heading in the middle and `n` after it, `p` a picture alone. Refuses scores (see `app.text.chain`).
"""

from dataclasses import dataclass

LEFT_OUT = "left"
"""The role of page furniture, which is in no article."""

HEAD_ROLES = frozenset({"section", "kicker", "title", "subtitle"})
PICTURE_ROLES = frozenset({"caption", "credit"})
TEXT_ROLES = frozenset({"body", "lead"})


@dataclass(frozen=True, slots=True)
class Label:
    begins_block: bool
    role: str
    phase: str
    begins_article: bool

    def __str__(self) -> str:
        return f"{'B' if self.begins_block else 'I'}-{self.role}/{self.phase}{'+' if self.begins_article else ''}"

    @property
    def components(self) -> tuple[str, ...]:
        """The names of what it is made of: each is learnt on its own, and their weights add up."""
        place = "B" if self.begins_block else "I"
        begin = "+" if self.begins_article else "="
        return f"{place}-{self.role}", f"/{self.phase}", begin, f"{self.role}/{self.phase}"


def parse_label(text: str) -> Label:
    place, _, rest = text.partition("-")
    role, _, phase = rest.partition("/")
    return Label(place == "B", role, phase.removesuffix("+"), phase.endswith("+"))
