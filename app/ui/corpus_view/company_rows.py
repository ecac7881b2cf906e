"""How a row of what stands together is painted: the name, the counts to the right, the strength as a quiet bar.

Refuses to count.
"""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.corpus_view.company_model import STRENGTH, Column
from app.ui.corpus_view.table import EDGE
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.raw_pane.strokes import wash

ROW_HEIGHT = 30
MARGIN = 6
FIGURE_WIDTH = 52
GAP = 16
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CompanyDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.name = reading_font(14.5)
        self.small = interface_font(12.5)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect = self.appearance.theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selection)
        is_name, is_strength = index.column() == Column.NAME, index.column() == Column.STRENGTH
        inner = rect.adjusted(EDGE if is_name else MARGIN, 0, -EDGE if is_strength else -MARGIN, 0)
        painter.setFont(self.name if is_name else self.small)
        painter.setPen(theme.muted if index.column() == Column.ALONE else theme.ink)
        if is_strength:
            figure = QRect(inner.left(), inner.top(), FIGURE_WIDTH, inner.height())
            painter.drawText(figure, RIGHT, index.data())
            self.paint_bar(painter, inner.adjusted(FIGURE_WIDTH + GAP, 0, 0, 0), index.data(STRENGTH))
        else:
            metrics = QFontMetrics(self.name if is_name else self.small)
            text = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, LEFT if is_name else RIGHT, text)
        painter.restore()

    def paint_bar(self, painter: QPainter, room: QRect, share: float) -> None:
        """What avoids the rest has none."""
        width = room.width() * max(share, 0.0)
        painter.fillRect(QRectF(room.left(), room.center().y() - 2, width, 5), wash(self.appearance.theme.ink, 0.4))
