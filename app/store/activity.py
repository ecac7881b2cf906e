"""What the log and the counts of issues say of the work done, in columns: no operation is loaded whole.

Owns the SQL. Refuses to add anything up (see `app.workspace.progress` and `app.workspace.accuracy`). The step with
which an issue began is not work.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from app.store.log import LogEntry

_OF = "(:newspaper IS NULL OR i.newspaper = :newspaper) AND (:issue IS NULL OR i.id = :issue)"
_ISSUES = f"""
SELECT i.id, i.newspaper, i.date, i.page, i.character_count, i.doubt_count FROM issue i WHERE {_OF}
ORDER BY i.newspaper, i.date, i.page, i.id
"""
_STATUSES = f"""
SELECT i.id, a.status, count(*) FROM issue i JOIN article a ON a.issue_id = i.id WHERE {_OF} GROUP BY i.id, a.status
"""
_STEPS = f"""
SELECT l.issue_id, l.seq, l.step, l.at, l.user, l.undoes,
  json_extract(l.operation, '$.op'),
  coalesce(json_extract(l.operation, '$.article'), 0),
  coalesce(json_extract(l.operation, '$.status'), ''),
  coalesce(json_extract(l.operation, '$.clean_end') - json_extract(l.operation, '$.clean_start'), 0),
  coalesce(length(json_extract(l.operation, '$.text')), 0),
  coalesce(json_array_length(l.operation, '$.places'), 1)
FROM log l JOIN issue i ON i.id = l.issue_id WHERE l.step > 1 AND {_OF} ORDER BY l.issue_id, l.seq
"""
_LENGTHS = f"""
SELECT b.issue_id, b.article_id, b.id, length(b.text) FROM block b JOIN issue i ON i.id = b.issue_id
WHERE {_OF} AND (:article = 0 OR b.article_id = :article) AND b.text <> '' ORDER BY b.issue_id, b.id
"""


@dataclass(frozen=True, slots=True)
class IssueCounts:
    issue_id: int
    newspaper: str
    date: str
    page: str
    characters: int
    open_doubts: int


@dataclass(frozen=True, slots=True)
class Activity:
    """An entry of the log without its JSON: what it did. `article_id` is 0 where the operation names none.

    `removed` and `typed` are characters of a text replaced at one place; `places` is more than one where many were.
    """

    issue_id: int
    entry: LogEntry
    operation: str
    article_id: int
    status: str
    removed: int
    typed: int
    places: int


@dataclass(frozen=True, slots=True)
class BlockLength:
    issue_id: int
    article_id: int
    block_id: int
    length: int


def count_issues(connection: Connection, newspaper: str | None, issue_id: int | None) -> list[IssueCounts]:
    found = connection.execute(text(_ISSUES), {"newspaper": newspaper, "issue": issue_id})
    return [IssueCounts(*row) for row in found]


def count_statuses(connection: Connection, newspaper: str | None, issue_id: int | None) -> dict[int, dict[str, int]]:
    """Articles by issue and status."""
    counts: dict[int, dict[str, int]] = {}
    for number, status, count in connection.execute(text(_STATUSES), {"newspaper": newspaper, "issue": issue_id}):
        counts.setdefault(number, {})[status] = count
    return counts


def load_activity(connection: Connection, newspaper: str | None, issue_id: int | None) -> list[Activity]:
    """In the order of the log, issue by issue."""
    return [
        make_activity(tuple(row))
        for row in connection.execute(text(_STEPS), {"newspaper": newspaper, "issue": issue_id})
    ]


def make_activity(row: Sequence[Any]) -> Activity:
    issue_id, seq, step, at, user, undoes, *rest = row
    return Activity(issue_id, LogEntry(seq, step, at, user, "", "", undoes), *rest)


def list_lengths(
    connection: Connection, newspaper: str | None, issue_id: int | None, article_id: int = 0
) -> list[BlockLength]:
    """The blocks that have text, and how much."""
    parameters = {"newspaper": newspaper, "issue": issue_id, "article": article_id}
    return [BlockLength(*row) for row in connection.execute(text(_LENGTHS), parameters)]
