"""Chips that narrow a list: one at a time, and what is chosen stays while it is there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.filter_chips import FilterChips


def test_a_click_chooses_and_the_choice_stays(qtbot: QtBot, stage: QWidget) -> None:
    chips = FilterChips("Whose", stage)
    chips.show_values({None: ("All", 1205), "width": ("Full width", 5), "hand": ("By hand", 1200)})
    chips.resize(400, 40)
    chips.show()
    assert chips.chips[None].isChecked() and chips.chips[None].text() == "All  1,205"
    with qtbot.waitSignal(chips.chosen) as chosen:
        QTest.mouseClick(chips.chips["width"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["width"]
    chips.show_values({None: ("All", 4), "width": ("Full width", 3), "hand": ("By hand", 1)})
    assert [value for value, chip in chips.chips.items() if chip.isChecked()] == ["width"]


def test_when_the_chosen_is_gone_all_are_shown(qtbot: QtBot, stage: QWidget) -> None:
    chips = FilterChips("Whose", stage)
    chips.show_values({None: ("All", 6), "width": ("Full width", 5), "hand": ("By hand", 1)})
    chips.choose("hand")
    with qtbot.waitSignal(chips.chosen) as chosen:
        chips.show_values({None: ("All", 5), "width": ("Full width", 5)})
    assert chosen.args == [None] and chips.chips[None].isChecked()
    assert not chips.isVisibleTo(stage)
