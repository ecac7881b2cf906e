"""The issues of the library as rows of one list: newspapers, months and, where those are open, issues.

Owns the grouping, and what is unfolded. Refuses to draw. Rows that are
folded away cost nothing, so that a hundred thousand issues do not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.text.model import Issue

if TYPE_CHECKING:
    from app.workspace import IssueSummary

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
MONTH_LENGTH = len("2020-12")


class RowKind(Enum):
    NEWSPAPER = auto()
    MONTH = auto()
    ISSUE = auto()


@dataclass(frozen=True, slots=True)
class Month:
    """`name` is 2020-12, or empty for issues without a date."""

    newspaper: str
    name: str
    issues: tuple["IssueSummary", ...]


@dataclass(frozen=True, slots=True)
class Row:
    """`count` is how many issues a newspaper or month has."""

    kind: RowKind
    label: str
    count: int = 0
    is_unfolded: bool = False
    month: tuple[str, str] = ("", "")
    issue_id: int = 0


def month_of(summary: "IssueSummary") -> tuple[str, str]:
    return summary.newspaper, summary.date[:MONTH_LENGTH]


def group_issues(summaries: Iterable["IssueSummary"]) -> tuple[Month, ...]:
    """The months of all newspapers; the issues must come by newspaper and date."""
    return tuple(Month(*key, tuple(issues)) for key, issues in groupby(summaries, month_of))


def summarise(summary: "IssueSummary", issue: Issue) -> "IssueSummary":
    """The summary as the issue stands after an edit."""
    return replace(
        summary,
        newspaper=issue.newspaper,
        date=issue.date,
        page=issue.page,
        articles=len(issue.articles),
        locked_articles=sum(article.is_locked for article in issue.articles),
        open_doubts=sum(doubt.is_open for doubt in issue.doubts),
    )


class LibraryModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.months: tuple[Month, ...] = ()
        self.summaries: dict[int, IssueSummary] = {}
        self.unfolded: set[tuple[str, str]] = set()
        self.rows: list[Row] = []

    def show(self, months: Sequence[Month]) -> None:
        """Shows these issues; what was unfolded stays so."""
        self.beginResetModel()
        self.months = tuple(months)
        self.summaries = {issue.issue_id: issue for month in months for issue in month.issues}
        if len(self.months) == 1:
            self.unfolded.add((self.months[0].newspaper, self.months[0].name))
        self.rows = list(self.make_rows())
        self.endResetModel()

    def make_rows(self) -> Iterable[Row]:
        has_newspapers = len({month.newspaper for month in self.months}) > 1
        for newspaper, group in groupby(self.months, lambda month: month.newspaper):
            months = tuple(group)
            if has_newspapers:
                yield Row(RowKind.NEWSPAPER, newspaper, sum(len(month.issues) for month in months))
            for month in months:
                yield from self.make_month_rows(month)

    def make_month_rows(self, month: Month) -> Iterable[Row]:
        key = (month.newspaper, month.name)
        is_unfolded = key in self.unfolded
        if len(self.months) > 1:
            yield Row(RowKind.MONTH, month.name, len(month.issues), is_unfolded, key)
        if is_unfolded:
            for issue in month.issues:
                yield Row(RowKind.ISSUE, issue.date, month=key, issue_id=issue.issue_id)

    def update_summary(self, summary: "IssueSummary") -> bool:
        """Shows new counts of an issue; False when it now belongs elsewhere in the list, which must be made anew."""
        old = self.summaries.get(summary.issue_id)
        if old is None or (month_of(old), old.date, old.page) != (month_of(summary), summary.date, summary.page):
            return False
        self.summaries[summary.issue_id] = summary
        row = self.row_of(summary.issue_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))
        return True

    def row_of(self, issue_id: int) -> int:
        """-1 where the issue is folded away."""
        return next((row for row, item in enumerate(self.rows) if item.issue_id == issue_id), -1)

    def row_of_month(self, month: tuple[str, str]) -> int:
        return next((row for row, item in enumerate(self.rows) if item.month == month), -1)

    def reveal(self, issue_id: int) -> int:
        """Unfolds the month of the issue, and answers its row."""
        summary = self.summaries.get(issue_id)
        if summary is None:
            return -1
        if month_of(summary) not in self.unfolded:
            self.unfold(month_of(summary), is_unfolded=True)
        return self.row_of(issue_id)

    def unfold(self, month: tuple[str, str], *, is_unfolded: bool) -> None:
        self.beginResetModel()
        if is_unfolded:
            self.unfolded.add(month)
        else:
            self.unfolded.discard(month)
        self.rows = list(self.make_rows())
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.label
        if role == Qt.ItemDataRole.ToolTipRole and row.issue_id:
            return self.summaries[row.issue_id].file_name
        return None
