"""What stands in the middle while there is nothing to read: an empty library, or one that is being opened.

One sentence, one button, a place to drop files on. Refuses to open or import anything itself.
"""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.widgets.buttons import Button

ZONE_WIDTH = 560
ZONE_HEIGHT = 300
PATIENCE = 700
"""Milliseconds after which it is said that something is being opened."""


class EmptyState(QWidget):
    import_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.is_inviting = False
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE)
        self.patience.timeout.connect(self.confess_waiting)
        self.sentence = QLabel(self)
        self.sentence.setFont(reading_font(20, QFont.Weight.Bold))
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        self.hint = QLabel(self)
        self.hint.setObjectName("muted")
        self.hint.setFont(interface_font(13))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.button = Button(self.tr("Import files…"), self, look="primary")
        self.button.clicked.connect(self.import_wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(1)
        layout.addWidget(self.sentence)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.hint)
        layout.addStretch(1)
        appearance.theme_changed.connect(self.update)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Nothing is said of a library that opens sooner than one could read it."""
        self.set_inviting(is_inviting=False)
        self.sentence.clear()
        self.patience.start()

    def confess_waiting(self) -> None:
        self.sentence.setText(self.tr("Opening the library…"))

    def show_empty(self) -> None:
        self.set_inviting(is_inviting=True)
        self.sentence.setText(self.tr("This library has no issues yet."))
        self.hint.setText(self.tr("Or drop text files or folders anywhere on this window."))

    def show_no_library(self) -> None:
        self.set_inviting(is_inviting=False)
        self.sentence.setText(self.tr("No library is open."))

    def set_inviting(self, *, is_inviting: bool) -> None:
        self.patience.stop()
        self.is_inviting = is_inviting
        self.button.setVisible(is_inviting)
        self.hint.setVisible(is_inviting)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_inviting:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(ZONE_WIDTH, self.width() - 48)
        zone = QRectF((self.width() - width) / 2, (self.height() - ZONE_HEIGHT) / 2, width, ZONE_HEIGHT)
        painter.setBrush(self.appearance.theme.card)
        painter.setPen(QPen(self.appearance.theme.line, 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(zone, 8, 8)
