"""Tabs that are words, with a cinnabar line under the chosen one.

Refuses the pages.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from app.ui.face.theme import Appearance, interface_font

HEIGHT = 32
GAP = 20
MARGIN = 14
UNDERLINE = 2


class TextTabs(QTabBar):
    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.plain = interface_font(13)
        self.chosen = interface_font(13, QFont.Weight.Bold)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        appearance.theme_changed.connect(self.update)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802  Qt's own name
        width = QFontMetrics(self.chosen).horizontalAdvance(self.tabText(index))
        return QSize(width + GAP + (MARGIN - GAP // 2 if index == 0 else 0), HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        return self.tabSizeHint(index)

    def text_rect(self, index: int) -> QRectF:
        rect = QRectF(self.tabRect(index)).adjusted(GAP / 2, 0, -GAP / 2, 0)
        return rect.adjusted(MARGIN - GAP / 2, 0, 0, 0) if index == 0 else rect

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.line)
        for index in range(self.count()):
            is_chosen = index == self.currentIndex()
            rect = self.text_rect(index)
            painter.setFont(self.chosen if is_chosen else self.plain)
            painter.setPen(theme.ink if is_chosen or self.is_pointed_at(index) else theme.muted)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if is_chosen:
                thick = UNDERLINE + 1 if self.hasFocus() else UNDERLINE
                painter.fillRect(QRectF(rect.left(), self.height() - thick, rect.width(), thick), theme.cinnabar)

    def is_pointed_at(self, index: int) -> bool:
        return self.underMouse() and self.tabAt(self.mapFromGlobal(self.cursor().pos())) == index

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.Leave):
            self.update()
        return super().event(event)
