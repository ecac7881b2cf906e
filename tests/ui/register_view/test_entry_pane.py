"""The fields of one name."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.register_view import RegisterView


def test_nothing_is_wanted_where_nothing_changed(qtbot: QtBot, view: RegisterView) -> None:
    with qtbot.assertNotEmitted(view.entry.change_wanted):
        view.entry.tell_change()
        view.entry.label.setText("  ")
        view.entry.tell_change()
    assert view.entry.label.text() == "王广科"


def test_leaving_the_note_keeps_it(qtbot: QtBot, view: RegisterView) -> None:
    view.entry.note.setFocus()
    view.entry.note.setPlainText("会长")
    with qtbot.waitSignal(view.entry.change_wanted) as wanted:
        view.line.setFocus()
    assert wanted.args[0].note == "会长"


def test_without_a_name_the_pane_is_empty(view: RegisterView) -> None:
    view.entry.show_name(None)
    assert view.entry.label.text() == view.entry.kind.text() == ""
    assert not view.entry.isEnabled()


def forms(view: RegisterView) -> list[str]:
    return [chip.text() for chip in view.entry.chips]


def add_form(qtbot: QtBot, view: RegisterView, form: str) -> None:
    """As it is typed: the field has something to undo until then."""
    view.entry.variant.insert(form)
    QTest.keyClick(view.entry.variant, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form in forms(view))


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    QTest.keyClick(focused, key, modifiers)


def test_undo_is_the_registers_where_the_field_has_nothing_to_undo(qtbot: QtBot, view: RegisterView) -> None:
    view.entry.variant.setFocus()
    add_form(qtbot, view, "甲")
    add_form(qtbot, view, "乙")
    control = Qt.KeyboardModifier.ControlModifier
    press(Qt.Key.Key_Z, control)
    qtbot.waitUntil(lambda: forms(view) == ["甲"])
    press(Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: forms(view) == ["乙", "甲"])


def test_the_focus_stays_among_the_forms(qtbot: QtBot, view: RegisterView) -> None:
    add_form(qtbot, view, "甲")
    add_form(qtbot, view, "乙")
    view.entry.chips[0].setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(forms(view)) == 1)
    assert view.entry.chips[0].hasFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: forms(view) == [])
    assert view.entry.variant.hasFocus()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(forms(view)) == 1)
