"""The learnt weights of the reading, as values.

Owns their form, which is that of `resources/reading/model.json`. Refuses to read files and to learn (see
`packaging/train_reading.py`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.text.certainty import Calibration
from app.text.chain import Chain
from app.text.labels import Label, parse_label
from app.text.seams import SeamScorer


@dataclass(frozen=True)
class ReadingModel:
    """`words` are Chinese words of two to four characters; `pairs` tell how much less a pair of characters that many
    articles have says of a text than a rare one; the other weights are log-linear, named by their features.
    """

    words: frozenset[str]
    pairs: Mapping[str, float]
    seams: Mapping[str, float]
    chain: Chain
    labels: tuple[Label, ...]
    certain_join: float
    calibration: Calibration
    second_look: Mapping[str, float]

    @cached_property
    def seam_scorer(self) -> SeamScorer:
        return SeamScorer(self.seams)

    @classmethod
    def from_json(cls, data: Mapping[str, Any], words: str = "") -> "ReadingModel":
        """A model from the parsed resource; `words` is the text of the word list, the most frequent first."""
        chain = data["chain"]
        known = words.split()
        labels = tuple(parse_label(label) for label in chain["labels"])
        slots = {name: at for at, name in enumerate(chain["slots"])}
        return cls(
            frozenset(known),
            data.get("pairs", {}),
            data["seams"],
            Chain(
                tuple(chain["labels"]),
                tuple(tuple(slots[slot] for slot in label.components) for label in labels),
                len(slots),
                {feature: pair_up(weights) for feature, weights in chain["states"].items()},
                tuple((step[0], step[1], step[2]) for step in chain["steps"]),
            ),
            labels,
            data["certain_join"],
            data.get("calibration", {}),
            data.get("second_look", {}),
        )


def pair_up(values: Sequence[float]) -> tuple[tuple[int, float], ...]:
    """Slot and weight stand in turn in the resource."""
    return tuple((int(slot), weight) for slot, weight in zip(values[::2], values[1::2], strict=True))
