"""The best borders of a whole page, and how probable each is: a chain over the runs between heading groups.

Owns the search. Refuses features (see `app.text.articles`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from app.text.articles import (
    Border,
    Field,
    layout_features,
    left_type,
    list_borders,
    option_features,
    right_type,
)

NEVER = -1e9


@dataclass(slots=True)
class Run:
    """The borders to choose from in one run, the score of each, and the types of what they leave to either side."""

    borders: list[Border]
    scores: list[float]
    left_types: list[str]
    right_types: list[str]


@dataclass(slots=True)
class Lattice:
    """The runs of a page, and a score for each pair of types around each heading group."""

    runs: list[Run]
    layouts: list[dict[tuple[str, str], float]]

    def step(self, head: int, before: int, after: int) -> float:
        return self.layouts[head][self.runs[head].left_types[before], self.runs[head + 1].right_types[after]]


def add_up(weights: Mapping[str, float], features: Sequence[str]) -> float:
    return sum([weights[feature] for feature in features if feature in weights])


def build_lattice(field: Field, weights: Mapping[str, float]) -> Lattice:
    runs: list[Run] = []
    count = len(field.heads)
    for number in range(count + 1):
        borders = list_borders(field, number)
        runs.append(
            Run(
                borders,
                [add_up(weights, option_features(field, number, border)) for border in borders],
                [left_type(field, number, border) if number < count else "" for border in borders],
                [right_type(field, number - 1, border) if number else "" for border in borders],
            )
        )
    layouts: list[dict[tuple[str, str], float]] = []
    for head in range(count):
        lefts, rights = set(runs[head].left_types), set(runs[head + 1].right_types)
        layouts.append(
            {
                (left, right): add_up(weights, layout_features(field, head, left, right))
                for left in lefts
                for right in rights
            }
        )
    return Lattice(runs, layouts)


def best_by_type(values: Sequence[float], types: Sequence[str]) -> dict[str, int]:
    """The index of the highest value of each type."""
    best: dict[str, int] = {}
    for index, (value, kind) in enumerate(zip(values, types, strict=True)):
        if kind not in best or value > values[best[kind]]:
            best[kind] = index
    return best


def choose_borders(lattice: Lattice) -> list[int]:
    """The index of the best border of each run, by Viterbi."""
    best = list(lattice.runs[0].scores)
    back: list[list[int]] = []
    for head, layout in enumerate(lattice.layouts):
        run = lattice.runs[head + 1]
        tops = best_by_type(best, lattice.runs[head].left_types)
        source = {
            right: max(tops, key=lambda left, right=right: best[tops[left]] + layout[left, right])  # type: ignore[misc]
            for right in set(run.right_types)
        }
        back.append([tops[source[right]] for right in run.right_types])
        best = [
            score + best[tops[source[right]]] + layout[source[right], right]
            for score, right in zip(run.scores, run.right_types, strict=True)
        ]
    choice = best.index(max(best))
    path = [choice]
    for pointers in reversed(back):
        choice = pointers[choice]
        path.append(choice)
    return path[::-1]


def log_sum(values: Sequence[float]) -> float:
    top = max(values)
    return top + log(sum([exp(value - top) for value in values]))


def border_odds(lattice: Lattice) -> list[list[float]]:
    """The probability of each border of each run."""
    forward = [list(lattice.runs[0].scores)]
    for head, layout in enumerate(lattice.layouts):
        sums = sum_by_type(forward[-1], lattice.runs[head].left_types)
        run = lattice.runs[head + 1]
        into = {
            right: log_sum([value + layout[left, right] for left, value in sums.items()])
            for right in set(run.right_types)
        }
        forward.append([score + into[right] for score, right in zip(run.scores, run.right_types, strict=True)])
    backward = [[0.0] * len(lattice.runs[-1].scores)]
    for head in range(len(lattice.layouts) - 1, -1, -1):
        run, layout = lattice.runs[head + 1], lattice.layouts[head]
        ahead = [score + value for score, value in zip(run.scores, backward[-1], strict=True)]
        sums = sum_by_type(ahead, run.right_types)
        back = {
            left: log_sum([value + layout[left, right] for right, value in sums.items()])
            for left in set(lattice.runs[head].left_types)
        }
        backward.append([back[left] for left in lattice.runs[head].left_types])
    backward.reverse()
    total = log_sum(forward[-1])
    return [
        [exp(min(0.0, a + b - total)) for a, b in zip(one, two, strict=True)]
        for one, two in zip(forward, backward, strict=True)
    ]


def sum_by_type(values: Sequence[float], types: Sequence[str]) -> dict[str, float]:
    groups: dict[str, list[float]] = {}
    for value, kind in zip(values, types, strict=True):
        groups.setdefault(kind, []).append(value)
    return {kind: log_sum(group) for kind, group in groups.items()}
