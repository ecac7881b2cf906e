"""A value is edited where it stands."""

from typing import TypeAlias

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.face.theme import interface_font
from app.ui.inspector.field import HeadingField, LineField, NoteField

AnyField: TypeAlias = LineField | HeadingField


class Committed(list[tuple[int, str]]):
    def take(self, owner: int, text: str) -> None:
        self.append((owner, text))


@pytest.fixture
def committed() -> Committed:
    return Committed()


@pytest.fixture(params=[LineField, HeadingField])
def field(request: pytest.FixtureRequest, stage: QWidget, committed: Committed) -> AnyField:
    field: AnyField = request.param("Title", interface_font(), stage)
    field.resize(260, field.sizeHint().height())
    field.show()
    field.show_value(1, "老桥换新颜")
    field.committed.connect(committed.take)
    stage.activateWindow()
    field.line.setFocus()
    return field


def test_enter_hands_over_what_was_typed(field: AnyField, committed: Committed) -> None:
    QTest.keyClicks(field.line, "New ")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert committed == [(1, "New 老桥换新颜")]


def test_nothing_is_handed_over_when_nothing_was_typed(field: AnyField, committed: Committed) -> None:
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert committed == []


def test_escape_takes_back(field: AnyField, committed: Committed) -> None:
    QTest.keyClicks(field.line, "x")
    field.refuse("That is wrong.")
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.typed() == "老桥换新颜"
    assert not field.message.isVisible()
    assert committed == []


def test_leaving_hands_over(stage: QWidget, field: AnyField, committed: Committed) -> None:
    button = QPushButton(stage)
    button.show()
    QTest.keyClicks(field.line, "x")
    button.setFocus()
    assert committed == [(1, "x老桥换新颜")]


def test_a_wrong_value_stays_to_be_mended(field: AnyField) -> None:
    field.committed.connect(lambda *_: field.refuse("That is wrong."))
    QTest.keyClicks(field.line, "x")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.typed() == "x老桥换新颜"
    assert field.message.text() == "That is wrong."
    assert field.message.isVisible()
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert not field.message.isVisible()


def test_a_change_elsewhere_does_not_take_what_is_being_typed(field: AnyField) -> None:
    QTest.keyClicks(field.line, "x")
    field.show_value(1, "老桥")
    assert field.typed() == "x老桥换新颜"
    field.show_value(2, "夜雨润田")
    assert field.typed() == "夜雨润田"


def test_what_was_accepted_is_shown_as_it_is_kept(field: AnyField) -> None:
    field.committed.connect(lambda owner, text: field.show_value(owner, text.strip()))
    QTest.keyClicks(field.line, " x")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.typed() == "x老桥换新颜"


def test_a_hint_says_why_it_cannot_be_typed(field: AnyField, committed: Committed) -> None:
    field.show_value(1, "甲 乙", "Several blocks have this role.")
    QTest.keyClicks(field.line, "x")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert (field.typed(), committed) == ("甲 乙", [])
    assert field.message.text() == "Several blocks have this role."
    field.show_value(1, "甲")
    assert not field.line.isReadOnly()


@pytest.mark.parametrize("key", ["Return", "Space", "T", "1", "Backspace", "Esc"])
def test_keys_that_are_text_here_are_no_commands(stage: QWidget, field: AnyField, key: str) -> None:
    runs: list[str] = []
    action = QAction(stage)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: runs.append(key))
    stage.addAction(action)
    QTest.keySequence(field.line, QKeySequence(key))
    assert runs == []


def test_undo_is_a_command_unless_something_was_typed(stage: QWidget, field: AnyField) -> None:
    runs: list[str] = []
    action = QAction(stage)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.triggered.connect(lambda: runs.append("undo"))
    stage.addAction(action)
    QTest.keySequence(field.line, QKeySequence("Ctrl+Z"))
    assert runs == ["undo"]
    QTest.keyClicks(field.line, "x")
    QTest.keySequence(field.line, QKeySequence("Ctrl+Z"))
    assert (runs, field.typed()) == (["undo"], "老桥换新颜")


def test_a_note_has_lines(stage: QWidget, committed: Committed) -> None:
    field = NoteField("Note", stage)
    field.show()
    field.show_value(1, "问")
    field.committed.connect(committed.take)
    stage.activateWindow()
    field.text.setFocus()
    QTest.keyClick(field.text, Qt.Key.Key_Return)
    QTest.keyClicks(field.text, "a")
    assert committed == []
    QTest.keyClick(field.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert committed == [(1, "\na问")]
    field.show_value(1, "甲", "Not here.")
    assert field.text.isReadOnly()
