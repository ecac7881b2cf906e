"""The lines of a concordance, kept by column: a hundred thousand of them are nine lists.

Owns how they are kept: as objects they would be looked through for garbage in the midst of everything else, and take
several frames to make and to free. Refuses to find and to sort them.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    issue_id: int
    article_id: int
    block_id: int
    newspaper: str
    date: str
    before: str
    found: str
    after: str
    clean_start: int


class Lines(Sequence[ConcordanceLine]):
    """Grows at its end only."""

    def __init__(self, lines: Iterable[ConcordanceLine] = ()) -> None:
        self.places = tuple(array("q") for _ in range(4))
        """Issue, article, block and clean start of each."""
        self.texts: tuple[list[str], ...] = ([], [], [], [], [])
        """Newspaper, date, what stands before, the word, what stands after."""
        self.extend(lines)

    def extend(self, lines: Iterable[ConcordanceLine]) -> None:
        if isinstance(lines, Lines):
            for numbers, more_numbers in zip(self.places, lines.places, strict=True):
                numbers.extend(more_numbers)
            for words, more_words in zip(self.texts, lines.texts, strict=True):
                words.extend(more_words)
            return
        for line in lines:
            place = (line.issue_id, line.article_id, line.block_id, line.clean_start)
            for numbers, number in zip(self.places, place, strict=True):
                numbers.append(number)
            for words, word in zip(self.texts, self.words_of(line), strict=True):
                words.append(word)

    @staticmethod
    def words_of(line: ConcordanceLine) -> tuple[str, ...]:
        return line.newspaper, line.date, line.before, line.found, line.after

    @property
    def newspapers(self) -> Sequence[str]:
        return self.texts[0]

    @property
    def dates(self) -> Sequence[str]:
        return self.texts[1]

    @property
    def befores(self) -> Sequence[str]:
        return self.texts[2]

    @property
    def founds(self) -> Sequence[str]:
        return self.texts[3]

    @property
    def afters(self) -> Sequence[str]:
        return self.texts[4]

    def __len__(self) -> int:
        return len(self.places[0])

    @overload
    def __getitem__(self, place: int) -> ConcordanceLine: ...
    @overload
    def __getitem__(self, place: slice) -> "Lines": ...

    def __getitem__(self, place: int | slice) -> "ConcordanceLine | Lines":
        if isinstance(place, slice):
            return self.make((numbers[place] for numbers in self.places), (words[place] for words in self.texts))
        issue_id, article_id, block_id, clean_start = (numbers[place] for numbers in self.places)
        newspaper, date, before, found, after = (words[place] for words in self.texts)
        return ConcordanceLine(issue_id, article_id, block_id, newspaper, date, before, found, after, clean_start)

    def __iter__(self) -> Iterator[ConcordanceLine]:
        return map(self.__getitem__, range(len(self)))

    def reordered(self, order: Sequence[int]) -> "Lines":
        """Those at these places, in this order."""
        places = (array("q", [numbers[place] for place in order]) for numbers in self.places)
        return self.make(places, ([words[place] for place in order] for words in self.texts))

    def find(self, issue_id: int, block_id: int, clean_start: int) -> int:
        """The line of this place; 0 where it is not here."""
        wanted = (issue_id, block_id, clean_start)
        issues, _, blocks, starts = self.places
        return next((at for at, place in enumerate(zip(issues, blocks, starts, strict=True)) if place == wanted), 0)

    @staticmethod
    def make(places: "Iterable[array[int]]", texts: Iterable[Iterable[str]]) -> "Lines":
        made = Lines()
        made.places = tuple(places)
        made.texts = tuple(map(list, texts))
        return made

    def shorten(self, count: int) -> None:
        """By so many at its end."""
        for numbers in self.places:
            del numbers[-count:]
        for words in self.texts:
            del words[-count:]
