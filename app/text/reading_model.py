"""The learnt weights of the reading, as values.

Owns their form, which is that of `resources/reading/model.json`. Refuses to read files and to learn (see
`packaging/train_reading.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.text.chain import Chain


@dataclass(frozen=True)
class ReadingModel:
    """`words` are Chinese words of two to four characters; the weights are log-linear, named by their features."""

    words: frozenset[str]
    seams: Mapping[str, float]
    roles: Chain
    borders: Mapping[str, float]
    certain_join: float

    @classmethod
    def from_json(cls, data: Mapping[str, Any], words: str = "") -> "ReadingModel":
        """A model from the parsed resource; `words` is the text of the word list, one a line."""
        roles = data["roles"]
        states = {
            feature: tuple(zip(weights[::2], weights[1::2], strict=True))
            for feature, weights in roles["states"].items()
        }
        return cls(
            frozenset(words.split()),
            data["seams"],
            Chain(tuple(roles["labels"]), states, tuple(map(tuple, roles["steps"]))),
            data["borders"],
            data["certain_join"],
        )
