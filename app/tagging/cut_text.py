"""A text cut into words, with what the finders of names ask about it: which word begins, ends or stands where.

Refuses to cut: it is given the words.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.tagging.words import Word, Words
from app.text.model import EntityKind

HALF_WIDTH = str.maketrans({code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()})
"""Digits and letters as wide as Chinese characters, for those that dictionaries know."""
HAN_FIRST, HAN_LAST = "㐀", "鿿"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text. `score` is between 0 and 1, higher is surer; `rule` says by what it was told."""

    clean_start: int
    clean_end: int
    kind: EntityKind
    score: float
    rule: str


def is_han(text: str) -> bool:
    return bool(text) and all(HAN_FIRST <= character <= HAN_LAST for character in text)


def mend_cuts(cut: Sequence[Word], port: Words) -> list[Word]:
    """The words without two cuts that dictionaries make wrongly: 西大街|道, and 建安|区老岗."""
    mended: list[Word] = []
    for word in cut:
        last = mended[-1] if mended else None
        if last and word.text == "道" and last.text.endswith("街") and len(last.text) > 1:
            mended[-1:] = split_word(last, len(last.text) - 1, last.tag, "n")
            street = mended.pop()
            mended.append(Word("街道", street.clean_start, "n"))
        elif last and last.tag in ("ns", "nz") and is_glued(word, port):
            mended.extend(split_word(word, 1, "n", word.tag))
        else:
            mended.append(word)
    return mended


def is_glued(word: Word, port: Words) -> bool:
    """Whether a guessed word begins with the ending of the name before it."""
    return len(word.text) > 1 and word.text[0] in "区县市镇乡村" and not port.tag_of(word.text)


def split_word(word: Word, length: int, first_tag: str, second_tag: str) -> tuple[Word, Word]:
    return (
        Word(word.text[:length], word.clean_start, first_tag),
        Word(word.text[length:], word.clean_start + length, second_tag),
    )


class CutText:
    def __init__(self, text: str, words: Words) -> None:
        self.text = text.translate(HALF_WIDTH)
        self.port = words
        self.words: list[Word] = mend_cuts(words.cut(self.text), words)

    @cached_property
    def by_start(self) -> dict[int, int]:
        return {word.clean_start: index for index, word in enumerate(self.words)}

    @cached_property
    def by_end(self) -> dict[int, int]:
        return {word.clean_end: index for index, word in enumerate(self.words)}

    def word_at(self, clean_offset: int) -> Word:
        """The word that has this character."""
        return self.words[bisect_right(self.starts, clean_offset) - 1]

    @cached_property
    def starts(self) -> list[int]:
        return [word.clean_start for word in self.words]

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
