"""Learn the weights of a chain of composed labels: exact gradient, all pages at once.

Owns the fit. Refuses features and labels, which it is given.
"""

# mypy: disable-error-code="import-not-found,import-untyped"

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from app.text.labels import parse_label

RIDGE = 1.0
RAREST = 3
"""A feature seen fewer times is not learnt."""
SMALLEST = 0.05
"""A weight nearer to nought is dropped."""
ROUNDS = 80
Floats: TypeAlias = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """The features and the label of every part of a page, which weighs as much as `weight` pages."""

    rows: Sequence[Sequence[str]]
    labels: Sequence[str]
    weight: float


class Problem:
    """Pages as padded arrays: which features each part has, which label gold gives it, how much its page weighs."""

    def __init__(self, pages: Sequence[LabelledPage]) -> None:
        counts = Counter(feature for page in pages for row in page.rows for feature in row)
        self.features = {name: at for at, name in enumerate(sorted(f for f, n in counts.items() if n >= RAREST))}
        self.labels = sorted({label for page in pages for label in page.labels})
        place = {label: at for at, label in enumerate(self.labels)}
        self.slots = sorted({slot for label in self.labels for slot in parse_label(label).components})
        slot_place = {slot: at for at, slot in enumerate(self.slots)}
        self.components = [tuple(slot_place[slot] for slot in parse_label(label).components) for label in self.labels]
        self.made_of = np.zeros((len(self.slots), len(self.labels)))
        for at, slots in enumerate(self.components):
            self.made_of[list(slots), at] = 1
        steps: dict[tuple[int, int], float] = {}
        for page in pages:
            for a, b in pairwise(page.labels):
                step = place[a], place[b]
                steps[step] = steps.get(step, 0.0) + page.weight
        self.steps = sorted(steps)
        self.step_rows = np.array([a for a, _ in self.steps])
        self.step_columns = np.array([b for _, b in self.steps])
        self.step_counts = np.array([steps[step] for step in self.steps])
        pages = sorted(pages, key=lambda page: -len(page.labels))
        self.lengths = np.array([len(page.labels) for page in pages])
        self.shares = np.repeat([page.weight for page in pages], self.lengths)
        self.matrix = self.lay_out(pages)
        total = int(self.lengths.sum())
        gold = np.zeros((total, len(self.labels)))
        gold[np.arange(total), [place[label] for page in pages for label in page.labels]] = 1
        self.gold = gold
        ends = np.cumsum(self.lengths)
        starts = ends - self.lengths
        self.at = [
            np.array([start + step for start, length in zip(starts, self.lengths, strict=True) if length > step])
            for step in range(int(self.lengths.max()))
        ]

    def lay_out(self, pages: Sequence[LabelledPage]) -> Any:
        rows: list[int] = []
        columns: list[int] = []
        row = 0
        for page in pages:
            for names in page.rows:
                known = [self.features[name] for name in set(names) if name in self.features]
                rows.extend([row] * len(known))
                columns.extend(known)
                row += 1
        return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(row, len(self.features)))

    def loss(self, weights: Floats) -> tuple[float, Floats]:
        """The negative log-likelihood with a ridge, and its gradient."""
        count = len(self.features) * len(self.slots)
        states = weights[:count].reshape(len(self.features), len(self.slots))
        steps = np.full((len(self.labels), len(self.labels)), -np.inf)
        steps[self.step_rows, self.step_columns] = weights[count:]
        scores = (self.matrix @ states) @ self.made_of
        odds, pairs, total = self.expect(scores, steps)
        right = float(((scores * self.gold).sum(axis=1) * self.shares).sum())
        value = total - right - float(self.step_counts @ weights[count:])
        slope = self.matrix.T @ (((odds - self.gold) * self.shares[:, None]) @ self.made_of.T)
        gradient = np.concatenate(
            [np.asarray(slope).ravel(), pairs[self.step_rows, self.step_columns] - self.step_counts]
        )
        return value + 0.5 * RIDGE * float(weights @ weights), gradient + RIDGE * weights

    def expect(self, scores: Floats, steps: Floats) -> tuple[Floats, Floats, float]:
        """The probability of each label of each part, the expected number of each step, and the log of the total."""
        tops = scores.max(axis=1, keepdims=True)
        local = np.exp(scores - tops)
        move = np.exp(steps)
        forward = np.zeros_like(local)
        norms = np.ones(len(local))
        alpha = local[self.at[0]]
        for step, at in enumerate(self.at):
            if step:
                alpha = (alpha[: len(at)] @ move) * local[at]
            norm = alpha.sum(axis=1)
            alpha = alpha / norm[:, None]
            forward[at], norms[at] = alpha, norm
        pairs = np.zeros_like(move)
        odds = np.zeros_like(local)
        beta = np.ones((len(self.at[-1]), local.shape[1]))
        for step in range(len(self.at) - 1, -1, -1):
            at = self.at[step]
            if step + 1 < len(self.at):
                later = self.at[step + 1]
                ahead = local[later] * beta / norms[later][:, None]
                here = at[: len(later)]
                pairs += (forward[here] * self.shares[here][:, None]).T @ ahead
                beta = np.vstack([ahead @ move.T, np.ones((len(at) - len(later), local.shape[1]))])
            odds[at] = forward[at] * beta
        return odds, pairs * move, float(((np.log(norms) + tops[:, 0]) * self.shares).sum())


def learn_chain(pages: Sequence[LabelledPage]) -> dict[str, Any]:
    """The chain as data."""
    problem = Problem([page for page in pages if page.labels])
    count = len(problem.features) * len(problem.slots)
    start = np.zeros(count + len(problem.steps))
    found = minimize(problem.loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    states = found.x[:count].reshape(len(problem.features), len(problem.slots))
    kept: dict[str, list[float]] = {}
    for name, at in problem.features.items():
        pairs = [
            value
            for slot in np.flatnonzero(np.abs(states[at]) >= SMALLEST)
            for value in (int(slot), round(float(states[at, slot]), 3))
        ]
        if pairs:
            kept[name] = pairs
    return {
        "labels": problem.labels,
        "slots": problem.slots,
        "states": kept,
        "steps": [
            [a, b, round(float(weight), 3)] for (a, b), weight in zip(problem.steps, found.x[count:], strict=True)
        ],
    }
