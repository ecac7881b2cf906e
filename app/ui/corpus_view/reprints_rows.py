"""How reprints are painted: each article with where and when it was printed, and how like a group is.

Refuses to compare.
"""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.corpus_view.reprints_model import ROW, ReprintRow
from app.ui.face.glyphs import show_clean
from app.ui.face.theme import Appearance, interface_font, reading_font

ROW_HEIGHT = 50
MARGIN = 16
GAP = 10
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReprintsDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.title = reading_font(14, QFont.Weight.Bold)
        self.small = interface_font(12)
        self.title_metrics, self.small_metrics = QFontMetrics(self.title), QFontMetrics(self.small)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ReprintRow = index.data(ROW)
        theme, rect = self.appearance.theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_first and index.row():
            painter.fillRect(rect.left() + MARGIN, rect.top(), rect.width() - 2 * MARGIN, 1, theme.line)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(theme.muted if option.state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(QRectF(rect).adjusted(8.5, 2.5, -8.5, -2.5), 6, 6)
        inner = rect.adjusted(MARGIN, 6, -MARGIN, -6)
        upper = QRect(inner.left(), inner.top(), inner.width(), 21)
        painter.setFont(self.title)
        painter.setPen(theme.ink)
        title = show_clean(row.article.title) or "—"
        painter.drawText(upper, LEFT, self.title_metrics.elidedText(title, Qt.TextElideMode.ElideRight, inner.width()))
        self.paint_where(painter, QRect(inner.left(), inner.top() + 21, inner.width(), 17), row)
        painter.restore()

    def paint_where(self, painter: QPainter, lower: QRect, row: ReprintRow) -> None:
        """Newspaper and date; of the first of a group, how many they are and how like."""
        painter.setFont(self.small)
        painter.setPen(self.appearance.theme.muted)
        tail = ""
        if row.is_first:
            count = self.tr("{count} articles").format(count=len(row.group.articles))
            tail = f"{count} · {row.group.likeness:.0%}"
            painter.drawText(lower, RIGHT, tail)
        room = lower.width() - (self.small_metrics.horizontalAdvance(tail) + GAP if tail else 0)
        where = " · ".join(part for part in (row.article.newspaper, row.article.date) if part)
        painter.drawText(lower, LEFT, self.small_metrics.elidedText(where, Qt.TextElideMode.ElideRight, room))
