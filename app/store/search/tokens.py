"""Text as tokens of the full text index, and a query for a phrase of it.

Each pair of neighbouring characters is a token, folded; the last character of a text stands with an end mark. So a
phrase of two or more characters is found wherever it stands, and only there. Refuses single characters: for those the
index has sets of articles (`app.store.search.postings`).
"""

from collections.abc import Iterable
from functools import lru_cache

from app.store.search.folding import fold_all
from app.store.search.long_texts import remember_long

LONGEST_REMEMBERED = 1000
"""Characters of a text."""
END = "\U000f0080"
"""Stands behind the last character, so that no phrase reaches over from one text to the next."""
SAFE = {chr(code): chr(0xF0000 + code) for code in range(0x80) if not chr(code).isalnum()}
"""The tokenizer takes ASCII punctuation and spaces for gaps; on a private plane they are characters as all else."""


def pair_up(characters: str) -> Iterable[str]:
    return map(str.__add__, characters, characters[1:])


def make_safe(text: str) -> str:
    """One character after the other: a text has few of them, and `str.translate` looks at each that it has."""
    for character, safe in SAFE.items():
        if character in text:
            text = text.replace(character, safe)
    return text


@remember_long
def tokenize(text: str) -> str:
    """What is taken out of the index was put in before, most often a moment ago: short texts are remembered."""
    return tokenize_known(text) if len(text) <= LONGEST_REMEMBERED else tokenize_anew(text)


def tokenize_anew(text: str) -> str:
    return " ".join(pair_up(make_safe(fold_all(text)) + END)) if text else ""


tokenize_known = lru_cache(maxsize=512)(tokenize_anew)


def tokenize_all(texts: Iterable[str]) -> str:
    return " ".join(tokenize(text) for text in texts if text)


def phrase(text: str) -> str:
    """An expression for MATCH; the text has two characters or more."""
    return f'"{" ".join(pair_up(make_safe(fold_all(text))))}"'
