"""A former state, only looked at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import MergeArticles, ReplaceText
from app.ui.application import Desktop
from app.ui.dialogs.former_state import FormerStateDialog
from tests.ui.desk_stage import operations

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Key = Qt.Key


def open_dialog(qtbot: QtBot, desktop: Desktop) -> FormerStateDialog:
    dialog = desktop.desk.findChild(FormerStateDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.job is None)
    return dialog


def test_a_state_of_the_history_is_looked_at_and_nothing_is_written(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.do(ReplaceText(3, 0, 2, "新桥"))
    desktop.session.do(MergeArticles(1, 12))
    steps = operations(desktop)
    workbench = desktop.desk.workbench
    workbench.show_history()
    history = workbench.inspector.history
    assert not history.look_button.isEnabled()
    history.list.setFocus()
    history.list.setCurrentIndex(history.model.index(1))
    QTest.keyClick(history.list, Key.Key_Space)
    dialog = open_dialog(qtbot, desktop)
    assert dialog.list.count() == 3
    assert "新桥换新颜" in dialog.page.toPlainText() and "夜雨润田" not in dialog.page.toPlainText()
    QTest.keyClick(dialog.list, Key.Key_End)
    assert "夜雨润田" in dialog.page.toPlainText()
    QTest.keyClick(dialog, Key.Key_Escape)
    assert operations(desktop) == steps


def test_another_state_is_chosen_in_it_and_the_article_stays(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.do(ReplaceText(3, 0, 2, "新桥"))
    desktop.session.do(MergeArticles(1, 12))
    desktop.session.select_article(9)
    desktop.desk.registry.trigger("issue.look")
    dialog = open_dialog(qtbot, desktop)
    assert dialog.page.toPlainText() == "=桥，一座\n许可 摄"
    QTest.keyClick(dialog.list, Key.Key_Home)
    assert dialog.page.toPlainText().startswith("河西走笔\n老桥换新颜")
    dialog.choice.setCurrentIndex(0)
    qtbot.waitUntil(lambda: dialog.job is None)
    assert dialog.list.count() == 2
    assert dialog.page.toPlainText().startswith("河西走笔\n夜雨润田") or "新桥换新颜" in dialog.page.toPlainText()
    dialog.close()


def test_another_issue_closes_it(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.desk.registry.trigger("issue.look")
    dialog = open_dialog(qtbot, desktop)
    with qtbot.waitSignal(dialog.finished):
        desktop.session.issue_opened.emit()
