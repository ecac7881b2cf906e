"""How far the reading's probabilities can be trusted: judged on pages not learnt from, and put right.

Owns the judgement of decisions by gold, the fit of a slope and a shift for each kind, and the calibration error.
Refuses to learn the reading itself (see `train_reading.py`).
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from gold_pages import GoldPage
from scipy.optimize import minimize

from app.text.chain import log_odds
from app.text.doubts import Decision, list_decisions
from app.text.model import DoubtKind
from app.text.reading import decide
from app.text.reading_model import ReadingModel

BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    kind: DoubtKind
    probability: float
    is_right: bool


class Truth:
    """What gold says of the places where the reading decides."""

    def __init__(self, page: GoldPage) -> None:
        self.roles: dict[int, str] = {}
        blocks: dict[tuple[int, int], int] = {}
        articles: dict[int, int] = {}
        for mark in page.marks:
            self.roles.update(dict.fromkeys(range(mark.raw_start, mark.raw_end), mark.role))
            key = (mark.article, mark.block)
            blocks[key] = min(blocks.get(key, mark.raw_start), mark.raw_start)
            if mark.article:
                articles[mark.article] = min(articles.get(mark.article, mark.raw_start), mark.raw_start)
        self.starts = set(blocks.values())
        self.articles = set(articles.values())

    def judge(self, decision: Decision, role: str, *, begins_article: bool) -> bool:
        at = decision.raw_offset
        if decision.kind is DoubtKind.START:
            return (at in self.starts) == (decision.runner_up == "join")
        if decision.kind is DoubtKind.ROLE:
            return self.roles.get(at, "left") == role
        return (at in self.articles) == begins_article


def judge_page(page: GoldPage, model: ReadingModel) -> Iterator[Judged]:
    evidence, drafts = decide(page.raw, model)
    truth = Truth(page)
    drafts_at = {evidence.raw_offset(draft.part): draft for draft in drafts}
    for decision in list_decisions(evidence, drafts):
        draft = drafts_at.get(decision.raw_offset)
        role, begins = (draft.role, draft.label.begins_article) if draft else ("", False)
        is_right = truth.judge(decision, role, begins_article=begins)
        yield Judged(decision.kind, decision.probability, is_right)


def fit_calibration(judged: Sequence[Judged]) -> dict[str, list[float]]:
    """For each kind, the slope and the shift of the log-odds that fit best."""
    lines: dict[str, list[float]] = {}
    for kind in sorted({one.kind for one in judged}):
        own = [one for one in judged if one.kind is kind]
        odds = np.array([log_odds(one.probability) for one in own])
        right = np.array([1.0 if one.is_right else 0.0 for one in own])

        def loss(line: "np.ndarray", odds: "np.ndarray" = odds, right: "np.ndarray" = right) -> float:
            fitted = line[0] * odds + line[1]
            return float(np.logaddexp(0, fitted).sum() - (right * fitted).sum())

        found = minimize(loss, np.array([1.0, 0.0]), method="Nelder-Mead")
        lines[kind.value] = [round(float(found.x[0]), 4), round(float(found.x[1]), 4)]
    return lines


def calibration_error(judged: Iterable[Judged]) -> float:
    """The expected calibration error: how far probability and share of right ones lie apart, by bins of equal size."""
    ordered = sorted((one.probability, one.is_right) for one in judged)
    error = 0.0
    for part in np.array_split(np.array(ordered, dtype=float), BINS):
        if len(part):
            error += abs(float(part[:, 0].mean()) - float(part[:, 1].mean())) * len(part) / len(ordered)
    return error
