"""What the search index says and what it should say, as checksums that can be compared.

Owns the checksums: one for each row of full text, under its number, and one for all else that is known of an article,
under its negative key. They hold within one process only. Refuses to judge and to mend.
"""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.document import State, TextRow, articles_by_key, describe_rows, describe_values
from app.store.search.index import describe_columns
from app.store.search.pending import read_changes
from app.store.search.postings import Field, chunk_bits, list_offsets
from app.store.search.tokens import tokenize_all

Checksums = dict[int, int]
COLUMNS = {"search": ("heading", "body"), "search_raw": ("raw",)}
_POSTINGS = "SELECT v.field, v.value, p.chunk, p.keys FROM search_value v JOIN search_posting p ON p.value = v.id"
_ARTICLES = "SELECT key, date, name_order, signature FROM search_article"


def read_index(connection: Connection) -> Checksums:
    sums: Checksums = {}
    for number, item in read_rows(connection):
        add(sums, number, item)
    for number, item in read_values(connection):
        add(sums, -number, item)
    for key, *columns in driver(connection).execute(_ARTICLES):
        add(sums, -key, tuple(columns))
    return {number: told for number, told in sums.items() if told}


def add(sums: Checksums, number: int, item: object) -> None:
    sums[number] = sums.get(number, 0) ^ hash(item)


def read_rows(connection: Connection) -> Iterator[tuple[int, object]]:
    for table in COLUMNS:
        driver(connection).execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}_token USING fts5vocab(main, {table}, instance)"
        )
        for row, column, offset, token in driver(connection).execute(
            f"SELECT doc, col, offset, term FROM temp.{table}_token"
        ):
            yield row, (column, offset, token)


def read_values(connection: Connection) -> Iterator[tuple[int, object]]:
    for number, value, chunk, keys in driver(connection).execute(_POSTINGS):
        field = Field(number)
        for offset in list_offsets(keys):
            yield chunk << chunk_bits(field) | offset, (field, value)
    for key, change in read_changes(driver(connection)).items():
        for item in (*change.added, *change.removed):
            yield key, item


def true_index(state: State) -> Checksums:
    """What the index should say of the issue; rows without text are in no index."""
    sums: Checksums = {}
    for key, article in articles_by_key(state).items():
        rows = describe_rows(state.issue, article, key)
        for number, item in describe_tokens(rows):
            add(sums, number, item)
        for value in describe_values(state.issue, article, rows, state.doubts):
            add(sums, -key, value)
        add(sums, -key, describe_columns(state.issue, article))
    return sums


def describe_tokens(rows: Mapping[int, TextRow]) -> Iterator[tuple[int, object]]:
    for number, row in rows.items():
        columns: dict[str, Iterable[str]] = {"heading": row.headings, "body": row.bodies, "raw": row.raw or ()}
        for column, texts in columns.items():
            for offset, token in enumerate(tokenize_all(texts).split()):
                yield number, (column, offset, token)
