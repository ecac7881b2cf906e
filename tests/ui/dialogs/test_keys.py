"""The sheet of keys."""

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from app.ui.commands.keys import KeyTable
from app.ui.commands.table import COMMANDS, MENUS
from app.ui.dialogs.keys import COLUMNS, KeysDialog
from app.ui.face.theme import Appearance
from app.ui.languages import install_language

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_every_command_with_a_key_is_on_it(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = KeysDialog(appearance, KeyTable())
    qtbot.addWidget(dialog)
    words = "".join(label.text() for label in dialog.sections)
    assert [
        command.id for command in COMMANDS if dialog.key_of(command) and dialog.make_row(command) not in words
    ] == []
    assert {title for column in COLUMNS for title in column} == {menu.title for menu in MENUS}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_it_is_as_wide_as_the_sheet(qtbot: QtBot, appearance: Appearance, language: str) -> None:
    install_language(language)
    dialog = KeysDialog(appearance, KeyTable())
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    (area,) = dialog.findChildren(QScrollArea)
    sheet = area.widget()
    assert sheet is not None and sheet.width() <= area.viewport().width()
    assert all(label.width() >= label.minimumSizeHint().width() for label in dialog.sections)
    install_language("en")


def test_a_key_has_one_name_everywhere(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = KeysDialog(appearance, KeyTable())
    qtbot.addWidget(dialog)
    words = "".join(label.text() for label in dialog.sections)
    assert "Ctrl+Enter" in words and "Return" not in words
