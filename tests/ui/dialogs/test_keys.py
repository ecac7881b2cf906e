"""The sheet of keys."""

from pytestqt.qtbot import QtBot

from app.ui.commands.keys import KeyTable
from app.ui.commands.table import COMMANDS, MENUS
from app.ui.dialogs.keys import COLUMNS, KeysDialog
from app.ui.face.theme import Appearance


def test_every_command_with_a_key_is_on_it(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = KeysDialog(appearance, KeyTable())
    qtbot.addWidget(dialog)
    words = "".join(label.text() for label in dialog.sections)
    assert [
        command.id for command in COMMANDS if dialog.key_of(command) and dialog.make_row(command) not in words
    ] == []
    assert {title for column in COLUMNS for title in column} == {menu.title for menu in MENUS}
