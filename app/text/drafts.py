"""Blocks in the making: parts of the page with the role that the decode gave them, in the order of the raw text.

Owns drafts and the heading groups among them. Refuses to sort them into articles (see `app.text.articles`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.text.lines import Segment
from app.text.model import Role
from app.text.roles import Part

LEFT_OUT = "left"
"""The label of page furniture, which has no role."""

HEAD_ROLES = frozenset({"section", "kicker", "title", "subtitle", "byline"})
BODY_ROLES = frozenset({"body", "lead"})
PICTURE_ROLES = frozenset({"caption", "credit"})


@dataclass(slots=True)
class Draft:
    """Segments first..last in one role; `part` is the first part of it, `sureness` the probability of the label."""

    role: str
    first: int
    last: int
    part: int
    compact: str
    width: float
    is_cut: bool
    blank_before: int
    cues: tuple[str, ...]

    @property
    def is_signature(self) -> bool:
        return self.role == "byline" and self.is_cut


def build_drafts(parts: Sequence[Part], labels: Sequence[str], segments: Sequence[Segment]) -> list[Draft]:
    """Drafts from labels such as `B-title` and `I-title`; what goes on in another role begins a block of its own."""
    drafts: list[Draft] = []
    for index, (part, label) in enumerate(zip(parts, labels, strict=True)):
        place, role = label[0], label[2:]
        if place == "I" and drafts and drafts[-1].role == role and role != LEFT_OUT:
            draft = drafts[-1]
            draft.last = part.last
            draft.compact += part.compact
            draft.width = max(draft.width, part.width)
            continue
        segment = segments[part.first]
        drafts.append(
            Draft(
                role,
                part.first,
                part.last,
                index,
                part.compact,
                part.width,
                segment.is_cut,
                segment.blank_before,
                tuple(part.cues),
            )
        )
    return drafts


def is_role(draft: Draft, role: Role) -> bool:
    return draft.role == role.value


def find_heads(drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    """The heading groups, as ranges of drafts: each has one title, its kickers and section before, the rest after."""
    heads: list[tuple[int, int]] = []
    index = 0
    while index < len(drafts):
        if drafts[index].role != "title":
            index += 1
            continue
        floor = heads[-1][1] if heads else 0
        start = index
        while start > floor and drafts[start - 1].role in {"section", "kicker"}:
            start -= 1
        end = index + 1
        while end < len(drafts) and drafts[end].role in {"subtitle", "byline"} and not drafts[end].is_cut:
            end += 1
        heads.append((start, end))
        index = end
    return heads
