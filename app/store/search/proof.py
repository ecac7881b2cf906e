"""What the search index says and what it should say, as sums that can be compared.

Owns the sums: one for each row of full text, under its number, and one for all else that is known of an article, under
its negative key. Each item of the index (this token at this place of this row, this value of this article) is a number
of some sixty bits, the same in every process; a sum is that of the row's items. The index is added and what the issues
say is taken away, in any order and in portions that may be given to several processes: where both say the same, nothing
is left. Refuses to judge and to mend.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import count, pairwise
from typing import TypeAlias, TypeVar

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.document import (
    MANY_ROW_BITS,
    MANY_ROWS,
    ROW_BITS,
    State,
    TextRow,
    articles_by_key,
    describe_rows,
    describe_values,
)
from app.store.search.folding import fold_all
from app.store.search.index import describe_columns
from app.store.search.pending import read_changes
from app.store.search.postings import Field, Value, chunk_bits, list_offsets
from app.store.search.tokens import tokenize_all

Sums: TypeAlias = defaultdict[int, int]
Item = TypeVar("Item")
PLACES = 4
"""Between two tokens of a column: as many columns may have their tokens numbered together."""
HEADING, BODY, RAW = range(3)
"""The columns, by which places are told apart."""
TABLES = {"search": f"(col = 'body') * {BODY}", "search_raw": str(RAW)}
"""The full text, and the number of a token's column."""
NOWHERE = 0
"""The number of what is about no article."""
TOKEN_LENGTH = 2
UNITS = f"utf-32-{'le' if sys.byteorder == 'little' else 'be'}"
"""Characters as numbers of this machine."""
MOST_KNOWN = 200_000
"""Values; a large library has more."""
_CHARACTERS = "SELECT value FROM search_value WHERE field = ?"
_CHUNKS = "SELECT DISTINCT chunk FROM search_posting ORDER BY chunk"
_POSTINGS = (
    "SELECT v.field, v.value, v.folded, p.chunk, p.keys FROM search_posting p"
    " LEFT JOIN search_value v ON v.id = p.value WHERE p.chunk BETWEEN ? AND ?"
)
_ARTICLES = "SELECT key, date, name_order, signature FROM search_article"


def begin_sums() -> Sums:
    return defaultdict(int)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Those of a table from `first` on, and before `last` unless that is empty."""

    table: str
    first: str
    last: str

    def add(self, connection: Connection, sums: Sums) -> None:
        driver(connection).execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{self.table}_token USING fts5vocab(main, {self.table}, instance)"
        )
        former, first, second = "", 0, 0
        for token, row, place in driver(connection).execute(
            f"SELECT term, doc, offset * {PLACES} + {TABLES[self.table]} FROM temp.{self.table}_token WHERE term >= ?1"
            + (" AND term < ?2" if self.last else " AND ?2 = ''"),
            (self.first, self.last),
        ):
            if token != former:
                former = token
                first, second = number_token(token)
            sums[row] += hash((first, second, place))


@dataclass(frozen=True, slots=True)
class Values:
    """Those of the articles of these chunks."""

    first: int
    last: int

    def add(self, connection: Connection, sums: Sums) -> None:
        for number, value, folded, chunk, keys in driver(connection).execute(_POSTINGS, (self.first, self.last)):
            if number is None:
                sums[NOWHERE] += 1
                continue
            field = Field(number)
            start = chunk << chunk_bits(field)
            code = digest((number, value, folded))
            for offset in list_offsets(keys):
                sums[-(start | offset)] += code


@dataclass(frozen=True, slots=True)
class Columns:
    """Of all articles."""

    def add(self, connection: Connection, sums: Sums) -> None:
        for key, *columns in driver(connection).execute(_ARTICLES):
            sums[-key] += digest(tuple(columns))


@dataclass(frozen=True, slots=True)
class Changes:
    """Of values, that were not brought into the sets yet (see `pending`)."""

    def add(self, connection: Connection, sums: Sums) -> None:
        for key, change in read_changes(driver(connection)).items():
            sums[-key] += sum_values(change.added) - sum_values(change.removed)


Portion: TypeAlias = Tokens | Values | Columns | Changes
WHOLE_INDEX: tuple[Portion, ...] = (
    *(Tokens(table, "", "") for table in TABLES),
    Values(0, sys.maxsize),
    Columns(),
    Changes(),
)


def divide_index(connection: Connection, most: int) -> list[Portion]:
    """All of it, in some three portions for every two of these."""
    characters = {value for (value,) in driver(connection).execute(_CHARACTERS, (int(Field.CHARACTER),))}
    chunks = [chunk for (chunk,) in driver(connection).execute(_CHUNKS)]
    return [
        *cut_terms("search", characters, most),
        *cut_terms("search_raw", characters, most // 4),
        *(Values(part[0], part[-1]) for part in cut(chunks, most // 4)),
        Columns(),
        Changes(),
    ]


def cut_terms(table: str, characters: Iterable[str], most: int) -> Iterator[Tokens]:
    """By what tokens begin with; the last portion has no end, whatever tokens there are."""
    bounds = [part[0] for part in cut(sorted(map(str, characters)), most)]
    return (Tokens(table, first, last) for first, last in pairwise(["", *bounds[1:], ""]))


def cut(items: Sequence[Item], most: int) -> list[Sequence[Item]]:
    size = max(1, -(-len(items) // max(1, most)))
    return [items[start : start + size] for start in range(0, len(items), size)]


class Numbers(dict[Item, int]):
    """The numbers of the items last asked for."""

    def __init__(self, make: Callable[[Item], int]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, item: Item) -> int:
        if len(self) >= MOST_KNOWN:
            self.clear()
        number = self[item] = self.make(item)
        return number


def number_token(token: str) -> tuple[int, int]:
    """Its two characters; of what is no token of ours something that no token has."""
    return (ord(token[0]), ord(token[1])) if len(token) == TOKEN_LENGTH else (digest(token), -1)


def number_value(value: Value) -> int:
    field, text = value
    return digest((int(field), text, fold_all(text)))


def digest(item: object) -> int:
    """Of what has the same words in every process: numbers, texts, bytes, tuples of them."""
    return int.from_bytes(blake2b(repr(item).encode(), digest_size=8).digest(), "big")


VALUES = Numbers(number_value)


def take_away(sums: Sums, state: State) -> None:
    """What the index should say of the issue; rows without text are in no index."""
    for key, article in articles_by_key(state).items():
        rows = describe_rows(state.issue, article, key)
        for number, row in rows.items():
            sums[number] -= sum_tokens(row)
        values = describe_values(state.issue, article, rows, state.doubts)
        sums[-key] -= sum_values(values) + digest(describe_columns(state.issue, article))


def sum_values(values: Iterable[Value]) -> int:
    return sum(map(VALUES.__getitem__, values))


def sum_tokens(row: TextRow) -> int:
    return sum(
        sum(map(hash, zip(*list_characters(tokenize_all(texts)), count(column, PLACES), strict=False)))
        for column, texts in ((HEADING, row.headings), (BODY, row.bodies), (RAW, row.raw or ()))
    )


def list_characters(tokens: str) -> tuple[Sequence[int], Sequence[int]]:
    """The first character of each token, and the second: all loops over tokens are in C, for there are millions."""
    characters = memoryview(tokens.encode(UNITS, errors="surrogatepass")).cast("I")
    return characters[:: TOKEN_LENGTH + 1], characters[1 :: TOKEN_LENGTH + 1]


def article_key(number: int) -> int:
    """Whose sum has this number."""
    if number < 0:
        return -number
    return (number ^ MANY_ROWS) >> MANY_ROW_BITS if number & MANY_ROWS else number >> ROW_BITS
