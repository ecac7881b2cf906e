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
        """`fold` makes alike what is taken for the same, in texts and labels."""
        self.fold = fold
        by_beginning: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for label in labels:
            folded = fold(label).strip()
            if len(folded) >= SHORTEST:
                by_beginning[folded[:SHORTEST]].setdefault(folded, label)
        self.by_beginning = {
            beginning: sorted(own.items(), key=lambda item: -len(item[0])) for beginning, own in by_beginning.items()
        }
        """Folded labels, each with the label as it was first given, the longest first."""

    def count(self, text: str) -> Counter[str]:
        """By the label as it was first given."""
        counts: Counter[str] = Counter()
        folded = self.fold(text)
        place = 0
        while place < len(folded):
            for wanted, label in self.by_beginning.get(folded[place : place + SHORTEST], ()):
                end = place + len(wanted)
                if folded.startswith(wanted, place) and not (cuts_word(folded, place) or cuts_word(folded, end)):
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
