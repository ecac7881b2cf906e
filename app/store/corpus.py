"""What the looks at the corpus read: sets of found articles by month and by value, and signatures of texts.

Owns the SQL. Refuses to count, to compare and to show (see `app.workspace.corpus`).
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.keysets import KeySet
from app.store.search.portions import portions
from app.store.search.postings import Field, list_values, read_keys
from app.store.search.signature import BIN_BYTES, bands
from app.text.model import HEADING_ROLES, Role

_SIGNATURES = "SELECT key, signature FROM search_article WHERE signature <> x''"
_SIGNATURE = (
    "SELECT a.key, s.signature FROM article a JOIN search_article s ON s.key = a.key WHERE a.issue_id = ? AND a.id = ?"
)
_ARTICLES = """
SELECT a.key, a.issue_id, a.id, i.newspaper, CASE a.date WHEN '' THEN i.date ELSE a.date END,
  coalesce((SELECT group_concat(b.text, ' ') FROM block b WHERE b.issue_id = a.issue_id AND b.article_id = a.id
    AND b.role = ? AND b.text <> ''), '')
FROM article a JOIN issue i ON i.id = a.issue_id WHERE a.key IN ({marks})
"""
_LENGTHS = """
SELECT substr(CASE a.date WHEN '' THEN i.date ELSE a.date END, 1, 7) AS month, sum(length(b.text))
FROM issue i JOIN article a ON a.issue_id = i.id JOIN block b ON b.issue_id = a.issue_id AND b.article_id = a.id
GROUP BY month
"""

_HEADINGS = ",".join(f"'{role.value}'" for role in sorted(HEADING_ROLES))
_TEXTS = f"""
SELECT a.key, coalesce(group_concat(CASE WHEN b.role IN ({_HEADINGS}) THEN b.text END, char(10)), ''),
  coalesce(group_concat(CASE WHEN b.role NOT IN ({_HEADINGS}) THEN b.text END, char(10)), '')
FROM article a JOIN block b ON b.issue_id = a.issue_id AND b.article_id = a.id
WHERE a.key IN ({{marks}}) GROUP BY a.key
"""


@dataclass(frozen=True, slots=True)
class ArticleLabel:
    """What a list shows of an article; `date` is the one that counts."""

    issue_id: int
    article_id: int
    newspaper: str
    date: str
    title: str


def load_months(connection: Connection) -> dict[str, KeySet]:
    """The dated articles of each month that has any, in order."""
    return {
        month: read_keys(connection, Field.MONTH, [number])
        for number, month in sorted(list_values(connection, Field.MONTH), key=lambda item: item[1])
    }


def measure_months(connection: Connection) -> dict[str, int]:
    """The characters of clean text in each month; under the empty one, those of articles without a date."""
    return dict(driver(connection).execute(_LENGTHS).fetchall())


def load_whole_texts(connection: Connection, keys: Iterable[int]) -> Iterator[tuple[int, str, str]]:
    """Key, headings and all other text of each article, a line a block: half the work of block by block."""
    for marks, portion in portions(keys):
        yield from driver(connection).execute(_TEXTS.format(marks=marks), portion)


def load_values(connection: Connection, field: Field, wanted: Collection[str]) -> Iterator[tuple[str, KeySet]]:
    """The articles of each of these values of a field."""
    numbers = {number: value for number, value in list_values(connection, field) if value in wanted}
    return ((value, read_keys(connection, field, [number])) for number, value in numbers.items())


def load_signatures(connection: Connection) -> dict[int, bytes]:
    """By article key; articles too short to compare are left out."""
    return dict(driver(connection).execute(_SIGNATURES).fetchall())


def find_like(connection: Connection, issue_id: int, article_id: int) -> tuple[int, bytes, dict[int, bytes]]:
    """Key and signature of an article, and those of the articles that may be like it; 0 for an unknown article."""
    own = driver(connection).execute(_SIGNATURE, (issue_id, article_id)).fetchone()
    if own is None or not own[1]:
        return (own[0] if own else 0), b"", {}
    parts = [(band[0] + 1, band[1:]) for band in bands(own[1], BIN_BYTES)]
    same = " OR ".join("substr(signature, ?, ?) = ?" for _ in parts)
    parameters = [item for start, part in parts for item in (start, len(part), part)]
    found = driver(connection).execute(f"SELECT key, signature FROM search_article WHERE {same}", parameters)
    return own[0], own[1], {key: signature for key, signature in found if key != own[0]}


def load_labels(connection: Connection, keys: Iterable[int]) -> dict[int, ArticleLabel]:
    labels: dict[int, ArticleLabel] = {}
    for marks, portion in portions(keys):
        for key, *columns in driver(connection).execute(_ARTICLES.format(marks=marks), (Role.TITLE.value, *portion)):
            labels[key] = ArticleLabel(*columns)
    return labels
