"""The shape that all dialogs share: a title, the matter, and a row of buttons with the main one last.

Refuses the matter.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.face.theme import reading_font
from app.ui.widgets.headings import spaced_font

MARGIN = 24


class ChoiceBox(QComboBox):
    """Its arrow is drawn here: a styled box has none of its own."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.4))
        x, y = self.width() - 16, self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])


class Sheet(QDialog):
    """Opened with `open`, so that nothing waits for it; it deletes itself when it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading = QLabel(self)
        self.heading.setFont(reading_font(19, QFont.Weight.Bold))
        self.matter = QVBoxLayout()
        self.matter.setSpacing(8)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 20, MARGIN, 20)
        layout.setSpacing(16)
        layout.addWidget(self.heading)
        layout.addLayout(self.matter, 1)
        layout.addLayout(self.buttons)

    def set_title(self, title: str) -> None:
        self.heading.setText(title)
        self.setWindowTitle(title)

    def add_button(self, text: str, *, is_primary: bool = False) -> QPushButton:
        button = QPushButton(text, self)
        if is_primary:
            button.setObjectName("primary")
            button.setDefault(True)
        else:
            button.setAutoDefault(False)
        self.buttons.addWidget(button)
        return button

    def add_close(self, text: str) -> QPushButton:
        button = self.add_button(text)
        button.clicked.connect(self.reject)
        return button

    def add_note(self, text: str) -> QLabel:
        """A quiet line of explanation."""
        note = QLabel(text, self)
        note.setObjectName("muted")
        note.setWordWrap(True)
        self.matter.addWidget(note)
        return note

    def add_field(self, name: str, field: QWidget) -> None:
        """A field under its name."""
        label = QLabel(name, self)
        label.setObjectName("muted")
        label.setFont(spaced_font())
        label.setBuddy(field)
        field.setAccessibleName(name)
        self.matter.addWidget(label)
        self.matter.addWidget(field)
