"""The lines of a concordance as rows of a table: date, what stands before, the word, what stands after, where.

Owns the rows. Refuses words and painting.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.face.glyphs import show_clean

if TYPE_CHECKING:
    from app.workspace.corpus.concordance import ConcordanceLine

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    DATE = 0
    BEFORE = 1
    FOUND = 2
    AFTER = 3
    NEWSPAPER = 4


class ConcordanceModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[ConcordanceLine] = []
        self.headings: Sequence[str] = [""] * len(Column)

    def start(self, lines: "Sequence[ConcordanceLine]" = ()) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def add(self, lines: "Sequence[ConcordanceLine]") -> None:
        if lines:
            self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines) + len(lines) - 1)
            self.lines += lines
            self.endInsertRows()

    def name_columns(self, headings: Sequence[str]) -> None:
        self.headings = headings
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.BEFORE else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.lines[index.row()]
        match index.column():
            case Column.DATE:
                return line.date
            case Column.BEFORE:
                return show_clean(line.before)
            case Column.FOUND:
                return show_clean(line.found)
            case Column.AFTER:
                return show_clean(line.after)
            case _:
                return line.newspaper
