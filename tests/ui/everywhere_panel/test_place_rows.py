"""A place is drawn with its tick, which is where a click finds it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from app.ui.everywhere_panel.place_row import PlaceRow
from app.ui.everywhere_panel.place_rows import ROW_HEIGHT, PlaceDelegate, shorten_first, tick_rect
from app.ui.everywhere_panel.places_model import PlacesModel
from app.ui.face.theme import Appearance, interface_font


def test_a_tick_and_a_replacement_are_seen(qtbot: QtBot, appearance: Appearance) -> None:
    view = QListView()
    qtbot.addWidget(view)
    model = PlacesModel(view)
    view.setModel(model)
    view.setItemDelegate(PlaceDelegate(appearance, lambda row: f"Article {row.block_id}", view))
    view.resize(900, ROW_HEIGHT * 3)
    model.start([PlaceRow(0, 1, 5, 0, "前", "桥", "后", "楼"), PlaceRow(1, 1, 5, 0, "前", "", "后")])
    ticked = view.grab().toImage()
    model.turn(0)
    assert view.grab().toImage() != ticked
    appearance.choose("dark")
    assert view.grab().toImage() != ticked


def test_the_tick_is_inside_its_row() -> None:
    row = QRect(0, 60, 900, ROW_HEIGHT)
    assert row.contains(tick_rect(row).toAlignedRect())


def test_a_long_name_of_a_newspaper_is_cut_before_date_and_page(qapp: QApplication) -> None:
    metrics = QFontMetrics(interface_font(12))
    words = "一份名称很长很长很长的地方报纸 · 2020-12-01 · A13"
    width = metrics.horizontalAdvance("一份名称 · 2020-12-01 · A13")
    assert shorten_first(words, metrics, width).endswith("… · 2020-12-01 · A13")
    assert shorten_first("Article 3", metrics, width) == "Article 3"
