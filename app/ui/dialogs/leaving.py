"""What is asked when a window is closed over a change that is still being written.

Owns the question. Refuses to close and to stop anything: it tells what is wanted.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.sheet import Sheet


class LeavingDialog(Sheet):
    leave_wanted = Signal()
    """At once."""
    take_back_wanted = Signal()
    """The change is to be taken back, and then the window closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("A change over many issues is being written"))
        self.add_note(
            self.tr(
                "It can be finished, or taken back. Whoever closes at once finds it taken back when the library is"
                " opened the next time."
            )
        )
        self.leave_button = self.add_button(self.tr("Close at once"))
        self.take_back_button = self.add_button(self.tr("Take it back, then close"))
        self.stay_button = self.add_button(self.tr("Let it be finished"), is_primary=True)
        self.leave_button.clicked.connect(self.leave)
        self.take_back_button.clicked.connect(self.take_back)
        self.stay_button.clicked.connect(self.reject)
        self.setMinimumWidth(480)

    def leave(self) -> None:
        self.accept()
        self.leave_wanted.emit()

    def take_back(self) -> None:
        self.accept()
        self.take_back_wanted.emit()
