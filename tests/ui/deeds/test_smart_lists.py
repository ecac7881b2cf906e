"""Kept searches in the window: kept, counted, opened, renamed, removed, brought back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText
from app.ui.application import Desktop
from app.ui.library_panel.smart_lists import SmartList, SmartLists
from app.ui.search_view.question import Question
from app.workspace import SavedSearch
from tests.ui.desk_stage import wait_for_jobs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def lists(qtbot: QtBot, desktop: Desktop) -> SmartLists:
    """One search is kept."""
    desktop.desk.smart_lists.keep("桥的事", Question("老桥"))
    found = desktop.desk.workbench.library.smart_lists
    qtbot.waitUntil(lambda: found.model.rows == (SmartList("桥的事", "老桥", 1),))
    return found


def names(lists: SmartLists) -> list[str]:
    return [row.name for row in lists.model.rows]


def test_the_count_follows_the_text(qtbot: QtBot, desktop: Desktop, lists: SmartLists) -> None:
    session = desktop.session
    assert session.issue is not None
    block = session.issue.articles[-1].blocks[-1]
    assert session.do(ReplaceText(block.id, 0, 0, "老桥"), initiator=None)
    assert desktop.desk.smart_lists.timer.isActive()
    desktop.desk.smart_lists.timer.timeout.emit()
    qtbot.waitUntil(lambda: lists.model.rows[0].count == 2)


def test_return_opens_it(qtbot: QtBot, desktop: Desktop, lists: SmartLists) -> None:
    lists.view.setCurrentIndex(lists.model.index(0))
    with qtbot.waitSignal(desktop.desk.search_view.source.facets_found):
        QTest.keyClick(lists.view, Qt.Key.Key_Return)
    assert desktop.desk.pages.currentWidget() is desktop.desk.search_view
    assert desktop.desk.search_view.line.text() == "老桥"


def test_it_gets_another_name_unless_that_is_taken(qtbot: QtBot, desktop: Desktop, lists: SmartLists) -> None:
    deeds = desktop.desk.smart_lists
    lists.rename_wanted.emit("桥的事")
    assert deeds.dialog is not None
    assert deeds.dialog.line.text() == "桥的事"
    deeds.dialog.line.setText("老桥")
    deeds.dialog.button.click()
    qtbot.waitUntil(lambda: names(lists) == ["老桥"])
    deeds.keep("雨", Question("雨"))
    qtbot.waitUntil(lambda: len(names(lists)) == 2)
    deeds.rename("雨", "老桥")
    qtbot.waitUntil(lambda: "already" in desktop.desk.notices.sentence.text())
    assert len(names(lists)) == 2


def test_what_is_removed_comes_back(qtbot: QtBot, desktop: Desktop, lists: SmartLists) -> None:
    lists.removed.emit("桥的事")
    qtbot.waitUntil(lists.isHidden)
    desktop.desk.smart_lists.remove("没有")
    desktop.desk.notices.run_action()
    qtbot.waitUntil(lambda: names(lists) == ["桥的事"])
    wait_for_jobs(qtbot, desktop.work)


def test_one_of_the_same_name_can_be_brought_back(qtbot: QtBot, desktop: Desktop, lists: SmartLists) -> None:
    desktop.desk.smart_lists.keep("桥的事", Question("雨", folds_variants=False))
    qtbot.waitUntil(lambda: lists.model.rows[0].query == "雨")
    desktop.desk.notices.run_action()
    qtbot.waitUntil(lambda: lists.model.rows[0].query == "老桥")
    workspace = desktop.work.workspace
    assert workspace is not None
    assert workspace.searches.list_saved() == (SavedSearch("桥的事", "老桥"),)


def test_the_side_of_the_page_removes_too(qtbot: QtBot, desktop: Desktop, lists: SmartLists) -> None:
    desktop.desk.search_view.side.saved_removed.emit("桥的事")
    qtbot.waitUntil(lists.isHidden)
    assert desktop.desk.search_view.saved == ()
