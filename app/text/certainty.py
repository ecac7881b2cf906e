"""How probable it is that a decision of the reading is right.

Owns what is known of a decision, and the small log-linear model of each kind of them that turns this into a
probability; its weights are learnt on pages that the reading has not learnt from (see
`packaging/reading_calibration.py`). Refuses to decide anything (see `app.text.reading`) and to say which decisions are
doubted (see `app.text.doubts`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log
from typing import NamedTuple

from app.text.chain import log_odds
from app.text.drafts import Draft
from app.text.labels import HEAD_ROLES
from app.text.rivals import Rival, Rivals
from app.text.roles import Part

Odds = Sequence[Mapping[int, float]]
Calibration = Mapping[str, Mapping[str, float]]
"""For each kind of decision, what each feature adds to the log-odds that it is right."""
Features = dict[str, float]

SETTLED = 6.0
"""A decision that the chain gives higher log-odds than this, and that no trial puts in question, is weighed no more."""
BESIDE_OTHERS = " beside others"
"""Ends the name of the weights of a kind of decision that are for what is known of it and of those around it."""
_ODDS_STEPS = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0)
_WORTH_STEPS = (-4.0, -3.0, -2.0, -1.0)
_EDGE = 9.0


def bound(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))


def share_of(odds: float) -> float:
    """The probability that log-odds stand for."""
    return 1.0 / (1.0 + exp(-bound(odds, 30.0)))


def weigh(calibration: Calibration, kind: str, features: Mapping[str, float], odds: float) -> float:
    """The probability that a decision is right; the chain's own log-odds of it where nothing was learnt of its kind."""
    weights = calibration.get(kind)
    if weights is None:
        return share_of(odds)
    return share_of(sum([value * weights[name] for name, value in features.items() if name in weights]))


class Question(NamedTuple):
    """One decision: the chain's log-odds that it is right, its best rival, and what kind of case it is."""

    odds: float
    rival: Rival | None
    reason: str
    is_contested: bool = False
    """Whether anything else puts it in question."""

    @property
    def is_open(self) -> bool:
        return self.odds <= SETTLED or self.is_contested or self.rival is not None


@dataclass(slots=True)
class Surroundings:
    """What the decisions on the drafts of one page have in common."""

    parts: Sequence[Part]
    odds: Odds
    rivals: Rivals
    changed: frozenset[int]
    """The parts whose label the second look changed."""
    articles: Mapping[int, Mapping[str, float]] = field(default_factory=dict)
    """By the first part of a block, what is known of its article: see `app.text.article_evidence`."""
    margins: list[float] = field(init=False)
    """The log-odds of the likeliest label of each part."""
    unrest: float = field(init=False)
    """How unsure the chain is of the page as a whole."""

    def __post_init__(self) -> None:
        best = [max(shares.values()) for shares in self.odds]
        self.margins = [log_odds(share) for share in best]
        self.unrest = bound(10 * sum([1 - share for share in best]) / max(1, len(best)), 4.0)

    def margin(self, part: int) -> float:
        return self.margins[part] if 0 <= part < len(self.margins) else _EDGE

    def describe(self, draft: Draft, before: Draft | None, after: Draft | None, question: Question) -> Features:
        """What is known of a decision on a draft between two others."""
        if not question.is_open:
            return {"settled": 1.0, "settled-odds": bound(question.odds - SETTLED, 6.0)}
        odds = question.odds
        own = self.parts[draft.part]
        kept = bound(odds, 8.0)
        features = {
            "bias": 1.0,
            "odds": kept,
            f"odds|{question.reason}": bound(odds, 6.0),
            "margin": bound(self.margin(draft.part), 8.0),
            "margin-before": bound(self.margin(draft.part - 1), 5.0),
            "margin-after": bound(self.margin(draft.last_part + 1), 5.0),
            "unrest": self.unrest,
            "changed": float(draft.part in self.changed),
            "length": log(1 + len(own.compact)),
            f"reason={question.reason}": 1.0,
            f"role={draft.role}": 1.0,
            f"layout={draft.label.phase}": 1.0,
            f"kind={own.kind}": 1.0,
            f"before={before.role if before else 'edge'}": 1.0,
            f"after={after.role if after else 'edge'}": 1.0,
        }
        for name, value in self.articles.get(draft.part, {}).items():
            features[name] = features[f"{name}|{draft.role}"] = value
        features.update(climb("odds", odds, _ODDS_STEPS, 1.5))
        if question.rival:
            worth = question.rival.worth
            features["rival"] = 1.0
            features["worth"] = bound(worth, 6.0)
            features[f"worth|{question.reason}"] = bound(worth, 6.0)
            features.update(climb("worth", worth, _WORTH_STEPS, 1.0))
        return features


def climb(name: str, value: float, steps: Sequence[float], width: float) -> Iterator[tuple[str, float]]:
    """How far a value is beyond each step, up to a width, so that what it says may bend there."""
    for step in steps:
        if value > step:
            yield f"{name}>{step:g}", min(width, value - step)


def describe_start(join: float, *, is_start: bool) -> Features:
    """`join` is the log-odds of the seam before the part: whether it speaks for the decision too."""
    return {"seam": bound(join, 6.0) * (-1.0 if is_start else 1.0)}


def describe_role(own: str, other: str, rival: Rival | None) -> Features:
    features = {f"pair={own}>{other}": 1.0}
    if rival:
        features[f"rival={rival.role}"] = 1.0
    return features


def describe_place(
    surroundings: Surroundings, draft: Draft, behind: Draft | None, same_layout: float, *, is_next: bool
) -> Features:
    """`behind` is the block before it in its article, `is_next` whether that also stands before it on the page;
    `same_layout` is the log-odds that the article is laid out as it was read.
    """
    part, rivals = draft.part, surroundings.rivals
    features = {
        "layout-odds": bound(same_layout, 8.0),
        "first": float(draft.label.begins_article),
        "heading": float(draft.role in HEAD_ROLES),
        f"behind={behind.role if behind else ''}": 1.0,
        "lost": float(part in rivals.lost),
        "margin-behind": bound(surroundings.margin(behind.last_part) if behind else _EDGE, 5.0),
        "jump": float(not is_next),
    }
    for name, found in (("layout", rivals.layouts), ("link", rivals.links)):
        if part in found:
            features[f"{name}-rival"] = 1.0
            features[f"{name}-worth"] = bound(found[part].worth, 6.0)
    return features
