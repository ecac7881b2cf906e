"""The hits as rows, page after page: the next one is asked for when the last row comes in sight.

Refuses to find: it tells that more is wanted.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from app.workspace import Hit, SearchPage

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
HIT = Qt.ItemDataRole.UserRole


class HitsModel(QAbstractListModel):
    more_wanted = Signal(int)
    """The hits from there on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []
        self.total = 0

    def start(self, hits: "Sequence[Hit]" = (), total: int = 0) -> None:
        self.beginResetModel()
        self.hits = list(hits)
        self.total = total
        self.endResetModel()

    def take(self, page: "SearchPage") -> None:
        """A page that does not follow what is here begins anew."""
        if page.offset == 0 or page.offset != len(self.hits):
            self.start(page.hits, page.total)
        elif page.hits:
            self.beginInsertRows(QModelIndex(), len(self.hits), len(self.hits) + len(page.hits) - 1)
            self.hits += page.hits
            self.endInsertRows()
        else:
            self.total = len(self.hits)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and len(self.hits) < self.total

    def fetchMore(self, parent: AnyIndex) -> None:
        if self.canFetchMore(parent):
            self.more_wanted.emit(len(self.hits))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == HIT:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.title} {hit.snippet}"
        return None
