"""How a line of a concordance is painted: the word in the middle, what stands beside it running up to it.

Refuses to sort and to find.
"""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.corpus_view.concordance_model import Column, ConcordanceModel
from app.ui.corpus_view.table import EDGE
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.raw_pane.strokes import wash

ROW_HEIGHT = 28
MARGIN = 6
"""As far as the words of the head stand from the edges of their columns."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


class ConcordanceDelegate(QStyledItemDelegate):
    """Asks the model by itself: while a worker makes more lines, each way through Qt is a wait for the interpreter."""

    def __init__(self, appearance: Appearance, model: ConcordanceModel, parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.model = model
        self.text = reading_font(14.5)
        self.word = reading_font(14.5, QFont.Weight.Bold)
        self.small = interface_font(12)
        self.metrics = {font.key(): QFontMetrics(font) for font in (self.text, self.word, self.small)}

    def width_of(self, word: str) -> int:
        return self.metrics[self.word.key()].horizontalAdvance(word) + 3 * MARGIN

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self.appearance.theme
        rect: QRect = option.rect
        column = index.column()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selection)
        text = self.model.text(index.row(), column)
        inner = rect.adjusted(EDGE if column == Column.DATE else MARGIN, 0, -MARGIN, 0)
        if column == Column.BEFORE:
            self.draw(painter, inner, text, self.text, RIGHT, theme.ink)
        elif column == Column.FOUND:
            painter.fillRect(rect.adjusted(2, 3, -2, -3), wash(theme.amber, 0.22))
            self.draw(painter, rect.adjusted(2, 0, -2, 0), text, self.word, CENTER, theme.ink)
        elif column == Column.AFTER:
            self.draw(painter, inner, text, self.text, LEFT, theme.ink)
        else:
            self.draw(painter, inner, text, self.small, LEFT, theme.muted)

    def draw(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, align: Qt.AlignmentFlag, color: QColor
    ) -> None:
        """What stands before the word is cut at its beginning. No character is wider than a line is high."""
        mode = Qt.TextElideMode.ElideLeft if align == RIGHT else Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(color)
        metrics = self.metrics[font.key()]
        if len(text) * metrics.height() > rect.width():
            text = metrics.elidedText(text, mode, rect.width())
        painter.drawText(rect, align, text)
