"""The fields of one name."""

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
