"""A severity's mark and how many findings have it; chosen, it shows only those.

Refuses to choose among findings itself: it tells who listens.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.checks_panel.finding_rows import MARK_SIZE, paint_severity
from app.ui.checks_panel.words import severity_name
from app.ui.face.theme import Appearance, interface_font

HEIGHT = 24
PADDING = 8


class SeverityChip(QAbstractButton):
    def __init__(self, severity: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.severity = severity
        self.appearance = appearance
        self.count = 0
        self.setFont(interface_font(12))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        appearance.theme_changed.connect(self.update)
        self.tell(0)

    def tell(self, count: int) -> None:
        self.count = count
        self.setText(str(count))
        name = f"{severity_name(self.severity)}: {count}"
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * PADDING + MARK_SIZE + 5 + QFontMetrics(self.font()).horizontalAdvance(self.text()), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.muted if self.hasFocus() or self.isChecked() else theme.line, 1))
        painter.setBrush(theme.selection if self.isChecked() or self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, HEIGHT / 2, HEIGHT / 2)
        painter.setOpacity(1.0 if self.count else 0.45)
        mark = QRectF(PADDING, (self.height() - MARK_SIZE) / 2, MARK_SIZE, MARK_SIZE)
        paint_severity(painter, mark, self.severity, theme)
        painter.setFont(self.font())
        painter.setPen(theme.ink)
        painter.drawText(rect.adjusted(PADDING + MARK_SIZE + 5, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
