"""A line with words marked, and cut where there is no room."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from app.ui.widgets.marked_line import cut_parts, paint_marked

INK, WORD, GROUND = QColor("#000000"), QColor("#ff0000"), QColor("#ffff00")


def paint(text: str, ranges: tuple[tuple[int, int], ...], width: int, font: QFont) -> QImage:
    image = QImage(400, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint_marked(painter, QRect(0, 0, width, 30), text, ranges, font, (INK, WORD), GROUND)
    painter.end()
    return image


def columns(image: QImage, color: QColor | None = None) -> list[int]:
    """Those in which something is painted, or something of this color."""
    white = QColor("#ffffff").rgb()
    return [
        x
        for x in range(image.width())
        if any((image.pixel(x, y) == color.rgb()) if color else image.pixel(x, y) != white for y in range(30))
    ]


def test_parts_are_told_in_order() -> None:
    assert cut_parts("老桥通车", ((0, 2), (3, 4))) == [("老桥", True), ("通", False), ("车", True)]
    assert cut_parts("", ()) == []


def test_words_have_a_ground_of_their_own(qapp: object) -> None:
    font = QFont()
    first = QFontMetrics(font).horizontalAdvance("aaa")
    ground = columns(paint("aaabbb", ((3, 6),), 400, font), GROUND)
    assert ground[0] == first
    assert columns(paint("aaabbb", (), 400, font), GROUND) == []


def test_what_has_no_room_is_cut_within_the_line(qapp: object) -> None:
    font = QFont()
    width = QFontMetrics(font).horizontalAdvance("m" * 9)
    whole, cut = paint("m" * 9, (), width, font), paint("m" * 9 + "n", (), width, font)
    assert whole != cut
    assert columns(paint("m" * 40, ((20, 24),), width, font))[-1] < width
