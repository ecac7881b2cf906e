"""Groups of articles that are nearly the same, as rows of one list: one article after the other.

Owns the rows, and which two articles are compared. Refuses words and painting.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from app.workspace.corpus.reprints import ArticleLabel, ReprintGroup

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ReprintRow:
    """`is_first` of its group."""

    group: "ReprintGroup"
    article: "ArticleLabel"
    is_first: bool


def list_rows(groups: "Sequence[ReprintGroup]") -> Iterator[ReprintRow]:
    for group in groups:
        yield from (ReprintRow(group, article, not place) for place, article in enumerate(group.articles))


class ReprintsModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: Sequence[ReprintGroup] = ()
        self.rows: list[ReprintRow] = []

    def show(self, groups: "Sequence[ReprintGroup]") -> None:
        self.beginResetModel()
        self.groups = groups
        self.rows = list(list_rows(groups))
        self.endResetModel()

    def compared(self, row: int) -> "tuple[ArticleLabel, ArticleLabel] | None":
        """The earliest of the group and the article in this row; of the earliest itself, the second."""
        if not 0 <= row < len(self.rows):
            return None
        first, second, *_ = self.rows[row].group.articles
        return first, second if self.rows[row].is_first else self.rows[row].article

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.article.newspaper} {row.article.date} {row.article.title}"
        return None
