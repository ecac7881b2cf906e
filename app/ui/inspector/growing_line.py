"""A line that wraps: as long as it is long it grows, to three rows; it never has a line's end in it.

Owns its height and what may get in. Refuses to know what is written: see `app.ui.inspector.field`.
"""

import re

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

MOST_ROWS = 3
_GAP = re.compile(r"\s+")
_LINE_ENDS = frozenset("\n\r\v\f\x85\u2028\u2029")


def on_one_line(text: str) -> str:
    """Chinese lines are joined without a space, others with one."""

    def join(match: re.Match[str]) -> str:
        if _LINE_ENDS.isdisjoint(match[0]):
            return match[0]
        before = text[max(match.start() - 1, 0) : match.start()]
        behind = text[match.end() : match.end() + 1]
        return " " if before and behind and before.isascii() and behind.isascii() else ""

    return _GAP.sub(join, text)


class GrowingLine(QPlainTextEdit):
    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("underlined")
        self.setFont(font)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.rows = 1
        self.around = 0
        self.shown = ""
        self.document().documentLayout().documentSizeChanged.connect(self.fit)

    def text(self) -> str:
        """What was put in, until it is edited; then what the paragraph has, since Qt's plain text would alter some."""
        document = self.document()
        if not document.isModified():
            return self.shown
        return "".join(document.findBlockByNumber(number).text() for number in range(document.blockCount()))

    def set_text(self, text: str) -> None:
        self.shown = text
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.fit()

    def fit(self) -> None:
        rows = min(max(round(self.document().size().height()), 1), MOST_ROWS)
        around = self.height() - self.viewport().height()
        if (rows, around) != (self.rows, self.around):
            self.rows, self.around = rows, around
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        return QSize(80, self.rows * self.fontMetrics().lineSpacing() + self.around)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(on_one_line(source.text()))
            self.ensureCursorVisible()
