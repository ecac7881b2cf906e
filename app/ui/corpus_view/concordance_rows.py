"""How a line of a concordance is painted: the word in the middle, what stands beside it running up to it.

Refuses to sort and to find.
"""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.corpus_view.concordance_model import Column
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.raw_pane.strokes import wash

ROW_HEIGHT = 28
MARGIN = 6
"""As far as the words of the head stand from the edges of their columns."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


class ConcordanceDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.text = reading_font(14.5)
        self.word = reading_font(14.5, QFont.Weight.Bold)
        self.small = interface_font(12)

    def width_of(self, word: str) -> int:
        return QFontMetrics(self.word).horizontalAdvance(word) + 3 * MARGIN

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self.appearance.theme
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selection)
        text = index.data()
        match index.column():
            case Column.BEFORE:
                self.draw(painter, rect.adjusted(MARGIN, 0, -MARGIN, 0), text, self.text, RIGHT, is_cut_left=True)
            case Column.FOUND:
                painter.fillRect(rect.adjusted(2, 3, -2, -3), wash(theme.amber, 0.22))
                painter.setPen(theme.ink)
                painter.setFont(self.word)
                painter.drawText(rect, CENTER, text)
            case Column.AFTER:
                self.draw(painter, rect.adjusted(MARGIN, 0, -MARGIN, 0), text, self.text, LEFT)
            case _:
                self.draw(painter, rect.adjusted(MARGIN, 0, -MARGIN, 0), text, self.small, LEFT, is_muted=True)
        painter.restore()

    def draw(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        align: Qt.AlignmentFlag,
        *,
        is_cut_left: bool = False,
        is_muted: bool = False,
    ) -> None:
        mode = Qt.TextElideMode.ElideLeft if is_cut_left else Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(self.appearance.theme.muted if is_muted else self.appearance.theme.ink)
        painter.drawText(rect, align, QFontMetrics(font).elidedText(text, mode, rect.width()))
