"""The licences of the program and of all that came with it, to read: a list on the left, the text on the right.

Refuses to say what they mean.
"""

from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QWidget

from app import paths
from app.ui.dialogs.sheet import Sheet

FIRST = "GPL-3.0"
"""The program's own."""


def licence_texts() -> dict[str, Path]:
    """By title: the program's own licence, those of what is bundled, then those of the data."""
    texts = {path.stem: path for path in sorted(paths.licences().glob("*.txt"), key=lambda path: path.stem.lower())}
    data = sorted((*paths.resources().glob("*/LICENSE*"), *paths.resources().glob("*/README.md")))
    about_data = {f"{path.parent.name} · {path.name}": path for path in data}
    return {FIRST: texts.pop(FIRST), **texts, **about_data}


class LicencesDialog(Sheet):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Licences"))
        self.texts = licence_texts()
        self.titles = QListWidget(self)
        self.titles.setObjectName("field")
        self.titles.setAccessibleName(self.tr("Licences"))
        self.titles.setFixedWidth(220)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("field")
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        sides = QHBoxLayout()
        sides.addWidget(self.titles)
        sides.addWidget(self.text, 1)
        self.matter.addLayout(sides, 1)
        self.titles.currentTextChanged.connect(self.show_text)
        self.titles.addItems(list(self.texts))
        self.titles.setCurrentRow(0)
        self.add_close(self.tr("Close"))
        self.resize(920, 620)

    def show_text(self, title: str) -> None:
        self.text.setPlainText(self.texts[title].read_text(encoding="utf-8", errors="replace"))
