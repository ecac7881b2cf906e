"""The status of an article as four words beside each other, of which one is chosen.

Refuses to change the status: it tells which was chosen.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.text.model import Status
from app.ui.face.theme import Appearance, interface_font

HEIGHT = 26
PADDING = 9


def status_name(status: Status) -> str:
    names = {
        Status.NEW: QCoreApplication.translate("StatusChoice", "New"),
        Status.IN_REVIEW: QCoreApplication.translate("StatusChoice", "In review"),
        Status.DONE: QCoreApplication.translate("StatusChoice", "Done"),
        Status.APPROVED: QCoreApplication.translate("StatusChoice", "Approved"),
    }
    return names[status]


class Word(QAbstractButton):
    def __init__(self, text: str, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.plain = interface_font(12.5)
        self.chosen = interface_font(12.5, QFont.Weight.Bold)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.chosen).horizontalAdvance(self.text()) + 2 * PADDING, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(30, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(theme.muted if self.hasFocus() else theme.line, 1))
            painter.setBrush(theme.galley if self.isChecked() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        font = self.chosen if self.isChecked() else self.plain
        painter.setFont(font)
        painter.setPen(theme.ink if self.isChecked() or self.underMouse() else theme.muted)
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)


class StatusChoice(QWidget):
    chosen = Signal(object)
    """The `Status` that was clicked."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = QButtonGroup(self)
        self.words = {status: Word(status_name(status), appearance, self) for status in Status}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(0)
        for word in self.words.values():
            self.group.addButton(word)
            layout.addWidget(word)
            word.installEventFilter(self)
        layout.addStretch(1)
        self.group.buttonClicked.connect(self.tell)

    def tell(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(status for status, word in self.words.items() if word is button))

    def show_status(self, status: Status) -> None:
        self.words[status].setChecked(True)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Space chooses the word that has the keyboard, also where it is a command elsewhere."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Space)
        return False
