"""Clicks and keys on what stands beside the hits."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.search_view.side_list import SideList
from app.workspace import Facet, FacetName, SavedSearch


@pytest.fixture
def side(appearance: Appearance, stage: QWidget) -> SideList:
    side = SideList(appearance, stage)
    side.rows.saved = (SavedSearch("桥", "老桥"),)
    tags = tuple((f"标签{number}", 3) for number in range(8))
    side.rows.facets = (Facet(FacetName.STATUS, (("in_review", 3),), 1), Facet(FacetName.TAG, tags, 8))
    side.rows.show()
    side.resize(248, 500)
    side.show()
    return side


def click(side: SideList, facet: str, value: str, from_right: int = 0) -> None:
    rect = side.visualRect(side.rows.index(side.rows.find(facet, value)))
    place = QPoint(rect.right() - from_right if from_right else rect.left() + 30, rect.center().y())
    QTest.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_narrows(qtbot: QtBot, side: SideList) -> None:
    with qtbot.waitSignal(side.value_turned) as turned:
        click(side, "tag", "标签2")
    assert turned.args == ["tag", "标签2"]


def test_a_kept_search_is_opened_or_removed(qtbot: QtBot, side: SideList) -> None:
    with qtbot.waitSignal(side.saved_chosen):
        click(side, "", "桥")
    with qtbot.waitSignal(side.saved_removed):
        click(side, "", "桥", from_right=12)


def test_keys_do_the_same(qtbot: QtBot, side: SideList) -> None:
    side.setCurrentIndex(side.rows.index(side.rows.find("", "桥")))
    with qtbot.waitSignal(side.saved_chosen):
        QTest.keyClick(side, Qt.Key.Key_Return)
    with qtbot.waitSignal(side.saved_removed):
        QTest.keyClick(side, Qt.Key.Key_Delete)
    side.setCurrentIndex(side.rows.index(side.rows.rowCount() - 1))
    before = side.rows.rowCount()
    QTest.keyClick(side, Qt.Key.Key_Space)
    assert side.rows.rowCount() == before + 2


def test_rows_are_named(side: SideList) -> None:
    assert side.word(side.rows.rows[side.rows.find("status", "in_review")]) == "In review"
    assert side.word(side.rows.rows[-1]) == "2 more…"
    assert side.word(side.rows.rows[0]) == "Kept searches"
    assert not side.grab().isNull()


def test_the_keyboard_stays_on_its_value_wherever_that_stands(side: SideList) -> None:
    side.setFocus()
    side.setCurrentIndex(side.rows.index(side.rows.find("tag", "标签2")))
    side.rows.chosen = (("tag", "标签2"),)
    side.rows.facets = (Facet(FacetName.TAG, (("标签5", 3), ("标签2", 1)), 2),)
    side.rows.show()
    assert side.currentIndex().row() == side.rows.find("tag", "标签2") == 3
    side.rows.chosen, side.rows.facets = (), (Facet(FacetName.TAG, (("标签5", 3),), 1),)
    side.rows.show()
    assert not side.currentIndex().isValid()
