"""Names by the keyboard, in the whole window: marked by hand, changed, confirmed one by one, refused for good."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import AddEntity, ReplaceText, SetField
from app.text.entities import text_of
from app.text.model import EntityKind
from app.ui.application import Desktop
from app.ui.session import Place
from tests.ui.desk_stage import operations, wait_for_jobs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Key = Qt.Key
SHIFT, ALT, CONTROL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
NAMELESS, BODY = 3, 5


def marked(desktop: Desktop) -> list[tuple[str, str]]:
    issue = desktop.session.issue
    assert issue is not None
    blocks = [block for article in issue.articles for block in article.blocks]
    return [(text_of(block, entity), entity.kind.value) for block in blocks for entity in block.entities]


def press(desktop: Desktop, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(desktop.desk.workbench.galley, key, modifier)


def select(desktop: Desktop, start: int, end: int, block: int = BODY) -> None:
    """By hand: the caret to the first character, then to the right with Shift."""
    galley = desktop.desk.workbench.galley
    desktop.session.select_place(Place(block, start, None))
    galley.setFocus()
    for _ in range(end - start):
        QTest.keyClick(galley, Key.Key_Right, SHIFT)
    assert galley.textCursor().hasSelection()


def settle(qtbot: QtBot, desktop: Desktop, until: Callable[[], bool]) -> None:
    qtbot.waitUntil(until)


def test_what_is_selected_is_marked_changed_and_taken_off(desktop: Desktop) -> None:
    select(desktop, 7, 10)
    press(desktop, Key.Key_P, SHIFT)
    assert marked(desktop) == [("周晓禾", "person")]
    assert not desktop.desk.workbench.galley.textCursor().hasSelection()
    press(desktop, Key.Key_2, ALT)
    assert marked(desktop) == [("周晓禾", "place")]
    press(desktop, Key.Key_Delete)
    assert marked(desktop) == []
    assert operations(desktop)[-3:] == ["AddEntity", "SetEntity", "RemoveEntity"]
    press(desktop, Key.Key_Z, CONTROL)
    press(desktop, Key.Key_Z, CONTROL)
    assert marked(desktop) == [("周晓禾", "person")]


def test_borders_are_moved_by_a_key_each(desktop: Desktop) -> None:
    desktop.session.do(AddEntity(BODY, 7, 10, EntityKind.PERSON))
    desktop.session.select_place(Place(BODY, 8, None))
    galley = desktop.desk.workbench.galley
    galley.setFocus()
    for keys, shown in ((">", "周晓"), (".", "周晓禾"), ("<", "晓禾"), (",", "周晓禾"), (",", " 周晓禾")):
        QTest.keyClicks(galley, keys)
        assert [name for name, _ in marked(desktop)] == [shown]


def test_a_longer_selection_takes_the_marks_in_it_along(desktop: Desktop) -> None:
    desktop.session.do(AddEntity(BODY, 7, 8, EntityKind.PERSON))
    desktop.session.do(AddEntity(BODY, 9, 10, EntityKind.PLACE))
    select(desktop, 7, 10)
    press(desktop, Key.Key_O, SHIFT)
    assert marked(desktop) == [("周晓禾", "organisation")]
    desktop.session.undo()
    assert len(marked(desktop)) == 2


def test_over_two_paragraphs_and_without_a_name_a_sentence_says_so(desktop: Desktop) -> None:
    galley, notices = desktop.desk.workbench.galley, desktop.desk.notices
    galley.selectAll()
    press(desktop, Key.Key_P, SHIFT)
    assert "one paragraph" in notices.sentence.text()
    desktop.session.select_place(Place(NAMELESS, 0, None))
    press(desktop, Key.Key_Comma)
    assert "into a name first" in notices.sentence.text()
    assert marked(desktop) == []


def test_suggested_names_are_gone_through_with_one_key_each(qtbot: QtBot, desktop: Desktop) -> None:
    source = desktop.desk.workbench.inspector.names_source
    settle(qtbot, desktop, lambda: bool(source.found))
    wanted = len(source.found)
    assert source.found[0].clean_start == 0, "the cursor is in the first"
    for count in range(1, wanted + 1):
        press(desktop, Key.Key_Y)
        assert len(marked(desktop)) == count
    settle(qtbot, desktop, lambda: not source.is_waiting)


def test_a_name_at_the_very_head_of_an_article_is_the_first_to_be_gone_to(qtbot: QtBot, desktop: Desktop) -> None:
    source, session = desktop.desk.workbench.inspector.names_source, desktop.session
    settle(qtbot, desktop, lambda: bool(source.found))
    first, second = source.found[:2]
    starts = []
    for _ in range(2):
        press(desktop, Key.Key_E)
        settle(qtbot, desktop, lambda: not desktop.desk.name_deeds.pending)
        assert session.place is not None
        starts.append((session.place.block, session.place.clean_offset))
    assert starts == [(first.block_id, first.clean_start), (second.block_id, second.clean_start)]
    assert first.clean_start == 0


def test_the_walk_goes_on_over_all_articles(qtbot: QtBot, desktop: Desktop) -> None:
    workspace, issue, deeds = desktop.work.workspace, desktop.session.issue, desktop.desk.name_deeds
    assert workspace is not None
    assert issue is not None
    wanted = {name.text for name in workspace.name_suggester.suggest(issue)}
    for _ in range(2 * len(wanted)):
        settle(qtbot, desktop, lambda: not deeds.pending)
        press(desktop, Key.Key_Y)
    settle(qtbot, desktop, lambda: not deeds.pending)
    assert {name for name, _ in marked(desktop)} == wanted
    assert "No further name" in desktop.desk.notices.sentence.text()


def test_a_click_elsewhere_ends_the_waiting_for_the_next_name(qtbot: QtBot, desktop: Desktop) -> None:
    source, deeds, galley = (
        desktop.desk.workbench.inspector.names_source,
        desktop.desk.name_deeds,
        desktop.desk.workbench.galley,
    )
    settle(qtbot, desktop, lambda: bool(source.found) and not source.is_waiting)
    desktop.session.select_place(Place(BODY, 0, None))
    found = source.found
    source.begin()
    assert source.is_waiting
    press(desktop, Key.Key_E)
    assert deeds.pending
    QTest.mouseClick(galley.viewport(), Qt.MouseButton.LeftButton, NONE, galley.cursorRect().center() + QPoint(60, 0))
    place = desktop.session.place
    assert place is not None and place.clean_offset > 0
    settle(qtbot, desktop, lambda: not source.is_waiting)
    assert source.found == found
    assert desktop.session.place == place


def test_all_of_the_issue_are_confirmed_with_one_key(qtbot: QtBot, desktop: Desktop) -> None:
    settle(qtbot, desktop, lambda: bool(desktop.desk.workbench.inspector.names_source.found))
    press(desktop, Key.Key_Y, CONTROL | SHIFT)
    settle(qtbot, desktop, lambda: bool(marked(desktop)))
    assert operations(desktop)[-1] == "ConfirmEntities"
    desktop.session.do(SetField(9, "note", "甲"))
    desktop.desk.notices.run_action()
    assert marked(desktop) == []
    issue = desktop.session.issue
    assert issue is not None
    assert [article.note for article in issue.articles if article.id == 9] == ["甲"]


def test_a_refused_name_is_not_suggested_again_until_it_is_let_back(qtbot: QtBot, desktop: Desktop) -> None:
    desk = desktop.desk
    source = desk.workbench.inspector.names_source
    settle(qtbot, desktop, lambda: bool(source.found))
    name = source.found[0]
    desktop.session.select_place(Place(name.block_id, name.clean_start, None))
    press(desktop, Key.Key_Delete)
    assert name.text not in [other.text for other in source.found]
    workspace = desktop.work.workspace
    assert workspace is not None
    settle(qtbot, desktop, lambda: bool(workspace.register.refusals()))
    (refusal,) = workspace.register.refusals()
    assert (refusal.label, refusal.issue_id) == (name.text, desktop.work.issue_id)
    issue = desktop.session.issue
    assert issue is not None
    assert name.text not in [other.text for other in workspace.suggest_names(issue, issue.articles[0].id)]
    settle(qtbot, desktop, lambda: "in this issue" in desk.notices.sentence.text())
    desk.notices.run_action()
    settle(qtbot, desktop, lambda: name.text in [other.text for other in source.found])
    wait_for_jobs(qtbot, desktop.work)


def test_a_confirmed_name_that_is_one_nowhere_loses_its_mark_and_is_refused(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.select_place(Place(NAMELESS, 0, None))
    press(desktop, Key.Key_Delete)
    assert "Put the cursor into a name" in desktop.desk.notices.sentence.text()
    desktop.session.do(AddEntity(BODY, 7, 10, EntityKind.PERSON))
    desktop.session.select_place(Place(BODY, 8, None))
    press(desktop, Key.Key_Delete, SHIFT)
    assert marked(desktop) == []
    workspace = desktop.work.workspace
    assert workspace is not None
    settle(qtbot, desktop, lambda: bool(workspace.register.refusals()))
    (refusal,) = workspace.register.refusals()
    assert (refusal.label, refusal.issue_id) == ("周晓禾", 0)
    wait_for_jobs(qtbot, desktop.work)


def test_a_name_whose_text_is_gone_is_reached_by_a_key(qtbot: QtBot, desktop: Desktop) -> None:
    desk, session = desktop.desk, desktop.session
    press(desktop, Key.Key_R, SHIFT)
    assert "has lost its text" in desk.notices.sentence.text()
    session.do(AddEntity(BODY, 7, 10, EntityKind.PERSON))
    session.do(ReplaceText(BODY, 9, 10, "和"))
    press(desktop, Key.Key_R, SHIFT)
    panel = desk.workbench.inspector.names
    assert panel.list.hasFocus()
    assert panel.rows[0].label == "周晓禾 → 周晓和"
    QTest.keyClick(panel.list, Key.Key_Return)
    assert marked(desktop) == [("周晓和", "person")]


def test_the_menu_of_the_galley_offers_the_kinds(desktop: Desktop) -> None:
    names = [action.objectName() for action in desktop.desk.workbench.galley.name_actions]
    assert names == ["name.person", "name.place", "name.organisation", "name.time", "name.remove", "name.refuse"]
