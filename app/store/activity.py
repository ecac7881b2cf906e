"""What the log and the counts of issues say of the work done, in columns: no operation is loaded whole.

Owns the SQL. Refuses to add anything up (see `app.workspace.progress` and `app.workspace.accuracy`). The step with
which an issue began is not work.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, TextClause, text

from app.store.log import LogEntry

_ISSUES = """
SELECT id, newspaper, date, page, character_count, doubt_count FROM issue WHERE {of_issues}
ORDER BY newspaper, date, page, id
"""
_STATUSES = "SELECT issue_id, status, count(*) FROM article WHERE {of_issues} GROUP BY issue_id, status"
_STEPS = """
SELECT issue_id, seq, step, at, user, undoes,
  json_extract(operation, '$.op'),
  coalesce(json_extract(operation, '$.article'), 0),
  coalesce(json_extract(operation, '$.status'), ''),
  coalesce(json_extract(operation, '$.clean_end') - json_extract(operation, '$.clean_start'), 0),
  coalesce(length(json_extract(operation, '$.text')), 0),
  coalesce(json_array_length(operation, '$.places'), 1)
FROM log WHERE step > 1 AND {of_issues} ORDER BY issue_id, seq
"""
_LENGTHS = """
SELECT issue_id, article_id, id, length(text) FROM block
WHERE {of_issues} AND (:article = 0 OR article_id = :article) AND text <> '' ORDER BY issue_id, id
"""


def choose(statement: str, newspaper: str | None, issue_id: int | None, column: str = "issue_id") -> TextClause:
    """The statement for an issue, else for a newspaper, else for all of the library."""
    if issue_id is not None:
        return text(statement.format(of_issues=f"{column} = :issue")).bindparams(issue=issue_id)
    if newspaper is not None:
        of_newspaper = f"{column} IN (SELECT id FROM issue WHERE newspaper = :newspaper)"
        return text(statement.format(of_issues=of_newspaper)).bindparams(newspaper=newspaper)
    return text(statement.format(of_issues="TRUE"))


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
    found = connection.execute(choose(_ISSUES, newspaper, issue_id, "id"))
    return [IssueCounts(*row) for row in found]


def count_statuses(connection: Connection, newspaper: str | None, issue_id: int | None) -> dict[int, dict[str, int]]:
    """Articles by issue and status."""
    counts: dict[int, dict[str, int]] = {}
    for number, status, count in connection.execute(choose(_STATUSES, newspaper, issue_id)):
        counts.setdefault(number, {})[status] = count
    return counts


def load_activity(connection: Connection, newspaper: str | None, issue_id: int | None) -> list[Activity]:
    """In the order of the log, issue by issue."""
    return [make_activity(tuple(row)) for row in connection.execute(choose(_STEPS, newspaper, issue_id))]


def make_activity(row: Sequence[Any]) -> Activity:
    issue_id, seq, step, at, user, undoes, *rest = row
    return Activity(issue_id, LogEntry(seq, step, at, user, "", "", undoes), *rest)


def list_lengths(
    connection: Connection, newspaper: str | None, issue_id: int | None, article_id: int = 0
) -> list[BlockLength]:
    """The blocks that have text, and how much."""
    chosen = choose(_LENGTHS, newspaper, issue_id).bindparams(article=article_id)
    return [BlockLength(*row) for row in connection.execute(chosen)]
