"""How far the reading's probabilities can be trusted: judged on pages not learnt from, and learnt there.

Owns the judgement of decisions by gold, the fit of what makes a decision likely to be right, the calibration error, and
how well the doubts are ranked. Each decision is weighed alone first, then beside those around it. Refuses to learn the
reading itself (see `train_reading.py`).
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
from gold_pages import LEFT, GoldPage, hold_out
from varied_pages import vary_pages

from app.text.certainty import BESIDE_OTHERS, Calibration, weigh
from app.text.chain import log_odds
from app.text.doubts import SURE, Decision, DecisionList, find_loose_spaces
from app.text.drafts import Draft
from app.text.model import DoubtKind
from app.text.nearby_decisions import Asked, Layout, NearbyDecisions
from app.text.reading import decide, read
from app.text.reading_model import ReadingModel

BINS = 10
RIDGE = 10.0
"""Against learning single pages by heart."""
VARIED_SHARE = 3.0
"""What all made-up pages together count for, where the gold ones count one: they show more cases."""
VARIED_TIMES = 2
"""How many made-up pages are asked, for each that a model has learnt from."""
STEPS = 30
LONGEST_STEP = 2.0
"""Of any weight; the others are held back as much, so that the direction stays."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A decision, what it was weighed by, and whether gold has it too; `weight` is for learning."""

    weighed_as: str
    features: Mapping[str, float]
    probability: float
    is_right: bool
    block: str
    """Names the block that it is about."""
    weight: float = 1.0
    is_made_up: bool = False
    """Whether its page is one of the varied ones."""
    asked: Asked | None = None
    """As those around it see it, and how its page is laid out; of single characters nothing."""
    layout: Layout | None = None

    @property
    def is_settled(self) -> bool:
        return "settled" in self.features


class Truth:
    """What gold says of the places where the reading decides."""

    def __init__(self, page: GoldPage) -> None:
        self.roles: dict[int, frozenset[str]] = {}
        also = {
            (number, place): block.get("also", [])
            for number, article in enumerate(page.gold.get("articles", []), 1)
            for place, block in enumerate(article["blocks"])
        }
        first: dict[tuple[int, int], int] = {}
        last: dict[tuple[int, int], int] = {}
        begins: dict[int, int] = {}
        for mark in page.marks:
            key = (mark.article, mark.block)
            accepted = frozenset({mark.role, *also.get(key, ())})
            self.roles.update(dict.fromkeys(range(mark.raw_start, mark.raw_end), accepted))
            first.setdefault(key, mark.raw_start)
            last[key] = mark.raw_end
            if mark.article:
                begins.setdefault(mark.article, mark.raw_start)
        self.starts = set(first.values())
        self.articles = set(begins.values())
        self.behind = {start: last.get((key[0], key[1] - 1)) for key, start in first.items() if key[0]}
        """Of the start of each block, where the block before it in its article ends; nowhere for the first."""

    def has_start(self, decision: Decision) -> bool:
        return (decision.raw_offset in self.starts) == (decision.runner_up != "split")

    def has_role(self, decision: Decision, role: str) -> bool:
        return role in self.roles.get(decision.raw_offset, frozenset({LEFT}))

    def has_place(self, decision: Decision, raw_behind: int | None, *, begins_article: bool) -> bool:
        """`raw_behind` is where the block before it ends; one that gold has in the midst of another counts as right."""
        at = decision.raw_offset
        behind = self.behind.get(at)
        return (at in self.articles) == begins_article and (behind is None or behind == raw_behind)


def find_spaces(page: GoldPage) -> set[int]:
    """The raw offsets of white space for which the clean text of gold has a space."""
    spaces: set[int] = set()
    for article in page.gold.get("articles", []):
        for block in article["blocks"]:
            text, at = block["text"], 0
            for raw_offset in (offset for start, end in block["spans"] for offset in range(start, end)):
                if at < len(text) and text[at] == " " and page.raw[raw_offset].isspace():
                    spaces.add(raw_offset)
                if at < len(text) and (text[at] == " ") == page.raw[raw_offset].isspace():
                    at += 1
    return spaces


def judge_spaces(page: GoldPage, model: ReadingModel) -> Iterator[Judged]:
    """The decisions on single characters; only gold, which has clean text, can tell whether they are right."""
    spaces = find_spaces(page)
    for decision in find_loose_spaces(read(page.raw, model).articles, model.calibration):
        block = f"{page.name}-{decision.raw_offset}"
        is_right = decision.raw_offset in spaces
        yield Judged(decision.weighed_as, decision.features, decision.probability, is_right, block)


def judge_page(page: GoldPage, model: ReadingModel, weight: float = 1.0) -> Iterator[Judged]:
    evidence, drafts = decide(page.raw, model)
    truth = Truth(page)
    decisions = DecisionList(evidence, drafts)
    layout = decisions.layout

    def end_of(draft: Draft | None) -> int | None:
        return evidence.segments[draft.last].raw_end if draft else None

    for decision in decisions.walk():
        draft = decisions.holders[decision.part]
        if decision.kind is DoubtKind.START:
            is_right = truth.has_start(decision)
        elif decision.kind is DoubtKind.ROLE:
            is_right = truth.has_role(decision, draft.role)
        else:
            behind = end_of(decisions.behind[draft.part])
            is_right = truth.has_place(decision, behind, begins_article=draft.label.begins_article)
        block = f"{page.name}-{evidence.raw_offset(draft.part)}"
        yield Judged(
            *(decision.weighed_as, decision.features, decision.probability, is_right, block, weight),
            *(page.is_varied, decisions.ask(decision, log_odds(decision.probability)), layout),
        )


def learn_calibration(folds: Sequence[Sequence[Judged]]) -> dict[str, dict[str, float]]:
    """The weights of decisions alone and beside others; what is beside them is weighed by the other folds."""
    beside: list[Judged] = []
    for number, own in enumerate(folds):
        others = [one for place, other in enumerate(folds) if place != number for one in other]
        first = weigh_again(own, fit_calibration(others or own))
        beside.extend(one for one in look_around(first) if one.weighed_as.endswith(BESIDE_OTHERS))
    return fit_calibration([one for own in folds for one in own]) | fit_calibration(beside)


def look_around(judged: Iterable[Judged]) -> list[Judged]:
    """The decisions that are not settled, with what those around them say; the others as they are."""
    found: list[Judged] = []
    for _, group in groupby(judged, key=lambda one: id(one.layout)):
        own = list(group)
        asked = [one.asked._replace(odds=log_odds(one.probability)) for one in own if one.asked]
        nearby = NearbyDecisions(asked, own[0].layout) if own[0].layout else None
        for place, one in enumerate(own):
            found.append(beside_others(one, nearby.describe(place)) if nearby and not one.is_settled else one)
    return found


def beside_others(judged: Judged, said: Mapping[str, float]) -> Judged:
    return replace(judged, weighed_as=judged.weighed_as + BESIDE_OTHERS, features={**judged.features, **said})


def fit_calibration(judged: Sequence[Judged]) -> dict[str, dict[str, float]]:
    """For each kind of decision, what each feature adds to the log-odds that it is right; settled decisions have other
    features than the rest.
    """
    kinds: dict[str, dict[bool, list[Judged]]] = {}
    for one in judged:
        kinds.setdefault(one.weighed_as, {}).setdefault(one.is_settled, []).append(one)
    return {
        name: {feature: weight for part in parts.values() for feature, weight in fit_weights(part).items()}
        for name, parts in sorted(kinds.items())
    }


def fit_weights(judged: Sequence[Judged]) -> dict[str, float]:
    """Logistic regression with a ridge, by Newton's method; bias and settled decisions have none."""
    names = sorted({name for one in judged for name in one.features})
    columns = {name: at for at, name in enumerate(names)}
    matrix = np.zeros((len(judged), len(names)))
    for row, one in zip(matrix, judged, strict=True):
        for name, value in one.features.items():
            row[columns[name]] = value
    right = np.array([float(one.is_right) for one in judged])
    shares = np.array([one.weight for one in judged])
    ridge = np.array([0.05 if name in {"bias", "settled"} else RIDGE for name in names])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        fitted = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (shares * (fitted - right)) + ridge * weights
        bend = (matrix.T * (shares * fitted * (1 - fitted))) @ matrix + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        longest = np.abs(step).max()
        weights -= step * LONGEST_STEP / max(LONGEST_STEP, longest)
        if longest < 1e-4:
            break
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True) if abs(weight) >= 0.001}


def weigh_again(judged: Iterable[Judged], calibration: Calibration) -> list[Judged]:
    """The same decisions with the probabilities of another calibration, each alone."""
    return [
        replace(one, probability=weigh(calibration, one.weighed_as, one.features, log_odds(one.probability)))
        for one in judged
    ]


def weigh_twice(judged: Iterable[Judged], calibration: Calibration) -> list[Judged]:
    """The same decisions with the probabilities of another calibration, beside one another."""
    return weigh_again(look_around(weigh_again(judged, calibration)), calibration)


def judge_fold(pages: Sequence[GoldPage], model: ReadingModel, varied: int, fold: int) -> list[Judged]:
    """The decisions on pages held out of a model, and on pages varied from them."""
    judged = [one for page in pages for one in (*judge_page(page, model), *judge_spaces(page, model))]
    made = vary_pages(pages, VARIED_TIMES * varied, seed=fold + 177)
    for page in made:
        judged.extend(judge_page(page, model, VARIED_SHARE * len(pages) / len(made)))
    return judged


def calibrate(
    gold: Sequence[GoldPage], models: Sequence[ReadingModel], varied: int
) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """The weights that make probabilities of decisions, from pages that each model has not seen an article of; and
    how far they can be trusted, each fold judged with the weights of the others.
    """
    folds = [judge_fold(hold_out(gold, fold, len(models))[1], model, varied, fold) for fold, model in enumerate(models)]
    asked: list[Judged] = []
    for fold, own in enumerate(folds):
        others = [other for number, other in enumerate(folds) if number != fold]
        asked.extend(weigh_twice((one for one in own if not one.is_made_up), learn_calibration(others)))
    return learn_calibration(folds), {
        "calibration error": round(calibration_error(asked), 4),
        **rank_doubts(asked, len(gold)),
    }


def rank_doubts(judged: Sequence[Judged], pages: int) -> dict[str, float]:
    """How many wrong blocks carry a doubt, and of these how many the least probable fifth of all doubts names; a block
    is wrong where the reading decided anything of it otherwise than gold.
    """
    wrong = {one.block for one in judged if not one.is_right}
    doubts = sorted((one for one in judged if one.probability < SURE), key=lambda one: one.probability)
    named = wrong.intersection(one.block for one in doubts)
    first = wrong.intersection(one.block for one in doubts[: len(doubts) // 5])
    return {
        "wrong blocks with a doubt": round(len(named) / max(1, len(wrong)), 3),
        "errors in the first fifth of doubts": round(len(first) / max(1, len(named)), 3),
        "doubts a page": round(len(doubts) / pages, 1),
    }


def calibration_error(judged: Iterable[Judged]) -> float:
    """The expected calibration error: how far probability and share of right ones lie apart, by bins of equal size."""
    ordered = sorted(((one.probability, one.is_right) for one in judged), key=lambda pair: pair[0])
    error = 0.0
    for part in np.array_split(np.array(ordered, dtype=float), BINS):
        if len(part):
            error += abs(float(part[:, 0].mean()) - float(part[:, 1].mean())) * len(part) / len(ordered)
    return error
