"""Blocks in the making: parts of the page with the label that the decode gave them, in the order of the raw text.

Owns drafts, and which of them make one article. Refuses labels' scores (see `app.text.chain`) and clean text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.text.labels import HEAD_ROLES, LEFT_OUT, PICTURE_ROLES, Label
from app.text.lines import Segment
from app.text.roles import Part

_HEAD_ORDER = {"section": 0, "kicker": 1, "title": 2, "subtitle": 3, "byline": 4}


@dataclass(slots=True)
class Draft:
    """Segments first..last and parts part..last_part of the page as one block, with the label of its first part."""

    label: Label
    first: int
    last: int
    part: int
    last_part: int
    is_cut: bool

    @property
    def role(self) -> str:
        return self.label.role


def build_drafts(parts: Sequence[Part], labels: Sequence[Label], segments: Sequence[Segment]) -> list[Draft]:
    """Drafts from the labels of the parts; what goes on in another role begins a block of its own."""
    drafts: list[Draft] = []
    for index, (part, label) in enumerate(zip(parts, labels, strict=True)):
        if not label.begins_block and drafts and drafts[-1].role == label.role != LEFT_OUT:
            drafts[-1].last = part.last
            drafts[-1].last_part = index
            continue
        drafts.append(Draft(label, part.first, part.last, index, index, segments[part.first].is_cut))
    return drafts


def group_drafts(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts of each article, in raw order; furniture is in none."""
    groups: list[list[Draft]] = []
    for draft in drafts:
        if draft.role == LEFT_OUT:
            continue
        if not groups or draft.label.begins_article:
            groups.append([])
        groups[-1].append(draft)
    return groups


def keep_one_title(drafts: Sequence[Draft]) -> None:
    """Of several titles of one article, the one with a byline or a subtitle keeps its role, else the first.

    Another right before it is its kicker; any other is a subhead.
    """
    titles = [at for at, draft in enumerate(drafts) if draft.role == "title"]
    if len(titles) < 2:
        return
    followed = [at for at in titles if at + 1 < len(drafts) and drafts[at + 1].role in {"byline", "subtitle"}]
    kept = followed[0] if followed else titles[0]
    for at in titles:
        if at != kept:
            role = "kicker" if at + 1 == kept else "subhead"
            drafts[at].label = replace(drafts[at].label, role=role)


def sort_article(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of one article in reading order: headings, text, pictures.

    Where the last section of a feature stands before the heading, its subhead is the last thing behind it.
    """
    heads = find_head(drafts)
    head = [drafts[at] for at in heads]
    pictures = [draft for draft in drafts if draft.role in PICTURE_ROLES]
    text = [draft for at, draft in enumerate(drafts) if draft.role not in PICTURE_ROLES and at not in heads]
    if head and text:
        before = [draft for draft in text if draft.first < head[0].first]
        after = [draft for draft in text if draft.first > head[0].first]
        if before and after and after[-1].role == "subhead":
            text = [*after, *before]
    return [*sorted(head, key=lambda draft: _HEAD_ORDER[draft.role]), *text, *pictures]


def find_head(drafts: Sequence[Draft]) -> list[int]:
    """Which drafts of an article make its heading group; a byline is of it only right behind another of it."""
    heads: list[int] = []
    for at, draft in enumerate(drafts):
        if draft.role in HEAD_ROLES or (draft.role == "byline" and not draft.is_cut and at - 1 in heads):
            heads.append(at)
    return heads
