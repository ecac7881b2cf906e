"""What texts talk about: pairs of characters, weighed by how rare they are in newspapers.

Owns the comparison of a heading or a caption with the paragraphs around it. Refuses grammar: a pair of characters that
few paragraphs share is taken for a name or a rare word.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import fsum

_LETTERS = re.compile(r"[\u3400-\u9fff]+|[A-Za-z0-9]{2,}")
RAREST = 1.0
UNIONS = 128
"""So many groups of texts are kept together with their subjects; questions move along a page, near the last ones."""
ANSWERS = 2048
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
    """The subjects of the parts of one page, and the weight of each; what was asked lately is remembered."""

    def __init__(self, texts: Sequence[str], weights: Mapping[str, float] | None = None) -> None:
        """`weights` are those of the pairs that many articles have; any other weighs `RAREST`."""
        self.parts = [subjects(text) for text in texts]
        self.weights = weights or {}
        self.known = frozenset(self.weights)
        self.unite = lru_cache(UNIONS)(self.find_union)
        self.weigh_parts = lru_cache(ANSWERS)(lambda parts: self.weigh(self.unite(parts)))
        self.answer_share = lru_cache(ANSWERS)(self.find_share)
        self.answer_overlap = lru_cache(ANSWERS)(self.find_overlap)

    def weigh(self, pairs: frozenset[str]) -> float:
        known = pairs & self.known
        # fsum, so that the order in which a set happens to stand has no say.
        return fsum([*map(self.weights.__getitem__, known), (len(pairs) - len(known)) * RAREST])

    def share(self, part: int, others: Sequence[int]) -> float:
        """The weighed part, 0..1, of the subjects of one text that any of the others has."""
        return self.answer_share(part, tuple(others))

    def overlap(self, one: Sequence[int], two: Sequence[int]) -> float:
        """The weighed part, 0..1, of what two groups of texts speak of that both do, by the smaller of the two."""
        return self.answer_overlap(tuple(one), tuple(two))

    def find_union(self, parts: tuple[int, ...]) -> frozenset[str]:
        return frozenset().union(*[self.parts[part] for part in parts])

    def find_share(self, part: int, others: tuple[int, ...]) -> float:
        own = self.parts[part]
        if not own or not others:
            return 0.0
        if len(others) == 1:
            return self.weigh(own & self.parts[others[0]]) / self.weigh_parts((part,))
        return self.weigh(frozenset().union(*[own & self.parts[other] for other in others])) / self.weigh_parts((part,))

    def find_overlap(self, one: tuple[int, ...], two: tuple[int, ...]) -> float:
        if not one or not two:
            return 0.0
        first, second = self.unite(one), self.unite(two)
        whole = self.weigh_parts(one if len(first) <= len(second) else two)
        return self.weigh(first & second) / whole if whole else 0.0
