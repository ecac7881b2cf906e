"""Where the keyboard was before something was laid over the window.

Owns the way back to it. Refuses to keep that widget alive: it may be gone when the card over it is closed.
"""

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FormerFocus:
    def __init__(self) -> None:
        self.widget: QWidget | None = None

    def remember(self) -> None:
        self.widget = QApplication.focusWidget()

    def give_back(self) -> None:
        if self.widget is not None and isValid(self.widget):
            self.widget.setFocus()
        self.widget = None
