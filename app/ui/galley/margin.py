"""The margin of the galley: one box a block with the mark of its role; to click, and to drag the block by.

Owns the boxes. Refuses operations: it tells what was asked for.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.text.model import Block
from app.ui.face.role_marks import role_mark, role_name
from app.ui.face.theme import GRID, Appearance, interface_font
from app.ui.session import Session

BOX_SIZE = 22
GAP = 14
"""Between box and text."""
RADIUS = 4


class RoleMargin(QWidget):
    role_asked = Signal(int, QPoint)
    """The box of this block was clicked; where a menu may open, on the screen."""
    menu_asked = Signal(int, QPoint)
    block_dragged = Signal(int, int)
    """A block was dropped before the block of this index (all of them counted), or behind the last."""
    drop_shown = Signal(int)
    """While dragging: the index it would be dropped before; -1 when that is over."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.rows: list[tuple[int, Block, QRect]] = []
        self.pressed: int | None = None
        self.pressed_at = QPoint()
        self.drop_index = -1
        self.setFont(interface_font(12))
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Roles of the blocks"))

    def show_rows(self, rows: list[tuple[int, Block, QRect]]) -> None:
        """Index, block and first line of what is visible, in the coordinates of the pane's viewport."""
        if rows != self.rows:
            self.rows = rows
            self.update()

    def box_of(self, rect: QRect) -> QRectF:
        top = rect.top() + (rect.height() - BOX_SIZE) / 2
        return QRectF(self.width() - GAP - BOX_SIZE, top, BOX_SIZE, BOX_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.appearance.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.galley)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self.session.place.block if self.session.place else 0
        for _, block, rect in self.rows:
            box = self.box_of(rect)
            is_current = block.id == current
            painter.setPen(QPen(theme.cinnabar if is_current else theme.line, 1))
            painter.setBrush(theme.cinnabar if is_current else theme.galley)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.setPen(theme.galley if is_current else theme.muted)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, role_mark(block.role))

    def row_at(self, point: QPoint) -> tuple[int, Block, QRect] | None:
        return next((row for row in self.rows if self.box_of(row[2]).adjusted(-4, -4, 4, 4).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().toPoint())
        if row and event.button() is Qt.MouseButton.LeftButton:
            self.pressed = row[1].id
            self.pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self.pressed is None:
            is_over = self.row_at(point) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)
            return
        if (point - self.pressed_at).manhattanLength() >= QApplication.startDragDistance() or self.drop_index >= 0:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.show_drop(self.drop_index_at(point.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self.pressed = self.pressed, None
        drop_index = self.drop_index
        self.show_drop(-1)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if pressed is None:
            return
        if drop_index >= 0:
            self.block_dragged.emit(pressed, drop_index)
        elif self.row_at(event.position().toPoint()):
            self.role_asked.emit(pressed, event.globalPosition().toPoint() + QPoint(GRID, GRID))

    def drop_index_at(self, y: int) -> int:
        for index, _, rect in self.rows:
            if y < rect.center().y():
                return index
        return self.rows[-1][0] + 1 if self.rows else 0

    def show_drop(self, drop_index: int) -> None:
        if drop_index != self.drop_index:
            self.drop_index = drop_index
            self.drop_shown.emit(drop_index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.row_at(event.pos())
        if row:
            self.menu_asked.emit(row[1].id, event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            row = self.row_at(event.pos())
            QToolTip.showText(event.globalPos(), role_name(row[1].role) if row else "", self)
            return True
        return super().event(event)
