"""Which decisions of the reading may be wrong, why, and what else they could be.

Owns the reasons, the threshold, and the calibration of probabilities. Refuses wording: the skins have a sentence for
each reason (see `app.wording`), and refuses the decisions themselves (see `app.text.reading`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp

from app.text.chain import log_odds
from app.text.drafts import Draft
from app.text.labels import HEAD_ROLES, LEFT_OUT, PICTURE_ROLES, Label
from app.text.lines import Segment
from app.text.model import Doubt, DoubtKind
from app.text.roles import Part

SURE = 0.98
"""A decision that is at least this probable is no doubt."""
Odds = Sequence[Mapping[int, float]]
Calibration = Mapping[str, tuple[float, float]]
"""For each kind of decision, slope and shift of its log-odds."""


class Reason(StrEnum):
    """Why a decision is doubted; the comment behind each says what a skin should tell."""

    BLANK_LINE_INSIDE = "blank-line-inside"
    """Joined over an empty line in mid-sentence: it may be two paragraphs."""
    BLANK_LINE_AFTER_SENTENCE = "blank-line-after-sentence"
    """Joined over an empty line though a sentence ended: it may be two paragraphs."""
    NO_BLANK_LINE = "no-blank-line"
    """Begins without an empty line before it: it may belong to the paragraph before."""
    SENTENCE_GOES_ON = "sentence-goes-on"
    """Begins here though the sentence before has not ended."""
    SHORT_LINE = "short-line"
    """Joined although the line before was short."""
    SIGNATURE_OR_TEXT = "signature-or-text"
    """A part in brackets, or a credit, at the end of a line: a signature of its own, or part of the text."""
    TWO_LINE_HEADING = "two-line-heading"
    """Two lines of a heading: one heading or two."""
    TITLE_OR_SUBHEAD = "title-or-subhead"
    """A heading that begins an article, or one inside it."""
    HEADING_OR_TEXT = "heading-or-text"
    """A short line: a heading or a paragraph."""
    HEADING_KIND = "heading-kind"
    """Which kind of heading (kicker, title, subtitle, section) is not certain."""
    CAPTION_OR_TEXT = "caption-or-text"
    """A picture's text, or a paragraph."""
    FURNITURE_OR_TEXT = "furniture-or-text"
    """Left out as page furniture, or text."""
    ROLE_UNCLEAR = "role-unclear"
    """The role is not certain."""
    PICTURE_ALONE = "picture-alone"
    """The picture stands alone, or belongs to the article beside it."""
    ARTICLE_BEGINS = "article-begins"
    """An article may begin here, or one that begins here may go on from the one before."""
    BORDER_UNCLEAR = "border-unclear"
    """Where one article ends and the next begins is not certain."""
    SECTION_DISPLACED = "section-displaced"
    """Taken for the article's last section, which stands before its heading."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing the reading decided, before numbering: see `app.text.model.Doubt`."""

    kind: DoubtKind
    raw_offset: int
    probability: float
    reason: Reason
    runner_up: str = ""
    runner_up_probability: float = 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a page's decisions rest on: the odds of the labels of every part of it."""

    segments: Sequence[Segment]
    parts: Sequence[Part]
    labels: Sequence[Label]
    odds: Odds
    calibration: Calibration

    def raw_offset(self, part: int) -> int:
        return self.segments[self.parts[part].first].raw_start

    def calibrate(self, kind: DoubtKind, probability: float) -> float:
        slope, shift = self.calibration.get(kind.value, (1.0, 0.0))
        return 1.0 / (1.0 + exp(-min(30.0, max(-30.0, slope * log_odds(probability) + shift))))


def list_decisions(evidence: Evidence, drafts: Sequence[Draft]) -> Iterator[Decision]:
    """Every decision on the drafts of a page in raw order, sure or not."""
    for at, draft in enumerate(drafts):
        before = drafts[at - 1] if at else None
        after = drafts[at + 1] if at + 1 < len(drafts) else None
        yield from starts(evidence, draft, before)
        yield role(evidence, draft)
        if draft.role != LEFT_OUT:
            yield article(evidence, draft, before, after)


def starts(evidence: Evidence, draft: Draft, before: Draft | None) -> Iterator[Decision]:
    """Where the draft begins, and where it could have ended."""
    for part in range(draft.part, draft.last_part + 1):
        is_start = part == draft.part
        if is_start and before is None:
            continue
        begins = sum(odds for label, odds in evidence.odds[part].items() if evidence.labels[label].begins_block)
        probability = evidence.calibrate(DoubtKind.START, begins if is_start else 1 - begins)
        yield Decision(
            DoubtKind.START,
            evidence.raw_offset(part),
            probability,
            start_reason(evidence, part, draft, is_start=is_start),
            "join" if is_start else "split",
            1 - probability,
        )


def start_reason(evidence: Evidence, part: int, draft: Draft, *, is_start: bool) -> Reason:
    here, before = evidence.segments[evidence.parts[part].first], evidence.segments[evidence.parts[part].first - 1]
    has_ended = before.compact[-1] in "。！？…”’」』）)"
    if here.is_cut:
        return Reason.SIGNATURE_OR_TEXT
    if draft.role in HEAD_ROLES | {"subhead"}:
        return Reason.TWO_LINE_HEADING
    if is_start:
        return Reason.NO_BLANK_LINE if has_ended and not here.blank_before else Reason.SENTENCE_GOES_ON
    if not here.blank_before:
        return Reason.SHORT_LINE
    return Reason.BLANK_LINE_AFTER_SENTENCE if has_ended else Reason.BLANK_LINE_INSIDE


def role(evidence: Evidence, draft: Draft) -> Decision:
    shares: dict[str, float] = {}
    for label, odds in evidence.odds[draft.part].items():
        name = evidence.labels[label].role
        shares[name] = shares.get(name, 0.0) + odds
    probability = evidence.calibrate(DoubtKind.ROLE, shares.pop(draft.role, 0.0))
    other = max(shares, key=shares.__getitem__, default="")
    return Decision(
        DoubtKind.ROLE,
        evidence.raw_offset(draft.part),
        probability,
        role_reason({draft.role, other}),
        "leave_out" if other == LEFT_OUT else f"role:{other}" if other else "",
        1 - probability,
    )


def role_reason(roles: set[str]) -> Reason:
    if LEFT_OUT in roles:
        return Reason.FURNITURE_OR_TEXT
    if roles & PICTURE_ROLES:
        return Reason.CAPTION_OR_TEXT
    if roles == {"title", "subhead"}:
        return Reason.TITLE_OR_SUBHEAD
    if roles <= HEAD_ROLES:
        return Reason.HEADING_KIND
    if roles & {"body", "lead"} and roles & (HEAD_ROLES | {"subhead"}):
        return Reason.HEADING_OR_TEXT
    return Reason.SIGNATURE_OR_TEXT if "byline" in roles else Reason.ROLE_UNCLEAR


def article(evidence: Evidence, draft: Draft, before: Draft | None, after: Draft | None) -> Decision:
    """Whether the draft begins an article, and whether it belongs to a heading before or after it."""
    odds = evidence.odds[draft.part]
    begins = sum(share for label, share in odds.items() if evidence.labels[label].begins_article)
    is_first = draft.label.begins_article
    own = begins if is_first else 1 - begins
    if is_first or draft.role in HEAD_ROLES:
        same = sum(share for label, share in odds.items() if evidence.labels[label].phase == draft.label.phase)
        own = min(own, same)
    probability = evidence.calibrate(DoubtKind.ARTICLE, own)
    neighbour = before if is_first else after
    runner_up = "" if is_first else "article:new"
    if neighbour and neighbour.role != LEFT_OUT and (is_first or neighbour.label.begins_article):
        runner_up = f"article:{evidence.raw_offset(neighbour.part)}"
    return Decision(
        DoubtKind.ARTICLE,
        evidence.raw_offset(draft.part),
        probability,
        article_reason(draft, is_first=is_first),
        runner_up,
        1 - probability,
    )


def article_reason(draft: Draft, *, is_first: bool) -> Reason:
    if draft.role in PICTURE_ROLES:
        return Reason.PICTURE_ALONE
    if draft.label.phase == "m":
        return Reason.SECTION_DISPLACED
    return Reason.ARTICLE_BEGINS if is_first else Reason.BORDER_UNCLEAR


def number_doubts(decisions: Iterable[Decision], next_id: int) -> tuple[Doubt, ...]:
    """The decisions that are not sure, as doubts in the order of the raw text."""
    unsure = sorted(
        (decision for decision in decisions if decision.probability < SURE),
        key=lambda decision: (decision.raw_offset, decision.kind.value),
    )
    return tuple(
        Doubt(
            number,
            decision.kind,
            decision.raw_offset,
            decision.probability,
            decision.reason.value,
            decision.runner_up,
            decision.runner_up_probability,
        )
        for number, decision in enumerate(unsure, next_id)
    )
