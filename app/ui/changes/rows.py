"""How a run of changes is painted: the first change of all rows in one column, dots for spaces, what went struck out.

Owns the painting of that one column. Refuses the words (`app.ui.changes.proof`).
"""

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.changes.model import COUNT, PROOF, ChangesModel
from app.ui.changes.proof import Mark, Stroke, lead_in, strokes_of
from app.ui.face.theme import Appearance, reading_font
from app.ui.raw_pane.strokes import wash
from app.ui.widgets.folded_model import AnyIndex
from app.ui.widgets.folded_view import LEFT, PADDING, RIGHT, PlainCells

PIXELS = 14
LEAD_WIDTH = 6 * PIXELS + 2
DOT_WIDTH, WIDE_DOT_WIDTH = 6, PIXELS
ELLIPSIS = "…"


class ChangeCells(PlainCells):
    def __init__(self, model: ChangesModel, appearance: Appearance, parent: QObject) -> None:
        super().__init__(appearance, parent, (COUNT,))
        self.model = model
        self.plain = reading_font(PIXELS)
        self.come = reading_font(PIXELS, QFont.Weight.Bold)
        self.gone = reading_font(PIXELS)
        self.gone.setStrikeOut(True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if index.column() != PROOF:
            super().paint(painter, option, index)
            return
        run = tuple(self.model.things_at(index))
        rect: QRect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        painter.setFont(self.plain)
        painter.setPen(self.appearance.theme.muted)
        painter.drawText(QRect(rect.left(), rect.top(), LEAD_WIDTH - 2, rect.height()), RIGHT, lead_in(run))
        x = float(rect.left() + LEAD_WIDTH)
        limit = rect.right() - QFontMetricsF(self.plain).horizontalAdvance(ELLIPSIS)
        for stroke in strokes_of(run, self.model.raw):
            x = self.paint_stroke(painter, stroke, QRectF(x, rect.top(), limit - x, rect.height()))
            if x >= limit:
                painter.setFont(self.plain)
                painter.setPen(self.appearance.theme.muted)
                painter.drawText(QRectF(x, rect.top(), rect.right() - x, rect.height()), LEFT, ELLIPSIS)
                break
        painter.restore()

    def paint_stroke(self, painter: QPainter, stroke: Stroke, room: QRectF) -> float:
        """Where the next one begins; the right end of the room where it had not enough."""
        theme = self.appearance.theme
        if stroke.mark is Mark.GAP:
            return self.paint_dots(painter, stroke.text, room)
        font = {Mark.PLAIN: self.plain, Mark.GONE: self.gone, Mark.COME: self.come}[stroke.mark]
        metrics = QFontMetricsF(font)
        text = stroke.text
        while text and metrics.horizontalAdvance(text) > room.width():
            text = text[:-1]
        width = metrics.horizontalAdvance(text)
        if stroke.mark is not Mark.PLAIN:
            color = theme.articles[4] if stroke.mark is Mark.GONE else theme.articles[2]
            painter.fillRect(QRectF(room.left(), room.top() + 5, width, room.height() - 10), wash(color, 0.2))
        painter.setFont(font)
        painter.setPen(theme.muted if stroke.mark is Mark.GONE else theme.ink)
        painter.drawText(QRectF(room.left(), room.top(), width + 4, room.height()), LEFT, text)
        return room.left() + width if text == stroke.text else room.right()

    def paint_dots(self, painter: QPainter, gap: str, room: QRectF) -> float:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash(self.appearance.theme.cinnabar, 0.75))
        x = room.left()
        for character in gap:
            width = WIDE_DOT_WIDTH if character == "\u3000" else DOT_WIDTH
            if x + width > room.right():
                return room.right()
            painter.drawEllipse(QPointF(x + width / 2, room.center().y() + 1), 1.4, 1.4)
            x += width
        return x
