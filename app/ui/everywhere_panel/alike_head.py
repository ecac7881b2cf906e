"""The head of the panel while it shows places that look like one where something was done: what, and where to look.

Owns these widgets. Refuses to look.
"""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.dialogs.sheet import ChoiceBox
from app.ui.everywhere_panel.places_source import Scope
from app.ui.face.theme import interface_font
from app.ui.widgets.buttons import Button


class AlikeHead(QWidget):
    changed = Signal()
    """Another scope is chosen."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topic = QLabel(self)
        self.topic.setFont(interface_font(13.5))
        self.scope_box = ChoiceBox(self)
        self.scope_box.setAccessibleName(self.tr("Where"))
        self.scope_box.setFont(interface_font(12.5))
        self.scope_box.addItem(self.tr("In this issue"), Scope.ISSUE)
        self.scope_box.addItem(self.tr("In this newspaper"), Scope.NEWSPAPER)
        self.scope_box.addItem(self.tr("In the library"), Scope.LIBRARY)
        self.close_button = Button(self.tr("Close"), self, look="plain")
        self.close_button.setFont(interface_font(12))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.topic, 1)
        row.addWidget(self.scope_box)
        row.addWidget(self.close_button)
        self.scope_box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.close_button.clicked.connect(self.closed)

    @property
    def scope(self) -> Scope:
        scope: Scope = self.scope_box.currentData()
        return scope

    def start(self, topic: str) -> None:
        """In the issue first, told without the signal."""
        self.topic.setText(topic)
        with QSignalBlocker(self.scope_box):
            self.scope_box.setCurrentIndex(0)
