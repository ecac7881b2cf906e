"""The original in place of a change, by key, from the list, and the tip that tells who made it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText
from app.ui.application import Desktop
from app.ui.session import Place
from tests.ui.desk_stage import operations

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def text_of(desktop: Desktop, block_id: int) -> str:
    issue = desktop.session.issue
    found = issue.find_block(block_id) if issue else None
    assert found is not None
    return found[0].blocks[found[1]].text


def press(desktop: Desktop, key: Qt.Key) -> None:
    QTest.keyClick(desktop.desk.focusWidget() or desktop.desk, key)


def test_a_key_uses_the_original(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.select_place(Place(7, 1, None))
    desktop.desk.workbench.articles.view.setFocus()
    press(desktop, Qt.Key.Key_G)
    assert text_of(desktop, 7) == "桥 面添彩"
    assert operations(desktop)[-1] == "UseOriginal"


def test_what_was_only_typed_goes(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.do(ReplaceText(3, 5, 5, "了"))
    desktop.session.select_place(Place(3, 5, None))
    desktop.desk.registry.trigger("block.use_original")
    assert text_of(desktop, 3) == "老桥换新颜"


def test_where_nothing_changed_nothing_is_done(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.select_place(Place(3, 1, None))
    steps = len(operations(desktop))
    desktop.desk.registry.trigger("block.use_original")
    assert len(operations(desktop)) == steps


def test_the_tip_names_the_rule(qtbot: QtBot, desktop: Desktop) -> None:
    galley, deeds = desktop.desk.workbench.galley, desktop.desk.changes
    assert deeds.tell(Place(7, 1, None)) == "“␣” was taken out: spaces that only spread the line"
    assert deeds.tell(Place(3, 1, None)) == ""
    where = QPoint(4, 4)
    event = QHelpEvent(QEvent.Type.ToolTip, where, galley.viewport().mapToGlobal(where))
    QApplication.sendEvent(galley.viewport(), event)
