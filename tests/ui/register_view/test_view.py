"""The page of the register as a hand uses it: by keys, and with the mouse where there is a button."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.register_view import RegisterView
from app.ui.register_view.side import NAMES, REFUSED, SLIPS
from app.workspace import Workspace

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
PLAIN = ["王广科", "王广料", "王会长", "魏都区"]


def labels(view: RegisterView) -> list[str]:
    names = (view.side.names.name_at(row) for row in range(view.side.names.rowCount()))
    return [name.label for name in names if name]


def press(qtbot: QtBot, view: RegisterView, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """A key that does something to the register, until its lists are what they became by it."""
    with qtbot.waitSignals([view.source.names_listed, view.source.slips_found]):
        QTest.keyClick(view.focusWidget() or view, key, modifier)


def test_names_are_listed_by_pinyin_and_found_as_one_types(qtbot: QtBot, view: RegisterView) -> None:
    assert labels(view) == PLAIN
    QTest.keyClicks(view.line, "wdq")
    qtbot.waitUntil(lambda: labels(view) == ["魏都区"])
    assert view.entry.label.text() == "魏都区"
    QTest.keyClick(view.line, Key.Key_Escape)
    assert labels(view) == PLAIN
    with qtbot.waitSignal(view.closed):
        QTest.keyClick(view.line, Key.Key_Escape)


def test_a_kind_narrows(view: RegisterView) -> None:
    view.side.kinds[2].click()
    assert labels(view) == ["魏都区"]
    assert view.side.facts.text() == "1 name"


def test_return_goes_into_the_mentions_and_opens_one(qtbot: QtBot, view: RegisterView) -> None:
    qtbot.waitUntil(lambda: view.entry.mentions.rows.rowCount() == 2)
    QTest.keyClick(view.line, Key.Key_Return)
    QTest.keyClick(view.side.name_list, Key.Key_Return)
    with qtbot.waitSignal(view.place_chosen) as chosen:
        QTest.keyClick(view.entry.mentions, Key.Key_Return)
    assert (chosen.args[0].name, chosen.args[0].after, chosen.args[0].block_id) == ("王广科", "讲话", 2)


def test_several_are_merged_and_that_is_taken_back_and_done_again(qtbot: QtBot, view: RegisterView) -> None:
    QTest.keyClick(view.line, Key.Key_Down)
    own = view.side.name_list
    top = own.mapTo(view, own.pos()).y()
    own.selectionModel().select(own.model().index(2, 0), QItemSelectionModel.SelectionFlag.Select)
    assert view.side.merge_button.isVisible()
    QApplication.processEvents()
    assert own.mapTo(view, own.pos()).y() == top
    press(qtbot, view, Key.Key_J, CONTROL)
    assert labels(view) == ["王广科", "王广料", "魏都区"]
    assert [chip.text() for chip in view.entry.chips] == ["王会长"]
    assert view.entry.heading.text() == "Stands in 3 places"
    press(qtbot, view, Key.Key_Z, CONTROL)
    assert labels(view) == PLAIN
    press(qtbot, view, Key.Key_Z, CONTROL | SHIFT)
    assert labels(view) == ["王广科", "王广料", "魏都区"]
    with qtbot.waitSignal(view.source.names_listed):
        view.entry.chips[0].removed.emit()
    assert labels(view) == PLAIN


def test_a_name_is_renamed_and_described(qtbot: QtBot, view: RegisterView, workspace: Workspace) -> None:
    QTest.keyClick(view.line, Key.Key_Return)
    QTest.keyClick(view.side.name_list, Key.Key_F2)
    view.entry.label.setText("王广科（会长）")
    press(qtbot, view, Key.Key_Return)
    view.entry.variant.setFocus()
    view.entry.variant.setText("老王")
    press(qtbot, view, Key.Key_Return)
    view.entry.identifier.setFocus()
    view.entry.identifier.setText("Q7")
    press(qtbot, view, Key.Key_Return)
    view.entry.note.setFocus()
    view.entry.note.setPlainText("商会")
    press(qtbot, view, Key.Key_Return, CONTROL)
    (entry,) = workspace.register.entries()
    assert (entry.label, entry.variants) == ("王广科（会长）", ("王广科", "老王"))
    assert (entry.identifier, entry.note) == ("Q7", "商会")
    assert view.entry.label.text() == "王广科（会长）"
    assert view.entry.heading.text() == "Stands in 2 places"


def test_escape_puts_a_field_back(view: RegisterView, workspace: Workspace) -> None:
    QTest.keyClick(view.line, Key.Key_Return)
    QTest.keyClick(view.side.name_list, Key.Key_F2)
    view.entry.label.setText("谁")
    QTest.keyClick(view.entry.label, Key.Key_Escape)
    assert view.entry.label.text() == "王广科"
    assert workspace.register.deeds() == ()


def test_a_slip_is_shown_with_both_contexts_and_corrected(
    qtbot: QtBot, view: RegisterView, workspace: Workspace
) -> None:
    view.side.tabs.setCurrentIndex(SLIPS)
    assert view.side.tabs.tabText(SLIPS) == "Likely slips 1"
    wrong, right = view.slip.lists
    qtbot.waitUntil(lambda: (wrong.rows.rowCount(), right.rows.rowCount()) == (1, 2))
    view.side.focus_list()
    press(qtbot, view, Key.Key_Return)
    assert workspace.open_issue(1).issue.articles[0].blocks[2].text == "王广科讲话"
    assert view.side.slips.rowCount() == 0
    press(qtbot, view, Key.Key_Z, CONTROL)
    assert workspace.open_issue(1).issue.articles[0].blocks[2].text == "王广料讲话"


def test_a_slip_is_refused_for_good_and_let_back(qtbot: QtBot, view: RegisterView) -> None:
    view.side.tabs.setCurrentIndex(SLIPS)
    view.side.focus_list()
    press(qtbot, view, Key.Key_Delete)
    assert view.side.slips.rowCount() == 0
    view.side.tabs.setCurrentIndex(REFUSED)
    qtbot.waitUntil(lambda: view.side.refused.rowCount() == 1)
    assert view.side.refused.data(view.side.refused.index(0)) == "王广料 is no slip for “王广科”"
    view.side.focus_list()
    press(qtbot, view, Key.Key_Return)
    qtbot.waitUntil(lambda: view.side.refused.rowCount() == 0)
    assert view.side.slips.rowCount() == 1


def test_the_rarer_name_may_be_right_or_both_may_be_one(qtbot: QtBot, view: RegisterView, workspace: Workspace) -> None:
    view.side.tabs.setCurrentIndex(SLIPS)
    view.side.focus_list()
    press(qtbot, view, Key.Key_2)
    (entry,) = workspace.register.entries()
    assert (entry.label, entry.variants) == ("王广科", ("王广料",))
    press(qtbot, view, Key.Key_Z, CONTROL)
    press(qtbot, view, Key.Key_1)
    view.side.tabs.setCurrentIndex(NAMES)
    assert labels(view) == ["王广料", "王会长", "魏都区"]


def test_letters_typed_in_the_list_are_looked_for(qtbot: QtBot, view: RegisterView) -> None:
    QTest.keyClick(view.line, Key.Key_Down)
    QTest.keyClicks(view.side.name_list, "h")
    assert view.line.text() == "h"
    QTest.keyClicks(view.line, "z")
    qtbot.waitUntil(lambda: labels(view) == ["王会长"])


def test_a_place_is_handed_to_another_of_this_name(qtbot: QtBot, view: RegisterView, workspace: Workspace) -> None:
    mentions = view.entry.mentions
    qtbot.waitUntil(lambda: mentions.rows.rowCount() == 2)
    assert not view.entry.hand_button.isVisible()
    QTest.keyClick(view.line, Key.Key_Return)
    QTest.keyClick(view.side.name_list, Key.Key_Return)
    QTest.keyClick(mentions, Key.Key_Down)
    assert view.entry.hand_button.isVisible()
    menu = view.make_hand_menu()
    assert menu is not None
    with qtbot.waitSignals([view.source.names_listed, view.source.slips_found]):
        menu.actions()[-1].trigger()
    assert labels(view) == ["王广科", "王广科", *PLAIN[1:]]
    assert [entry.label for entry in workspace.register.entries()] == ["王广科", "王广科"]
    qtbot.waitUntil(lambda: mentions.rows.rowCount() == 1)
    press(qtbot, view, Key.Key_Z, CONTROL)
    assert labels(view) == PLAIN
    qtbot.waitUntil(lambda: mentions.rows.rowCount() == 2)


def test_what_is_typed_before_the_names_are_spelt_is_looked_for_again(qtbot: QtBot, view: RegisterView) -> None:
    assert view.names is not None
    view.names.hay = ()
    QTest.keyClicks(view.line, "whz")
    qtbot.waitUntil(lambda: labels(view) == [])
    with qtbot.waitSignal(view.source.names_spelt):
        view.source.take_names(view.names)
    assert labels(view) == ["王会长"]


def test_until_the_names_are_there_the_page_says_that_they_are_read(
    qtbot: QtBot, view: RegisterView, workspace: Workspace
) -> None:
    view.set_workspace(None)
    assert (labels(view), view.hint.text()) == ([], "The names are being read…")
    assert view.side.facts.text() == ""
    view.set_workspace(workspace)
    with qtbot.waitSignal(view.source.names_listed):
        view.open_page()
    assert labels(view) == PLAIN


def test_a_name_stays_chosen_when_it_becomes_an_entry_and_when_that_is_taken_back(
    qtbot: QtBot, view: RegisterView
) -> None:
    view.side.focus_list()
    QTest.keyClick(view.side.name_list, Key.Key_Down)
    assert view.entry.label.text() == "王广料"
    view.entry.note.setFocus()
    QTest.keyClicks(view.entry.note, "new")
    press(qtbot, view, Key.Key_Return, CONTROL)
    assert (view.entry.label.text(), view.entry.note.toPlainText()) == ("王广料", "new")
    view.side.focus_list()
    press(qtbot, view, Key.Key_Z, CONTROL)
    assert (view.entry.label.text(), view.entry.note.toPlainText()) == ("王广料", "")


def test_what_is_typed_while_a_deed_is_done_is_left_alone(qtbot: QtBot, view: RegisterView) -> None:
    view.entry.identifier.setFocus()
    QTest.keyClicks(view.entry.identifier, "Q7")
    with qtbot.waitSignals([view.source.names_listed, view.source.slips_found]):
        QTest.keyClick(view.entry.identifier, Key.Key_Tab)
        QTest.keyClicks(view.entry.note, "new")
    assert (view.entry.identifier.text(), view.entry.note.toPlainText()) == ("Q7", "new")
    press(qtbot, view, Key.Key_Return, CONTROL)
    assert view.names is not None
    kept = view.names.names[view.names.place(view.entry.name.key)] if view.entry.name else None
    assert kept is not None
    assert (kept.identifier, kept.note) == ("Q7", "new")
