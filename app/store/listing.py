"""The list of issues: what a row of it says, the whole list, and its newspapers and months.

Owns the order: by newspaper, date, page and file name. Refuses what is in an issue (see `app.store.issues`).
"""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from app.store.schema import IssueRow, SourceRow


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


def list_issues(connection: Connection) -> tuple[IssueSummary, ...]:
    """By newspaper, date, page and file name."""
    found = connection.execute(
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
        .order_by(IssueRow.newspaper, IssueRow.date, IssueRow.page, SourceRow.file_name, IssueRow.id)
    )
    return tuple(IssueSummary(*row) for row in found)
