"""What stands together as rows of a table: the names, in how many articles together and alone, how strongly.

Owns the rows and their orders. Refuses words and painting.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from app.workspace.corpus.company import Companion, Pair

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
STRENGTH = Qt.ItemDataRole.UserRole
"""The share of the strongest one, 0 to 1; negative where they avoid each other."""

PRECISE = 1_000
"""Strengths from there on are told without a decimal."""


class Column(IntEnum):
    NAME = 0
    TOGETHER = 1
    ALONE = 2
    STRENGTH = 3


def names_of(item: "Companion | Pair") -> tuple[str, ...]:
    first: str | None = getattr(item, "first", None)
    return (item.value,) if first is None else (first, item.second)  # type: ignore[union-attr]


def alone_of(item: "Companion | Pair") -> tuple[int, ...]:
    """How many articles have each of the names."""
    first: int | None = getattr(item, "first_alone", None)
    return (item.alone,) if first is None else (first, item.second_alone)  # type: ignore[union-attr]


class CompanyModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[Companion | Pair] = []
        self.headings: Sequence[str] = [""] * len(Column)
        self.strongest = 1.0

    def show(self, items: "Sequence[Companion | Pair]", column: Column = Column.STRENGTH) -> None:
        self.beginResetModel()
        self.items = sorted(items, key=lambda item: self.rank(item, column))
        self.strongest = max((abs(item.strength) for item in items), default=1.0) or 1.0
        self.endResetModel()

    def rank(self, item: "Companion | Pair", column: Column) -> tuple[Any, ...]:
        ranks: dict[Column, Any] = {
            Column.NAME: names_of(item),
            Column.TOGETHER: -item.together,
            Column.ALONE: -sum(alone_of(item)),
            Column.STRENGTH: -item.strength,
        }
        return ranks[column], -item.strength, -item.together, names_of(item)

    def name_columns(self, headings: Sequence[str]) -> None:
        self.headings = headings
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignLeft if section in (Column.NAME, Column.STRENGTH) else Qt.AlignmentFlag.AlignRight
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == STRENGTH:
            return item.strength / self.strongest
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        match index.column():
            case Column.NAME:
                return " · ".join(names_of(item))
            case Column.TOGETHER:
                return f"{item.together:,}"
            case Column.ALONE:
                return " · ".join(f"{count:,}" for count in alone_of(item))
            case _:
                return f"{item.strength:,.0f}" if abs(item.strength) >= PRECISE else f"{item.strength:,.1f}"
