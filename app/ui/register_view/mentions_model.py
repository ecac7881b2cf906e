"""The mentions of a name as rows; the next ones are asked for when the last row comes in sight.

Refuses to fetch them itself: it tells that they are wanted.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from app.workspace.register import Mention, RegisterName

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
MENTION = Qt.ItemDataRole.UserRole


class MentionsModel(QAbstractListModel):
    more_wanted = Signal(int)
    """The mentions from there on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name: RegisterName | None = None
        self.mentions: list[Mention] = []

    def start(self, name: "RegisterName | None") -> None:
        """Empty, until the first mentions are there."""
        self.beginResetModel()
        self.name = name
        self.mentions = []
        self.endResetModel()

    def take(self, name: "RegisterName", offset: int, mentions: "Sequence[Mention]") -> None:
        """What belongs to another name, or does not follow, is dropped."""
        if name is not self.name or offset != len(self.mentions) or not mentions:
            return
        self.beginInsertRows(QModelIndex(), offset, offset + len(mentions) - 1)
        self.mentions += mentions
        self.endInsertRows()

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self.name is not None and 0 < len(self.mentions) < self.name.count

    def fetchMore(self, parent: AnyIndex) -> None:
        if self.canFetchMore(parent):
            self.more_wanted.emit(len(self.mentions))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.mentions)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        mention = self.mentions[index.row()]
        if role == MENTION:
            return mention
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{mention.date} {mention.before}{mention.name}{mention.after}"
        return None
