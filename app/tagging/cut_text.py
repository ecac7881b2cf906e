"""A text cut into words, with what the finders of names ask about it: which word begins, ends or stands where."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from app.tagging.words import Word, Words

HAN_FIRST, HAN_LAST = "㐀", "鿿"


class NameKind(StrEnum):
    """The values are schemes of tags."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text. `score` is between 0 and 1, higher is surer; `rule` says by what it was told."""

    clean_start: int
    clean_end: int
    kind: NameKind
    score: float
    rule: str


def is_han(text: str) -> bool:
    return bool(text) and all(HAN_FIRST <= character <= HAN_LAST for character in text)


class CutText:
    def __init__(self, text: str, words: Words) -> None:
        self.text = text
        self.port = words
        self.words: list[Word] = words.cut(text)

    @cached_property
    def by_start(self) -> dict[int, int]:
        return {word.clean_start: index for index, word in enumerate(self.words)}

    @cached_property
    def by_end(self) -> dict[int, int]:
        return {word.clean_end: index for index, word in enumerate(self.words)}

    def is_unknown(self, word: Word) -> bool:
        """Whether the dictionary has not got it: the cut is a guess then."""
        return not self.port.tag_of(word.text)

    def ends_with_any(self, clean_end: int, endings: frozenset[str], longest: int = 6) -> str:
        """The longest of the words that stands right before a place in the text, or nothing."""
        for length in range(min(longest, clean_end), 0, -1):
            if self.text[clean_end - length : clean_end] in endings:
                return self.text[clean_end - length : clean_end]
        return ""

    def starts_with_any(self, clean_start: int, beginnings: frozenset[str], longest: int = 4) -> str:
        """The longest of the words that stands right at a place in the text, or nothing."""
        for length in range(longest, 0, -1):
            part = self.text[clean_start : clean_start + length]
            if len(part) == length and part in beginnings:
                return part
        return ""
