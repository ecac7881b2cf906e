"""The texts of found articles, for snippets and for proof. Refuses to search."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.portions import portions

_BLOCKS = """
SELECT a.key, a.issue_id, a.id, b.id, b.role, b.text, i.newspaper, CASE a.date WHEN '' THEN i.date ELSE a.date END
FROM article a JOIN block b ON b.issue_id = a.issue_id AND b.article_id = a.id JOIN issue i ON i.id = a.issue_id
WHERE a.key IN ({marks}) ORDER BY a.key, b.position
"""
_SPANS = """
SELECT a.key, a.issue_id, b.id, b.spans
FROM article a JOIN block b ON b.issue_id = a.issue_id AND b.article_id = a.id
WHERE a.key IN ({marks}) ORDER BY a.key, b.position
"""
_RAW = "SELECT s.raw FROM source s JOIN issue i ON i.source_id = s.id WHERE i.id = ?"
_IDS = "SELECT key, issue_id, id FROM article WHERE key IN ({marks})"


class FoundText(NamedTuple):
    """A block of a found article, with what a hit says of its article; `date` is the one that counts."""

    key: int
    issue_id: int
    article_id: int
    block_id: int
    role: str
    text: str
    newspaper: str
    date: str


class RawText(NamedTuple):
    """The raw text of a block of a found article."""

    key: int
    block_id: int
    text: str


def load_texts(connection: Connection, keys: Iterable[int]) -> Iterator[FoundText]:
    """Articles by key, the blocks of each in reading order."""
    for marks, portion in portions(keys):
        for row in driver(connection).execute(_BLOCKS.format(marks=marks), portion):
            yield FoundText._make(row)


def load_raw_texts(connection: Connection, keys: Iterable[int]) -> Iterator[RawText]:
    """The blocks of each article in reading order."""
    for marks, portion in portions(keys):
        by_issue: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        for key, issue_id, block_id, spans in driver(connection).execute(_SPANS.format(marks=marks), portion):
            by_issue[issue_id].append((key, block_id, spans))
        for issue_id, blocks in by_issue.items():
            (raw,) = driver(connection).execute(_RAW, (issue_id,)).fetchone()
            for key, block_id, spans in blocks:
                yield RawText(key, block_id, "".join(raw[start:end] for start, end in json.loads(spans)))


def load_ids(connection: Connection, keys: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Issue and article id by key."""
    found: dict[int, tuple[int, int]] = {}
    for marks, portion in portions(keys):
        for key, issue_id, article_id in driver(connection).execute(_IDS.format(marks=marks), portion):
            found[key] = issue_id, article_id
    return found
