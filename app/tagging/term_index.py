"""Which labels of a vocabulary stand in a text, and how often: one walk over the text, whatever the number of terms.

At each place the longest label counts, so that 经济犯罪 is not 经济 as well; a Latin label counts as whole words only.
Refuses to judge which term a text is about (see `app.workspace.vocabularies`).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

SHORTEST = 2
"""A label of one character is in every text."""


class TermIndex:
    def __init__(self, labels: Iterable[str], fold: Callable[[str], str]) -> None:
        """`fold` makes alike what is taken for the same; the labels are folded already."""
        self.fold = fold
        by_beginning: defaultdict[str, set[str]] = defaultdict(set)
        for label in labels:
            if len(label) >= SHORTEST:
                by_beginning[label[:SHORTEST]].add(label)
        self.by_beginning = {beginning: sorted(own, key=len, reverse=True) for beginning, own in by_beginning.items()}

    def count(self, text: str) -> Counter[str]:
        counts: Counter[str] = Counter()
        folded = self.fold(text)
        place = 0
        while place < len(folded):
            for label in self.by_beginning.get(folded[place : place + SHORTEST], ()):
                end = place + len(label)
                if folded.startswith(label, place) and not (cuts_word(folded, place) or cuts_word(folded, end)):
                    counts[label] += 1
                    place = end
                    break
            else:
                place += 1
        return counts


def cuts_word(text: str, place: int) -> bool:
    """Whether a Latin word or a number stands on both sides."""
    return 0 < place < len(text) and is_latin(text[place - 1]) and is_latin(text[place])


def is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
