"""How a finding is painted: its mark, one sentence, and the flagged text among what stands around it.

Owns the marks of the three severities, each of its own shape, so that colour is never the only sign. Refuses to mend,
and to look for findings.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.checks_panel.findings_model import ARTICLE_NUMBER, FINDING
from app.ui.face.glyphs import show_clean
from app.ui.face.theme import Appearance, Theme, interface_font, reading_font
from app.ui.raw_pane.strokes import wash

if TYPE_CHECKING:
    from app.workspace.findings import Finding

ROW_HEIGHT = 52
MARGIN = 14
MARK_SIZE = 13
INDENT = MARGIN + MARK_SIZE + 8
CHIP = 15
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
OPEN_SPACE = "␣"


def severity_color(theme: Theme, severity: str) -> QColor:
    return {"error": theme.cinnabar, "warning": theme.amber}.get(severity, theme.muted)


def paint_severity(painter: QPainter, rect: QRectF, severity: str, theme: Theme) -> None:
    """A full disc with a stroke for an error, a triangle for a warning, a ring for a notice."""
    color = severity_color(theme, severity)
    painter.setPen(QPen(color, 1.3))
    painter.setBrush(color if severity == "error" else wash(color, 0.16))
    if severity == "warning":
        top = QPointF(rect.center().x(), rect.top() + 0.5)
        painter.drawPolygon(
            QPolygonF([top, rect.bottomRight() - QPointF(0.5, 1.5), rect.bottomLeft() + QPointF(0.5, -1.5)])
        )
    else:
        painter.drawEllipse(rect.adjusted(0.8, 0.8, -0.8, -0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.galley if severity == "error" else color, 1.5))
    x, y = rect.center().x(), rect.center().y() + (1.0 if severity == "warning" else 0.0)
    if severity == "notice":
        painter.drawLine(QPointF(x, y - 0.5), QPointF(x, y + 3))
        painter.drawPoint(QPointF(x, y - 3))
    else:
        painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 0.5))
        painter.drawPoint(QPointF(x, y + 3))


class FindingDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.words = interface_font(12.5)
        self.context = reading_font(13)
        self.flagged = reading_font(13, QFont.Weight.Bold)
        self.number = interface_font(10, QFont.Weight.Bold)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        finding: Finding = index.data(FINDING)
        theme = self.appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(theme.muted if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(6.5, 1.5, -6.5, -1.5), 6, 6)
        rect: QRect = option.rect
        paint_severity(
            painter, QRectF(rect.left() + MARGIN, rect.top() + 10, MARK_SIZE, MARK_SIZE), finding.severity, theme
        )
        number = int(index.data(ARTICLE_NUMBER))
        self.paint_number(painter, QRectF(rect.right() - MARGIN - CHIP, rect.top() + 9, CHIP, CHIP), number)
        upper = QRect(rect.left() + INDENT, rect.top() + 5, rect.width() - INDENT - MARGIN - CHIP - 6, 22)
        painter.setFont(self.words)
        painter.setPen(theme.ink)
        words = QFontMetrics(self.words).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, LEFT, words)
        self.paint_context(painter, QRect(upper.left(), rect.top() + 26, rect.width() - INDENT - MARGIN, 20), finding)
        painter.restore()

    def paint_number(self, painter: QPainter, chip: QRectF, number: int) -> None:
        theme = self.appearance.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.article_color(max(number, 1)))
        painter.drawRoundedRect(chip, 3, 3)
        painter.setFont(self.number)
        painter.setPen(theme.galley)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def paint_context(self, painter: QPainter, rect: QRect, finding: "Finding") -> None:
        """What stands around the flagged text, and that one on a ground of its own."""
        theme, mark = self.appearance.theme, finding.mark
        shown = show_clean(mark.text).replace(" ", OPEN_SPACE) if not mark.text.strip() else show_clean(mark.text)
        plain, bold = QFontMetrics(self.context), QFontMetrics(self.flagged)
        x = rect.left()
        before = show_clean(mark.before)
        painter.setFont(self.context)
        painter.setPen(theme.muted)
        painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), LEFT, before)
        x += plain.horizontalAdvance(before)
        text = bold.elidedText(shown, Qt.TextElideMode.ElideRight, max(rect.right() - x - 4, 10))
        width = bold.horizontalAdvance(text)
        ground = severity_color(theme, finding.severity)
        painter.fillRect(QRectF(x, rect.top() + 1, width, rect.height() - 2), wash(ground, 0.22))
        painter.setFont(self.flagged)
        painter.setPen(theme.ink)
        painter.drawText(QRect(x, rect.top(), width + 2, rect.height()), LEFT, text)
        x += width
        painter.setFont(self.context)
        painter.setPen(theme.muted)
        room = rect.right() - x
        if room > 0:
            after = plain.elidedText(show_clean(mark.after), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(x, rect.top(), room, rect.height()), LEFT, after)
