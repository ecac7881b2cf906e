"""A layout that sets widgets beside each other, in lines, as text is set.

Owns their places. Widgets keep the size they ask for, but none is wider than a line. Refuses to resize them otherwise.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent)
        self.placed: list[QLayoutItem] = []
        self.heights: dict[int, int] = {}
        """By width: a window that is laid out asks for the same again and again."""
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  Qt's own name
        self.placed.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self.placed)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self.placed[index] if 0 <= index < len(self.placed) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        if not 0 <= index < len(self.placed):
            return None
        item = self.placed.pop(index)
        self.invalidate()
        return item

    def invalidate(self) -> None:
        self.heights = {}
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        if width not in self.heights:
            self.heights[width] = self.arrange(QRect(0, 0, width, 0), is_real=False)
        return self.heights[width]

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self.arrange(rect, is_real=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        height = max((item.sizeHint().height() for item in self.placed), default=0)
        return QSize(0, height)

    def arrange(self, rect: QRect, *, is_real: bool) -> int:
        """Places the widgets, or only measures; answers the height that they take."""
        left, top, line_height = rect.left(), rect.top(), 0
        for item in self.placed:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), rect.width()))
            if left > rect.left() and left + size.width() > rect.left() + rect.width():
                left, top, line_height = rect.left(), top + line_height + self.spacing(), 0
            if is_real:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self.spacing()
            line_height = max(line_height, size.height())
        return top + line_height - rect.top()
