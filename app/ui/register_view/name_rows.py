"""How a name of the register is painted: the letter of its kind, the name, its other forms and note, its places.

Refuses to change a name.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.text.model import EntityKind
from app.ui.face.glyphs import show_clean
from app.ui.face.name_marks import kind_color, kind_letter
from app.ui.face.theme import ROW_HEIGHT, Appearance, interface_font, reading_font
from app.ui.register_view.names_model import NAME
from app.ui.widgets.value_list import AnyIndex

if TYPE_CHECKING:
    from app.workspace.register import RegisterName

MARGIN = 16
LETTER_WIDTH = 22
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem, appearance: Appearance) -> None:
    """The rounded ground of a row that is chosen, rimmed where it has the keyboard."""
    theme, rect = appearance.theme, QRectF(option.rect)
    if option.state & QStyle.StateFlag.State_Selected:
        has_keys = option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(theme.muted if has_keys else Qt.PenStyle.NoPen)
        painter.setBrush(theme.selection)
        painter.drawRoundedRect(rect.adjusted(6.5, 1.5, -6.5, -1.5), 6, 6)


class RowDelegate(QStyledItemDelegate):
    """What the rows of all lists of the register share: height, ground, and the letter of their kind."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.text = reading_font(14.5)
        self.small = interface_font(12)
        self.letter = interface_font(11)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, self.appearance)
        self.paint_row(painter, option.rect.adjusted(MARGIN, 0, -MARGIN, 0), index)
        painter.restore()

    def paint_kind(self, painter: QPainter, rect: QRect, kind: EntityKind) -> None:
        painter.setFont(self.letter)
        painter.setPen(kind_color(self.appearance.theme, kind))
        painter.drawText(rect, LEFT, kind_letter(kind))

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        raise NotImplementedError


class NameRowDelegate(RowDelegate):
    """A name that has an entry is set bolder than one that only stands in texts."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(appearance, parent)
        self.entered = reading_font(14.5, QFont.Weight.Bold)

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        name: RegisterName = index.data(NAME)
        theme = self.appearance.theme
        self.paint_kind(painter, rect, name.kind)
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        count = f"{name.count:,}"
        painter.drawText(rect, RIGHT, count)
        rect = rect.adjusted(LETTER_WIDTH, 0, -QFontMetrics(self.small).horizontalAdvance(count) - 10, 0)
        font = self.entered if name.entry else self.text
        painter.setFont(font)
        painter.setPen(theme.ink)
        label = QFontMetrics(font).elidedText(show_clean(name.label), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, LEFT, label)
        rest = rect.adjusted(QFontMetrics(font).horizontalAdvance(label) + 10, 0, 0, 0)
        others = "、".join(name.variants)
        known = "  ".join(filter(None, (others, name.note.partition("\n")[0])))
        if known and rest.width() > LETTER_WIDTH:
            painter.setFont(self.small)
            painter.setPen(theme.muted)
            known = QFontMetrics(self.small).elidedText(show_clean(known), Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, LEFT, known)
