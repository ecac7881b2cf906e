"""The page of a search over a real library, as a hand uses it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.corpus_view import ConcordanceLook
from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.search_view import SearchView
from app.workspace import Workspace
from tests.ui.desk_stage import make_library


@pytest.fixture
def view(appearance: Appearance, stage: QWidget, tmp_path: Path) -> Iterator[SearchView]:
    workspace = Workspace.open(make_library(tmp_path / "small.jiaoyang"))
    view = SearchView(appearance, Jobs(stage), stage)
    view.set_workspace(workspace)
    view.resize(1000, 600)
    view.show()
    yield view
    view.source.jobs.finish()
    workspace.close()


def look_for(qtbot: QtBot, view: SearchView, words: str) -> None:
    with qtbot.waitSignal(view.source.facets_found):
        view.line.clear()
        view.line.insert(words)


def test_it_says_how_to_ask(view: SearchView) -> None:
    assert "title:" in view.hint.text()
    assert not view.head.keep_button.isEnabled()
    assert not view.head.tag_button.isEnabled()


def test_hits_come_as_one_types_and_return_opens_one(qtbot: QtBot, view: SearchView) -> None:
    look_for(qtbot, view, "老桥")
    assert view.model.rowCount() == view.model.total > 0
    assert view.pages.currentWidget() is view.list
    with qtbot.waitSignal(view.hit_chosen) as chosen:
        QTest.keyClick(view.line, Qt.Key.Key_Return)
    assert "老桥" in chosen.args[0].title + chosen.args[0].snippet


def test_a_value_narrows_and_widens_again(qtbot: QtBot, view: SearchView) -> None:
    look_for(qtbot, view, "date:2000..2030 OR 的 OR 老桥 OR 雨")
    total = view.model.total
    row = next(row for row in view.side.rows.rows if row.value and row.count)
    with qtbot.waitSignal(view.source.facets_found):
        view.side.value_turned.emit(row.facet, row.value)
    assert view.model.total == row.count
    assert view.side.rows.rows[view.side.rows.find(row.facet, row.value)].is_chosen
    with qtbot.waitSignal(view.source.facets_found):
        view.side.value_turned.emit(row.facet, row.value)
    assert view.model.total == total


def test_no_hit_is_said(qtbot: QtBot, view: SearchView) -> None:
    look_for(qtbot, view, "没有这个词")
    assert view.pages.currentWidget() is view.hint
    assert "Nothing found" in view.hint.text()
    assert not view.head.tag_button.isEnabled()


def test_what_is_no_query_is_said_at_the_field(qtbot: QtBot, view: SearchView) -> None:
    with qtbot.waitSignal(view.source.failed):
        view.line.insert("(老桥")
    assert "not closed" in view.head.facts.text()
    assert view.model.rowCount() == 0


def test_a_field_that_there_is_not_is_told_beside_what_was_found(qtbot: QtBot, view: SearchView) -> None:
    look_for(qtbot, view, "auther:魏宣 OR 老桥")
    assert view.pages.currentWidget() is view.list
    assert view.head.remark.isVisible() and "“author:”" in view.head.remark.text()
    look_for(qtbot, view, "foo:bar")
    assert view.pages.currentWidget() is view.hint
    assert "“foo:”" in view.head.remark.text() and "newspaper" in view.head.remark.text()
    look_for(qtbot, view, "老桥")
    assert not view.head.remark.isVisible()


def test_a_kept_search_brings_its_words_and_order(qtbot: QtBot, view: SearchView) -> None:
    look_for(qtbot, view, "老桥")
    view.order.setCurrentIndex(view.order.findData("name"))
    with qtbot.waitSignal(view.keep_wanted) as wanted:
        view.head.keep_button.click()
    view.source.keep("桥", wanted.args[0])
    qtbot.waitUntil(lambda: bool(view.saved))
    look_for(qtbot, view, "雨")
    view.order.setCurrentIndex(view.order.findData("newest"))
    with qtbot.waitSignal(view.source.facets_found):
        view.side.saved_chosen.emit("桥")
    assert (view.line.text(), view.question.order) == ("老桥", "name")


def test_escape_goes_back_and_down_enters_the_list(qtbot: QtBot, view: SearchView) -> None:
    look_for(qtbot, view, "老桥")
    QTest.keyClick(view.line, Qt.Key.Key_Down)
    qtbot.waitUntil(view.list.hasFocus)
    with qtbot.waitSignal(view.closed):
        QTest.keyClick(view.list, Qt.Key.Key_Escape)


def test_left_and_right_lead_to_the_values_and_back(qtbot: QtBot, view: SearchView) -> None:
    look_for(qtbot, view, "桥 OR 雨")
    QTest.keyClick(view.line, Qt.Key.Key_Down)
    QTest.keyClick(view.list, Qt.Key.Key_Left)
    assert view.side.hasFocus()
    total = view.model.total
    QTest.keyClick(view.side, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.source.facets_found):
        QTest.keyClick(view.side, Qt.Key.Key_Return)
    assert len(view.question.values) == 1
    assert view.model.total <= total
    QTest.keyClick(view.side, Qt.Key.Key_Right)
    assert view.list.hasFocus()


def test_left_leads_from_a_look_to_the_values_too(
    qtbot: QtBot, view: SearchView, appearance: Appearance, stage: QWidget
) -> None:
    look = ConcordanceLook(appearance, view.source.jobs, stage)
    look.set_workspace(view.source.workspace)
    view.add_look(look)
    look_for(qtbot, view, "老桥")
    view.open_look(1)
    qtbot.waitUntil(look.table.hasFocus)
    QTest.keyClick(look.table, Qt.Key.Key_Left)
    assert view.side.hasFocus()
    QTest.keyClick(view.side, Qt.Key.Key_Right)
    assert look.table.hasFocus()
    look.show_hint("Nothing.")
    assert view.line.hasFocus()


def test_escape_leaves_the_page_from_a_choice_too(qtbot: QtBot, view: SearchView) -> None:
    for focused in (view.head.order, view.head.folding):
        focused.setFocus()
        with qtbot.waitSignal(view.closed):
            QTest.keyClick(focused, Qt.Key.Key_Escape)


def test_several_hits_are_selected_and_a_tag_is_for_these(qtbot: QtBot, view: SearchView) -> None:
    look_for(qtbot, view, "date:2000..2030 OR 的 OR 老桥 OR 雨")
    assert view.head.tag_button.text() == "Give all a tag…"
    QTest.keyClick(view.line, Qt.Key.Key_Down)
    QTest.keyClick(view.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.head.tag_button.text() == "Give 2 a tag…"
    with qtbot.assertNotEmitted(view.hit_chosen):
        view.list.scrollTo(view.model.index(2))
        row = view.list.visualRect(view.model.index(2)).center()
        QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, row)
    with qtbot.waitSignal(view.chosen_tag_wanted) as wanted:
        view.head.tag_button.click()
    assert wanted.args[0] == tuple(view.model.hits[:3])
    look_for(qtbot, view, "老桥")
    assert view.head.tag_button.text() == "Give all a tag…"
    with qtbot.waitSignal(view.tag_wanted):
        view.head.tag_button.click()
