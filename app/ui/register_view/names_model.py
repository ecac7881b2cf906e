"""The names of the library as rows: those that answer what is typed, a hundred thousand as quickly as ten.

Owns which rows there are. Refuses to paint and to know the register.
"""

from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.text.model import EntityKind

if TYPE_CHECKING:
    from app.workspace.register import NameList, RegisterName

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
NAME = Qt.ItemDataRole.UserRole


class NamesModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names: NameList | None = None
        self.rows: list[int] = []
        self.words = ""
        self.kind: EntityKind | None = None

    def take(self, names: "NameList | None") -> None:
        self.names = names
        self.find(self.words, self.kind)

    def find(self, words: str, kind: EntityKind | None) -> None:
        self.beginResetModel()
        self.words, self.kind = words, kind
        self.rows = self.names.find(words, kind) if self.names else []
        self.endResetModel()

    def row_of(self, key: tuple[EntityKind, str, int]) -> int:
        """-1 where it is not shown."""
        place = self.names.place(key) if self.names else -1
        return self.rows.index(place) if place >= 0 and place in self.rows else -1

    def name_at(self, row: int) -> "RegisterName | None":
        return self.names.names[self.rows[row]] if self.names and 0 <= row < len(self.rows) else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        name = self.name_at(index.row()) if index.isValid() else None
        if name is None:
            return None
        if role == NAME:
            return name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{name.label} {name.count}"
        return None
