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


def test_a_search_is_kept_also_before_it_finds_anything(qtbot: QtBot, searched: Desktop) -> None:
    view, actions = searched.desk.search_view, searched.desk.registry.actions
    with qtbot.waitSignal(view.source.facets_found):
        view.line.setText("status:approved")
    assert view.model.total == 0
    assert actions["search.keep"].isEnabled()
    assert not actions["search.tag"].isEnabled()
    with qtbot.waitSignal(view.source.failed):
        view.line.setText("status:lost")
    assert not actions["search.keep"].isEnabled()


def test_the_selected_hits_get_a_tag(qtbot: QtBot, searched: Desktop) -> None:
    view, deeds = searched.desk.search_view, searched.desk.search_deeds
    with qtbot.waitSignal(view.source.facets_found):
        view.line.setText("has:doubts OR 的 OR 老桥 OR status:new")
    QTest.keyClick(view.line, Qt.Key.Key_Down)
    QTest.keyClick(view.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = {hit.article_id for hit in view.chosen}
    assert len(chosen) == 2 < view.model.total
    view.head.tag_button.click()
    assert deeds.dialog is not None
    deeds.dialog.line.insert("桥")
    with qtbot.waitSignal(searched.session.issue_changed):
        QTest.keyClick(deeds.dialog.line, Qt.Key.Key_Return)
    wait_for_jobs(qtbot, searched.work)
    assert tagged(searched, Tag("桥")) == 2


def test_all_that_is_found_gets_a_tag_and_loses_it_again(qtbot: QtBot, searched: Desktop) -> None:
    deeds, total = searched.desk.search_deeds, searched.desk.search_view.model.total
    searched.desk.search_view.head.tag_button.click()
    assert deeds.dialog is not None
    deeds.dialog.line.insert("桥")
    with qtbot.waitSignal(searched.session.issue_changed):
        QTest.keyClick(deeds.dialog.line, Qt.Key.Key_Return)
    wait_for_jobs(qtbot, searched.work)
    assert tagged(searched, Tag("桥")) == total > 0
    with qtbot.waitSignal(searched.session.issue_changed):
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


def test_each_look_has_a_key_and_return_opens_a_place(qtbot: QtBot, searched: Desktop) -> None:
    desk = searched.desk
    for number, look in enumerate(desk.search_view.looks, start=2):
        QTest.keyClick(desk, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert desk.search_view.look is look
    QTest.keyClick(desk, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    table = desk.search_view.looks[0].keyboard
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert desk.pages.currentWidget() is desk.workbench
    place, issue = searched.session.place, searched.session.issue
    assert place is not None
    assert issue is not None
    found = issue.find_block(place.block)
    assert found is not None
    assert found[0].blocks[found[1]].text[place.clean_offset :].startswith("老桥")


def test_what_is_found_is_where_something_is_replaced(qtbot: QtBot, searched: Desktop) -> None:
    desk = searched.desk
    assert desk.registry.actions["search.replace"].isEnabled()
    desk.registry.trigger("search.replace")
    assert desk.pages.currentWidget() is desk.workbench
    panel = desk.everywhere
    assert panel.isVisible()
    with qtbot.waitSignal(panel.source.found, check_params_cb=lambda portion: portion.is_last):
        panel.query.wanted.insert("桥")
    whole = searched.work.workspace
    assert whole is not None
    scope = whole.search_scope("老桥")
    assert {(row.item.issue_id, row.item.article_id) for row in panel.model.rows} == set(scope)
    assert "in the article of “老桥”" in panel.facts.text()


def test_folding_is_switched_and_remembered(qtbot: QtBot, searched: Desktop) -> None:
    desk = searched.desk
    view = desk.search_view
    with qtbot.waitSignal(view.source.facets_found):
        view.line.setText("老橋")
    assert view.model.total == 1
    with qtbot.waitSignal(view.source.page_found):
        desk.registry.trigger("search.fold")
    assert view.model.total == 0
    assert searched.settings.number("fold_variants", 1) == 0
    workspace = searched.work.workspace
    assert workspace is not None
    assert desk.search_deeds.find_hits(workspace, "老橋", 5) == ()
    with qtbot.waitSignal(view.source.facets_found):
        view.head.folding.click()
    assert view.model.total == 1


def test_the_page_keeps_its_place_until_the_library_changes(qtbot: QtBot, searched: Desktop) -> None:
    desk = searched.desk
    with qtbot.assertNotEmitted(desk.search_view.source.page_found, wait=100):
        desk.search_view.closed.emit()
        desk.search_deeds.open_page()
    desk.search_view.mark_stale()
    with qtbot.waitSignal(desk.search_view.source.page_found):
        desk.search_deeds.open_page()


def test_the_reprints_of_the_open_article_are_looked_for(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.desk.registry.trigger("article.reprints")
    look = desktop.desk.search_deeds.reprints
    qtbot.waitUntil(lambda: "No other text" in look.hint.text())
    assert desktop.desk.search_view.look is look
