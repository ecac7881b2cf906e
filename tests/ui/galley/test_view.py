"""Two modes, told apart by what keys do; the way from article to article; menus, dragging and the safety net."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import LeaveOut, MoveBlock, MoveBlocks, Operation, SetField, SetRole
from app.text.model import Role
from app.ui.face.theme import Appearance
from app.ui.galley import Galley
from app.ui.session import Place, Session

Keys = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Holder(QWidget):
    """Whoever holds the galley: hears the keys that it leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.text())


def overrides(galley: Galley, key: Qt.Key, text: str = "", modifier: Qt.KeyboardModifier = PLAIN) -> bool:
    """Whether the galley takes a key before any shortcut of the window does."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier, text)
    event.ignore()
    galley.event(event)
    return event.isAccepted()


def menu_texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_letters_are_left_to_the_window_while_reading(
    qtbot: QtBot, small_session: Session, appearance: Appearance, done: list[Operation]
) -> None:
    holder = Holder()
    qtbot.addWidget(holder)
    galley = Galley(small_session, appearance, holder)
    holder.show()
    QTest.keyClicks(galley, "j1 ")
    QTest.keyClick(galley, Keys.Key_Backspace)
    assert holder.keys == ["j", "1", " ", "\b"]
    assert done == []


def test_enter_begins_typing_and_escape_ends_it(galley: Galley, small_session: Session) -> None:
    assert galley.isReadOnly()
    QTest.keyClick(galley, Keys.Key_Return)
    assert small_session.is_typing
    assert not galley.isReadOnly()
    QTest.keyClick(galley, Keys.Key_Escape)
    assert not small_session.is_typing
    assert galley.isReadOnly()


def test_a_click_begins_typing_there(galley: Galley, small_session: Session) -> None:
    rect = galley.rect_at(5, 4)
    assert rect is not None
    QTest.mouseClick(galley.viewport(), Qt.MouseButton.LeftButton, PLAIN, rect.center())
    assert small_session.is_typing
    assert small_session.place and (small_session.place.block, small_session.place.clean_offset) == (5, 4)


def test_an_empty_galley_is_not_typed_in(qtbot: QtBot, appearance: Appearance) -> None:
    session = Session()
    galley = Galley(session, appearance)
    qtbot.addWidget(galley)
    galley.start_typing()
    assert not session.is_typing
    assert galley.sheet.isEmpty()


def test_text_keys_come_before_shortcuts_only_while_typing(galley: Galley) -> None:
    assert not overrides(galley, Keys.Key_J, "j")
    assert not overrides(galley, Keys.Key_Z, "\x1a", CONTROL)
    galley.start_typing()
    assert overrides(galley, Keys.Key_J, "j")
    assert overrides(galley, Keys.Key_Backspace)
    assert overrides(galley, Keys.Key_Escape)
    assert overrides(galley, Keys.Key_Z, "\x1a", CONTROL)
    assert not overrides(galley, Keys.Key_K, "\x0b", CONTROL)
    assert not overrides(galley, Keys.Key_F8)


@pytest.mark.parametrize("key", [Keys.Key_Down, Keys.Key_Right, Keys.Key_PageDown])
def test_past_the_end_is_the_next_article(galley: Galley, small_session: Session, key: Qt.Key) -> None:
    galley.place_caret(6, 99)
    QTest.keyClick(galley, key)
    assert small_session.article_id == 9
    assert galley.caret().index == 0
    assert small_session.place == Place(10, 0, small_session.place.raw_offset if small_session.place else None)


@pytest.mark.parametrize("key", [Keys.Key_Up, Keys.Key_Left])
def test_before_the_beginning_is_the_previous_article(galley: Galley, small_session: Session, key: Qt.Key) -> None:
    small_session.select_article(9)
    galley.place_caret(0, 0)
    QTest.keyClick(galley, key)
    assert small_session.article_id == 1
    assert galley.caret().index == 6
    assert galley.textCursor().atEnd()


def test_at_the_ends_of_the_issue_the_caret_stays(galley: Galley, small_session: Session) -> None:
    galley.place_caret(0, 0)
    QTest.keyClick(galley, Keys.Key_Up)
    assert small_session.article_id == 1
    small_session.select_article(12)
    galley.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(galley, Keys.Key_Down)
    assert small_session.article_id == 12


def test_undo_goes_to_what_it_changed(galley: Galley, small_session: Session) -> None:
    small_session.do(SetField(12, "title", "夜雨润春田"))
    QTest.keyClick(galley, Keys.Key_Z, CONTROL)
    assert small_session.article_id == 12
    assert small_session.place and small_session.place.block == 14


def test_a_change_from_elsewhere_keeps_caret_and_view(galley: Galley, small_session: Session) -> None:
    galley.resize(520, 160)
    galley.place_caret(4, 3)
    galley.verticalScrollBar().setValue(90)
    small_session.do(SetField(1, "title", "新老桥"), initiator=object())
    assert galley.sheet.findBlockByNumber(1).text() == "新老桥"
    assert (galley.caret().index, galley.caret().clean_offset) == (4, 3)
    assert galley.verticalScrollBar().value() == 90


def test_what_changes_the_text_without_an_operation_is_undone(qtbot: QtBot, typing: Galley) -> None:
    QTextCursor(typing.sheet).insertText("吞了")
    assert not typing.sheet.is_true()
    qtbot.waitUntil(typing.sheet.is_true)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_block_menu_has_roles_and_the_windows_verbs(qtbot: QtBot, galley: Galley, done: list[Operation]) -> None:
    verb = QAction("Join", galley)
    galley.addAction(verb)
    galley.open_block_menu(6, QPoint(10, 10))
    menu = galley.findChildren(QMenu)[0]
    assert menu_texts(menu) == ["Role", "Join"]
    roles = galley.findChildren(QMenu)[1]
    assert [action.isChecked() for action in roles.actions()].index(True) == list(Role).index(Role.BODY)
    roles.actions()[list(Role).index(Role.LEAD)].trigger()
    assert done == [SetRole(6, Role.LEAD)]
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_role_of_all_selected_blocks_is_set_in_one_step(galley: Galley, small_session: Session) -> None:
    cursor = galley.textCursor()
    cursor.setPosition(galley.sheet.qt_at(3, 2))
    cursor.setPosition(galley.sheet.qt_at(4, 2), QTextCursor.MoveMode.KeepAnchor)
    galley.setTextCursor(cursor)
    assert galley.selected_blocks() == (5, 6)
    galley.open_role_menu(6, QPoint(10, 10))
    menu = galley.findChildren(QMenu)[0]
    menu.actions()[list(Role).index(Role.LEAD)].trigger()
    menu.close()
    assert small_session.article and [block.role for block in small_session.article.blocks[3:5]] == [Role.LEAD] * 2
    small_session.undo()
    assert small_session.article and [block.role for block in small_session.article.blocks[3:5]] == [Role.BODY] * 2


def test_a_block_is_dragged_by_its_box(galley: Galley, small_session: Session, done: list[Operation]) -> None:
    margin = galley.margin
    rows = {block.id: margin.box_of(rect).center().toPoint() for _, block, rect in galley.visible_rows()}
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(margin, left, PLAIN, rows[6])
    QTest.mouseMove(margin, rows[6] - QPoint(0, 20))
    QTest.mouseMove(margin, rows[5] - QPoint(0, 8))
    assert galley.drop_index == 3
    QTest.mouseRelease(margin, left, PLAIN, rows[5] - QPoint(0, 8))
    assert done == [MoveBlock(6, 1, 3)]
    assert [block.id for block in galley.sheet.blocks] == [2, 3, 4, 6, 5, 7, 8]
    assert galley.drop_index == -1


def test_a_block_dropped_where_it_stands_stays(galley: Galley, done: list[Operation]) -> None:
    galley.move_block(5, 3)
    galley.move_block(5, 4)
    galley.move_block(5, 7)
    assert done == [MoveBlock(5, 1, 6)]


def test_a_selected_block_is_dragged_with_all_that_are(galley: Galley, done: list[Operation]) -> None:
    cursor = galley.textCursor()
    cursor.setPosition(galley.sheet.qt_at(3, 2))
    cursor.setPosition(galley.sheet.qt_at(4, 2), QTextCursor.MoveMode.KeepAnchor)
    galley.setTextCursor(cursor)
    for drop_index in (3, 4, 5):
        galley.move_block(6, drop_index)
    assert done == []
    galley.move_block(6, 6)
    assert done == [MoveBlocks((5, 6), 1, 4)]
    assert [block.id for block in galley.sheet.blocks] == [2, 3, 4, 7, 5, 6, 8]


def test_a_block_that_is_left_out_goes(galley: Galley, small_session: Session) -> None:
    small_session.do(LeaveOut(6))
    assert [block.id for block in galley.sheet.blocks] == [2, 3, 4, 5, 7, 8]
    assert galley.sheet.is_true()
    assert small_session.issue and small_session.place
    assert small_session.issue.find_block(small_session.place.block)
