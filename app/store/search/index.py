"""The search index in step with the issues: what of it an edit changes is written in the edit's own transaction.

Owns the tables `search` and `search_raw` (full text without the text: whoever takes a row out must say what was put in)
and `search_article` (date, place among names, signature), and calls the owner of the rest (`postings`). A row of
`search_raw` stands only where the raw text, white space aside, reads otherwise than the clean text of the same row.

No statement here is a REPLACE: it takes a savepoint, for which the full text tables write out all they have in memory.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.document import (
    TextRow,
    body_text,
    describe_facts,
    describe_rows,
    describe_values,
    doubt_offsets,
    has_doubts,
)
from app.store.search.memory import CONTENT, ORDER, change_stamp
from app.store.search.postings import PostingChanges
from app.store.search.signature import sign
from app.store.search.tokens import tokenize_all
from app.text.difference import Difference
from app.text.model import Article, Issue

ISSUE_FIELDS = ("newspaper", "date")
"""Those that articles are found by."""
_ADD = "INSERT INTO search (rowid, heading, body) VALUES (?, ?, ?)"
_REMOVE = "INSERT INTO search (search, rowid, heading, body) VALUES ('delete', ?, ?, ?)"
_ADD_RAW = "INSERT INTO search_raw (rowid, raw) VALUES (?, ?)"
_REMOVE_RAW = "INSERT INTO search_raw (search_raw, rowid, raw) VALUES ('delete', ?, ?)"
_SAVE = "UPDATE search_article SET date = ?, name_order = ?, signature = ? WHERE key = ?"
_MOVE = "UPDATE search_article SET date = ?, name_order = ? WHERE key = ?"
_BEGIN = "INSERT INTO search_article (date, name_order, signature, key) VALUES (?, ?, ?, ?)"
_FORGET = "DELETE FROM search_article WHERE key = ?"

Rows = Mapping[int, TextRow]
Placed = tuple[Issue, Article]


@dataclass(frozen=True, slots=True)
class State:
    """An issue as it is or was, and the keys of those of its articles that an edit touches, by id."""

    issue: Issue
    keys: Mapping[int, int]


def touched_articles(before: Issue, after: Issue, difference: Difference) -> tuple[set[int], set[int]]:
    """Ids of the articles of both states that the index may know otherwise after the edit."""
    if any(("issue", name) in difference.forth for name in ISSUE_FIELDS):
        return {article.id for article in before.articles}, {article.id for article in after.articles}
    doubts = [
        value.raw_offset for key, value in (*difference.back.items(), *difference.forth.items()) if is_doubt(key, value)
    ]
    doubts.sort()
    touched = []
    old = {article.id: article for article in before.articles}
    new = {article.id: article for article in after.articles}
    for mine, others in ((old, new), (new, old)):
        touched.append(
            {
                number
                for number, article in mine.items()
                if article is not others.get(number) or (doubts and has_doubts(article, doubts))
            }
        )
    return touched[0], touched[1]


def is_doubt(key: tuple[str | int, ...], value: object) -> bool:
    return key[0] == "doubt" and value is not None


def update_index(connection: Connection, before: State, after: State) -> None:
    """The articles of both states that have keys; no key is another article's in one of them."""
    changes = PostingChanges()
    writer = IndexWriter(connection, changes)
    writer.change(before, after)
    changes.write(connection)
    writer.change_stamps()


class IndexWriter:
    """Writes rows at once and gathers what becomes of values, which are cheaper to write for many articles together."""

    def __init__(self, connection: Connection, changes: PostingChanges) -> None:
        self.connection = connection
        self.cursor = driver(connection).cursor()
        self.changes = changes
        self.is_content_changed = False
        self.is_order_changed = False

    def change_stamps(self) -> None:
        """After all changes: what was read before is not true of the index any more."""
        if self.is_content_changed:
            change_stamp(self.connection, CONTENT)
        if self.is_order_changed:
            change_stamp(self.connection, ORDER)

    def change(self, before: State, after: State) -> None:
        old = articles_by_key(before)
        new = articles_by_key(after)
        old_doubts = doubt_offsets(before.issue)
        new_doubts = doubt_offsets(after.issue)
        for key in old.keys() | new.keys():
            first, second = old.get(key), new.get(key)
            has_new_text = first is None or second is None or first.blocks is not second.blocks
            first_rows = describe_rows(before.issue, first, key) if first and has_new_text else {}
            second_rows = describe_rows(after.issue, second, key) if second and has_new_text else {}
            self.write_rows(first_rows, second_rows)
            self.changes.change(
                key,
                describe_values(before.issue, first, first_rows, old_doubts) if first else frozenset(),
                describe_values(after.issue, second, second_rows, new_doubts) if second else frozenset(),
            )
            self.write_columns(
                key,
                (before.issue, first) if first else None,
                (after.issue, second) if second else None,
            )
            self.is_content_changed = True

    def write_rows(self, old: Rows, new: Rows) -> None:
        gone = [(number, row) for number, row in old.items() if new.get(number) != row]
        added = [(number, row) for number, row in new.items() if old.get(number) != row]
        self.cursor.executemany(_REMOVE, clean_rows(gone))
        self.cursor.executemany(_REMOVE_RAW, raw_rows(gone))
        self.cursor.executemany(_ADD, clean_rows(added))
        self.cursor.executemany(_ADD_RAW, raw_rows(added))

    def write_columns(self, key: int, old: Placed | None, new: Placed | None) -> None:
        old_facts = describe_facts(*old) if old else None
        new_facts = describe_facts(*new) if new else None
        if new is None:
            self.cursor.execute(_FORGET, (key,))
        elif old is None:
            self.cursor.execute(_BEGIN, (*describe_columns(*new), key))
        elif old[1].blocks is not new[1].blocks:
            self.cursor.execute(_SAVE, (*describe_columns(*new), key))
        elif new_facts and old_facts != new_facts:
            self.cursor.execute(_MOVE, (new_facts.date, new_facts.name_order, key))
        self.is_order_changed |= old_facts != new_facts


def describe_columns(issue: Issue, article: Article) -> tuple[str, bytes, bytes]:
    """Date, place among names, signature."""
    facts = describe_facts(issue, article)
    return facts.date, facts.name_order, sign(body_text(article))


def articles_by_key(state: State) -> dict[int, Article]:
    return {state.keys[article.id]: article for article in state.issue.articles if article.id in state.keys}


def clean_rows(rows: Iterable[tuple[int, TextRow]]) -> Iterator[tuple[int, str, str]]:
    for number, row in rows:
        if not row.is_empty:
            yield number, tokenize_all(row.headings), tokenize_all(row.bodies)


def raw_rows(rows: Iterable[tuple[int, TextRow]]) -> Iterator[tuple[int, str]]:
    for number, row in rows:
        if row.raw is not None:
            yield number, tokenize_all(row.raw)
