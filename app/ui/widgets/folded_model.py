"""Rows that fold: a run of like things is one row, which opens to show them; a thing alone is a row of its own.

Owns the shape of the rows. Refuses to know what the things are: who inherits it says what stands in a cell.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
TOP = 0
"""The internal number of a row that is in no fold; of a row within one it is the fold's row and one more."""


class FoldedModel(QAbstractItemModel):
    """`columns` are their names."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: Sequence[str] = ()
        self.folds: Sequence[Sequence[Any]] = ()

    def show_folds(self, folds: Sequence[Sequence[Any]]) -> None:
        self.beginResetModel()
        self.folds = folds
        self.endResetModel()

    def cell(self, things: Sequence[Any], column: int) -> str:
        """The words for one thing, or for all of a fold."""
        raise NotImplementedError

    def things_at(self, index: AnyIndex) -> Sequence[Any]:
        """All of a fold, or the one thing of a row in it."""
        if not index.isValid():
            return ()
        if index.internalId() == TOP:
            return self.folds[index.row()]
        return self.folds[index.internalId() - 1][index.row() : index.row() + 1]

    def index(self, row: int, column: int = 0, parent: AnyIndex = NO_INDEX) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else TOP)

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]  # Qt has another of this name
        if not index.isValid() or index.internalId() == TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, TOP)

    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        if not parent.isValid():
            return len(self.folds)
        if parent.internalId() != TOP or parent.column():
            return 0
        count = len(self.folds[parent.row()])
        return count if count > 1 else 0

    def columnCount(self, _parent: AnyIndex = NO_INDEX) -> int:
        return len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        is_name = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self.columns[section] if is_name else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(self.things_at(index), index.column())
        return None
