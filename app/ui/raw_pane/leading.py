"""Text whose lines stand further apart, or closer, than their font would have them: Qt has no such plain text.

Owns how high a row is, where a line stands in it, and that a click between two lines is one on a line. Only rows that
are asked for are laid out, so that the size of an issue costs nothing. Refuses to know what the lines say.
"""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QWidget


class LeadedLayout(QPlainTextDocumentLayout):
    """Each row is `extra` pixels higher than its line, which stands in the middle of it."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.extra = 0

    @property
    def lead(self) -> int:
        """What is above a line."""
        return self.extra // 2

    def set_extra(self, pixels: int) -> None:
        if pixels != self.extra:
            self.extra = pixels
            self.document().markContentsDirty(0, self.document().characterCount())
            self.documentSizeChanged.emit(self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802  Qt's own name
        rect = super().blockBoundingRect(block)
        if not self.extra:
            return rect
        lines = block.layout()
        if not lines.lineCount():
            return rect
        if lines.lineAt(0).y() != self.lead:
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                line.setPosition(QPointF(line.x(), line.y() + number * self.extra + self.lead))
            rect = super().blockBoundingRect(block)
        rect.adjust(0, 0, 0, self.extra - self.lead)
        return rect

    def onto_line(self, block: QTextBlock, y: float) -> float:
        """The height within a block that is on the line whose row this one is in."""
        lines = block.layout()
        for number in range(lines.lineCount()):
            line = lines.lineAt(number)
            if y < line.y() + line.height() + self.extra - self.lead or number + 1 == lines.lineCount():
                return min(max(y, line.y() + 1), line.y() + line.height() - 1)
        return y


class LeadedText(QPlainTextEdit):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leaded: LeadedLayout | None = None

    def set_leading(self, percent: int) -> None:
        """Of the font's own line spacing. Qt's own layout, which is asked faster, stays as long as that is wanted."""
        extra = round(self.fontMetrics().lineSpacing() * (percent - 100) / 100)
        if self.leaded is None and extra:
            self.leaded = LeadedLayout(self.document())
            self.document().setDocumentLayout(self.leaded)
            super().resizeEvent(QResizeEvent(self.viewport().size(), QSize()))  # It is told how wide its lines are.
        if self.leaded is not None:
            self.leaded.set_extra(extra)

    @property
    def row_height(self) -> int:
        """Of one line; one that is wrapped is so many times as high."""
        return max(self.fontMetrics().lineSpacing() + (self.leaded.extra if self.leaded else 0), 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(self.onto_line(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(self.onto_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(self.onto_line(event))

    def onto_line(self, event: QMouseEvent) -> QMouseEvent:
        """The event, or one like it on the line whose row it is in: Qt takes a point beside all lines for an end."""
        point = event.position()
        if self.leaded is None or not self.leaded.extra or not self.viewport().rect().contains(point.toPoint()):
            return event
        block = self.cursorForPosition(point.toPoint()).block()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        at = QPointF(point.x(), top + self.leaded.onto_line(block, point.y() - top))
        buttons = event.button(), event.buttons(), event.modifiers()
        return QMouseEvent(event.type(), at, QPointF(self.viewport().mapToGlobal(at)), *buttons, event.pointingDevice())
