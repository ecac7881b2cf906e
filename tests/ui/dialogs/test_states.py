"""Two states side by side, in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import MoveBlock, ReplaceText
from app.ui.application import Desktop
from app.ui.dialogs.states import StatesDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_any_two_states_are_compared(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.do(ReplaceText(3, 0, 2, "新桥"))
    desktop.session.do(ReplaceText(14, 0, 2, "春雨"))
    desktop.desk.registry.trigger("issue.compare")
    dialog = desktop.desk.findChild(StatesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.rows))
    assert "新桥换新颜" in dialog.table.toPlainText() and "老桥换新颜" in dialog.table.toPlainText()
    assert "春雨" in dialog.table.toPlainText()
    dialog.first.setCurrentIndex(2)
    qtbot.waitUntil(lambda: dialog.job is None)
    assert "新桥" not in dialog.table.toPlainText()
    dialog.first.setCurrentIndex(0)
    qtbot.waitUntil(lambda: dialog.job is None)
    assert dialog.table.toPlainText() == "No text differs."
    assert desktop.session.issue is not None
    assert desktop.session.issue.articles[0].title == "新桥换新颜"
    dialog.close()


def test_two_steps_chosen_in_the_history_are_compared(qtbot: QtBot, desktop: Desktop) -> None:
    for number, text in ((3, "新桥"), (14, "春雨"), (15, "今晨")):
        desktop.session.do(ReplaceText(number, 0, 2, text))
    workbench = desktop.desk.workbench
    workbench.show_history()
    history = workbench.inspector.history
    assert not history.compare_button.isEnabled()
    history.list.setFocus()
    history.list.setCurrentIndex(history.model.index(1))
    assert history.compare_button.text() == "Compare with now"
    QTest.keyClick(history.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert history.compare_button.text() == "Compare these two"
    QTest.keyClick(history.list, Qt.Key.Key_C)
    dialog = desktop.desk.findChild(StatesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.rows))
    words = dialog.table.toPlainText()
    assert "春雨" in words
    assert "新桥" not in words
    assert "今晨" not in words
    dialog.close()


def test_what_only_moved_is_told_once(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.do(MoveBlock(15, 1, 4))
    desktop.desk.registry.trigger("issue.compare")
    dialog = desktop.desk.findChild(StatesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.rows))
    words = dialog.table.toPlainText()
    assert words.count("昨夜下了雨。") == 1
    assert "→ from “夜雨润田”" in words
    dialog.close()
