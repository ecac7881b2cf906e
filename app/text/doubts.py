"""Which decisions of the reading may be wrong, why, and what else they could be.

Owns the decisions as they are told, with their reasons and runners-up, and the threshold. Refuses wording: the skins
have a sentence for each reason (see `app.ui.doubts_bar.words`), and refuses both the decisions themselves (see
`app.text.reading`) and how probable each is (see `app.text.certainty`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from app.text.certainty import (
    BESIDE_OTHERS,
    SETTLED,
    Calibration,
    Features,
    Odds,
    Question,
    Surroundings,
    describe_place,
    describe_role,
    describe_start,
    weigh,
)
from app.text.chain import log_odds
from app.text.drafts import Draft, group_drafts, sort_article
from app.text.labels import HEAD_ROLES, LEFT_OUT, PICTURE_ROLES, Label
from app.text.lines import Segment
from app.text.model import Article, Doubt, DoubtKind
from app.text.nearby_decisions import Asked, Layout, NearbyDecisions
from app.text.offsets import to_raw
from app.text.rivals import FIRST, Rival, Rivals
from app.text.roles import Part

SURE = 0.98
"""A decision that is at least this probable is no doubt."""
_LOOSE_SPACE = re.compile(r"(?<=[0-9]) (?=[A-Z])")


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
    ORDER_UNCLEAR = "order-unclear"
    """Certainly of this article, but it may follow another of its blocks."""
    SPACE_OR_NONE = "space-or-none"
    """A space between a number and letters: one that belongs there, or one that spread the line."""


class Decision(NamedTuple):
    """One thing the reading decided, before numbering: see `app.text.model.Doubt`.

    It is about the block that begins with `part`, or about the seam before it; `part` is -1 where it is about a single
    character. `odds` are the chain's own, as log-odds, `features` what else is known; `weighed_as` is the kind of
    decision whose weights make the probability of both.
    """

    kind: DoubtKind
    raw_offset: int
    probability: float
    reason: Reason
    runner_up: str
    part: int
    weighed_as: str
    odds: float
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a page's decisions rest on: the odds of the labels of every part of it, what the second look tried, and what
    is known of the article of each block by its first part.
    """

    segments: Sequence[Segment]
    parts: Sequence[Part]
    labels: Sequence[Label]
    odds: Odds
    calibration: Calibration
    rivals: Rivals = field(default_factory=Rivals)
    changed: frozenset[int] = frozenset()
    articles: Mapping[int, Mapping[str, float]] = field(default_factory=dict)

    def raw_offset(self, part: int) -> int:
        return self.segments[self.parts[part].first].raw_start


class DecisionList:
    """The decisions on the drafts of one page, which stand in raw order."""

    def __init__(self, evidence: Evidence, drafts: Sequence[Draft]) -> None:
        self.evidence = evidence
        self.drafts = drafts
        self.surroundings = Surroundings(
            evidence.parts, evidence.odds, evidence.rivals, evidence.changed, evidence.articles
        )
        self.begins_block = [label.begins_block for label in evidence.labels]
        self.begins_article = [label.begins_article for label in evidence.labels]
        self.phases = [label.phase for label in evidence.labels]
        self.holders = {part: draft for draft in drafts for part in range(draft.part, draft.last_part + 1)}
        self.behind: dict[int, Draft | None] = {}
        """By its first part, the draft before each in reading order."""
        self.articles: dict[int, int] = {}
        self.reading_order = [sort_article(group) for group in group_drafts(drafts)]
        for number, ordered in enumerate(self.reading_order):
            for before, draft in zip([None, *ordered], ordered, strict=False):
                self.behind[draft.part] = before
                self.articles[draft.part] = number

    def decisions(self) -> list[Decision]:
        """Every decision in raw order, sure or not, weighed beside the others."""
        first = list(self.walk())
        calibration = self.evidence.calibration
        if not any(name.endswith(BESIDE_OTHERS) for name in calibration):
            return first
        asked = [self.ask(one, log_odds(one.probability)) for one in first]
        nearby = NearbyDecisions(asked, self.layout)

        def weigh_beside(place: int, one: Decision) -> Decision:
            name = one.weighed_as + BESIDE_OTHERS
            if name not in calibration or "settled" in one.features:
                return one
            features = {**one.features, **nearby.describe(place)}
            return one._replace(probability=weigh(calibration, name, features, one.odds), features=features)

        return [weigh_beside(place, one) for place, one in enumerate(first)]

    @property
    def layout(self) -> Layout:
        order = [draft.part for draft in self.drafts]
        return Layout(order, [[draft.part for draft in article] for article in self.reading_order])

    def ask(self, decision: Decision, odds: float) -> Asked:
        """The decision as those around it see it, with the log-odds that it is right."""
        draft = self.holders[decision.part]
        return Asked(draft.part, decision.weighed_as, odds, draft.role)

    def walk(self) -> Iterator[Decision]:
        """Every decision in raw order, sure or not, each weighed alone."""
        drafts = self.drafts
        for at, draft in enumerate(drafts):
            before = drafts[at - 1] if at else None
            after = drafts[at + 1] if at + 1 < len(drafts) else None
            yield from self.starts(draft, before, after)
            yield self.role(draft, before, after)
            if draft.role != LEFT_OUT:
                yield self.place(draft, before, after)

    def decide(
        self,
        kind: DoubtKind,
        part: int,
        reason: Reason,
        runner_up: str,
        odds: float,
        features: Features,
    ) -> Decision:
        name = DoubtKind.ARTICLE.value if kind is DoubtKind.ORDER else kind.value
        probability = weigh(self.evidence.calibration, name, features, odds)
        return Decision(
            kind, self.evidence.raw_offset(part), probability, reason, runner_up, part, name, odds, features
        )

    def share(self, part: int, is_such: Sequence[object], value: object = True) -> float:
        """The probability by the chain that a part's label is such a one, by what is listed of every label."""
        return sum([share for label, share in self.evidence.odds[part].items() if is_such[label] == value])

    def starts(self, draft: Draft, before: Draft | None, after: Draft | None) -> Iterator[Decision]:
        """Where the draft begins, and where it could have ended."""
        evidence = self.evidence
        for part in range(draft.part, draft.last_part + 1):
            is_start = part == draft.part
            if is_start and before is None:
                continue
            begins = self.share(part, self.begins_block)
            odds = log_odds(begins if is_start else 1 - begins)
            reason = start_reason(evidence, part, draft, is_start=is_start)
            question = Question(odds, evidence.rivals.starts.get(part), reason.value)
            features = self.surroundings.describe(draft, before, after, question)
            if question.is_open:
                features |= describe_start(evidence.parts[part].join, is_start=is_start)
            runner_up = "split" if not is_start else "join" if self.behind.get(part) is before else ""
            yield self.decide(DoubtKind.START, part, reason, runner_up, odds, features)

    def role(self, draft: Draft, before: Draft | None, after: Draft | None) -> Decision:
        shares: dict[str, float] = {}
        for label, share in self.evidence.odds[draft.part].items():
            name = self.evidence.labels[label].role
            shares[name] = shares.get(name, 0.0) + share
        odds = log_odds(shares.pop(draft.role, 0.0))
        rival = self.evidence.rivals.roles.get(draft.part)
        other = max(shares, key=shares.__getitem__, default="")
        reason = role_reason({draft.role, other})
        question = Question(odds, rival, reason.value)
        features = self.surroundings.describe(draft, before, after, question)
        if question.is_open:
            features |= describe_role(draft.role, other, rival)
        runner_up = "leave_out" if other == LEFT_OUT else f"role:{other}" if other else ""
        return self.decide(DoubtKind.ROLE, draft.part, reason, runner_up, odds, features)

    def place(self, draft: Draft, before: Draft | None, after: Draft | None) -> Decision:
        """Whether the draft begins an article, and to which article and behind which of its blocks it belongs."""
        rivals, is_first, part = self.evidence.rivals, draft.label.begins_article, draft.part
        odds = log_odds(self.share(part, self.begins_article, is_first))
        same_layout = log_odds(self.share(part, self.phases, draft.label.phase))
        rival = rivals.links.get(part)
        kind, runner_up = self.other_place(draft, before, after, rival)
        reason = place_reason(draft, kind)
        is_contested = same_layout <= SETTLED or rivals.moves(part)
        question = Question(odds, rivals.borders.get(part), reason.value, is_contested)
        features = self.surroundings.describe(draft, before, after, question)
        if question.is_open:
            behind = self.behind[part]
            features |= describe_place(self.surroundings, draft, behind, same_layout, is_next=behind is before)
        if is_first or draft.role in HEAD_ROLES:
            odds = min(odds, same_layout)
        return self.decide(kind, part, reason, runner_up, odds, features)

    def other_place(
        self, draft: Draft, before: Draft | None, after: Draft | None, rival: Rival | None
    ) -> tuple[DoubtKind, str]:
        """Where else the draft could stand: where the best rival has it, else with the article beside it."""
        is_first = draft.label.begins_article
        holder = self.holders.get(rival.behind) if rival and rival.behind != FIRST else None
        if holder and holder not in (draft, self.behind[draft.part]) and holder.role != LEFT_OUT:
            place = self.evidence.raw_offset(holder.part)
            if self.articles[holder.part] == self.articles[draft.part]:
                return DoubtKind.ORDER, f"after:{place}"
            return DoubtKind.ARTICLE, f"article:{place}"
        neighbour = (before or self.find_next_article(draft)) if is_first else after
        runner_up = "" if is_first or self.behind[draft.part] is None else "article:new"
        if rival and neighbour and not is_first and neighbour.part not in self.evidence.rivals.borders:
            return DoubtKind.ARTICLE, runner_up
        if neighbour and neighbour.role != LEFT_OUT and (is_first or neighbour.label.begins_article):
            runner_up = f"article:{self.evidence.raw_offset(neighbour.part)}"
        following = None if runner_up or is_first else self.find_next_article(draft)
        return DoubtKind.ARTICLE, f"article:{self.evidence.raw_offset(following.part)}" if following else runner_up

    def find_next_article(self, draft: Draft) -> Draft | None:
        return next((one for one in self.drafts if one.part > draft.part and one.label.begins_article), None)


def find_loose_spaces(articles: Iterable[Article], calibration: Calibration) -> Iterator[Decision]:
    """The spaces that cleaning kept between a number and Latin letters: as often as not, justification made them."""
    features = {"bias": 1.0}
    for article in articles:
        for block in article.blocks:
            for match in _LOOSE_SPACE.finditer(block.text):
                raw_offset = to_raw(block, match.start())
                if raw_offset is not None:
                    probability = weigh(calibration, DoubtKind.TEXT.value, features, 0.0)
                    yield Decision(
                        DoubtKind.TEXT,
                        raw_offset,
                        probability,
                        Reason.SPACE_OR_NONE,
                        "text:",
                        -1,
                        DoubtKind.TEXT.value,
                        0.0,
                        features,
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


def place_reason(draft: Draft, kind: DoubtKind) -> Reason:
    if kind is DoubtKind.ORDER:
        return Reason.ORDER_UNCLEAR
    if draft.role in PICTURE_ROLES:
        return Reason.PICTURE_ALONE
    if draft.label.phase == "m":
        return Reason.SECTION_DISPLACED
    return Reason.ARTICLE_BEGINS if draft.label.begins_article else Reason.BORDER_UNCLEAR


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
            1 - decision.probability,
        )
        for number, decision in enumerate(unsure, next_id)
    )
