"""The search page in the window: found, tagged, taken back, kept, exported, opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.text.model import Tag
from app.ui.application import Desktop
from app.ui.dialogs.export import ExportDialog
from app.ui.search_view.question import Question
from tests.ui.desk_stage import wait_for_jobs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def searched(qtbot: QtBot, desktop: Desktop) -> Desktop:
    """The page shows what answers 老桥."""
    QTest.keyClick(desktop.desk, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(desktop.desk.search_view.source.facets_found):
        desktop.desk.search_view.line.insert("老桥")
    return desktop


def tagged(desktop: Desktop, tag: Tag) -> int:
    assert desktop.work.workspace is not None
    issue = desktop.work.workspace.open_issue(desktop.work.issue_id).issue
    return sum(tag in article.tags for article in issue.articles)


def test_a_hit_opens_at_its_words(qtbot: QtBot, searched: Desktop) -> None:
    desk = searched.desk
    assert desk.pages.currentWidget() is desk.search_view
    hit = desk.search_view.model.hits[0]
    QTest.keyClick(desk.search_view.line, Qt.Key.Key_Return)
    assert desk.pages.currentWidget() is desk.workbench
    place, issue = searched.session.place, searched.session.issue
    assert place is not None
    assert issue is not None
    assert place.block == hit.block_id
    found = issue.find_block(place.block)
    assert found is not None
    assert found[0].blocks[found[1]].text[place.clean_offset :].startswith("老桥")


def test_the_verbs_of_the_hidden_text_are_asleep(searched: Desktop) -> None:
    actions = searched.desk.registry.actions
    assert not actions["article.approve"].isEnabled()
    searched.desk.search_view.closed.emit()
    assert actions["article.approve"].isEnabled()


def test_all_that_is_found_gets_a_tag_and_loses_it_again(qtbot: QtBot, searched: Desktop) -> None:
    deeds, total = searched.desk.search_deeds, searched.desk.search_view.model.total
    searched.desk.search_view.head.tag_button.click()
    assert deeds.dialog is not None
    deeds.dialog.line.insert("桥")
    with qtbot.waitSignal(searched.work.issue_opened):
        QTest.keyClick(deeds.dialog.line, Qt.Key.Key_Return)
    wait_for_jobs(qtbot, searched.work)
    assert tagged(searched, Tag("桥")) == total > 0
    with qtbot.waitSignal(searched.work.issue_opened):
        searched.desk.notices.run_action()
    wait_for_jobs(qtbot, searched.work)
    assert tagged(searched, Tag("桥")) == 0


def test_a_search_is_kept_by_a_name(qtbot: QtBot, searched: Desktop) -> None:
    deeds, view = searched.desk.search_deeds, searched.desk.search_view
    view.head.keep_button.click()
    assert deeds.dialog is not None
    deeds.dialog.line.insert("老桥的事")
    deeds.dialog.button.click()
    qtbot.waitUntil(lambda: view.side.rows.find("", "老桥的事") >= 0)


def test_what_was_found_is_exported(qtbot: QtBot, searched: Desktop, tmp_path: Path) -> None:
    searched.desk.search_view.head.export_button.click()
    (dialog,) = searched.desk.findChildren(ExportDialog)
    dialog.folder.setText(str(tmp_path))
    dialog.send()
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.jsonl")))
    wait_for_jobs(qtbot, searched.work)
    (path,) = tmp_path.glob("*.jsonl")
    assert path.read_bytes().count(b"\n") == searched.desk.search_view.model.total


def test_the_popup_leads_to_all_results(qtbot: QtBot, desktop: Desktop) -> None:
    search = desktop.desk.top_bar.search
    search.search_for("老桥")
    with qtbot.waitSignal(desktop.desk.search_view.source.facets_found):
        QTest.keyClick(search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desktop.desk.search_view.question == Question("老桥")
