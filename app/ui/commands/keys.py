"""The keys of commands as this user has them: those of the table, but for the ones that were given another.

Owns what is remembered of them and which command has a key already. Refuses actions (`app.ui.commands.registry`).
"""

import re
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from app.ui.commands.command import Command
from app.ui.commands.table import COMMANDS
from app.ui.settings import Settings

GROUP = "keys/"
_NO_TEXT = re.compile(r"(?:Ctrl|Alt|Meta)\+|^(?:Shift\+)?F[0-9]+$")


def is_letter(key: str) -> bool:
    """Whether it is text in typing mode: no function key, and nothing with Ctrl, Alt or Meta."""
    return not _NO_TEXT.search(key)


class KeyTable(QObject):
    changed = Signal(str)
    """The id of the command that has another key."""

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.own: dict[str, str] = {}
        for command in COMMANDS if settings else ():
            key = settings.text(GROUP + command.id) if settings else ""
            if key and not QKeySequence(key).isEmpty():
                self.own[command.id] = key

    def of(self, command: Command) -> Command:
        """The command with the keys that it has here."""
        key = self.own.get(command.id)
        if key is None:
            return command
        return replace(command, keys="", letter=key) if is_letter(key) else replace(command, keys=key, letter="")

    def shown(self, name: str) -> str:
        """The first key of the command of this id, or nothing."""
        return self.of(next(command for command in COMMANDS if command.id == name)).shown_key

    def holder_of(self, key: str) -> Command | None:
        """The command that has this key already."""
        wanted = QKeySequence(key)
        for command in COMMANDS:
            present = self.of(command)
            if any(QKeySequence(other) == wanted for other in (*present.shortcuts, present.letter) if other):
                return command
        return None

    def give(self, command: Command, key: str) -> Command | None:
        """Gives it this key alone; a command that has the key already keeps it, and is answered."""
        holder = self.holder_of(key)
        if holder is not None and holder.id != command.id:
            return holder
        self.own[command.id] = key
        self.keep(command)
        return None

    def reset(self, command: Command) -> Command | None:
        """The keys of the table again, unless another command has one of them by now, which is answered."""
        for key in (*command.shortcuts, command.letter):
            holder = self.holder_of(key) if key else None
            if holder is not None and holder.id != command.id:
                return holder
        self.own.pop(command.id, None)
        self.keep(command)
        return None

    def keep(self, command: Command) -> None:
        if self.settings is not None:
            self.settings.keep(GROUP + command.id, self.own.get(command.id, ""))
        self.changed.emit(command.id)
