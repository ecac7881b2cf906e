"""The best sequence of labels for the parts of a page, and how probable each label is.

Owns a linear chain of composed labels: what a feature says is learnt for each component of a label (its role, the phase
of its article, whether an article begins), and summed; pairs of neighbours that never occur are forbidden. Refuses to
know what parts and labels mean. The scores are log-linear, so that forward and backward sums give probabilities.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log
from struct import Struct

Weights = Sequence[tuple[int, float]]
NEVER = -1e3
HOPELESS = 9.0
"""A label whose own score is this much below the best of its part is not looked at."""
UNIT = 1000
"""Weights count in thousandths, which is how the resource has them."""
LANE = 32
LEVEL = 1 << 31
UNLIKELY = 1e-9
"""What is less probable is as good as impossible."""


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
    def sources(self) -> list[dict[int, float]]:
        """Of each label, the weight of the step from each that may stand before it."""
        return [dict(steps) for steps in self.into]

    @cached_property
    def step_weights(self) -> dict[tuple[int, int], float]:
        return {(before, after): weight for before, after, weight in self.steps}

    def weight_of(self, before: int, after: int) -> float:
        """The weight of a step; one that never occurs is all but forbidden."""
        return self.step_weights.get((before, after), NEVER)

    def score(self, features: Sequence[str]) -> list[float]:
        """The score of every label for one part, in thousandths rounded."""
        total = self.level
        packed, states = self.packed, self.states
        for feature in features:
            one = packed.get(feature)
            if one is None:
                if feature not in states:
                    continue
                one = packed[feature] = self.pack(states[feature])
            total += one
        lanes = self.lanes.unpack(total.to_bytes(self.lanes.size, "little"))
        return [(lane - LEVEL) / UNIT for lane in lanes]

    def pack(self, weights: Weights) -> int:
        """What a feature adds to every label as one number, which has a lane of 32 bits for each: such numbers are
        added up at once, whatever the number of labels, and without an error of rounding.
        """
        return sum([round(weight * UNIT) * self.shares[slot] for slot, weight in weights])

    @cached_property
    def packed(self) -> dict[str, int]:
        """The features that were asked for, packed."""
        return {}

    @cached_property
    def shares(self) -> list[int]:
        """Of each slot, a one in the lane of every label that it is a component of."""
        shares = [0] * self.slots
        for label, slots in enumerate(self.components):
            for slot in slots:
                shares[slot] += 1 << (LANE * label)
        return shares

    @cached_property
    def level(self) -> int:
        """What keeps every lane above nought."""
        return sum(LEVEL << (LANE * label) for label in range(len(self.labels)))

    @cached_property
    def lanes(self) -> Struct:
        return Struct(f"<{len(self.labels)}I")

    def decode(self, scores: Sequence[Sequence[float]], odds: Sequence[Mapping[int, float]] | None = None) -> list[int]:
        """The best labels, by Viterbi; where the odds of the parts are given, among the labels that they name."""
        if not scores:
            return []
        likely: Sequence[Iterable[int]] = odds or list(map(shortlist, scores))
        best = {label: scores[0][label] for label in likely[0]} if odds else dict(enumerate(scores[0]))
        back: list[dict[int, int]] = []
        for row, labels in zip(scores[1:], likely[1:], strict=True):
            pointers: dict[int, int] = {}
            following: dict[int, float] = {}
            fallback = max(best, key=best.__getitem__)
            for label in labels:
                top, source = best[fallback] + NEVER, fallback
                for before, weight in self.into[label]:
                    if before in best and best[before] + weight > top:
                        top, source = best[before] + weight, before
                pointers[label] = source
                following[label] = top + row[label]
            back.append(pointers)
            best = following
        label = max(best, key=best.__getitem__)
        path = [label]
        for pointers in reversed(back):
            label = pointers[label]
            path.append(label)
        return path[::-1]

    def marginals(self, scores: Sequence[Sequence[float]], least: float = UNLIKELY) -> list[dict[int, float]]:
        """The probability of each label of each part; one that is not named has about `least` at most."""
        if not scores:
            return []
        onward = self.onward
        local = [likelihoods(scores[0], range(len(scores[0])))]
        forward = [normalise(local[0], least)]
        for row in scores[1:]:
            passed: dict[int, float] = {}
            for before, share in forward[-1].items():
                for label, chance in onward[before]:
                    passed[label] = passed.get(label, 0.0) + share * chance
            likely = likelihoods(row, passed) or likelihoods(row, range(len(row)))
            forward.append(normalise({label: passed.get(label, 0.0) * value for label, value in likely.items()}, least))
            local.append(likely)
        odds = [forward[-1]]
        later = dict.fromkeys(forward[-1], 1.0)
        for at in range(len(local) - 2, -1, -1):
            handed = {label: local[at + 1][label] * share for label, share in later.items()}
            later = normalise(
                {
                    before: sum([handed[label] * chance for label, chance in onward[before] if label in handed])
                    for before in forward[at]
                },
                0.0,
            )
            odds.append(normalise({label: forward[at][label] * share for label, share in later.items()}, least))
        return odds[::-1]

    @cached_property
    def onward(self) -> list[list[tuple[int, float]]]:
        """Of each label, those that may stand behind it, with the factor of the step."""
        onward: list[list[tuple[int, float]]] = [[] for _ in self.labels]
        for before, after, weight in self.steps:
            onward[before].append((after, exp(weight)))
        return onward


def likelihoods(row: Sequence[float], labels: Iterable[int]) -> dict[int, float]:
    """The scores of those labels that are not hopeless, as likelihoods beside the best label's."""
    best = max(row)
    floor = best - HOPELESS
    return {label: exp(row[label] - best) for label in labels if row[label] >= floor}


def shortlist(row: Sequence[float]) -> list[int]:
    """The labels that are not hopeless by their own score."""
    floor = max(row) - HOPELESS
    return [label for label, value in enumerate(row) if value >= floor]


def normalise(values: Mapping[int, float], least: float = UNLIKELY) -> dict[int, float]:
    """Values that sum to one, without those that would be less than `least`; all the same where all are nought."""
    total = sum(values.values())
    if total <= 0.0:
        return dict.fromkeys(values, 1.0 / len(values))
    floor = total * least
    return {label: value / total for label, value in values.items() if value >= floor}


def log_odds(probability: float) -> float:
    bounded = min(max(probability, 1e-9), 1 - 1e-9)
    return log(bounded / (1 - bounded))
