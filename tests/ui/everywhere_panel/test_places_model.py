"""Ticks of many places, at no cost."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from app.ui.everywhere_panel.place_row import PlaceRow
from app.ui.everywhere_panel.places_model import PLACE, ROWS_AT_ONCE, PlacesModel


def make_rows(count: int) -> list[PlaceRow]:
    return [PlaceRow(number, 1, 5, number, "前", "桥", "后", "楼") for number in range(count)]


def test_all_are_ticked_until_they_are_not(qtbot: QtBot) -> None:
    model = PlacesModel()
    model.start()
    model.add(make_rows(3))
    assert model.ticked_items() == [0, 1, 2]
    model.turn(1)
    model.setData(model.index(2), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.ticked_items() == [0]
    assert model.index(1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    model.tick_all(is_ticked=False)
    model.turn(2)
    assert (model.ticked_items(), model.ticked_count) == ([2], 1)
    model.tick_all(is_ticked=True)
    assert model.ticked_count == 3


def test_what_comes_later_is_ticked_as_the_rest(qtbot: QtBot) -> None:
    model = PlacesModel()
    model.start(make_rows(2))
    model.tick_all(is_ticked=False)
    model.add(make_rows(2))
    assert model.ticked_count == 0
    model.start(make_rows(1))
    assert model.ticked_count == 1
    assert model.index(0).data() == "前桥后"
    assert model.index(0).data(PLACE).item == 0
    assert not model.setData(model.index(0), "x")


def test_a_view_is_told_of_more_as_it_is_scrolled(qtbot: QtBot) -> None:
    model = PlacesModel()
    for _ in range(5):
        model.add(make_rows(700))
    assert (model.rowCount(), model.ticked_count) == (ROWS_AT_ONCE, 3500)
    root = QModelIndex()
    while model.canFetchMore(root):
        model.fetchMore(root)
    assert model.rowCount() == 3500
    model.tick_all(is_ticked=False)
    assert model.ticked_items() == []
