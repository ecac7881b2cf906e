"""The lines of a concordance as rows of a table: date, what stands before, the word, what stands after, where.

Owns the rows. Refuses words and painting.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.face.glyphs import show_clean

if TYPE_CHECKING:
    from app.workspace.corpus.lines import ConcordanceLine, Lines

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
KnownLines: TypeAlias = Union["Lines", tuple["ConcordanceLine", ...]]


class Column(IntEnum):
    DATE = 0
    BEFORE = 1
    FOUND = 2
    AFTER = 3
    NEWSPAPER = 4


class ConcordanceModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: KnownLines = ()
        self.headings: Sequence[str] = [""] * len(Column)

    def start(self, lines: KnownLines = ()) -> None:
        """With these, which are the model's own from then on."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def add(self, lines: KnownLines) -> None:
        if isinstance(self.lines, tuple):
            self.start(lines)
        elif lines:
            self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines) + len(lines) - 1)
            self.lines.extend(lines)
            self.endInsertRows()

    def text(self, row: int, column: int) -> str:
        """What stands there, with nothing in it that could end a line."""
        lines = self.lines
        if isinstance(lines, tuple):
            return ""
        match column:
            case Column.DATE:
                return lines.dates[row]
            case Column.BEFORE:
                return show_clean(lines.befores[row])
            case Column.FOUND:
                return show_clean(lines.founds[row])
            case Column.AFTER:
                return show_clean(lines.afters[row])
            case _:
                return lines.newspapers[row]

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
        return self.text(index.row(), index.column())
