"""The list of issues: what a row of it says, the whole of it, and its parts: newspapers, months, one after another.

Owns the order: by newspaper, date, page and file name. Refuses what is in an issue (see `app.store.issues`). Whoever
shows a large library asks for its months, and for the issues of those that are open.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Executable, func, select, tuple_

from app.store.schema import IssueRow, SourceRow

MONTH_LENGTH = len("2020-12")
BEHIND = "\U0010ffff"
"""Sorts behind all that a month can go on with."""
_ORDER = (IssueRow.newspaper, IssueRow.date, IssueRow.page, SourceRow.file_name, IssueRow.id)
_SUMMARIES = (
    select(
        IssueRow.id,
        SourceRow.file_name,
        SourceRow.encoding,
        IssueRow.newspaper,
        IssueRow.date,
        IssueRow.page,
        IssueRow.imported_at,
        IssueRow.article_count,
        IssueRow.locked_count,
        IssueRow.doubt_count,
        IssueRow.character_count,
    )
    .join(SourceRow, SourceRow.id == IssueRow.source_id)
    .order_by(*_ORDER)
)
_PLACES = select(*_ORDER).join(SourceRow, SourceRow.id == IssueRow.source_id)


@dataclass(frozen=True, slots=True)
class IssueSummary:
    issue_id: int
    file_name: str
    encoding: str
    newspaper: str
    date: str
    page: str
    imported_at: str
    articles: int
    locked_articles: int
    open_doubts: int
    characters: int


@dataclass(frozen=True, slots=True)
class MonthSummary:
    """`name` is 2020-12, or empty for issues without a date."""

    newspaper: str
    name: str
    issues: int


def list_issues(connection: Connection) -> tuple[IssueSummary, ...]:
    """All of them, in order."""
    return read_summaries(connection, _SUMMARIES)


def list_months(connection: Connection) -> tuple[MonthSummary, ...]:
    """Those of all newspapers that have an issue, in order."""
    month = func.substr(IssueRow.date, 1, MONTH_LENGTH)
    counted = select(IssueRow.newspaper, month, func.count()).group_by(IssueRow.newspaper, month)
    return tuple(MonthSummary(*row) for row in connection.execute(counted.order_by(IssueRow.newspaper, month)))


def list_month(connection: Connection, newspaper: str, month: str) -> tuple[IssueSummary, ...]:
    """In order."""
    dated = IssueRow.date.between(month, month + BEHIND) if len(month) == MONTH_LENGTH else IssueRow.date == month
    return read_summaries(connection, _SUMMARIES.where(IssueRow.newspaper == newspaper, dated))


def list_some(connection: Connection, issue_ids: Iterable[int]) -> tuple[IssueSummary, ...]:
    """Those of these that there are, in order."""
    return read_summaries(connection, _SUMMARIES.where(IssueRow.id.in_(list(issue_ids))))


def read_summaries(connection: Connection, chosen: Executable) -> tuple[IssueSummary, ...]:
    return tuple(IssueSummary(*row) for row in connection.execute(chosen))


def list_issue_ids(connection: Connection, newspaper: str | None = None) -> tuple[int, ...]:
    """Of a newspaper, or of all, by newspaper, date and page."""
    chosen = select(IssueRow.id).order_by(IssueRow.newspaper, IssueRow.date, IssueRow.page, IssueRow.id)
    if newspaper is not None:
        chosen = chosen.where(IssueRow.newspaper == newspaper)
    return tuple(connection.execute(chosen).scalars())


def find_neighbour(connection: Connection, issue_id: int, step: int) -> int:
    """The issue that follows (1) or precedes (-1) another one in the order; 0 where there is none."""
    place = connection.execute(_PLACES.where(IssueRow.id == issue_id)).first()
    if place is None:
        return 0
    beginning, whole = tuple_(*_ORDER[:2]), tuple_(*_ORDER)
    if step > 0:
        chosen = _PLACES.where(beginning >= tuple(place[:2]), whole > tuple(place)).order_by(*_ORDER)
    else:
        chosen = _PLACES.where(beginning <= tuple(place[:2]), whole < tuple(place))
        chosen = chosen.order_by(*(column.desc() for column in _ORDER))
    found = connection.execute(chosen.limit(1)).first()
    return found.id if found else 0


def find_first(connection: Connection) -> int:
    """0 in an empty library."""
    found = connection.execute(_PLACES.order_by(*_ORDER).limit(1)).first()
    return found.id if found else 0
