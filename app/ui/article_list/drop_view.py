"""The rows of the list of articles, on which a band of raw lines may be dropped: on an article, or below them all.

Owns taking that drop and showing where it would go. Refuses what it means; an article that is dragged is the model's.
"""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QWidget

from app.ui.face.theme import Appearance, interface_font
from app.ui.raw_pane.band import carried

NOWHERE = -1
NEW_ROW = 40
INSET = 8


class DropView(QListView):
    """`drop_row` is the row that a band is over: that of an article, one behind the last, or nowhere."""

    band_dropped = Signal(object, int)
    """The raw `Span`, and the row."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.drop_row = NOWHERE

    def row_under(self, event: QDropEvent) -> int:
        index = self.indexAt(event.position().toPoint())
        return index.row() if index.isValid() else self.model().rowCount()

    def show_drop(self, row: int) -> None:
        if row != self.drop_row:
            self.drop_row = row
            self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData()) is None:
            super().dragEnterEvent(event)
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if carried(event.mimeData()) is None:
            super().dragMoveEvent(event)
        else:
            self.show_drop(self.row_under(event))
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.show_drop(NOWHERE)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        band = carried(event.mimeData())
        if band is None:
            super().dropEvent(event)
            return
        row = self.row_under(event)
        self.show_drop(NOWHERE)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.band_dropped.emit(band, row)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.drop_row == NOWHERE:
            return
        theme = self.appearance.theme
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = self.model().rowCount()
        if self.drop_row < count:
            rect = QRectF(self.visualRect(self.model().index(self.drop_row, 0))).adjusted(INSET, 1, -INSET, -1)
            painter.setPen(QPen(theme.ink, 1.4))
        else:
            rect = self.new_row()
            painter.setPen(QPen(theme.muted, 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect, 6, 6)
        if self.drop_row >= count:
            painter.setFont(interface_font(13))
            painter.setPen(theme.ink)
            words = QCoreApplication.translate("ArticleList", "New article")
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def new_row(self) -> QRectF:
        """Below the last article, or over the foot of the list where that is not in sight."""
        count = self.model().rowCount()
        last = self.visualRect(self.model().index(count - 1, 0)) if count else QRect()
        top = min(last.bottom() + 6, self.viewport().height() - NEW_ROW - 4)
        return QRectF(INSET, max(top, 4), self.viewport().width() - 2 * INSET, NEW_ROW)
