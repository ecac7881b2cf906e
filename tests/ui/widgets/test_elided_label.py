"""Text that takes a line or two and ends in … where there is no room."""

import pytest
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.theme import interface_font
from app.ui.widgets.elided_label import ElidedLabel, break_lines

SENTENCE = "很长的一句话，说了许多𠮷祥如意的事，还没有说完"


@pytest.fixture
def label(stage: QWidget) -> ElidedLabel:
    label = ElidedLabel(interface_font(15), stage, lines=2)
    label.set_color(QColor("#C23B22"))
    label.resize(800, 24)
    label.show()
    return label


def test_it_asks_for_the_room_of_its_text_but_takes_less(label: ElidedLabel) -> None:
    label.tell("短")
    short = label.sizeHint().width()
    label.tell(SENTENCE)
    assert label.sizeHint().width() > short
    assert label.minimumSizeHint().width() <= 40
    assert label.toolTip() == label.accessibleName() == SENTENCE


def test_lines_are_broken_by_width(label: ElidedLabel) -> None:
    label.tell(SENTENCE)
    assert label.lines == [SENTENCE]
    one = label.heightForWidth(800)
    width = label.sizeHint().width() * 2 // 3
    label.resize(width, one)
    assert len(label.lines) == 2
    assert "".join(label.lines) == SENTENCE
    assert label.heightForWidth(width) > one
    label.resize(100, one)
    assert len(label.lines) == 2
    assert label.lines[-1].endswith("…")
    label.tell("")
    assert label.lines in ([], [""])


def test_no_line_is_wider_than_the_room(qtbot: QtBot) -> None:
    font = interface_font(15)
    for width in (1, 40, 90, 200):
        for line in break_lines(SENTENCE, font, width, 2):
            assert (
                QFontMetrics(font).horizontalAdvance(line) <= max(width, QFontMetrics(font).horizontalAdvance("很")) + 1
            )


def test_it_draws_its_text_in_its_colour(label: ElidedLabel) -> None:
    empty = label.grab().toImage()
    label.tell("田田田")
    drawn = label.grab().toImage()
    reddest = max(
        drawn.pixelColor(x, y).red() - drawn.pixelColor(x, y).blue() for x in range(60) for y in range(drawn.height())
    )
    assert empty != drawn
    assert reddest > 100
