"""One line is answered by its text, once there is some."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.dialogs.one_line import OneLineDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_the_text_is_the_answer(qtbot: QtBot, stage: QWidget) -> None:
    dialog = OneLineDialog("Tag", "Its name", "Give", "Both get it.", stage)
    dialog.open()
    dialog.line.insert("  ")
    assert not dialog.button.isEnabled()
    dialog.line.insert("桥 ")
    with qtbot.waitSignal(dialog.answered) as answered:
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert answered.args == ["桥"]


def test_what_is_proposed_is_taken_or_typed_over(qtbot: QtBot, stage: QWidget) -> None:
    dialog = OneLineDialog("Search", "Its name", "Keep", parent=stage)
    dialog.propose("老桥")
    assert dialog.button.isEnabled()
    dialog.open()
    QTest.keyClicks(dialog.line, "B")
    assert dialog.line.text() == "B"
    dialog.close()
