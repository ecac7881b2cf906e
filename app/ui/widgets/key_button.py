"""A button that shows its key: the key as a small cap, what it does, and how probable that is.

Owns the painting. The cap is not shown while keys are text. Refuses to bind the key.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.face.theme import Appearance, interface_font

HEIGHT = 36
PADDING = 13
GAP = 8
CAP_HEIGHT = 19
WIDEST_LABEL = 190
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class KeyButton(QAbstractButton):
    """The primary one has a cinnabar rim. `share` is a probability; None shows none."""

    def __init__(self, key: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.key = key
        self.share: float | None = None
        self.is_primary = False
        self.has_cap = True
        self.label_font = interface_font(13, QFont.Weight.Medium)
        self.cap_font = interface_font(11)
        self.share_font = interface_font(12)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def tell(self, label: str, share: float | None = None, *, is_primary: bool = False) -> None:
        self.setText(label)
        self.share = share
        self.is_primary = is_primary
        self.setToolTip(f"{label} ({self.key})")
        self.setAccessibleName(label)
        self.setAccessibleDescription(self.key)
        self.updateGeometry()
        self.update()

    def show_cap(self, *, is_shown: bool) -> None:
        self.has_cap = is_shown
        self.updateGeometry()
        self.update()

    @property
    def share_text(self) -> str:
        return "" if self.share is None else f"{self.share:.2f}"

    def cap_width(self) -> int:
        return max(QFontMetrics(self.cap_font).horizontalAdvance(self.key) + 10, CAP_HEIGHT)

    def label_width(self) -> int:
        return min(QFontMetrics(self.label_font).horizontalAdvance(self.text()) + 1, WIDEST_LABEL)

    def sizeHint(self) -> QSize:
        width = 2 * PADDING + self.label_width()
        if self.has_cap:
            width += self.cap_width() + GAP
        if self.share_text:
            width += QFontMetrics(self.share_font).horizontalAdvance(self.share_text) + GAP
        return QSize(width, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - max(self.label_width() - 44, 0), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rim = theme.cinnabar if self.is_primary else theme.muted if self.hasFocus() else theme.line
        painter.setPen(QPen(rim, 1.4 if self.is_primary or self.hasFocus() else 1))
        painter.setBrush(theme.selection if self.isDown() or self.underMouse() else theme.galley)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.7, 0.7, -0.7, -0.7), 8, 8)
        left, right = PADDING, self.width() - PADDING
        if self.has_cap:
            self.paint_cap(painter, left)
            left += self.cap_width() + GAP
        if self.share_text:
            painter.setFont(self.share_font)
            painter.setPen(theme.muted)
            width = QFontMetrics(self.share_font).horizontalAdvance(self.share_text)
            painter.drawText(right - width, 0, width + 1, self.height(), LEFT, self.share_text)
            right -= width + GAP
        painter.setFont(self.label_font)
        painter.setPen(theme.ink if self.isEnabled() else theme.muted)
        label = QFontMetrics(self.label_font).elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left + 1)
        painter.drawText(left, 0, right - left + 2, self.height(), LEFT, label)

    def paint_cap(self, painter: QPainter, left: int) -> None:
        theme = self.appearance.theme
        cap = QRectF(left, (self.height() - CAP_HEIGHT) / 2, self.cap_width(), CAP_HEIGHT)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.muted)
        painter.setFont(self.cap_font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)
