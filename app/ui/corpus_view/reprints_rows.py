"""How groups of reprints are painted: how many and how like, then each article with where and when it was printed.

Refuses to compare.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.corpus_view.reprints_model import ROW, ReprintRow
from app.ui.face.glyphs import show_clean
from app.ui.face.theme import Appearance, interface_font, reading_font

HEADING_HEIGHT = 34
ROW_HEIGHT = 46
MARGIN = 16
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReprintsDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QListView) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.title = reading_font(14, QFont.Weight.Bold)
        self.small = interface_font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: ReprintRow = index.data(ROW)
        return QSize(0, HEADING_HEIGHT if row.article is None else ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ReprintRow = index.data(ROW)
        theme, rect = self.appearance.theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small)
        if row.article is None:
            if index.row():
                painter.setPen(theme.line)
                painter.drawLine(rect.left() + MARGIN, rect.top(), rect.right() - MARGIN, rect.top())
            inner = rect.adjusted(MARGIN, 8, -MARGIN, 0)
            painter.setPen(theme.muted)
            words = self.tr("{count} articles").format(count=len(row.group.articles))
            painter.drawText(inner, LEFT, words)
            painter.drawText(inner, RIGHT, f"{row.group.likeness:.0%}")
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(theme.muted if option.state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
                painter.setBrush(theme.selection)
                painter.drawRoundedRect(QRectF(rect).adjusted(8.5, 1.5, -8.5, -1.5), 6, 6)
            inner = rect.adjusted(MARGIN, 4, -MARGIN, -4)
            self.paint_article(painter, inner, row)
        painter.restore()

    def paint_article(self, painter: QPainter, inner: QRect, row: ReprintRow) -> None:
        theme, article = self.appearance.theme, row.article
        assert article is not None
        upper = QRect(inner.left(), inner.top(), inner.width(), 21)
        painter.setFont(self.title)
        painter.setPen(theme.ink)
        title = show_clean(article.title) or "—"
        painter.drawText(
            upper, LEFT, QFontMetrics(self.title).elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        )
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        where = " · ".join(part for part in (article.newspaper, article.date) if part)
        painter.drawText(QRect(inner.left(), inner.top() + 20, inner.width(), 17), LEFT, where)
