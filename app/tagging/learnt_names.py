"""A learnt chain of labels: how probable it is that a name of a kind stands from here to there.

Owns the chain (`resources/names/chain.json`, made by `packaging/train_names.py`) and what its labels mean: each
character is outside of names, or the beginning, the midst or the end of one of a kind, or one by itself. Refuses to
judge what is a name (see `weighing`).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import Any, TypeAlias

from app.paths import resources
from app.tagging.signs import mark_ends
from app.text.chain import Chain
from app.text.model import EntityKind

OUTSIDE = "O"
KINDS = {"P": EntityKind.PERSON, "L": EntityKind.PLACE, "O": EntityKind.ORGANISATION}
UNIT = 100
"""Weights count in hundredths."""
LEAST = 0.1
"""A less probable name is not told of."""
HOPELESS = 1e-4
"""A label that is less probable by what stands before is not followed up: it takes a third of the time."""
LONGEST = 40
Odds: TypeAlias = Mapping[str, float]
"""The probability of each label of a character."""


@dataclass(frozen=True)
class NameModel:
    """`calibration` has for each kind by what log-odds are multiplied, and what is added, to be true."""

    chain: Chain
    calibration: Mapping[str, tuple[float, float]]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "NameModel":
        labels = tuple(data["labels"])
        states = {
            sign: tuple((weights[at], weights[at + 1] / UNIT) for at in range(0, len(weights), 2))
            for sign, weights in data["states"].items()
        }
        steps = tuple((before, after, weight / UNIT) for before, after, weight in data["steps"])
        components = tuple((at,) for at in range(len(labels)))
        calibration = {kind: (scale, shift) for kind, (scale, shift) in data["calibration"].items()}
        return cls(Chain(labels, components, len(labels), states, steps), calibration)

    def calibrate(self, kind: str, log_odds: float) -> float:
        """The probability that is meant by them."""
        scale, shift = self.calibration[kind]
        return 1 / (1 + exp(-(scale * log_odds + shift)))

    def weigh(self, signs: Sequence[Sequence[str]]) -> list[Odds]:
        """The odds of each character."""
        labels = self.chain.labels
        marginals = self.chain.marginals([self.chain.score(row) for row in signs], HOPELESS)
        return [{labels[at]: share for at, share in row.items()} for row in marginals]


@cache
def load_model() -> NameModel:
    return NameModel.from_json(json.loads((resources() / "names" / "chain.json").read_text(encoding="utf-8")))


def label_characters(length: int, names: Sequence[tuple[int, int, str]]) -> list[str]:
    """The labels of a text's characters; `names` are start, end and the letter of the kind."""
    labels = [OUTSIDE] * length
    for start, end, kind in names:
        labels[start:end] = [mark + kind for mark in mark_ends(end - start)]
    return labels


def probable_spans(odds: Sequence[Odds], least: float = LEAST) -> Iterator[tuple[int, int, str, float]]:
    """Start, end, kind and probability of all spans; a span is as probable as the least probable of its labels."""
    for start, row in enumerate(odds):
        for kind in KINDS:
            single = row.get(f"S{kind}", 0.0)
            if single >= least:
                yield start, start + 1, kind, single
            probability = row.get(f"B{kind}", 0.0)
            for at in range(start + 1, min(start + LONGEST, len(odds))):
                if probability < least:
                    break
                end = min(probability, odds[at].get(f"E{kind}", 0.0))
                if end >= least:
                    yield start, at + 1, kind, end
                probability = min(probability, odds[at].get(f"M{kind}", 0.0))


def span_probability(odds: Sequence[Odds], start: int, end: int, kind: str) -> float:
    marks = mark_ends(end - start)
    return min(odds[at].get(mark + kind, 0.0) for at, mark in enumerate(marks, start=start))
