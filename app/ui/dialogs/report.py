"""The end of a long piece of work, line by line: what was done and what was not, to read, copy and close.

Refuses to do the work, and to word it.
"""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from app.ui.dialogs.sheet import Sheet


class ReportDialog(Sheet):
    def __init__(self, title: str, summary: str, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(title)
        self.text = "\n".join((summary, "", *lines))
        sentence = QLabel(summary, self)
        sentence.setWordWrap(True)
        self.matter.addWidget(sentence)
        if lines:
            self.details = QPlainTextEdit("\n".join(lines), self)
            self.details.setObjectName("field")
            self.details.setReadOnly(True)
            self.details.setAccessibleName(self.tr("Details"))
            self.matter.addWidget(self.details, 1)
            self.resize(640, 420)
        self.copy = self.add_button(self.tr("Copy"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        close = self.add_button(self.tr("Close"), is_primary=True)
        close.clicked.connect(self.accept)
