"""The one table of commands: menus, shortcuts, the palette and the sheet of keys are all made from it.

Owns what each command is called, which keys it has, where it stands in the menu and when it can be used. Refuses the
functions that do it (see `app.ui.command_registry`).

A `letter` works in reading mode only, where letters are verbs; in typing mode it is text. Letters are chosen for the
English names of the roles; a Chinese keyboard has the same ones.
"""

from dataclasses import dataclass
from enum import Enum, auto

from app.text.model import Role, Status


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
    LEFT_OUT = auto()
    UNDO = auto()
    REDO = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are the shortcuts, parted by spaces, the first one shown. A choice shows whether it is in force."""

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


ROLE_COMMANDS = {f"block.role.{role.value}": role for role in Role}
STATUS_COMMANDS = {f"article.status.{status.value}": status for status in Status}
THEME_COMMANDS = {f"view.theme.{name}": name for name in ("light", "dark", "system")}
LANGUAGE_COMMANDS = {f"view.language.{name}": name for name in ("zh_CN", "en")}

MENUS = (
    Menu(
        QT_TRANSLATE_NOOP("commands", "Library"),
        (
            (
                Command("library.new", QT_TRANSLATE_NOOP("commands", "New library…"), Need.NOTHING, "Ctrl+Shift+N"),
                Command("library.open", QT_TRANSLATE_NOOP("commands", "Open a library…"), Need.NOTHING, "Ctrl+O"),
            ),
            (
                Command("library.import_files", QT_TRANSLATE_NOOP("commands", "Import files…"), Need.LIBRARY, "Ctrl+I"),
                Command(
                    "library.import_folder",
                    QT_TRANSLATE_NOOP("commands", "Import a folder…"),
                    Need.LIBRARY,
                    "Ctrl+Shift+I",
                ),
            ),
            (
                Command(
                    "issue.fields",
                    QT_TRANSLATE_NOOP("commands", "Newspaper, date and page…"),
                    Need.ISSUE,
                    "Ctrl+Shift+P",
                ),
                Command("issue.encoding", QT_TRANSLATE_NOOP("commands", "Read with another encoding…"), Need.ISSUE),
            ),
            (
                Command("export.article", QT_TRANSLATE_NOOP("commands", "Export this article…"), Need.ARTICLE),
                Command("export.issue", QT_TRANSLATE_NOOP("commands", "Export this issue…"), Need.ISSUE, "Ctrl+E"),
                Command(
                    "export.approved", QT_TRANSLATE_NOOP("commands", "Export all approved articles…"), Need.LIBRARY
                ),
            ),
            (
                Command("library.check", QT_TRANSLATE_NOOP("commands", "Check the library"), Need.LIBRARY),
                Command("library.backup", QT_TRANSLATE_NOOP("commands", "Back up the library…"), Need.LIBRARY),
            ),
            (Command("window.quit", QT_TRANSLATE_NOOP("commands", "Quit"), Need.NOTHING, "Ctrl+Q"),),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("commands", "Edit"),
        (
            (
                Command("edit.undo", QT_TRANSLATE_NOOP("commands", "Undo"), Need.UNDO, "Ctrl+Z"),
                Command("edit.redo", QT_TRANSLATE_NOOP("commands", "Redo"), Need.REDO, "Ctrl+Shift+Z Ctrl+Y"),
            ),
            (
                Command("edit.type", QT_TRANSLATE_NOOP("commands", "Type in the text"), Need.ARTICLE, "F2"),
                Command("edit.read", QT_TRANSLATE_NOOP("commands", "Back to reading"), Need.ISSUE),
            ),
            (
                Command("edit.find", QT_TRANSLATE_NOOP("commands", "Find in the issue"), Need.ISSUE, "Ctrl+F"),
                Command(
                    "edit.search", QT_TRANSLATE_NOOP("commands", "Search the library"), Need.LIBRARY, "Ctrl+Shift+F"
                ),
            ),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("commands", "Go"),
        (
            (
                Command("go.next_article", QT_TRANSLATE_NOOP("commands", "Next article"), Need.ARTICLE, "Ctrl+PgDown"),
                Command(
                    "go.previous_article", QT_TRANSLATE_NOOP("commands", "Previous article"), Need.ARTICLE, "Ctrl+PgUp"
                ),
            ),
            (
                Command("go.next_issue", QT_TRANSLATE_NOOP("commands", "Next issue"), Need.LIBRARY, "Alt+Right"),
                Command("go.previous_issue", QT_TRANSLATE_NOOP("commands", "Previous issue"), Need.LIBRARY, "Alt+Left"),
            ),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("commands", "Doubt"),
        (
            (
                Command("doubt.next", QT_TRANSLATE_NOOP("commands", "Next doubt"), Need.DOUBT, "F8"),
                Command("doubt.previous", QT_TRANSLATE_NOOP("commands", "Previous doubt"), Need.DOUBT, "Shift+F8"),
            ),
            (
                Command(
                    "doubt.accept",
                    QT_TRANSLATE_NOOP("commands", "It is right as it stands"),
                    Need.CHOSEN_DOUBT,
                    letter="Return",
                ),
                Command(
                    "doubt.runner_up",
                    QT_TRANSLATE_NOOP("commands", "Take the other reading"),
                    Need.CHOSEN_DOUBT,
                    letter="1",
                ),
                Command(
                    "doubt.skip", QT_TRANSLATE_NOOP("commands", "Skip this doubt"), Need.CHOSEN_DOUBT, letter="Space"
                ),
            ),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("commands", "Article"),
        (
            (
                Command(
                    "article.approve",
                    QT_TRANSLATE_NOOP("commands", "Approve this article"),
                    Need.ARTICLE,
                    "Ctrl+Return",
                    letter="A",
                ),
            ),
            (
                Command(
                    "article.status.new", QT_TRANSLATE_NOOP("commands", "Mark as new"), Need.ARTICLE, is_choice=True
                ),
                Command(
                    "article.status.in_review",
                    QT_TRANSLATE_NOOP("commands", "Mark as in review"),
                    Need.ARTICLE,
                    is_choice=True,
                ),
                Command(
                    "article.status.done", QT_TRANSLATE_NOOP("commands", "Mark as done"), Need.ARTICLE, is_choice=True
                ),
                Command(
                    "article.status.approved",
                    QT_TRANSLATE_NOOP("commands", "Mark as approved"),
                    Need.ARTICLE,
                    is_choice=True,
                ),
            ),
            (
                Command(
                    "article.split", QT_TRANSLATE_NOOP("commands", "New article from here"), Need.BLOCK, letter="N"
                ),
                Command(
                    "article.take_block",
                    QT_TRANSLATE_NOOP("commands", "New article of this block alone"),
                    Need.BLOCK,
                    letter="Shift+N",
                ),
                Command(
                    "article.merge_next",
                    QT_TRANSLATE_NOOP("commands", "Merge with the next article"),
                    Need.ARTICLE,
                    "Ctrl+J",
                ),
                Command(
                    "article.merge_previous",
                    QT_TRANSLATE_NOOP("commands", "Merge with the previous article"),
                    Need.ARTICLE,
                    "Ctrl+Shift+J",
                ),
            ),
            (
                Command(
                    "article.move_up", QT_TRANSLATE_NOOP("commands", "Move the article up"), Need.ARTICLE, "Alt+Up"
                ),
                Command(
                    "article.move_down",
                    QT_TRANSLATE_NOOP("commands", "Move the article down"),
                    Need.ARTICLE,
                    "Alt+Down",
                ),
            ),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("commands", "Block"),
        (
            (
                Command(
                    "block.role.section",
                    QT_TRANSLATE_NOOP("commands", "Column title"),
                    Need.BLOCK,
                    letter="O",
                    is_choice=True,
                ),
                Command(
                    "block.role.kicker", QT_TRANSLATE_NOOP("commands", "Kicker"), Need.BLOCK, letter="K", is_choice=True
                ),
                Command(
                    "block.role.title", QT_TRANSLATE_NOOP("commands", "Title"), Need.BLOCK, letter="T", is_choice=True
                ),
                Command(
                    "block.role.subtitle",
                    QT_TRANSLATE_NOOP("commands", "Subtitle"),
                    Need.BLOCK,
                    letter="S",
                    is_choice=True,
                ),
                Command(
                    "block.role.byline", QT_TRANSLATE_NOOP("commands", "Byline"), Need.BLOCK, letter="B", is_choice=True
                ),
                Command(
                    "block.role.lead", QT_TRANSLATE_NOOP("commands", "Lead"), Need.BLOCK, letter="L", is_choice=True
                ),
                Command(
                    "block.role.body",
                    QT_TRANSLATE_NOOP("commands", "Paragraph"),
                    Need.BLOCK,
                    letter="P",
                    is_choice=True,
                ),
                Command(
                    "block.role.subhead",
                    QT_TRANSLATE_NOOP("commands", "Subhead"),
                    Need.BLOCK,
                    letter="H",
                    is_choice=True,
                ),
                Command(
                    "block.role.caption",
                    QT_TRANSLATE_NOOP("commands", "Caption"),
                    Need.BLOCK,
                    letter="C",
                    is_choice=True,
                ),
                Command(
                    "block.role.credit", QT_TRANSLATE_NOOP("commands", "Credit"), Need.BLOCK, letter="R", is_choice=True
                ),
            ),
            (
                Command(
                    "block.join", QT_TRANSLATE_NOOP("commands", "Join with the one before"), Need.BLOCK, letter="J"
                ),
                Command("block.split", QT_TRANSLATE_NOOP("commands", "Split at the cursor"), Need.BLOCK, letter="/"),
            ),
            (
                Command("block.move_up", QT_TRANSLATE_NOOP("commands", "Move the block up"), Need.BLOCK, letter="U"),
                Command(
                    "block.move_down", QT_TRANSLATE_NOOP("commands", "Move the block down"), Need.BLOCK, letter="D"
                ),
                Command(
                    "block.to_previous_article",
                    QT_TRANSLATE_NOOP("commands", "Move the block to the previous article"),
                    Need.BLOCK,
                    letter="Shift+U",
                ),
                Command(
                    "block.to_next_article",
                    QT_TRANSLATE_NOOP("commands", "Move the block to the next article"),
                    Need.BLOCK,
                    letter="Shift+D",
                ),
            ),
            (
                Command("block.leave_out", QT_TRANSLATE_NOOP("commands", "Leave out"), Need.BLOCK, letter="X"),
                Command(
                    "block.put_back",
                    QT_TRANSLATE_NOOP("commands", "Put back what was left out…"),
                    Need.LEFT_OUT,
                    letter="Shift+X",
                ),
            ),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("commands", "View"),
        (
            (
                Command(
                    "view.changes", QT_TRANSLATE_NOOP("commands", "Show changes"), Need.ISSUE, "Ctrl+D", is_choice=True
                ),
            ),
            (
                Command("view.larger", QT_TRANSLATE_NOOP("commands", "Larger text"), Need.NOTHING, "Ctrl++ Ctrl+="),
                Command("view.smaller", QT_TRANSLATE_NOOP("commands", "Smaller text"), Need.NOTHING, "Ctrl+-"),
                Command("view.normal_size", QT_TRANSLATE_NOOP("commands", "Normal text size"), Need.NOTHING, "Ctrl+0"),
            ),
            (
                Command(
                    "view.left",
                    QT_TRANSLATE_NOOP("commands", "Library and articles"),
                    Need.NOTHING,
                    "Ctrl+B",
                    is_choice=True,
                ),
                Command(
                    "view.inspector",
                    QT_TRANSLATE_NOOP("commands", "Inspector"),
                    Need.NOTHING,
                    "Ctrl+Shift+B",
                    is_choice=True,
                ),
                Command(
                    "view.full_screen",
                    QT_TRANSLATE_NOOP("commands", "Full screen"),
                    Need.NOTHING,
                    "F11",
                    is_choice=True,
                ),
            ),
            (
                Command("view.theme.light", QT_TRANSLATE_NOOP("commands", "Light"), Need.NOTHING, is_choice=True),
                Command("view.theme.dark", QT_TRANSLATE_NOOP("commands", "Dark"), Need.NOTHING, is_choice=True),
                Command(
                    "view.theme.system", QT_TRANSLATE_NOOP("commands", "As the system"), Need.NOTHING, is_choice=True
                ),
                Command("view.toggle_theme", QT_TRANSLATE_NOOP("commands", "Light or dark"), Need.NOTHING, "F9"),
            ),
            (
                Command("view.language.zh_CN", "简体中文", Need.NOTHING, is_choice=True),
                Command("view.language.en", "English", Need.NOTHING, is_choice=True),
            ),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("commands", "Help"),
        (
            (
                Command("help.palette", QT_TRANSLATE_NOOP("commands", "All commands"), Need.NOTHING, "Ctrl+K"),
                Command("help.keys", QT_TRANSLATE_NOOP("commands", "Keys"), Need.NOTHING, "F1"),
            ),
            (Command("help.about", QT_TRANSLATE_NOOP("commands", "About Jiaoyang"), Need.NOTHING),),
        ),
    ),
)
COMMANDS = tuple(command for menu in MENUS for group in menu.groups for command in group)
