"""What was refused for good, as rows: a name that is not to be suggested, or a pair that is no slip."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from app.ui.face.glyphs import show_clean
from app.ui.register_view.name_rows import LEFT, LETTER_WIDTH, RowDelegate
from app.ui.register_view.words import tell_refusal
from app.ui.widgets.value_list import VALUE, AnyIndex, ValueList

if TYPE_CHECKING:
    from app.workspace.register import Refusal


class RefusedList(ValueList):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.issue_names: Mapping[int, str] = {}

    def words(self, value: "Refusal") -> str:
        return f"{value.label} {self.where(value)}"

    def where(self, refusal: "Refusal") -> str:
        return tell_refusal(refusal, self.issue_names.get(refusal.issue_id, str(refusal.issue_id)))


class RefusedRowDelegate(RowDelegate):
    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        refusal: Refusal = index.data(VALUE)
        model: Any = index.model()
        theme = self.appearance.theme
        self.paint_kind(painter, rect, refusal.kind)
        painter.setFont(self.text)
        painter.setPen(theme.ink)
        name = rect.adjusted(LETTER_WIDTH, 0, 0, 0)
        painter.drawText(name, LEFT, show_clean(refusal.label))
        rest = name.adjusted(QFontMetrics(self.text).horizontalAdvance(show_clean(refusal.label)) + 10, 0, 0, 0)
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        words = QFontMetrics(self.small).elidedText(model.where(refusal), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, LEFT, words)
