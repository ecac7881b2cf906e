"""Chips: a tag that an article has, or one that is suggested, which a digit or a click accepts.

Owns their painting and their keys. Refuses to know what a chip stands for.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.face.theme import Appearance, interface_font

HEIGHT = 24
PADDING = 9
KEY_SIZE = 16
CROSS_SIZE = 7
WIDEST = 240
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(QAbstractButton):
    """`clicked` when it is chosen; `removed` when its cross is, or Delete is pressed on it.

    A chip with a `key`, or one that is suggested without one, has a dashed rim. A mark is a letter before the label.
    """

    removed = Signal()
    pointed = Signal()
    """The mouse or the keyboard came to it."""

    def __init__(
        self,
        label: str,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        key: str = "",
        mark: str = "",
        is_suggested: bool = False,
        is_removable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.key_font = interface_font(10.5)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.stand_for(label, key=key, mark=mark, is_suggested=is_suggested, is_removable=is_removable)

    def stand_for(self, label: str, *, key: str, mark: str, is_suggested: bool, is_removable: bool) -> None:
        """Also another label than before: to make a widget costs more than to change one."""
        self.key = key
        self.mark = mark
        self.is_suggested = is_suggested
        self.is_removable = is_removable
        self.label_font = interface_font(12.5, QFont.Weight.Normal if is_suggested else QFont.Weight.Medium)
        self.setText(label)
        self.setToolTip(label)
        self.setAccessibleName(f"{label} {key}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 2 * PADDING + self.mark_width() + QFontMetrics(self.label_font).horizontalAdvance(self.text())
        if self.key:
            width += 6 + KEY_SIZE - 4
        if self.is_removable:
            width += 6 + CROSS_SIZE
        return QSize(min(width, WIDEST), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(HEIGHT * 2, HEIGHT)

    def mark_width(self) -> int:
        return QFontMetrics(self.key_font).horizontalAdvance(self.mark) + 5 if self.mark else 0

    def cross_rect(self) -> QRectF:
        return QRectF(self.width() - PADDING - CROSS_SIZE, (self.height() - CROSS_SIZE) / 2, CROSS_SIZE, CROSS_SIZE)

    def key_rect(self) -> QRectF:
        return QRectF(self.width() - KEY_SIZE - 5, (self.height() - KEY_SIZE) / 2, KEY_SIZE, KEY_SIZE)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_cross = self.is_removable and self.cross_rect().adjusted(-6, -8, 9, 8).contains(event.position())
        if on_cross and event.button() is Qt.MouseButton.LeftButton:
            self.setDown(False)
            event.accept()
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys that are commands elsewhere."""
        is_own = isinstance(event, QKeyEvent) and event.key() in OWN_KEYS
        if is_own and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_rim(painter)
        left = PADDING
        if self.mark:
            painter.setFont(self.key_font)
            painter.setPen(self.appearance.theme.muted)
            painter.drawText(self.rect().adjusted(left, 0, 0, 0), LEFT, self.mark)
            left += self.mark_width()
        right = self.width() - PADDING
        if self.key:
            self.paint_key(painter)
            right = int(self.key_rect().left()) - 4
        if self.is_removable:
            self.paint_cross(painter)
            right = int(self.cross_rect().left()) - 5
        theme = self.appearance.theme
        painter.setFont(self.label_font)
        painter.setPen(theme.muted if self.is_suggested and not self.is_pointed_at() else theme.ink)
        label = QFontMetrics(self.label_font).elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left + 1)
        painter.drawText(left, 0, right - left + 2, self.height(), LEFT, label)

    def is_pointed_at(self) -> bool:
        return self.underMouse() or self.hasFocus()

    def paint_rim(self, painter: QPainter) -> None:
        theme = self.appearance.theme
        rim = QPen(theme.muted if self.is_pointed_at() else theme.line, 1)
        ground = theme.card
        if self.is_suggested:
            ground = QColor(Qt.GlobalColor.transparent)
            rim.setColor(theme.muted)
            rim.setDashPattern([3, 2.5])
            painter.setOpacity(1.0 if self.is_pointed_at() else 0.62)
        painter.setPen(rim)
        painter.setBrush(theme.selection if self.isDown() else ground)
        radius = self.height() / 2 - 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setOpacity(1.0)

    def paint_key(self, painter: QPainter) -> None:
        theme = self.appearance.theme
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.galley)
        painter.drawRoundedRect(self.key_rect().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.muted)
        painter.setFont(self.key_font)
        painter.drawText(self.key_rect(), Qt.AlignmentFlag.AlignCenter, self.key)

    def paint_cross(self, painter: QPainter) -> None:
        theme = self.appearance.theme
        rect = self.cross_rect()
        painter.setPen(QPen(theme.ink if self.is_pointed_at() else theme.muted, 1.2))
        painter.drawLine(rect.topLeft(), rect.bottomRight())
        painter.drawLine(QPointF(rect.right(), rect.top()), QPointF(rect.left(), rect.bottom()))
