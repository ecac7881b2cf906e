"""The issues of the library as rows of one list: newspapers, months and, where those are open, issues.

Owns the grouping, and what is unfolded. Refuses to draw, and to load: of a month that is unfolded and was not loaded,
`month_wanted` tells. So a hundred thousand issues cost what their months do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.text.model import Issue, Verdict

if TYPE_CHECKING:
    from app.workspace import IssueSummary

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
MONTH_LENGTH = len("2020-12")
MonthKey: TypeAlias = tuple[str, str]
"""Newspaper, and the month's name."""


class RowKind(Enum):
    NEWSPAPER = auto()
    MONTH = auto()
    ISSUE = auto()


@dataclass(frozen=True, slots=True)
class Month:
    """`name` is 2020-12, or empty for issues without a date; there are no `issues` until they are loaded."""

    newspaper: str
    name: str
    count: int
    issues: "tuple[IssueSummary, ...]" = ()

    @property
    def key(self) -> MonthKey:
        return self.newspaper, self.name


@dataclass(frozen=True, slots=True)
class Row:
    """`count` is how many issues a newspaper or month has."""

    kind: RowKind
    label: str
    count: int = 0
    is_unfolded: bool = False
    month: MonthKey = ("", "")
    issue_id: int = 0


def month_of(summary: "IssueSummary | Issue") -> MonthKey:
    return summary.newspaper, summary.date[:MONTH_LENGTH]


def summarise(summary: "IssueSummary", issue: Issue) -> "IssueSummary":
    """The summary as the issue stands after an edit."""
    return replace(
        summary,
        newspaper=issue.newspaper,
        date=issue.date,
        page=issue.page,
        articles=len(issue.articles),
        locked_articles=sum(article.is_locked for article in issue.articles),
        open_doubts=[doubt.verdict for doubt in issue.doubts].count(Verdict.OPEN),
    )


class LibraryModel(QAbstractListModel):
    month_wanted = Signal(str, str)
    """Newspaper and name of a month that was unfolded, and whose issues are not loaded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.months: dict[MonthKey, Month] = {}
        self.summaries: dict[int, IssueSummary] = {}
        self.unfolded: set[MonthKey] = set()
        self.rows: list[Row | int] = []
        """Newspapers and months; of an issue its number."""

    def show(self, months: Sequence[Month]) -> None:
        """Shows these months; what was unfolded stays so."""
        self.months = {month.key: month for month in months}
        self.summaries = {issue.issue_id: issue for month in months for issue in month.issues}
        if len(months) == 1:
            self.unfolded.add(months[0].key)
        self.make_rows_anew()
        for month in months:
            self.want(month)

    def take_month(self, key: MonthKey, issues: "Sequence[IssueSummary]") -> None:
        """The issues of a month are loaded."""
        month = self.months.get(key)
        if month is None:
            return
        self.hide_issues(month)
        self.months[key] = Month(*key, len(issues), tuple(issues))
        self.summaries |= {issue.issue_id: issue for issue in issues}
        if month.count != len(issues):
            self.make_rows_anew()
        elif key in self.unfolded:
            self.show_issues(self.months[key])

    def want(self, month: Month) -> None:
        if not month.issues and month.key in self.unfolded:
            self.month_wanted.emit(*month.key)

    def make_rows_anew(self) -> None:
        self.beginResetModel()
        self.rows = []
        has_newspapers = len({month.newspaper for month in self.months.values()}) > 1
        for newspaper, group in groupby(self.months.values(), lambda month: month.newspaper):
            months = tuple(group)
            if has_newspapers:
                self.rows.append(Row(RowKind.NEWSPAPER, newspaper, sum(month.count for month in months)))
            for month in months:
                self.add_month_rows(month)
        self.endResetModel()

    def add_month_rows(self, month: Month) -> None:
        if len(self.months) > 1:
            self.rows.append(self.make_month_row(month))
        if month.key in self.unfolded:
            self.rows += [issue.issue_id for issue in month.issues]

    def make_month_row(self, month: Month) -> Row:
        return Row(RowKind.MONTH, month.name, month.count, month.key in self.unfolded, month.key)

    def row_at(self, row: int) -> Row:
        item = self.rows[row]
        if isinstance(item, Row):
            return item
        summary = self.summaries[item]
        return Row(RowKind.ISSUE, summary.date, month=month_of(summary), issue_id=item)

    def shown_rows(self) -> Iterator[Row]:
        return map(self.row_at, range(len(self.rows)))

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
        return self.rows.index(issue_id) if issue_id in self.rows else -1

    def row_of_month(self, month: MonthKey) -> int:
        return next((row for row, item in enumerate(self.rows) if isinstance(item, Row) and item.month == month), -1)

    def reveal(self, issue_id: int) -> int:
        """Unfolds the month of the issue, and answers its row; -1 where the issue's month is not loaded."""
        summary = self.summaries.get(issue_id)
        if summary is None:
            return -1
        if month_of(summary) not in self.unfolded:
            self.unfold(month_of(summary), is_unfolded=True)
        return self.row_of(issue_id)

    def unfold(self, key: MonthKey, *, is_unfolded: bool) -> None:
        """The only month there is has no row of its own, and stays unfolded."""
        month = self.months.get(key)
        if month is None or is_unfolded == (key in self.unfolded) or len(self.months) == 1:
            return
        if is_unfolded:
            self.unfolded.add(key)
            self.show_issues(month)
        else:
            self.unfolded.discard(key)
            self.hide_issues(month)
        row = self.row_of_month(key)
        self.rows[row] = self.make_month_row(month)
        self.dataChanged.emit(self.index(row), self.index(row))
        self.want(month)

    def show_issues(self, month: Month) -> None:
        """Puts them under the row of their month, where there are none."""
        if month.issues:
            first = self.row_of_month(month.key) + 1
            self.beginInsertRows(QModelIndex(), first, first + len(month.issues) - 1)
            self.rows[first:first] = [issue.issue_id for issue in month.issues]
            self.endInsertRows()

    def hide_issues(self, month: Month) -> None:
        first = self.row_of_month(month.key) + 1
        numbers = [issue.issue_id for issue in month.issues]
        if numbers and self.rows[first : first + len(numbers)] == numbers:
            self.beginRemoveRows(QModelIndex(), first, first + len(numbers) - 1)
            del self.rows[first : first + len(numbers)]
            self.endRemoveRows()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole:
            item = self.rows[index.row()]
            return None if isinstance(item, Row) else self.summaries[item].file_name
        if role == ROW:
            return self.row_at(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.row_at(index.row()).label
        return None
