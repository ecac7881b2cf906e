"""Another key for a command: choose the command, press the key. A key that another command has is not taken from it."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QWidget

from app.ui.commands.command import Command
from app.ui.commands.keys import KeyTable
from app.ui.commands.palette import find_commands
from app.ui.commands.registry import show_key, translate
from app.ui.dialogs.sheet import Sheet

MODIFIER_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
OWN_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
"""These walk through the sheet."""


class CommandsModel(QAbstractListModel):
    def __init__(self, table: KeyTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.commands = find_commands("")

    def filter(self, query: str) -> None:
        self.beginResetModel()
        self.commands = find_commands(query)
        self.endResetModel()

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008  Qt's own default
    ) -> int:
        return 0 if parent.isValid() else len(self.commands)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        command = self.commands[index.row()]
        present = self.table.of(command)
        keys = " ".join(show_key(key) for key in (*present.shortcuts, present.letter) if key)
        mark = " *" if command.id in self.table.own else ""
        return f"{translate(command.title)}{mark}    {keys}".rstrip()


class OwnKeysDialog(Sheet):
    def __init__(self, table: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.set_title(self.tr("Change keys"))
        self.add_note(self.tr("Choose a command in the list, then press its new key. Letters work in reading only."))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Name of a command"))
        self.field.setAccessibleName(self.tr("Name of a command"))
        self.model = CommandsModel(table, self)
        self.list = QListView(self)
        self.list.setObjectName("ground")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(2)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.installEventFilter(self)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        for widget in (self.field, self.list, self.message):
            self.matter.addWidget(widget)
        self.matter.setStretchFactor(self.list, 1)
        self.reset_button = self.add_button(self.tr("Its own key again"))
        self.add_close(self.tr("Close"))
        self.field.textChanged.connect(self.model.filter)
        self.reset_button.clicked.connect(self.reset)
        self.resize(520, 560)

    @property
    def command(self) -> Command | None:
        index = self.list.currentIndex()
        return self.model.commands[index.row()] if index.isValid() else None

    def give(self, key: str) -> None:
        command = self.command
        if command is not None:
            self.tell(self.table.give(command, key), key)

    def reset(self) -> None:
        command = self.command
        if command is not None:
            self.tell(self.table.reset(command), show_key(command.shown_key))

    def tell(self, holder: Command | None, key: str) -> None:
        words = ""
        if holder is not None:
            words = self.tr("{key} is the key of “{command}” already; give that one another key first.")
            words = words.format(key=show_key(key), command=translate(holder.title))
        self.message.setObjectName("cinnabar")
        self.message.style().polish(self.message)
        self.message.setText(words)
        index = self.list.currentIndex()
        self.model.dataChanged.emit(index, index)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Every key in the list is the new key of the chosen command, but those that walk."""
        if not isinstance(event, QKeyEvent) or event.key() in (*OWN_KEYS, *MODIFIER_KEYS):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            self.give(QKeySequence(event.key() | modifiers.value).toString(QKeySequence.SequenceFormat.PortableText))
            return True
        return False
