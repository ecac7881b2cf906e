"""What was refused for good, as rows: a name that is not to be suggested, or a pair that is no slip."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.face.glyphs import show_clean
from app.ui.face.name_marks import kind_color, kind_letter
from app.ui.face.theme import ROW_HEIGHT, Appearance, interface_font, reading_font
from app.ui.register_view.name_rows import LEFT, LETTER_WIDTH, MARGIN, paint_row_ground
from app.ui.register_view.words import tell_refusal

if TYPE_CHECKING:
    from app.workspace.register import Refusal

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
REFUSAL = Qt.ItemDataRole.UserRole


class RefusedModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refusals: list[Refusal] = []
        self.issue_names: Mapping[int, str] = {}

    def take(self, refusals: "Sequence[Refusal]") -> None:
        self.beginResetModel()
        self.refusals = list(refusals)
        self.endResetModel()

    def where(self, refusal: "Refusal") -> str:
        return tell_refusal(refusal, self.issue_names.get(refusal.issue_id, str(refusal.issue_id)))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.refusals)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        refusal = self.refusals[index.row()]
        if role == REFUSAL:
            return refusal
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{refusal.label} {self.where(refusal)}"
        return None


class RefusedRowDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.text = reading_font(14.5)
        self.small = interface_font(12)
        self.letter = interface_font(11)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        refusal: Refusal = index.data(REFUSAL)
        model: Any = index.model()
        theme = self.appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, self.appearance)
        rect: QRect = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.setFont(self.letter)
        painter.setPen(kind_color(theme, refusal.kind))
        painter.drawText(rect, LEFT, kind_letter(refusal.kind))
        painter.setFont(self.text)
        painter.setPen(theme.ink)
        name = rect.adjusted(LETTER_WIDTH, 0, 0, 0)
        painter.drawText(name, LEFT, show_clean(refusal.label))
        rest = name.adjusted(QFontMetrics(self.text).horizontalAdvance(show_clean(refusal.label)) + 10, 0, 0, 0)
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        words = QFontMetrics(self.small).elidedText(model.where(refusal), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, LEFT, words)
        painter.restore()
