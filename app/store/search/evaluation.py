"""Which articles answer a query: each term becomes a set of keys, and the sets are combined as the query says.

Owns the answer to each kind of term. Every answer is exact. Refuses to order and to show (see `results`).
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.document import MANY_ROW_BITS, MANY_ROWS, ROW_BITS, without_space
from app.store.search.folding import fold, fold_all
from app.store.search.frequent_phrases import FREQUENT_PHRASES
from app.store.search.keysets import NOTHING, KeySet, from_keys, join, to_keys
from app.store.search.memory import Memory, Recollection
from app.store.search.pending import read_characters
from app.store.search.postings import Field, find_exact, find_values, list_values, read_all, read_keys
from app.store.search.query import AllOf, AnyOf, DateRange, Not, Query, Scope, Term
from app.store.search.texts import load_raw_texts, load_texts
from app.store.search.tokens import phrase
from app.text.model import HEADING_ROLES

FIELDS = {
    Scope.AUTHOR: Field.AUTHOR,
    Scope.TAG: Field.TAG,
    Scope.PERSON: Field.PERSON,
    Scope.PLACE: Field.PLACE,
    Scope.ORGANISATION: Field.ORGANISATION,
    Scope.SECTION: Field.SECTION,
    Scope.NEWSPAPER: Field.NEWSPAPER,
    Scope.STATUS: Field.STATUS,
    Scope.HAS: Field.FEATURE,
}
HEADINGS = frozenset(role.value for role in HEADING_ROLES)
KEYS = (
    f"group_concat(CASE WHEN rowid < {MANY_ROWS} THEN rowid >> {ROW_BITS}"
    f" ELSE (rowid - {MANY_ROWS}) >> {MANY_ROW_BITS} END)"
)
FIND = f"SELECT {KEYS} FROM search WHERE search MATCH ?"
_FIND_UNCHANGED = f"{FIND} AND rowid NOT IN (SELECT id FROM search_raw_docsize)"
_FIND_RAW = f"SELECT {KEYS} FROM search_raw WHERE search_raw MATCH ?"
_DATED = "SELECT group_concat(key) FROM search_article WHERE date >= ? AND date < ?"
LONGEST_ASKED, PART = 24, 8
"""Characters of a phrase that the full text index is asked for as a whole, and of a part of a longer one."""
FEW_TEXTS = 50
BEHIND = "\x7f"
"""Sorts behind everything that a date can go on with."""


def find_rows(connection: Connection, statement: str, *parameters: str) -> list[int]:
    """Article keys, each as often as the article has rows that match.

    They come as one text, not row by row: a hundred thousand rows would take twice as long on their way to Python.
    """
    (listed,) = driver(connection).execute(statement, parameters).fetchone()
    keys: list[int] = json.loads(f"[{listed or ''}]")
    return keys


def match_expression(scope: Scope, text: str) -> str:
    return f"heading : {phrase(text)}" if scope is Scope.TITLE else phrase(text)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Answers queries in the state that the connection sees.

    `folds_variants`: a traditional character and its simplified form count as one.
    """

    connection: Connection
    folds_variants: bool = True
    memory: Memory | None = None

    @property
    def recollection(self) -> Recollection:
        return Recollection(self.connection, self.memory)

    def find(self, query: Query) -> KeySet:
        match query:
            case Term():
                return self.find_term(query)
            case DateRange():
                return self.find_dates(query)
            case AnyOf():
                return join(map(self.find, dict.fromkeys(query.parts)))
            case AllOf():
                return self.find_all_of(query)
            case Not():
                return self.everything() & ~self.find(query.part)

    def find_all_of(self, query: AllOf) -> KeySet:
        """What must not be there is taken away from the rest, which needs no set of everything else."""
        wanted = [part for part in dict.fromkeys(query.parts) if not isinstance(part, Not)]
        found = self.find(wanted[0]) if wanted else self.everything()
        for part in wanted[1:]:
            found = found and found & self.find(part)
        for unwanted in query.parts:
            if isinstance(unwanted, Not) and found:
                found &= ~self.find(unwanted.part)
        return found

    def everything(self) -> KeySet:
        return read_all(self.connection, Field.STATUS)

    def find_term(self, term: Term) -> KeySet:
        if term.scope in FIELDS:
            return self.find_value(FIELDS[term.scope], term)
        text = fold(without_space(term.text) if term.scope is Scope.RAW else term.text)
        if len(text) < 2:
            return self.find_character(term.scope, text) if text else NOTHING
        found = self.find_phrase(term.scope, text)
        return found if self.folds_variants else self.keep_exact(term.scope, text, found)

    def find_value(self, field: Field, term: Term) -> KeySet:
        found = find_values(self.connection, field, term.text, is_whole=term.is_quoted)
        if not self.folds_variants:
            found = [(number, value) for number, value in found if fold(term.text) in fold(value)]
        return read_keys(self.connection, field, [number for number, _ in found])

    def find_character(self, scope: Scope, character: str) -> KeySet:
        if scope is not Scope.RAW:
            return self.character_keys(Field.HEADING_CHARACTER if scope is Scope.TITLE else Field.CHARACTER, character)
        unchanged = NOTHING
        for number, variant in self.variants(Field.CHARACTER, character):
            typed = self.keys_of(Field.CLEAN_CHARACTER, variant)
            unchanged |= read_characters(self.connection, Field.CHARACTER, [(number, variant)]) & ~typed
        return unchanged | self.character_keys(Field.RAW_CHARACTER, character)

    def character_keys(self, field: Field, character: str) -> KeySet:
        return read_characters(self.connection, field, self.variants(field, character))

    def keys_of(self, field: Field, value: str) -> KeySet:
        """The articles with exactly this character or phrase."""
        return read_characters(self.connection, field, find_exact(self.connection, field, value))

    def variants(self, field: Field, character: str) -> list[tuple[int, str]]:
        """Those in the library that count as the character: number and value."""
        found = find_values(self.connection, field, character, is_whole=True)
        return found if self.folds_variants else [item for item in found if item[1] == character]

    def find_phrase(self, scope: Scope, text: str) -> KeySet:
        return self.recollection.recall((scope, fold_all(text)), lambda: self.read_phrase(scope, text))

    def read_phrase(self, scope: Scope, text: str) -> KeySet:
        if len(text) > LONGEST_ASKED and (found := self.read_long_phrase(scope, text)) is not None:
            return found
        if scope is Scope.RAW:
            rows = find_rows(self.connection, _FIND_UNCHANGED, phrase(text))
            return from_keys(rows + find_rows(self.connection, _FIND_RAW, phrase(text)))
        if scope is Scope.TEXT and (folded := fold_all(text)) in FREQUENT_PHRASES:
            return self.keys_of(Field.PHRASE, folded)
        return from_keys(find_rows(self.connection, FIND, match_expression(scope, text)))

    def read_long_phrase(self, scope: Scope, text: str) -> KeySet | None:
        """By a look at the texts of those that have its beginning, middle and end; None where these are many.

        The full text index takes longer with each character of a phrase.
        """
        last = len(text) - PART
        found = self.find_phrase(scope, text[:PART])
        for start in (last // 2, last):
            if found.bit_count() > FEW_TEXTS:
                found &= self.find_phrase(scope, text[start : start + PART])
        if found.bit_count() > FEW_TEXTS:
            return None
        return from_keys(self.keys_with(scope, fold_all(text), to_keys(found), fold_all))

    def keep_exact(self, scope: Scope, text: str, found: KeySet) -> KeySet:
        """Of articles found by a folded phrase, those that have it as it is written.

        Where they are many, only those that have all of its characters, and another variant of one, need a look at
        their text.
        """
        if found.bit_count() <= FEW_TEXTS:
            return from_keys(self.keys_with(scope, text, to_keys(found), fold))
        for character in set(text):
            found = found and found & self.find_character(scope, character)
        doubtful = NOTHING
        for field in (Field.CHARACTER, Field.RAW_CHARACTER):
            others = [
                (number, variant)
                for character in set(text)
                for number, variant in find_values(self.connection, field, character, is_whole=True)
                if variant != character
            ]
            doubtful |= read_characters(self.connection, field, others) & found
        return found & ~doubtful | from_keys(self.keys_with(scope, text, to_keys(doubtful), fold))

    def keys_with(self, scope: Scope, text: str, keys: list[int], alike: Callable[[str], str]) -> list[int]:
        """Those of these articles that have the text, which is `alike` itself."""
        if scope is Scope.RAW:
            return [raw.key for raw in load_raw_texts(self.connection, keys) if text in alike(without_space(raw.text))]
        return [
            block.key
            for block in load_texts(self.connection, keys)
            if text in alike(block.text) and (scope is Scope.TEXT or block.role in HEADINGS)
        ]

    def find_dates(self, query: DateRange) -> KeySet:
        """Whole months from their sets, the rest of the first and last month day by day."""
        first, last = query.first, (query.last or BEHIND) + BEHIND
        months = list_values(self.connection, Field.MONTH)
        whole = [number for number, month in months if first <= month and f"{month}-31" < last]
        found = read_keys(self.connection, Field.MONTH, whole)
        for number, month in months:
            if number not in whole and first[:7] <= month < last:
                found |= self.find_days(max(first, month), min(last, month + BEHIND))
        return found

    def find_days(self, first: str, behind: str) -> KeySet:
        return from_keys(find_rows(self.connection, _DATED, first, behind))
