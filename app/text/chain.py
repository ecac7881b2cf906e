"""The best sequence of labels for the parts of a page, and how probable each label is.

Owns a linear chain of composed labels: what a feature says is learnt for each component of a label (its role, the phase
of its article, whether an article begins), and summed; pairs of neighbours that never occur are forbidden. Refuses to
know what parts and labels mean. The scores are log-linear, so that forward and backward sums give probabilities.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

Weights = Sequence[tuple[int, float]]
NEVER = -1e9


@dataclass(frozen=True)
class Chain:
    """`components[label]` are the slots that make up a label; `states` maps a feature to (slot, weight) pairs.

    `steps` are the pairs (from, to, weight) of labels that may follow each other.
    """

    labels: tuple[str, ...]
    components: tuple[tuple[int, ...], ...]
    slots: int
    states: Mapping[str, Weights]
    steps: tuple[tuple[int, int, float], ...]

    @cached_property
    def into(self) -> list[list[tuple[int, float]]]:
        """Of each label, those that may stand before it, with the weight of the step."""
        into: list[list[tuple[int, float]]] = [[] for _ in self.labels]
        for before, after, weight in self.steps:
            into[after].append((before, weight))
        return into

    @cached_property
    def outward(self) -> list[list[tuple[int, float]]]:
        outward: list[list[tuple[int, float]]] = [[] for _ in self.labels]
        for before, after, weight in self.steps:
            outward[before].append((after, weight))
        return outward

    def score(self, features: Sequence[str]) -> list[float]:
        """The score of every label for one part."""
        sums = [0.0] * self.slots
        states = self.states
        for feature in features:
            weights = states.get(feature)
            if weights:
                for slot, weight in weights:
                    sums[slot] += weight
        return [sum([sums[slot] for slot in slots]) for slots in self.components]

    def decode(self, scores: Sequence[Sequence[float]]) -> list[int]:
        """The best labels, by Viterbi."""
        if not scores:
            return []
        best = list(scores[0])
        back: list[list[int]] = []
        for row in scores[1:]:
            pointers: list[int] = []
            following: list[float] = []
            for label, sources in enumerate(self.into):
                top, source = NEVER, 0
                for before, weight in sources:
                    value = best[before] + weight
                    if value > top:
                        top, source = value, before
                pointers.append(source)
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
        into = [[(before, exp(weight)) for before, weight in sources] for sources in self.into]
        outward = [[(after, exp(weight)) for after, weight in targets] for targets in self.outward]
        local = [exponentials(row) for row in scores]
        forward = [normalise(local[0])]
        for row in local[1:]:
            last = forward[-1]
            forward.append(
                normalise(
                    [
                        value * sum([last[before] * weight for before, weight in sources])
                        for value, sources in zip(row, into, strict=True)
                    ]
                )
            )
        backward = [[1.0] * len(self.labels)]
        for row in reversed(local[1:]):
            ahead = [value * after for value, after in zip(row, backward[-1], strict=True)]
            backward.append(normalise([sum([ahead[to] * weight for to, weight in targets]) for targets in outward]))
        backward.reverse()
        return [
            normalise([a * b for a, b in zip(one, two, strict=True)])
            for one, two in zip(forward, backward, strict=True)
        ]


def exponentials(row: Sequence[float]) -> list[float]:
    top = max(row)
    return [exp(value - top) for value in row]


def normalise(values: Sequence[float]) -> list[float]:
    total = sum(values)
    if total <= 0.0:
        return [1.0 / len(values)] * len(values)
    return [value / total for value in values]


def log_odds(probability: float) -> float:
    bounded = min(max(probability, 1e-9), 1 - 1e-9)
    return log(bounded / (1 - bounded))
