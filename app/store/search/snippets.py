"""The stretch of an article that shows why it was found, and where the words stand in it. Pure.

Refuses SQL and markup: places are offsets.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.store.search.document import without_space
from app.store.search.folding import fold, fold_all
from app.store.search.query import TEXT_SCOPES, Query, Scope, wanted_terms
from app.store.search.texts import FoundText
from app.text.model import HEADING_ROLES, Role

CONTEXT_BEFORE = 16
SNIPPET_LENGTH = 80
HEADINGS = frozenset(role.value for role in HEADING_ROLES)
QUIET_ROLES = frozenset({Role.SECTION.value, Role.BYLINE.value, Role.CREDIT.value})
"""Where nothing better can be shown."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a query that are looked for in texts, to be marked; those for titles are marked in titles only."""

    anywhere: tuple[str, ...]
    in_titles: tuple[str, ...]
    folds_variants: bool = True
    in_raw: tuple[str, ...] = ()
    """Without white space: those that may stand in the raw text only."""

    def fold(self, text: str) -> str:
        return fold_all(text) if self.folds_variants else fold(text)

    def words_for(self, role: str) -> tuple[str, ...]:
        return (*self.anywhere, *self.in_titles) if role in HEADINGS else self.anywhere

    def count_in(self, block: FoundText) -> int:
        """How many of the words stand in it. A word that stands there as it is needs no folding of the text."""
        words = self.words_for(block.role)
        missing = [word for word in words if word not in block.text]
        folded = self.fold(block.text) if missing else ""
        return len(words) - sum(word not in folded for word in missing)

    def find_places(self, block: FoundText) -> list[tuple[int, int]]:
        """Where the words stand, left to right; of two that overlap, the first."""
        words = self.words_for(block.role)
        return find_places(self.fold(block.text), words) if words else []


def words_of(query: Query, *, folds_variants: bool = True) -> Words:
    plain = Words((), (), folds_variants)
    terms = [term for term in wanted_terms(query) if term.scope in TEXT_SCOPES and term.text]
    in_raw = (without_space(term.text) for term in terms if term.scope is Scope.RAW)
    return Words(
        anywhere=tuple(dict.fromkeys(plain.fold(term.text) for term in terms if term.scope is not Scope.TITLE)),
        in_titles=tuple(dict.fromkeys(plain.fold(term.text) for term in terms if term.scope is Scope.TITLE)),
        folds_variants=folds_variants,
        in_raw=tuple(dict.fromkeys(plain.fold(text) for text in in_raw if text)),
    )


def choose_block(blocks: Sequence[FoundText], words: Words) -> FoundText:
    """The one with most of the words, the first of these; of a heading and a paragraph, the paragraph."""
    best, most = blocks[0], (-1, False)
    for block in blocks:
        worth = words.count_in(block), is_telling(block)
        if worth > most:
            best, most = block, worth
        if most == (len(words.anywhere), True):
            break
    return best


def is_telling(block: FoundText) -> bool:
    return bool(block.text) and block.role not in HEADINGS and block.role not in QUIET_ROLES


def find_in_raw(text: str, words: Words) -> tuple[str, list[tuple[int, int]]]:
    """The raw text, a space for all white space that stands together, and where the words stand, whatever is spaced."""
    shown = " ".join(text.split())
    places = [place for place, character in enumerate(shown) if not character.isspace()]
    found = find_places(words.fold(without_space(text)), words.in_raw)
    return shown, [(places[start], places[end - 1] + 1) for start, end in found]


def cut_snippet(text: str, places: Sequence[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Around the first of the places; and the places in it."""
    first = places[0][0] if places else 0
    start = max(0, first - CONTEXT_BEFORE)
    end = start + SNIPPET_LENGTH
    before = "…" if start else ""
    shift = len(before) - start
    snippet = before + text[start:end] + ("…" if end < len(text) else "")
    return snippet, tuple((low + shift, min(high, end) + shift) for low, high in places if low < end)


def find_places(folded: str, folded_words: Sequence[str]) -> list[tuple[int, int]]:
    pattern = "|".join(re.escape(word) for word in sorted(folded_words, key=len, reverse=True))
    return [match.span() for match in re.finditer(pattern, folded)]
