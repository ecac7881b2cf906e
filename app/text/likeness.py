"""What texts talk about: pairs of characters, weighed by how rare they are in newspapers.

Owns the comparison of a heading or a caption with the paragraphs around it. Refuses grammar: a pair of characters that
few paragraphs share is taken for a name or a rare word.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

_LETTERS = re.compile(r"[\u3400-\u9fff]+|[A-Za-z0-9]{2,}")
RAREST = 1.0
LONGEST = 4000
"""Of a longer text only its first characters are compared."""


def subjects(compact: str) -> frozenset[str]:
    """The pairs of Chinese characters, and the Latin words and numbers, of a text without white space."""
    pairs: set[str] = set()
    for run in _LETTERS.findall(compact[:LONGEST]):
        if run[0] < "\u3400":
            pairs.add(run)
        else:
            pairs.update(map("".join, pairwise(run)))
    return frozenset(pairs)


class Likeness:
    """The subjects of the parts of one page, and the weight of each."""

    def __init__(self, texts: Sequence[str], weights: Mapping[str, float] | None = None) -> None:
        """`weights` are those of the pairs that many articles have; any other weighs `RAREST`."""
        self.parts = [subjects(text) for text in texts]
        self.weights = weights or {}

    def weigh(self, pairs: Iterable[str]) -> float:
        weights = self.weights
        return sum([weights.get(pair, RAREST) for pair in pairs])

    def share(self, part: int, others: Sequence[int]) -> float:
        """The weighed part, 0..1, of the subjects of one text that any of the others has."""
        own = self.parts[part]
        if not own or not others:
            return 0.0
        union = set().union(*[self.parts[other] for other in others])
        return self.weigh(own & union) / self.weigh(own)

    def overlap(self, one: Sequence[int], two: Sequence[int]) -> float:
        """The weighed part, 0..1, of what two groups of texts speak of that both do, by the smaller of the two."""
        if not one or not two:
            return 0.0
        first = set().union(*[self.parts[at] for at in one])
        second = set().union(*[self.parts[at] for at in two])
        smaller = min(first, second, key=len)
        whole = self.weigh(smaller)
        return self.weigh(first & second) / whole if whole else 0.0
