"""Kept searches under the library, by key and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.library_panel.smart_lists import MOST_ROWS, ROW_HEIGHT, SmartList, SmartLists, SmartListsModel

TWO = (SmartList("桥的事", "桥", 1234), SmartList("雨", "雨"))


@pytest.fixture
def lists(appearance: Appearance, stage: QWidget) -> SmartLists:
    lists = SmartLists(appearance, stage)
    lists.setGeometry(0, 0, 268, 200)
    lists.show_lists(TWO)
    return lists


def test_it_is_out_of_sight_while_there_are_none(lists: SmartLists) -> None:
    assert not lists.isHidden()
    assert lists.view.maximumHeight() == 2 * ROW_HEIGHT
    lists.show_lists([SmartList(str(number), "桥", number) for number in range(20)])
    assert lists.view.maximumHeight() == MOST_ROWS * ROW_HEIGHT
    lists.show_lists(())
    assert lists.isHidden()


def test_keys_open_rename_and_remove(qtbot: QtBot, lists: SmartLists) -> None:
    lists.view.setCurrentIndex(lists.model.index(0))
    for key, signal in (
        (Qt.Key.Key_Return, lists.chosen),
        (Qt.Key.Key_F2, lists.rename_wanted),
        (Qt.Key.Key_Delete, lists.removed),
    ):
        with qtbot.waitSignal(signal) as told:
            QTest.keyClick(lists.view, key)
        assert told.args == ["桥的事"]
    QTest.keyClick(lists.view, Qt.Key.Key_Down)
    assert lists.view.currentIndex().row() == 1


def test_a_click_opens_and_the_menu_has_the_rest(qtbot: QtBot, lists: SmartLists) -> None:
    with qtbot.waitSignal(lists.chosen) as told:
        QTest.mouseClick(lists.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, ROW_HEIGHT + 10))
    assert told.args == ["雨"]
    menu = lists.make_menu("雨")
    with qtbot.waitSignal(lists.removed):
        menu.actions()[-1].trigger()
    lists.offer_deeds(QPoint(5, 190))


def test_other_counts_leave_the_chosen_one(qtbot: QtBot, lists: SmartLists, appearance: Appearance) -> None:
    lists.view.setCurrentIndex(lists.model.index(1))
    before = lists.view.viewport().grab().toImage()
    lists.show_lists((TWO[0], SmartList("雨", "雨", 7)))
    assert lists.view.currentIndex().row() == 1
    assert lists.view.viewport().grab().toImage() != before
    assert lists.model.index(1).data() == "雨 7"
    assert lists.model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "桥"


def test_rows_without_a_place(qtbot: QtBot) -> None:
    model = SmartListsModel()
    model.show(())
    model.show((SmartList("雨", "雨"),))
    assert model.index(0).data() == "雨"
    assert model.index(9).data() is None
    assert model.rowCount(model.index(0)) == 0
