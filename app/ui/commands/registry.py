"""Binds the commands of the table to functions, as actions of one window.

Owns the actions: their texts, their keys in reading and in typing mode, whether they can be used. Refuses what they do.
"""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.commands.command import Command, Need
from app.ui.commands.keys import KeyTable
from app.ui.commands.table import COMMANDS, MENUS

CHOICES = tuple(command for command in COMMANDS if command.is_choice)


def translate(title: str) -> str:
    return QCoreApplication.translate("commands", title)


def show_key(key: str) -> str:
    """The key as this system writes it; the one that Qt calls Return is called as all other words here call it."""
    return native(key).replace("Return", "Enter")


def native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def both_enters(key: str) -> tuple[str, ...]:
    """The key, and where it is Return, the one of the number pad: first the one that a menu shall write."""
    twin = key.replace("Return", "Enter")
    if twin == key:
        return (key,)
    return (twin, key) if native(twin) == show_key(key) else (key, twin)


class CommandRegistry(QObject):
    """`satisfied` answers which needs are met; `refresh` asks it, and is called when that may have changed."""

    def __init__(self, window: QWidget, satisfied: Callable[[], Iterable[Need]], keys: KeyTable | None = None) -> None:
        super().__init__(window)
        self.keys = keys or KeyTable(parent=self)
        self.window_widget = window
        self.satisfied = satisfied
        self.is_typing = False
        self.met: set[Need] = set()
        self.actions = {command.id: self.make_action(command) for command in COMMANDS}
        self.keys.changed.connect(self.take_keys)

    def make_action(self, command: Command) -> QAction:
        action = QAction(translate(command.title), self)
        action.setObjectName(command.id)
        action.setCheckable(command.is_choice)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setShortcuts([QKeySequence(key) for key in self.keys_of(command)])
        self.window_widget.addAction(action)
        return action

    def keys_of(self, command: Command) -> tuple[str, ...]:
        present = self.keys.of(command)
        is_letter_live = present.letter and not self.is_typing
        live = (*present.shortcuts, present.letter) if is_letter_live else present.shortcuts
        return tuple(key for wanted in live for key in both_enters(wanted))

    def take_keys(self, name: str) -> None:
        """The command has another key."""
        command = next(command for command in COMMANDS if command.id == name)
        self.actions[name].setShortcuts([QKeySequence(key) for key in self.keys_of(command)])

    def bind(self, functions: Mapping[str, Callable[[], object]]) -> None:
        for name, function in functions.items():
            self.actions[name].triggered.connect(lambda _=False, run=function: run())

    def trigger(self, name: str) -> None:
        self.actions[name].trigger()

    def set_typing(self, is_typing: bool) -> None:
        self.is_typing = is_typing
        for command in COMMANDS:
            if self.keys.of(command).letter:
                self.actions[command.id].setShortcuts([QKeySequence(key) for key in self.keys_of(command)])

    def refresh(self) -> None:
        former, self.met = self.met, {Need.NOTHING, *self.satisfied()}
        if self.met != former:
            for command in COMMANDS:
                self.actions[command.id].setEnabled(command.needs in self.met)

    def check(self, chosen: Iterable[str]) -> None:
        """Marks these choices as in force, and no others."""
        names = set(chosen)
        for command in CHOICES:
            self.actions[command.id].setChecked(command.id in names)

    def make_menus(self, parent: QWidget) -> list[QMenu]:
        menus = []
        for menu in MENUS:
            made = QMenu(translate(menu.title), parent)
            for index, group in enumerate(menu.groups):
                if index:
                    made.addSeparator()
                made.addActions([self.actions[command.id] for command in group])
            menus.append(made)
        return menus
