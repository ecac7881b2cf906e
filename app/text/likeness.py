"""What texts talk about: pairs of characters, weighed by how rare they are on the page.

Owns the comparison of a heading or a caption with the paragraphs around it. Refuses grammar: a pair of characters that
few paragraphs share is taken for a name or a rare word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log

_LETTERS = re.compile(r"[\u3400-\u9fff]+|[A-Za-z0-9]{2,}")
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

    def __init__(self, texts: Sequence[str], common: frozenset[str] = frozenset()) -> None:
        self.parts = [subjects(text) - common for text in texts]
        self.spread = Counter(pair for part in self.parts for pair in part)

    def weight(self, pair: str) -> float:
        return 1.0 / (1.0 + log(max(1, self.spread[pair])))

    def share(self, part: int, others: Iterable[int]) -> float:
        """The weighed part, 0..1, of the subjects of one text that any of the others has."""
        own = self.parts[part]
        if not own:
            return 0.0
        total = found = 0.0
        union: set[str] = set().union(*(self.parts[other] for other in others))
        for pair in own:
            weight = self.weight(pair)
            total += weight
            if pair in union:
                found += weight
        return found / total
