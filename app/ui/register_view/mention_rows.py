"""How a mention is painted: when it was printed, and the name in what stands around it, all names in one column.

Refuses to fetch.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.face.glyphs import show_clean
from app.ui.face.name_marks import kind_color
from app.ui.face.theme import ROW_HEIGHT, Appearance, interface_font, reading_font
from app.ui.register_view.mentions_model import MENTION, MentionsModel
from app.ui.register_view.name_rows import LEFT, RIGHT, paint_row_ground

if TYPE_CHECKING:
    from app.workspace.register import Mention

MARGIN = 24
DATE_WIDTH = 92
GAP = 8
NAME_AT = 0.36
"""Where the column of the names begins, of the width that the text has."""


class MentionRowDelegate(QStyledItemDelegate):
    """`unlike` is the name with which the difference is shown in cinnabar; empty for none."""

    def __init__(self, appearance: Appearance, parent: QObject, unlike: str = "") -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.unlike = unlike
        self.text = reading_font(14.5)
        self.bold = reading_font(14.5, QFont.Weight.Bold)
        self.small = interface_font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        mention: Mention = index.data(MENTION)
        model = index.model()
        theme = self.appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, self.appearance)
        rect: QRect = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        when = mention.date or show_clean(mention.newspaper)
        room = DATE_WIDTH - GAP
        painter.drawText(rect, LEFT, QFontMetrics(self.small).elidedText(when, Qt.TextElideMode.ElideMiddle, room))
        text = rect.adjusted(DATE_WIDTH, 0, 0, 0)
        seam = text.left() + round(text.width() * NAME_AT)
        painter.setFont(self.text)
        before = self.cut(mention.before, Qt.TextElideMode.ElideLeft, seam - text.left())
        painter.drawText(QRect(text.left(), text.top(), seam - text.left(), text.height()), RIGHT, before)
        right = self.paint_name(painter, QRect(seam, text.top(), text.width(), text.height()), mention.name)
        if isinstance(model, MentionsModel) and model.name is not None:
            painter.setPen(QPen(kind_color(theme, model.name.kind), 2))
            painter.drawLine(QPointF(seam, text.bottom() - 5), QPointF(right, text.bottom() - 5))
        painter.setFont(self.text)
        painter.setPen(theme.muted)
        after = self.cut(mention.after, Qt.TextElideMode.ElideRight, text.right() - right)
        painter.drawText(right, text.top(), text.right() - right, text.height(), LEFT, after)
        painter.restore()

    def cut(self, text: str, mode: Qt.TextElideMode, width: int) -> str:
        """What there is room for."""
        return QFontMetrics(self.text).elidedText(show_clean(text), mode, max(width, 0))

    def paint_name(self, painter: QPainter, room: QRect, name: str) -> int:
        """Answers where it ends."""
        theme, x = self.appearance.theme, room.left()
        painter.setFont(self.bold)
        for at, character in enumerate(show_clean(name)):
            differs = bool(self.unlike) and self.unlike[at : at + 1] != character
            painter.setPen(theme.cinnabar if differs else theme.ink)
            painter.drawText(x, room.top(), room.width(), room.height(), LEFT, character)
            x += QFontMetrics(self.bold).horizontalAdvance(character)
        return x
