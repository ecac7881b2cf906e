"""The quiet lines over panels and panes: a name at the left, facts beside it, small actions at the right.

Refuses to do what the actions say: it tells which was clicked.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.ui.face.theme import interface_font
from app.ui.widgets.buttons import Button

HEADING_HEIGHT = 32


def spaced_font(pixels: float = 12) -> QFont:
    """A little air between the characters, as a small heading has."""
    font = interface_font(pixels)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
    return font


def hairline(parent: QWidget | None = None, *, is_vertical: bool = False) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("hairline")
    if is_vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


class LinedBar(QWidget):
    """A bar of the window's whole width with a hairline at its upper or lower edge."""

    def __init__(self, height: int, parent: QWidget | None = None, *, is_line_above: bool = False) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.is_line_above = is_line_above
        self.line = hairline(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.line.setGeometry(0, 0 if self.is_line_above else self.height() - 1, self.width(), 1)


class PanelHeading(QWidget):
    """A name and, at the right, what there is of it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLabel(name, self)
        self.facts = QLabel(self)
        for label in (self.name, self.facts):
            label.setObjectName("muted")
            label.setFont(spaced_font())
        self.facts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 4)
        layout.addWidget(self.name)
        layout.addWidget(self.facts, 1)

    def set_facts(self, facts: str) -> None:
        self.facts.setText(facts)


class PaneHeading(LinedBar):
    """The strip over a pane of text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(HEADING_HEIGHT, parent)
        self.name = QLabel(name, self)
        self.name.setFont(spaced_font())
        self.facts = QLabel(self)
        self.facts.setObjectName("muted")
        self.facts.setFont(spaced_font())
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 0, 8, 1)
        self.row.setSpacing(12)
        self.row.addWidget(self.name)
        self.row.addWidget(self.facts, 1)

    def set_facts(self, facts: str) -> None:
        self.facts.setToolTip(facts)
        self.elide()

    def elide(self) -> None:
        """Shows as much of the facts as there is room for; all of them are in the tool tip."""
        facts, width = self.facts.toolTip(), self.facts.width()
        self.facts.setText(self.facts.fontMetrics().elidedText(facts, Qt.TextElideMode.ElideRight, width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.row.activate()
        self.elide()

    def add_action(self, text: str) -> Button:
        button = Button(text, self, look="plain")
        button.setFont(interface_font(12))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.row.addWidget(button)
        return button
