"""Two states side by side, in the window."""

import pytest
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText
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
