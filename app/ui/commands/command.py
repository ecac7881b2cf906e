"""What a command of the window is: its name, its keys, what it needs, and the menu that it stands in.

Refuses the commands themselves (see `app.ui.commands.table`) and the functions that do them (see
`app.ui.commands.registry`).
"""

from dataclasses import dataclass
from enum import Enum, auto


def QT_TRANSLATE_NOOP(_: str, source: str) -> str:  # noqa: N802  the name by which lupdate finds the words of a table
    """The words as they are: they are translated when they are shown."""
    return source


class Need(Enum):
    """What must be there for a command to make sense; the window knows whether it is."""

    NOTHING = auto()
    LIBRARY = auto()
    ISSUE = auto()
    ARTICLE = auto()
    BLOCK = auto()
    """The cursor is in a block."""
    DOUBT = auto()
    """Some doubt of the issue is open."""
    CHOSEN_DOUBT = auto()
    ASKED = auto()
    """The page of a search answers a query, if with no article."""
    FOUND = auto()
    """The page of a search shows articles."""
    FINDING = auto()
    """The checks have found something."""
    CHOSEN_FINDING = auto()
    LEFT_OUT = auto()
    UNDO = auto()
    REDO = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are the shortcuts, parted by spaces, the first one shown. A choice shows whether it is in force.

    A `letter` works in reading mode only, where letters are verbs; in typing mode it is text.
    """

    id: str
    title: str
    needs: Need
    keys: str = ""
    letter: str = ""
    is_choice: bool = False

    @property
    def shortcuts(self) -> tuple[str, ...]:
        return tuple(self.keys.split())

    @property
    def shown_key(self) -> str:
        return next(iter((*self.shortcuts, self.letter)), "")


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands of a group stand together, parted from the next by a line."""

    title: str
    groups: tuple[tuple[Command, ...], ...]
