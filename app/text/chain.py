"""The best sequence of labels for the parts of a page, and how probable each label is.

Owns a linear chain: a score for each label of each part, and for each pair of neighbours. Refuses to know what parts
and labels mean. The scores are log-linear, so that forward and backward sums give probabilities.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

States = Mapping[str, Sequence[tuple[int, float]]]


@dataclass(frozen=True)
class Chain:
    """`states` maps a feature to (label, weight) pairs; `steps[a][b]` scores label b after label a."""

    labels: tuple[str, ...]
    states: States
    steps: tuple[tuple[float, ...], ...]

    def score(self, features: Sequence[str]) -> list[float]:
        scores = [0.0] * len(self.labels)
        states = self.states
        for feature in features:
            for label, weight in states.get(feature, ()):
                scores[label] += weight
        return scores

    def decode(self, scores: Sequence[Sequence[float]]) -> list[int]:
        """The best labels, by Viterbi."""
        if not scores:
            return []
        count = len(self.labels)
        into = tuple(zip(*self.steps, strict=True))
        best = list(scores[0])
        back: list[list[int]] = []
        for row in scores[1:]:
            pointers: list[int] = []
            following: list[float] = []
            for label in range(count):
                sums = [a + b for a, b in zip(best, into[label], strict=True)]
                top = max(sums)
                pointers.append(sums.index(top))
                following.append(top + row[label])
            back.append(pointers)
            best = following
        label = best.index(max(best))
        path = [label]
        for pointers in reversed(back):
            label = pointers[label]
            path.append(label)
        return path[::-1]

    def marginals(self, scores: Sequence[Sequence[float]]) -> list[list[float]]:
        """The probability of each label of each part."""
        if not scores:
            return []
        steps = [[exp(weight) for weight in row] for row in self.steps]
        into = list(zip(*steps, strict=True))
        local = [[exp(value - max(row)) for value in row] for row in scores]
        forward = [normalise(local[0])]
        for row in local[1:]:
            last = forward[-1]
            forward.append(normalise([weight * dot(last, column) for weight, column in zip(row, into, strict=True)]))
        backward = [[1.0] * len(self.labels)]
        for row in reversed(local[1:]):
            ahead = [weight * value for weight, value in zip(row, backward[-1], strict=True)]
            backward.append(normalise([dot(column, ahead) for column in steps]))
        backward.reverse()
        return [
            normalise([a * b for a, b in zip(one, two, strict=True)])
            for one, two in zip(forward, backward, strict=True)
        ]


def dot(one: Sequence[float], two: Sequence[float]) -> float:
    return sum([a * b for a, b in zip(one, two, strict=True)])


def normalise(values: Sequence[float]) -> list[float]:
    total = sum(values)
    if total <= 0.0:
        return [1.0 / len(values)] * len(values)
    return [value / total for value in values]


def log_odds(probability: float) -> float:
    bounded = min(max(probability, 1e-9), 1 - 1e-9)
    return log(bounded / (1 - bounded))
