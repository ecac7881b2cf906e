"""Widgets are set in lines."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.flow_layout import FlowLayout


def make_box(qtbot: QtBot, *widths: int) -> tuple[QWidget, FlowLayout, list[QWidget]]:
    box = QWidget()
    qtbot.addWidget(box)
    layout = FlowLayout(box, spacing=4)
    widgets = []
    for width in widths:
        widget = QWidget()
        widget.setFixedSize(width, 20)
        layout.addWidget(widget)
        widgets.append(widget)
    return box, layout, widgets


def test_a_widget_that_has_no_room_begins_a_line(qtbot: QtBot) -> None:
    box, layout, widgets = make_box(qtbot, 60, 60, 30, 90)
    box.resize(130, 200)
    layout.setGeometry(QRect(0, 0, 130, 200))
    assert [(widget.x(), widget.y()) for widget in widgets] == [(0, 0), (64, 0), (0, 24), (34, 24)]
    assert layout.heightForWidth(130) == 44
    assert layout.heightForWidth(500) == 20
    assert layout.hasHeightForWidth()


def test_no_widget_is_wider_than_a_line(qtbot: QtBot) -> None:
    _box, layout, _ = make_box(qtbot, 60)
    wide = QWidget()
    wide.setMinimumSize(10, 20)
    wide.resize(300, 20)
    layout.addWidget(wide)
    layout.setGeometry(QRect(0, 0, 50, 100))
    assert wide.width() <= 50


def test_hidden_widgets_take_no_room(qtbot: QtBot) -> None:
    _box, layout, widgets = make_box(qtbot, 60, 60)
    widgets[0].hide()
    layout.setGeometry(QRect(0, 0, 70, 100))
    assert widgets[1].y() == 0
    assert layout.heightForWidth(70) == 20


def test_widgets_can_be_taken_out(qtbot: QtBot) -> None:
    _box, layout, widgets = make_box(qtbot, 60, 60)
    item = layout.takeAt(0)
    assert item is not None and item.widget() is widgets[0]
    assert layout.count() == 1
    assert layout.itemAt(1) is None
    assert layout.takeAt(5) is None


def test_an_empty_layout_has_no_height(qtbot: QtBot) -> None:
    _box, layout, _ = make_box(qtbot)
    assert layout.heightForWidth(100) == 0
    assert layout.sizeHint().height() == 0
