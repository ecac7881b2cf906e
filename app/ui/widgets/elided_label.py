"""Text that takes a line or two and ends in … where there is no room for all of it; the tip has the whole.

Refuses markup.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget


def break_lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The text in at most so many lines of this width, the last one elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le")
    ends = [*starts[1:], len(units) // 2]
    lines = [units[2 * a : 2 * b].decode("utf-16-le").rstrip() for a, b in zip(starts, ends, strict=True)]
    if lines:
        lines[-1] = QFontMetrics(font).elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return lines


class ElidedLabel(QWidget):
    def __init__(self, font: QFont, parent: QWidget | None = None, lines: int = 1) -> None:
        super().__init__(parent)
        self.setFont(font)
        self.most_lines = lines
        self.text = ""
        self.lines: list[str] = []
        self.color = QColor()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)

    def tell(self, text: str) -> None:
        if text == self.text:
            return
        self.text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.break_text()
        self.updateGeometry()
        self.update()

    def break_text(self) -> None:
        self.lines = break_lines(self.text, self.font(), self.width(), self.most_lines)

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's own name
        return self.height_of(len(break_lines(self.text, self.font(), width, self.most_lines)))

    def height_of(self, lines: int) -> int:
        return max(lines, 1) * self.line_height + 2

    @property
    def line_height(self) -> int:
        return QFontMetrics(self.font()).height()

    def set_color(self, color: QColor) -> None:
        self.color = color
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text) + 2, self.height_of(1))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.height_of(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.break_text()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.color)
        for index, line in enumerate(self.lines):
            painter.drawText(
                0,
                1 + index * self.line_height,
                self.width() + 2,
                self.line_height,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                line,
            )
