"""The handle on the seam between two blocks, in the margin of the galley: to click, and to drag the border by.

Owns where a handle stands and how it is painted. Refuses what it does. It shows under the mouse and, quietly, above the
block that the cursor is in.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.text.model import Block
from app.ui.face.theme import Theme

WIDTH = 22
HEIGHT = 11
NEAR = 7
"""So many pixels above and below the seam the mouse is on it."""
DROP = 6
"""How far above a block its upper seam is."""
Row = tuple[int, Block, QRect]


def seam_y(row: Row) -> float:
    """The height of the seam above a block."""
    return row[2].top() - DROP


def seam_near(rows: Iterable[Row], y: float) -> int:
    """The index of the block below the seam at this height; 0 where there is none."""
    found = [(abs(seam_y(row) - y), row[0]) for row in rows if row[0] > 0]
    distance, index = min(found, default=(NEAR + 1.0, 0))
    return index if distance <= NEAR else 0


def handle_rect(row: Row, right: float) -> QRectF:
    rect = QRectF(0, 0, WIDTH, HEIGHT)
    rect.moveCenter(QPointF(right - WIDTH / 2, seam_y(row)))
    return rect


def paint_handle(painter: QPainter, rect: QRectF, theme: Theme, *, is_strong: bool) -> None:
    """A line between two arrow heads: it goes up and down. A quiet one is no more than a dash in its place."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = rect.center()
    if not is_strong:
        painter.setPen(QPen(theme.muted, 1.2))
        painter.drawLine(middle - QPointF(5, 0), middle + QPointF(5, 0))
        return
    painter.setPen(QPen(theme.muted, 1))
    painter.setBrush(theme.card)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), HEIGHT / 2, HEIGHT / 2)
    painter.setPen(QPen(theme.ink, 1.2))
    painter.drawLine(middle - QPointF(6, 0), middle + QPointF(6, 0))
    for way in (-1, 1):
        tip = middle + QPointF(0, way * 4.2)
        painter.drawPolyline([tip + QPointF(-2, -way * 2), tip, tip + QPointF(2, -way * 2)])
    painter.setBrush(Qt.BrushStyle.NoBrush)
