"""The list of likely slips, and the pane of one."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.tagging.slips import NameSlip
from app.text.model import EntityKind
from app.ui.register_view import RegisterView
from app.ui.register_view.side import SLIPS
from app.ui.register_view.slips import SlipList
from app.ui.widgets.value_list import VALUE
from tests.ui.register_view.painting import colors_in_row

PAIR = (EntityKind.PERSON, NameSlip("王广料", "王广科", 1, 2))


def test_a_row_is_a_pair() -> None:
    model = SlipList()
    model.show([PAIR])
    assert (model.data(model.index(0)), model.data(model.index(0), VALUE)) == ("王广料 → 王广科", PAIR)


def test_the_mouse_decides_too(qtbot: QtBot, view: RegisterView) -> None:
    view.side.tabs.setCurrentIndex(SLIPS)
    assert view.slip.question.text() == "Is “王广料” meant to be “王广科”?"
    assert view.slip.turn_button.text() == "“王广料” is right: correct 2 places"
    assert view.entry.appearance.theme.cinnabar.name() in colors_in_row(view.side.slip_list, 0)
    for button, signal in (
        (view.slip.correct_button, view.slip.correction_wanted),
        (view.slip.merge_button, view.slip.merge_wanted),
        (view.slip.refuse_button, view.slip.refusal_wanted),
    ):
        signal.disconnect()
        with qtbot.waitSignal(signal) as wanted:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert tuple(wanted.args) == PAIR
    with qtbot.waitSignal(view.slip.correction_wanted) as wanted:
        QTest.mouseClick(view.slip.turn_button, Qt.MouseButton.LeftButton)
    assert (wanted.args[1].wrong, wanted.args[1].right) == ("王广科", "王广料")
