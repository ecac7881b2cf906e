"""Another key for a command, by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.text.model import Role
from app.ui.application import Desktop
from app.ui.dialogs.own_keys import OwnKeysDialog
from app.ui.session import Place

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def choose(dialog: OwnKeysDialog, name: str) -> None:
    row = next(number for number, command in enumerate(dialog.model.values) if command.id == name)
    dialog.list.setCurrentIndex(dialog.model.index(row))


def test_a_pressed_key_is_the_new_one(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.desk.registry.trigger("help.change_keys")
    dialog = desktop.desk.findChild(OwnKeysDialog)
    assert dialog is not None
    dialog.field.setText("subhead")
    choose(dialog, "block.role.subhead")
    QTest.keyClick(dialog.list, Qt.Key.Key_T)
    assert "Title" in dialog.message.text()
    QTest.keyClick(dialog.list, Qt.Key.Key_Q)
    assert dialog.message.text() == ""
    assert dialog.list.currentIndex().data() == "Subhead *    Q"
    dialog.close()
    desktop.session.select_place(Place(5, 0, None))
    desktop.desk.workbench.articles.view.setFocus()
    QTest.keyClick(desktop.desk.focusWidget() or desktop.desk, Qt.Key.Key_Q)
    issue = desktop.session.issue
    found = issue.find_block(5) if issue else None
    assert found is not None and found[0].blocks[found[1]].role is Role.SUBHEAD


def test_a_command_gets_its_own_key_again(qtbot: QtBot, desktop: Desktop) -> None:
    table = desktop.desk.registry.keys
    dialog = OwnKeysDialog(table, desktop.desk)
    choose(dialog, "block.join")
    QTest.keyClick(dialog.list, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert desktop.desk.registry.actions["block.join"].shortcut().toString() == "Ctrl+Alt+J"
    QTest.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert desktop.desk.registry.actions["block.join"].shortcut().toString() == "J"
    dialog.deleteLater()
