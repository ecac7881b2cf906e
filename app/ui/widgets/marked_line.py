"""A line of text with the words in it that were looked for, cut with … where there is no more room.

Owns the painting. Refuses to find the words.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from app.ui.face.glyphs import show_clean

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ELLIPSIS = "…"


def paint_marked(
    painter: QPainter,
    line: QRect,
    text: str,
    ranges: Sequence[tuple[int, int]],
    font: QFont,
    colors: tuple[QColor, QColor],
    ground: QColor | None = None,
) -> None:
    """`colors` are those of the text and of the words; `ground` is painted behind the words."""
    painter.setFont(font)
    metrics = QFontMetrics(font)
    is_whole = metrics.horizontalAdvance(show_clean(text)) <= line.width()
    right = line.left() + line.width() - (0 if is_whole else metrics.horizontalAdvance(ELLIPSIS))
    x = line.left()
    for part, is_word in cut_parts(text, ranges):
        shown = show_clean(part)
        width = metrics.horizontalAdvance(shown)
        is_cut = x + width > right and not is_whole
        if is_cut:
            room = line.left() + line.width() - x
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room) or ELLIPSIS
            width = metrics.horizontalAdvance(shown)
        if is_word and ground is not None:
            painter.fillRect(QRectF(x, line.top() + 1, width, line.height() - 2), ground)
        painter.setPen(colors[is_word])
        painter.drawText(QRect(x, line.top(), width + 4, line.height()), LEFT, shown)
        x += width
        if is_cut:
            return


def cut_parts(text: str, ranges: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """The text in order, and of each part whether it is one of the words; no part is empty."""
    parts: list[tuple[str, bool]] = []
    at = 0
    for start, end in (*ranges, (len(text), len(text))):
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [part for part in parts if part[0]]
