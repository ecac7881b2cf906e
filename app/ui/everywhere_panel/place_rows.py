"""How a place is painted: its tick, where it is, and what is found in the middle of what stands around it.

Refuses to tick: the model does.
"""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.everywhere_panel.place_row import PlaceRow
from app.ui.everywhere_panel.places_model import PLACE
from app.ui.face.glyphs import show_clean
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.raw_pane.strokes import wash
from app.ui.widgets.tick_box import TICK_SIZE, paint_tick

ROW_HEIGHT = 30
MARGIN = 16
WHERE_WIDTH = 180
BEFORE_SHARE = 0.38
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SEAM = "¶"
"""What is shown between the texts where something is to be done that is no replacement."""


def tick_rect(row: QRect) -> QRectF:
    return QRectF(row.left() + MARGIN, row.top() + (row.height() - TICK_SIZE) / 2, TICK_SIZE, TICK_SIZE)


def shorten_first(words: str, metrics: QFontMetrics, width: int) -> str:
    """Of newspaper, date and page the newspaper is cut, as the others tell places apart."""
    first, dot, rest = words.partition(" · ")
    room = width - metrics.horizontalAdvance(dot + rest)
    return metrics.elidedText(first, Qt.TextElideMode.ElideRight, room) + dot + rest


class PlaceDelegate(QStyledItemDelegate):
    """`where` says in few words where a place is."""

    def __init__(self, appearance: Appearance, where: Callable[[PlaceRow], str], parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.where = where
        self.small = interface_font(12)
        self.context = reading_font(14)
        self.found = reading_font(14, QFont.Weight.Bold)
        self.struck = reading_font(14)
        self.struck.setStrikeOut(True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place: PlaceRow = index.data(PLACE)
        is_ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        theme = self.appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(theme.muted if option.state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(6.5, 0.5, -6.5, -0.5), 5, 5)
        rect: QRect = option.rect
        paint_tick(painter, tick_rect(rect), theme.ink, theme.muted, theme.galley, is_ticked=is_ticked)
        left = rect.left() + MARGIN + TICK_SIZE + 12
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        room = QRect(left, rect.top(), WHERE_WIDTH, rect.height())
        painter.drawText(room, LEFT, shorten_first(self.where(place), QFontMetrics(self.small), WHERE_WIDTH))
        left += WHERE_WIDTH + 12
        painter.setOpacity(1.0 if is_ticked else 0.55)
        self.paint_text(painter, QRect(left, rect.top(), rect.right() - MARGIN - left, rect.height()), place)
        painter.restore()

    def paint_text(self, painter: QPainter, rect: QRect, place: PlaceRow) -> None:
        """The found text begins at one column in all rows."""
        theme = self.appearance.theme
        plain, bold = QFontMetrics(self.context), QFontMetrics(self.found)
        column = rect.left() + round(rect.width() * BEFORE_SHARE)
        painter.setFont(self.context)
        painter.setPen(theme.muted)
        before = plain.elidedText(show_clean(place.before), Qt.TextElideMode.ElideLeft, column - rect.left())
        painter.drawText(QRect(rect.left(), rect.top(), column - rect.left(), rect.height()), RIGHT, before)
        x = column
        is_replaced = place.replacement is not None
        parts = [(place.found or SEAM, is_replaced), (place.replacement or "", False)]
        for text, is_gone in parts:
            shown = bold.elidedText(show_clean(text), Qt.TextElideMode.ElideRight, max(rect.right() - x, 0))
            width = bold.horizontalAdvance(shown)
            color = theme.cinnabar if is_gone or not place.found else theme.articles[2]
            if shown:
                painter.fillRect(QRectF(x, rect.top() + 5, width, rect.height() - 10), wash(color, 0.18))
            painter.setFont(self.struck if is_gone else self.found)
            painter.setPen(theme.muted if is_gone else theme.ink)
            painter.drawText(QRect(x, rect.top(), width + 4, rect.height()), LEFT, shown)
            x += width
        painter.setFont(self.context)
        painter.setPen(theme.muted)
        if x < rect.right():
            after = plain.elidedText(show_clean(place.after), Qt.TextElideMode.ElideRight, rect.right() - x)
            painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), LEFT, after)
