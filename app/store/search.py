"""Exact full text search over the clean text of articles, and the index behind it.

Owns the table `search`: one row a block, under `article.key << 24 | block.id`, so that a hit tells its article without
a look-up and an edit costs one block. Each character is a token, punctuation and spaces too, and a query is a phrase
of them: what is found is what `in` would find, letters' case aside, for queries of any length. The index keeps no text;
whoever takes a row out must give the text that was put in (`app.store.issues` does, in the transaction of the edit).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, text

from app.store.schema import ArticleRow, BlockRow, IssueRow
from app.text.model import Block, Role

BLOCK_BITS = 24
"""Ids of blocks are below 2 ** 24: sixteen million, half as many as the largest text has bytes."""
BLOCK_MASK = (1 << BLOCK_BITS) - 1
KEYS_AT_ONCE = 10_000
"""SQLite takes no statement with more than some 32,000 parameters."""
CONTEXT_BEFORE = 16
SNIPPET_LENGTH = 80

TOKENS = {code: 0xF0000 + code for code in range(0x80) if not chr(code).isalnum()}
"""The tokenizer takes ASCII punctuation and spaces for gaps; moved to a private plane they are tokens as all else."""

INSERT = text("INSERT INTO search (rowid, title, body) VALUES (:row, :title, :body)")
DELETE = text("INSERT INTO search (search, rowid, title, body) VALUES ('delete', :row, :title, :body)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the index: where the block stands, whether it is a title, and its clean text."""

    article_key: int
    block_id: int
    is_title: bool
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that has all words of a query. `ranges` are the half-open places of the words in `snippet`."""

    issue_id: int
    article_id: int
    block_id: int
    title: str
    newspaper: str
    date: str
    snippet: str
    ranges: tuple[tuple[int, int], ...]


def make_entry(article_key: int, block: Block) -> Entry:
    return Entry(article_key, block.id, block.role is Role.TITLE, block.text)


def fold(characters: str) -> str:
    """Lower case, one character for one, whatever Unicode says of `İ`."""
    lower = characters.lower()
    if len(lower) == len(characters):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in characters)


def tokenize(characters: str) -> str:
    return " ".join(fold(characters).translate(TOKENS))


def add_entries(connection: Connection, entries: Iterable[Entry]) -> None:
    if rows := [index_row(entry) for entry in entries]:
        connection.execute(INSERT, rows)


def remove_entries(connection: Connection, entries: Iterable[Entry]) -> None:
    if rows := [index_row(entry) for entry in entries]:
        connection.execute(DELETE, rows)


def index_row(entry: Entry) -> dict[str, object]:
    tokens = tokenize(entry.text)
    return {
        "row": row_number(entry),
        "title": tokens if entry.is_title else "",
        "body": "" if entry.is_title else tokens,
    }


def read_index(connection: Connection) -> dict[int, int]:
    """A checksum for each row of the index, as `checksum` tells it."""
    connection.execute(
        text("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_token USING fts5vocab(main, search, instance)")
    )
    sums: dict[int, int] = {}
    for row, column, offset, token in connection.execute(text("SELECT doc, col, offset, term FROM temp.search_token")):
        sums[row] = sums.get(row, 0) ^ hash((column, offset, token))
    return sums


def row_number(entry: Entry) -> int:
    return entry.article_key << BLOCK_BITS | entry.block_id


def checksum(entry: Entry) -> int:
    """What `read_index` says of the entry when it is in the index; 0 for one without text. Only for this process."""
    column = "title" if entry.is_title else "body"
    total = 0
    for offset, token in enumerate(tokenize(entry.text)[::2]):
        total ^= hash((column, offset, token))
    return total


def split_query(query: str) -> tuple[str, ...]:
    """The words of a query; straight or typographic double quotes hold one together over its spaces."""
    storable = query.encode("utf-8", errors="ignore").decode("utf-8")
    parts = re.findall(r'["“]([^"“”]+)["”]|(\S+)', storable)
    return tuple(phrase or word for phrase, word in parts)


def search(connection: Connection, query: str, limit: int = 50) -> tuple[Hit, ...]:
    """The articles that have all words of the query, newest first."""
    words = split_query(query)
    if not words:
        return ()
    blocks: dict[int, list[Any]] = {key: [] for key in find_articles(connection, words, limit)}
    for row in load_found(connection, blocks):
        blocks[row.key].append(row)
    return tuple(make_hit(found, words) for found in blocks.values() if found)


def find_articles(connection: Connection, words: Sequence[str], limit: int) -> tuple[int, ...]:
    """The keys of the articles. The longest word goes first: it is in the fewest blocks."""
    first, *others = sorted(words, key=len, reverse=True)
    statement = f"SELECT DISTINCT rowid >> {BLOCK_BITS} FROM search WHERE search MATCH :word"
    parameters: dict[str, object] = {"word": phrase(first), "limit": limit}
    for number, word in enumerate(others):
        statement += (
            f" AND rowid >> {BLOCK_BITS} IN (SELECT rowid >> {BLOCK_BITS} FROM search WHERE search MATCH :word{number})"
        )
        parameters[f"word{number}"] = phrase(word)
    found = connection.execute(text(f"{statement} ORDER BY rowid DESC LIMIT :limit"), parameters)
    return tuple(key for (key,) in found)


def find_article_ids(connection: Connection, query: str) -> tuple[tuple[int, int], ...]:
    """Issue and article of each article that has all words of the query, however many there are."""
    words = split_query(query)
    keys = find_articles(connection, words, -1) if words else ()
    found: list[tuple[int, int]] = []
    for start in range(0, len(keys), KEYS_AT_ONCE):
        some = select(ArticleRow.issue_id, ArticleRow.id).where(ArticleRow.key.in_(keys[start : start + KEYS_AT_ONCE]))
        found += [(issue_id, article_id) for issue_id, article_id in connection.execute(some)]
    return tuple(found)


def phrase(word: str) -> str:
    return f'"{tokenize(word)}"'


def load_found(connection: Connection, keys: Iterable[int]) -> Sequence[Any]:
    """The blocks of the articles in reading order, with what a hit says of its article and issue."""
    return connection.execute(
        select(
            ArticleRow.key,
            ArticleRow.issue_id,
            BlockRow.article_id,
            BlockRow.id,
            BlockRow.role,
            BlockRow.text,
            IssueRow.newspaper,
            IssueRow.date,
        )
        .join(BlockRow, (BlockRow.issue_id == ArticleRow.issue_id) & (BlockRow.article_id == ArticleRow.id))
        .join(IssueRow, IssueRow.id == ArticleRow.issue_id)
        .where(ArticleRow.key.in_(tuple(keys)))
        .order_by(BlockRow.position)
    ).all()


def make_hit(blocks: Sequence[Any], words: Sequence[str]) -> Hit:
    """The snippet is from the block that has most of the words, the first of these."""
    folded = [fold(word) for word in words]
    best = max(blocks, key=lambda block: sum(word in fold(block.text) for word in folded))
    snippet, ranges = cut_snippet(best.text, folded)
    return Hit(
        issue_id=best.issue_id,
        article_id=best.article_id,
        block_id=best.id,
        title=" ".join(block.text for block in blocks if block.role == Role.TITLE.value and block.text),
        newspaper=best.newspaper,
        date=best.date,
        snippet=snippet,
        ranges=ranges,
    )


def cut_snippet(characters: str, folded_words: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    places = find_places(fold(characters), folded_words)
    first = places[0][0] if places else 0
    start = max(0, first - CONTEXT_BEFORE)
    end = start + SNIPPET_LENGTH
    before = "…" if start else ""
    shift = len(before) - start
    snippet = before + characters[start:end] + ("…" if end < len(characters) else "")
    return snippet, tuple((low + shift, min(high, end) + shift) for low, high in places if low < end)


def find_places(folded: str, folded_words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words stand, left to right; of two that overlap, the first."""
    pattern = "|".join(re.escape(word) for word in sorted(folded_words, key=len, reverse=True))
    return [match.span() for match in re.finditer(pattern, folded)]
