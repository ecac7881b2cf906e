"""The names as a list model: only rows that differ from those before are touched, and rows are made when asked for.

Refuses words, which are the panel's, and to know where names come from.
"""

from collections.abc import Callable
from itertools import compress, count
from operator import ne
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.text.model import Issue
from app.ui.names_panel.rows import Entry, Row, make_row

ROW = Qt.ItemDataRole.UserRole
AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex


class NameRowsModel(QAbstractListModel):
    def __init__(self, describe: Callable[[Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.describe = describe
        self.issue = Issue("")
        self.entries: list[Entry] = []
        self.made: dict[int, Row] = {}
        """The rows that were asked for, by their place."""

    def show(self, issue: Issue, entries: list[Entry]) -> None:
        """Between the rows that stay at the beginning and at the end, some go and others come."""
        shortest = min(len(self.entries), len(entries))
        start = next(compress(count(), map(ne, self.entries, entries)), shortest)
        behind = next(compress(count(), map(ne, reversed(self.entries), reversed(entries))), shortest)
        behind = min(behind, shortest - start)
        changed = shortest - start - behind
        surplus = len(entries) - len(self.entries)
        at = start + changed
        if surplus < 0:
            self.beginRemoveRows(QModelIndex(), at, at - surplus - 1)
        elif surplus > 0:
            self.beginInsertRows(QModelIndex(), at, at + surplus - 1)
        self.issue, self.entries, self.made = issue, entries, {}
        if surplus < 0:
            self.endRemoveRows()
        elif surplus > 0:
            self.endInsertRows()
        if changed:
            self.dataChanged.emit(self.index(start), self.index(at - 1))

    def follow(self, issue: Issue) -> None:
        """The names are the same, but what is proposed for one that waits may be another place."""
        self.issue, self.made = issue, {}

    def row_at(self, row: int) -> Row:
        if row not in self.made:
            self.made[row] = make_row(self.issue, self.entries[row])
        return self.made[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW:
            return self.row_at(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.describe(self.row_at(index.row()))
        return None
