"""How a hit is painted: its title, where it was printed, and below the words in what stands around them.

Refuses to find.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.face.glyphs import show_clean
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.raw_pane.strokes import wash
from app.ui.search_view.hits_model import HIT
from app.ui.widgets.marked_line import paint_marked

if TYPE_CHECKING:
    from app.workspace import Hit

ROW_HEIGHT = 64
MARGIN = 20
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HitRowDelegate(QStyledItemDelegate):
    """`where` names newspaper, date and page of a hit."""

    def __init__(self, appearance: Appearance, where: "Callable[[Hit], str]", parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.where = where
        self.title = reading_font(15.5, QFont.Weight.Bold)
        self.text = reading_font(13.5)
        self.small = interface_font(12)
        self.title_metrics, self.small_metrics = QFontMetrics(self.title), QFontMetrics(self.small)

    @property
    def fonts(self) -> tuple[QFont, ...]:
        return self.title, self.text, self.small

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit: Hit = index.data(HIT)
        theme = self.appearance.theme
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(theme.muted if option.state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(QRectF(rect).adjusted(6.5, 1.5, -6.5, -1.5), 6, 6)
        else:
            painter.fillRect(rect.left() + MARGIN, rect.bottom(), rect.width() - 2 * MARGIN, 1, theme.line)
        inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
        self.paint_heading(painter, QRect(inner.left(), inner.top(), inner.width(), 24), hit)
        self.paint_snippet(painter, QRect(inner.left(), inner.top() + 26, inner.width(), 22), hit)
        painter.restore()

    def paint_heading(self, painter: QPainter, line: QRect, hit: "Hit") -> None:
        theme = self.appearance.theme
        where = self.where(hit)
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        painter.drawText(line, RIGHT, where)
        room = line.width() - self.small_metrics.horizontalAdvance(where) - 16
        painter.setFont(self.title)
        painter.setPen(theme.ink)
        title = self.title_metrics.elidedText(
            show_clean(hit.title or hit.snippet), Qt.TextElideMode.ElideRight, max(room, 0)
        )
        painter.drawText(line, LEFT, title)

    def paint_snippet(self, painter: QPainter, line: QRect, hit: "Hit") -> None:
        """The words that were looked for in ink on a wash, the rest muted; what is only in the raw text is told."""
        theme = self.appearance.theme
        if hit.is_raw:
            words = self.tr("raw text")
            painter.setFont(self.small)
            painter.setPen(theme.cinnabar)
            painter.drawText(line, LEFT, words)
            line = line.adjusted(self.small_metrics.horizontalAdvance(words) + 10, 0, 0, 0)
        colors = theme.muted, theme.ink
        paint_marked(painter, line, hit.snippet, hit.ranges, self.text, colors, wash(theme.amber, 0.28))
