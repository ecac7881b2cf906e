"""A box to tick: the square is painted from the palette, as the ticks in lists are.

Refuses to know what is ticked.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QStylePainter

TICK_SIZE = 14
Part = QStyle.SubElement
State = QStyle.StateFlag


def paint_tick(painter: QPainter, box: QRectF, ink: QColor, edge: QColor, ground: QColor, *, is_ticked: bool) -> None:
    """A square of `TICK_SIZE`: empty with an edge, or full of ink with the tick in the colour of the ground."""
    painter.setPen(QPen(ink if is_ticked else edge, 1))
    painter.setBrush(ink if is_ticked else ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if is_ticked:
        painter.setPen(QPen(ground, 1.8))
        painter.drawPolyline(
            [box.topLeft() + QPointF(3, 7.2), box.topLeft() + QPointF(6, 10), box.topLeft() + QPointF(11, 4.4)]
        )


class TickBox(QCheckBox):
    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self.palette()
        square = QRectF(0, 0, TICK_SIZE, TICK_SIZE)
        square.moveCenter(QRectF(self.style().subElementRect(Part.SE_CheckBoxIndicator, option, self)).center())
        ink, edge = colors.color(QPalette.ColorRole.WindowText), colors.color(QPalette.ColorRole.Dark)
        paint_tick(painter, square, ink, edge, colors.color(QPalette.ColorRole.Base), is_ticked=self.isChecked())
        option.rect = self.style().subElementRect(Part.SE_CheckBoxContents, option, self)
        is_focused = self.hasFocus()
        option.state &= ~State.State_HasFocus
        painter.drawControl(QStyle.ControlElement.CE_CheckBoxLabel, option)
        if is_focused:
            bottom = self.height() - 0.5
            painter.setPen(edge)
            painter.drawLine(QPointF(option.rect.left(), bottom), QPointF(option.rect.right(), bottom))
