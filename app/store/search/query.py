"""What is asked for, as a tree of frozen values.

Refuses to read text (see `parser`) and to answer (see `evaluation`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Scope(StrEnum):
    """Where a term must stand. The values are the names that a query has for them."""

    TEXT = "text"
    TITLE = "title"
    RAW = "raw"
    AUTHOR = "author"
    TAG = "tag"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "org"
    SECTION = "section"
    NEWSPAPER = "newspaper"
    STATUS = "status"
    HAS = "has"


TEXT_SCOPES = frozenset({Scope.TEXT, Scope.TITLE, Scope.RAW})


@dataclass(frozen=True, slots=True)
class Term:
    """In texts, characters that stand together. In other scopes a part of the value, or, `is_quoted`, all of it."""

    scope: Scope
    text: str
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class DateRange:
    """From the first day of `first` to the last of `last`, each a year, a month or a day in ISO 8601; empty is open."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    part: "Query"


Query: TypeAlias = Term | DateRange | AllOf | AnyOf | Not


@dataclass(frozen=True, slots=True)
class UnknownField:
    """A word before a colon that was meant for a field and is none; `nearest` is one that is spelt much like it."""

    name: str
    nearest: str = ""


NO_QUERY = AnyOf(())
"""Of nothing at all; it finds nothing."""


def wanted_terms(query: Query) -> Iterator[Term]:
    """The terms that speak for an article: those under a NOT do not."""
    if isinstance(query, Term):
        yield query
    elif isinstance(query, AllOf | AnyOf):
        for part in query.parts:
            yield from wanted_terms(part)


def quote(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def narrow(query: str, scope: Scope, value: str) -> str:
    """The query as it must be written to have only the articles with this value left."""
    term = f"{scope.value}:{value if scope in (Scope.STATUS, Scope.HAS) else quote(value)}"
    return f"({query}) {term}" if query.strip() else term


def narrow_to_year(query: str, year: str) -> str:
    return f"({query}) date:{year}" if query.strip() else f"date:{year}"
