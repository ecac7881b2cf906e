"""Values as the rows of a list: each whole for who paints it, and in words for who has the screen read aloud.

Owns which values are shown. Refuses to know what they are: a list of its own kind says their words.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole


class ValueList(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.values: list[Any] = []

    def words(self, value: Any) -> str:
        raise NotImplementedError

    def show(self, values: Iterable[Any]) -> None:
        self.beginResetModel()
        self.values = list(values)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.values)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value = self.values[index.row()]
        if role == VALUE:
            return value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(value)
        return None
