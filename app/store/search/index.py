"""The search index in step with the issues: what of it an edit changes is written in the edit's own transaction.

Owns the tables `search` and `search_raw` (full text without the text: whoever takes a row out must say what was put in)
and `search_article` (date, place among names, signature), and calls the owner of the rest (`postings`). A row of
`search_raw` stands only where the raw text, white space aside, reads otherwise than the clean text of the same row.

No statement here is a REPLACE: it takes a savepoint, for which the full text tables write out all they have in memory.
Refuses to answer queries.
"""

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.amendment import Placed, Rows, amend
from app.store.search.document import (
    State,
    TextRow,
    articles_by_key,
    body_texts,
    describe_facts,
    has_doubts,
    keeps_facts,
    texts_around,
)
from app.store.search.memory import CONTENT, ORDER, change_stamp
from app.store.search.pending import EditChanges
from app.store.search.postings import PostingChanges
from app.store.search.signature import SHORTEST, sign, sign_again
from app.store.search.tokens import tokenize_all
from app.text.difference import Difference
from app.text.model import Article, Issue

ISSUE_FIELDS = ("newspaper", "date")
"""Those that articles are found by."""
_ADD = "INSERT INTO search (rowid, heading, body) VALUES (?, ?, ?)"
_REMOVE = "INSERT INTO search (search, rowid, heading, body) VALUES ('delete', ?, ?, ?)"
_ADD_RAW = "INSERT INTO search_raw (rowid, raw) VALUES (?, ?)"
_REMOVE_RAW = "INSERT INTO search_raw (search_raw, rowid, raw) VALUES ('delete', ?, ?)"
_SIGNATURE = "SELECT signature FROM search_article WHERE key = ?"
_SIGN = "UPDATE search_article SET signature = ? WHERE key = ?"
_MOVE = "UPDATE search_article SET date = ?, name_order = ? WHERE key = ?"
_BEGIN = "INSERT INTO search_article (date, name_order, signature, key) VALUES (?, ?, ?, ?)"
_FORGET = "DELETE FROM search_article WHERE key = ?"


def touched_articles(before: Issue, after: Issue, difference: Difference) -> tuple[set[int], set[int]]:
    """Ids of the articles of both states that the index may know otherwise after the edit."""
    if any(("issue", name) in difference.forth for name in ISSUE_FIELDS):
        return {article.id for article in before.articles}, {article.id for article in after.articles}
    doubts = sorted(
        value.raw_offset for key, value in (*difference.back.items(), *difference.forth.items()) if is_doubt(key, value)
    )
    old = {article.id: article for article in before.articles}
    new = {article.id: article for article in after.articles}
    gone = {number for number, article in old.items() if new.get(number) is not article}
    added = {number for number, article in new.items() if old.get(number) is not article}
    kept = new.keys() - added if doubts else ()
    doubted = {number for number in kept if has_doubts(new[number].blocks, doubts)}
    return gone | doubted, added | doubted


def is_doubt(key: tuple[str | int, ...], value: object) -> bool:
    return key[0] == "doubt" and value is not None


def update_index(connection: Connection, before: State, after: State) -> None:
    """The articles of both states that have keys; no key is another article's in one of them."""
    changes = EditChanges()
    writer = IndexWriter(connection, changes)
    writer.change(before, after)
    changes.write(driver(connection))
    writer.change_stamps()


class IndexWriter:
    """Writes rows at once and gathers what becomes of values, which are cheaper to write for many articles together."""

    def __init__(self, connection: Connection, changes: PostingChanges | EditChanges) -> None:
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
        old = {key: Placed(before, article) for key, article in articles_by_key(before).items()}
        new = {key: Placed(after, article) for key, article in articles_by_key(after).items()}
        old_rows: dict[int, TextRow] = {}
        new_rows: dict[int, TextRow] = {}
        for key in old.keys() | new.keys():
            first, second = old.get(key), new.get(key)
            amendment = amend(key, first, second)
            old_rows |= amendment.old_rows
            new_rows |= amendment.new_rows
            self.changes.change(key, amendment.old_values, amendment.new_values)
            self.write_columns(key, first, second)
            self.is_content_changed = True
        self.write_rows(old_rows, new_rows)

    def write_rows(self, old: Rows, new: Rows) -> None:
        """In the order of their numbers: the full text tables write out all they have in memory to go back in it."""
        for number in sorted(old.keys() | new.keys()):
            before, after = old.get(number), new.get(number)
            if before == after:
                continue
            if before:
                self.write_row(_REMOVE, _REMOVE_RAW, number, before)
            if after:
                self.write_row(_ADD, _ADD_RAW, number, after)

    def write_row(self, clean: str, raw: str, number: int, row: TextRow) -> None:
        if not row.is_empty:
            self.cursor.execute(clean, (number, tokenize_all(row.headings), tokenize_all(row.bodies)))
        if row.raw is not None:
            self.cursor.execute(raw, (number, tokenize_all(row.raw)))

    def write_columns(self, key: int, old: Placed | None, new: Placed | None) -> None:
        if new is None:
            self.cursor.execute(_FORGET, (key,))
        elif old is None:
            self.cursor.execute(_BEGIN, (*describe_columns(new.state.issue, new.article), key))
        else:
            self.change_columns(key, old, new)
        self.is_order_changed |= old is None or new is None

    def change_columns(self, key: int, old: Placed, new: Placed) -> None:
        before, after = (old.state.issue, old.article), (new.state.issue, new.article)
        if not keeps_facts(*before, *after) and describe_facts(*before) != describe_facts(*after):
            facts = describe_facts(*after)
            self.cursor.execute(_MOVE, (facts.date, facts.name_order, key))
            self.is_order_changed = True
        if old.article.blocks is not new.article.blocks:
            self.sign_again(key, old.article, new.article)

    def sign_again(self, key: int, old: Article, new: Article) -> None:
        before, after = texts_around(old.blocks, new.blocks, SHORTEST)
        if before == after:
            return
        known = self.cursor.execute(_SIGNATURE, (key,)).fetchone()
        signature = sign_again(known[0], before, after) if known else None
        if signature is None:
            signature = sign(body_texts(new))
        self.cursor.execute(_SIGN, (signature, key))


def describe_columns(issue: Issue, article: Article) -> tuple[str, bytes, bytes]:
    """Date, place among names, signature."""
    facts = describe_facts(issue, article)
    return facts.date, facts.name_order, sign(body_texts(article))
