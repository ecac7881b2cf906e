"""All commands under one key: type a part of a name, or how a Chinese one sounds, and Enter does it.

Owns the search over the titles of the command table, and offers to search the library for what was typed. Commands that
cannot be used are shown, quietly, so that one learns of them. Refuses to do anything itself: it triggers commands.
"""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.commands.command import Command
from app.ui.commands.registry import CommandRegistry, show_key, translate
from app.ui.commands.table import MENUS
from app.ui.face.theme import ROW_HEIGHT, Appearance, interface_font
from app.ui.widgets.former_focus import FormerFocus
from app.ui.widgets.value_list import VALUE, AnyIndex, ValueList

WIDTH = 560
MOST_ROWS = 11
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MENU_OF = {command.id: menu.title for menu in MENUS for group in menu.groups for command in group}


def find_commands(query: str) -> list[Command]:
    """The commands whose title, in either language, in pinyin or its initials, or menu has all words of the query.

    Those that begin with it come first.
    """
    query = query.casefold().strip()
    words = query.split()
    is_spelt = query.isascii() and query != ""
    found: list[tuple[bool, Command]] = []
    for menu in MENUS:
        for command in (command for group in menu.groups for command in group):
            title = translate(command.title).casefold()
            ways = (title, *sounds_of(title)) if is_spelt else (title,)
            haystack = " ".join((*ways, command.title.casefold(), translate(menu.title).casefold()))
            if all(word in haystack for word in words):
                found.append((not any(way.startswith(query) for way in ways), command))
    return [command for _, command in sorted(found, key=lambda item: item[0])]


@cache
def sounds_of(title: str) -> tuple[str, ...]:
    """导出本期 as daochubenqi and dcbq; nothing of a title in letters."""
    from app.workspace import initials, spellings  # noqa: PLC0415  see `LibraryWork`

    return () if title.isascii() else (*spellings(title), *initials(title))


class PaletteModel(ValueList):
    """Those that sleep come last."""

    def __init__(self, registry: CommandRegistry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.registry = registry

    def words(self, value: Command) -> str:
        return translate(value.title)

    def show(self, values: Iterable[Command]) -> None:
        super().show(sorted(values, key=lambda command: not self.registry.actions[command.id].isEnabled()))


class PaletteDelegate(QStyledItemDelegate):
    def __init__(self, palette: "CommandPalette") -> None:
        super().__init__(palette)
        self.palette_frame = palette
        self.title = interface_font(13)
        self.small = interface_font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        command: Command = index.data(VALUE)
        theme = self.palette_frame.appearance.theme
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(rect.adjusted(6, 0, -6, 0), 6, 6)
        inner = rect.adjusted(16, 0, -16, 0)
        is_enabled = self.palette_frame.registry.actions[command.id].isEnabled()
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        menu = translate(MENU_OF[command.id])
        painter.drawText(QRect(inner.left(), inner.top(), 72, inner.height()), LEFT, menu)
        key = show_key(self.palette_frame.registry.keys.of(command).shown_key)
        painter.drawText(inner, RIGHT, key)
        used = QFontMetrics(self.small).horizontalAdvance(key) + 16
        painter.setFont(self.title)
        painter.setPen(theme.ink if is_enabled else theme.muted)
        room = inner.adjusted(80, 0, -used, 0)
        title = QFontMetrics(self.title).elidedText(translate(command.title), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, LEFT, title)
        painter.restore()


class CommandPalette(QFrame):
    """A frame over the window, gone when it loses the keyboard."""

    search_wanted = Signal(str)

    def __init__(self, registry: CommandRegistry, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.registry = registry
        self.appearance = appearance
        self.host = parent
        self.former_focus = FormerFocus()
        self.setObjectName("card")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Name of a command"))
        self.field.textChanged.connect(self.filter)
        self.field.installEventFilter(self)
        self.model = PaletteModel(registry, self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(PaletteDelegate(self))
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("Commands"))
        self.view.clicked.connect(self.run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.view)
        self.nothing = QLabel(self)
        self.nothing.setObjectName("muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.nothing, 1)
        self.hide()

    def open(self) -> None:
        self.registry.refresh()
        self.field.clear()
        self.filter("")
        self.former_focus.remember()
        width = min(WIDTH, self.host.width() - 48)
        self.setGeometry((self.host.width() - width) // 2, 52, width, 62 + MOST_ROWS * ROW_HEIGHT)
        self.show()
        self.raise_()
        self.field.setFocus()

    def filter(self, query: str) -> None:
        self.model.show(find_commands(query))
        self.view.setCurrentIndex(self.model.index(0))
        self.view.setVisible(bool(self.model.values))
        self.nothing.setVisible(not self.model.values)
        self.nothing.setText(self.tr("Enter: search the library for “{words}”").format(words=query.strip()))

    def run(self, index: QModelIndex) -> None:
        query = self.field.text().strip()
        self.close_to_window()
        if index.isValid():
            self.registry.trigger(index.data(VALUE).id)
        elif query:
            self.search_wanted.emit(query)

    def close_to_window(self) -> None:
        self.hide()
        self.former_focus.give_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self.view.underMouse():
            self.hide()
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.press(event)
        return super().eventFilter(watched, event)

    def press(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: MOST_ROWS, Qt.Key.Key_PageUp: -MOST_ROWS}
        key = Qt.Key(event.key())
        if key in steps:
            row = min(max(self.view.currentIndex().row() + steps[key], 0), self.model.rowCount() - 1)
            self.view.setCurrentIndex(self.model.index(row))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.run(self.view.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_to_window()
        else:
            return False
        return True
