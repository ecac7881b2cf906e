"""The places as rows with ticks. Every place is ticked until it is not: a hundred thousand ticks cost nothing.

A view lays out all rows that it is told of, so it is told of more only as it is scrolled. Refuses to search and to
replace.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.ui.everywhere_panel.place_row import PlaceRow

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
PLACE = Qt.ItemDataRole.UserRole
ROWS_AT_ONCE = 1000
TICKABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class PlacesModel(QAbstractListModel):
    ticked = Signal()
    """Other places are ticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PlaceRow] = []
        self.told = 0
        self.is_ticked_by_default = True
        self.exceptions: set[int] = set()

    def start(self, rows: Sequence[PlaceRow] = ()) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.told = min(len(self.rows), ROWS_AT_ONCE)
        self.is_ticked_by_default = True
        self.exceptions = set()
        self.endResetModel()
        self.ticked.emit()

    def add(self, rows: Sequence[PlaceRow]) -> None:
        if rows:
            self.rows += rows
            if self.told < ROWS_AT_ONCE:
                self.tell_more(ROWS_AT_ONCE - self.told)
            self.ticked.emit()

    def tell_more(self, count: int) -> None:
        count = min(count, len(self.rows) - self.told)
        self.beginInsertRows(QModelIndex(), self.told, self.told + count - 1)
        self.told += count
        self.endInsertRows()

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self.told < len(self.rows)

    def fetchMore(self, parent: AnyIndex) -> None:
        if self.canFetchMore(parent):
            self.tell_more(ROWS_AT_ONCE)

    @property
    def ticked_count(self) -> int:
        return len(self.rows) - len(self.exceptions) if self.is_ticked_by_default else len(self.exceptions)

    def is_ticked(self, row: int) -> bool:
        return (row in self.exceptions) != self.is_ticked_by_default

    def ticked_items(self) -> list[Any]:
        return [row.item for number, row in enumerate(self.rows) if self.is_ticked(number)]

    def tick_all(self, *, is_ticked: bool) -> None:
        self.is_ticked_by_default = is_ticked
        self.exceptions = set()
        if self.told:
            self.dataChanged.emit(self.index(0), self.index(self.told - 1), [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def turn(self, row: int) -> None:
        """Ticks it, or takes its tick away."""
        self.exceptions ^= {row}
        self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else self.told

    def flags(self, _index: AnyIndex) -> Qt.ItemFlag:
        return TICKABLE

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == PLACE:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_ticked(index.row()) else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.before}{row.found}{row.after}"
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if (Qt.CheckState(value) is Qt.CheckState.Checked) != self.is_ticked(index.row()):
            self.turn(index.row())
        return True
