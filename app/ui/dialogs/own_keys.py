"""Another key for a command: choose the command, press the key. A key that another command has is not taken from it.

Refuses to keep keys: the key table does.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.commands.command import Command
from app.ui.commands.keys import KeyTable
from app.ui.commands.palette import find_commands
from app.ui.commands.registry import show_key, translate
from app.ui.dialogs.sheet import Sheet
from app.ui.face.theme import interface_font
from app.ui.widgets.value_list import ValueList

ROW = 30
MODIFIER_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
OWN_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
"""These walk through the sheet."""


class CommandList(ValueList):
    def __init__(self, table: KeyTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.filter("")

    def filter(self, query: str) -> None:
        self.show(find_commands(query))

    def words(self, value: Command) -> str:
        mark = " *" if value.id in self.table.own else ""
        return f"{translate(value.title)}{mark}    {self.keys_of(value)}".rstrip()

    def keys_of(self, command: Command) -> str:
        present = self.table.of(command)
        return " ".join(show_key(key) for key in (*present.shortcuts, present.letter) if key)


class CommandDelegate(QStyledItemDelegate):
    """Title at the left, key at the right; one that was changed is bold."""

    def __init__(self, model: CommandList, parent: QObject) -> None:
        super().__init__(parent)
        self.model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        command = self.model.values[index.row()]
        palette, rect = option.palette, option.rect.adjusted(12, 0, -12, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(palette.dark().color() if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(palette.alternateBase())
            painter.drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), 5, 5)
        is_own = command.id in self.model.table.own
        keys = self.model.keys_of(command)
        painter.setFont(interface_font(12.5, QFont.Weight.Bold if is_own else QFont.Weight.Normal))
        painter.setPen(palette.text().color() if is_own else palette.placeholderText().color())
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, keys)
        used = painter.fontMetrics().horizontalAdvance(keys) + 16
        font = interface_font(13)
        painter.setFont(font)
        painter.setPen(palette.text().color())
        room = rect.adjusted(0, 0, -used, 0)
        title = QFontMetrics(font).elidedText(translate(command.title), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


class OwnKeysDialog(Sheet):
    def __init__(self, table: KeyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.set_title(self.tr("Change keys"))
        self.add_note(self.tr("Choose a command in the list, then press its new key. Letters work in reading only."))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Name of a command"))
        self.field.setAccessibleName(self.tr("Name of a command"))
        self.model = CommandList(table, self)
        self.list = QListView(self)
        self.list.setObjectName("ground")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(CommandDelegate(self.model, self))
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.installEventFilter(self)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.hide()
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
        return self.model.values[index.row()] if index.isValid() else None

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
        self.message.setVisible(bool(words))
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
