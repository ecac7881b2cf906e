"""A question that one line answers: a name, or a tag.

Refuses to know what is asked.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.dialogs.sheet import Sheet


class OneLineDialog(Sheet):
    """Nothing is answered while the line is empty."""

    answered = Signal(str)

    def __init__(self, title: str, name: str, deed: str, note: str = "", parent: QWidget | None = None) -> None:
        """`name` stands over the line, `deed` on the button, `note` is a sentence below."""
        super().__init__(parent)
        self.set_title(title)
        self.line = QLineEdit(self)
        self.add_field(name, self.line)
        if note:
            self.add_note(note)
        self.add_close(self.tr("Cancel"))
        self.button = self.add_button(deed, is_primary=True)
        self.button.setEnabled(False)
        self.button.clicked.connect(self.send)
        self.line.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.setMinimumWidth(380)
        self.line.setFocus()

    def propose(self, text: str) -> None:
        """Return takes it, the first letter typed replaces it."""
        self.line.setText(text)
        self.line.selectAll()

    def send(self) -> None:
        self.answered.emit(self.line.text().strip())
        self.accept()
