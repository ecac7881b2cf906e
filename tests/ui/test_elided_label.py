"""A line that ends in … where there is no room."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.ui.elided_label import ElidedLabel
from app.ui.theme import interface_font


def test_it_asks_for_the_room_of_its_text_but_takes_less(qtbot: QtBot) -> None:
    label = ElidedLabel(interface_font(15))
    qtbot.addWidget(label)
    label.set_color(QColor("black"))
    label.tell("短")
    short = label.sizeHint().width()
    label.tell("很长的一句话，说了许多")
    assert label.sizeHint().width() > short
    assert label.minimumSizeHint().width() <= 40
    assert label.toolTip() == label.accessibleName() == "很长的一句话，说了许多"


def test_it_draws_its_text_in_its_colour(qtbot: QtBot) -> None:
    label = ElidedLabel(interface_font(15))
    qtbot.addWidget(label)
    label.resize(200, 24)
    label.set_color(QColor("#C23B22"))
    empty = label.grab().toImage()
    label.tell("田田田")
    drawn = label.grab().toImage()
    reddest = max(
        drawn.pixelColor(x, y).red() - drawn.pixelColor(x, y).blue()
        for x in range(drawn.width())
        for y in range(drawn.height())
    )
    assert empty != drawn
    assert reddest > 100
