"""Which heading group has which paragraphs and pictures: the best whole page.

Owns the choice, for each run of blocks between two heading groups, of where the first article ends and the next begins
(pictures in between may stand alone), and the features of that choice. Refuses roles, which it is given. One article
has one heading group; its blocks stand together in the raw text, the heading first, last or in the middle (a feature
whose last section stands before the heading, with that section's subhead last of all).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.text.drafts import BODY_ROLES, PICTURE_ROLES, Draft
from app.text.likeness import Likeness
from app.text.roles import share_class
from app.text.seams import bucket

FAR = 12
"""How many paragraphs of a run are looked at for the subjects of a heading."""
MOST_OPTIONS = 80
"""How many places in one run are looked at for the border of two articles."""


@dataclass(frozen=True, slots=True)
class Border:
    """In a run of drafts: those before `end` go to the head before, those from `start` on to the head after it.

    What is between stands alone: pictures, or at the edge of the page an article without a heading.
    """

    end: int
    start: int


@dataclass(slots=True)
class Field:
    """The drafts of one page (furniture taken out), their heading groups, and what they talk about."""

    drafts: Sequence[Draft]
    heads: Sequence[tuple[int, int]]
    likeness: Likeness

    def run(self, number: int) -> tuple[int, int]:
        """The drafts between head `number - 1` and head `number`; the runs 0 and len(heads) are the page's edges."""
        start = self.heads[number - 1][1] if number else 0
        end = self.heads[number][0] if number < len(self.heads) else len(self.drafts)
        return start, end


def list_borders(field: Field, number: int) -> list[Border]:
    """The borders to choose from in a run."""
    start, end = field.run(number)
    drafts = field.drafts
    borders: list[Border] = []
    is_first, is_last = number == 0, number == len(field.heads)
    ends = [start] if is_first else list(range(start, end + 1))
    for cut in ends:
        if not is_first and start < cut < end and not may_end(drafts, cut):
            continue
        resume = cut
        while resume < end and drafts[resume].role in PICTURE_ROLES:
            resume += 1
        if is_last:
            borders.append(Border(cut, end))
            continue
        if is_first:
            borders.extend(Border(start, at) for at in range(start, end + 1) if at == start or may_end(drafts, at))
            continue
        borders.append(Border(cut, cut))
        if resume > cut:
            borders.append(Border(cut, resume))
    if len(borders) > MOST_OPTIONS:
        half = MOST_OPTIONS // 2
        borders = borders[:half] + borders[-half:]
    return borders


def may_end(drafts: Sequence[Draft], cut: int) -> bool:
    """Whether an article may end before this draft: not between a caption and its credit, nor before a signature."""
    here, before = drafts[cut], drafts[cut - 1]
    if here.role == "credit" or here.is_signature:
        return False
    return not (here.role == "caption" and before.role == "caption" and here.blank_before == 0)


def subject_share(field: Field, head: int, chosen: Sequence[int]) -> float:
    """How much of the heading is spoken of in the drafts."""
    start, end = field.heads[head]
    own = [at for at in range(start, end) if field.drafts[at].role in {"kicker", "title", "subtitle"}]
    if not chosen or not own:
        return 0.0
    return max(field.likeness.share(at, chosen) for at in own)


def bodies(field: Field, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if field.drafts[at].role in BODY_ROLES]


def size_class(count: int) -> str:
    for limit in (0, 1, 2, 3, 5, 8, 12, 20):
        if count <= limit:
            return str(limit)
    return "more"


def kind_at(field: Field, at: int, floor: int, ceiling: int) -> str:
    """A word for the draft at a place, `-` outside the run."""
    if not floor <= at < ceiling:
        return "-"
    draft = field.drafts[at]
    if draft.is_signature:
        return "signature"
    if draft.role in BODY_ROLES and "dateline" in draft.cues:
        return "dateline"
    if draft.role == "body" and draft.compact[0] in "（(" and len(draft.compact) < 60:
        return "signature-like"
    return draft.role


def left_type(field: Field, head: int, border: Border) -> str:
    """What of the run before a head belongs to it."""
    start, end = border.start, field.heads[head][0]
    if start >= end:
        return "-"
    roles = {field.drafts[at].role for at in range(start, end)}
    if roles <= PICTURE_ROLES:
        return "P"
    return "H" if "subhead" in roles else "B"


def right_type(field: Field, head: int, border: Border) -> str:
    """What of the run after a head belongs to it."""
    start, end = field.heads[head][1], border.end
    if start >= end:
        return "-"
    last = field.drafts[end - 1]
    if last.role == "subhead":
        return "h"
    roles = {field.drafts[at].role for at in range(start, end)}
    if roles <= PICTURE_ROLES:
        return "P"
    if last.is_signature:
        return "S"
    return "H" if "subhead" in roles else "B"


def head_marks(field: Field, head: int) -> list[str]:
    start, end = field.heads[head]
    roles = [field.drafts[at].role for at in range(start, end)]
    first = field.drafts[start]
    after = field.drafts[end].blank_before if end < len(field.drafts) else 9
    return [
        f"section={'section' in roles}",
        f"byline={'byline' in roles}",
        f"blanks={min(first.blank_before, 2)}{min(after, 2)}",
    ]


def layout_features(field: Field, head: int, left: str, right: str) -> list[str]:
    """What speaks for a layout: the types of what stands before and after the heading."""
    start, end = field.heads[head]
    layout = f"{left}{right}"
    shape = f"{'-' if left == '-' else 'x'}{'-' if right in '-P' else right}"
    features = [f"layout={layout}", f"shape={shape}"]
    features.extend(f"{shape}|{mark}" for mark in head_marks(field, head))
    if left in "BH" and right not in "-P":
        before = bodies(field, max(0, start - 3), start)
        after = bodies(field, end, min(len(field.drafts), end + 4))
        if before and after:
            change = bucket(field.drafts[after[0]].width - field.drafts[before[-1]].width)
            features.append(f"inside|{right}|change={change}")
            features.append(f"inside|{right}|dateline={'dateline' in field.drafts[after[0]].cues}")
    before_kind = kind_at(field, start - 1, 0, len(field.drafts))
    after_kind = kind_at(field, end, 0, len(field.drafts))
    features.append(f"{shape}|before={before_kind}")
    features.append(f"{shape}|after={after_kind}")
    near_before = subject_share(field, head, bodies(field, max(0, start - 4), start))
    near_after = subject_share(field, head, bodies(field, end, min(len(field.drafts), end + 6))[:4])
    features.append(f"{shape}|said-more={bucket((near_after - near_before) * 6)}")
    features.append(f"{shape}|said={share_class(max(near_after, near_before))}")
    return features


def side_features(field: Field, head: int, side: str, start: int, end: int) -> list[str]:
    """What speaks for drafts start..end being the article's, on one side of its heading."""
    inside = bodies(field, start, end)
    if not inside:
        return [f"{side}:none"]
    near = inside[-FAR:] if side == "left" else inside[:FAR]
    far = inside[:3] if side == "left" else inside[-3:]
    signatures = sum(field.drafts[at].is_signature for at in range(start, end - 1))
    datelines = sum("dateline" in field.drafts[at].cues for at in inside[1:])
    pictures = sum(field.drafts[at].role == "caption" for at in range(start, end))
    return [
        f"{side}:size={size_class(len(inside))}",
        f"{side}:first={kind_at(field, start, start, end)}",
        f"{side}:last={kind_at(field, end - 1, start, end)}",
        f"{side}:said={share_class(subject_share(field, head, near))}",
        f"{side}:said-far={share_class(subject_share(field, head, far))}|size={size_class(len(inside))}",
        f"{side}:signatures={min(signatures, 2)}",
        f"{side}:datelines={min(datelines, 2)}",
        f"{side}:pictures={min(pictures, 2)}",
    ]


def border_features(field: Field, number: int, border: Border) -> list[str]:
    """What speaks for a border of two articles, or an edge of the page, in a run."""
    floor, ceiling = field.run(number)
    edge = "first" if number == 0 else ("last" if number == len(field.heads) else "mid")
    before = kind_at(field, border.end - 1, floor, ceiling)
    after = kind_at(field, border.start, floor, ceiling)
    alone = field.drafts[border.end : border.start]
    features = [f"{edge}:{before}|{after}|alone={bool(alone)}"]
    if alone:
        untitled = sum(draft.role not in PICTURE_ROLES for draft in alone)
        features.append(f"{edge}:untitled={min(untitled, 3)}")
        if not untitled:
            features.append(f"{edge}:alone={sum(draft.role == 'caption' for draft in alone)}|{before}|{after}")
            features.append("alone-credit=" + ("資" if "资料" in alone[-1].compact else alone[-1].compact[:3]))
    if border.end > floor and border.start < ceiling:
        last, first = field.drafts[border.end - 1], field.drafts[border.start]
        if last.role in BODY_ROLES | {"byline"} and first.role in BODY_ROLES:
            base = max((at for at in range(floor, border.end) if field.drafts[at].role in BODY_ROLES), default=floor)
            features.append(f"border-change={bucket(first.width - field.drafts[base].width)}")
            features.append(f"border-blank={min(first.blank_before, 2)}")
            before_near = bodies(field, max(floor, border.end - 3), border.end)
            after_near = bodies(field, border.start, min(ceiling, border.start + 3))
            linked = field.likeness.share(border.start, before_near)
            onward = field.likeness.share(border.start, after_near[1:]) if len(after_near) > 1 else -0.1
            backward = field.likeness.share(before_near[-1], before_near[:-1]) if len(before_near) > 1 else -0.1
            features.append(f"linked={share_class(linked * 2)}")
            features.append(f"linked-less={bucket((max(onward, backward) - linked) * 12)}")
    return features


def option_features(field: Field, number: int, border: Border) -> list[str]:
    """All that depends on one border alone."""
    features = border_features(field, number, border)
    if number > 0:
        features.extend(side_features(field, number - 1, "right", field.heads[number - 1][1], border.end))
    if number < len(field.heads):
        features.extend(side_features(field, number, "left", border.start, field.heads[number][0]))
    return features
