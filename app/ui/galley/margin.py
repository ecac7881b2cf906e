"""The margin of the galley: one box a block with the mark of its role, to click, and to drag the block by; between two
blocks the handle of their seam.

Owns the boxes, and what the mouse does with boxes and handles. Refuses operations: it tells what was asked for.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.text.model import Block
from app.ui.face.role_marks import role_mark, role_name
from app.ui.face.theme import GRID, Appearance, interface_font
from app.ui.galley.seams import handle_rect, paint_handle, seam_near, seam_y
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

    seam_asked = Signal(int, QPoint)
    """The handle above the block of this index was clicked; where a menu may open, on the screen."""
    border_dragged = Signal(int, QPoint)
    """The handle above the block of this index is dragged to a point of the viewport."""
    border_dropped = Signal()

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.rows: list[tuple[int, Block, QRect]] = []
        self.pressed: int | None = None
        self.pressed_at = QPoint()
        self.drop_index = -1
        self.seam = 0
        self.pressed_seam = 0
        self.is_moving_border = False
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
        for row in self.rows:
            if row[0] and (row[0] == self.shown_seam or (row[1].id == current and not self.session.is_typing)):
                is_strong = row[0] == self.shown_seam
                paint_handle(painter, handle_rect(row, self.width() - GAP), theme, is_strong=is_strong)

    @property
    def shown_seam(self) -> int:
        """The index of the block whose upper seam the mouse is at or moves; 0 for none."""
        return self.pressed_seam or self.seam

    def show_seam_near(self, y: float | None) -> None:
        """While the mouse is over margin or text at this height; None when it left."""
        seam = 0 if y is None else seam_near(self.rows, y)
        if seam != self.seam:
            self.seam = seam
            self.update()

    def seam_height(self, index: int) -> float:
        """Where the upper seam of a visible block stands."""
        return next((seam_y(row) for row in self.rows if row[0] == index), float("inf"))

    def seam_at(self, point: QPoint) -> int:
        """The index of the block whose handle the point is on; 0 for none."""
        index = seam_near(self.rows, point.y())
        row = next((row for row in self.rows if row[0] == index), None)
        if row is None or not index:
            return 0
        is_on_box = any(self.box_of(other[2]).contains(point) for other in self.rows)
        is_near = abs(point.y() - seam_y(row)) <= handle_rect(row, 0).height() / 2
        return 0 if is_on_box and not is_near else index

    def row_at(self, point: QPoint) -> tuple[int, Block, QRect] | None:
        return next((row for row in self.rows if self.box_of(row[2]).adjusted(-4, -4, 4, 4).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.pressed_seam = self.seam_at(event.position().toPoint())
        row = self.row_at(event.position().toPoint())
        if self.pressed_seam:
            self.pressed_at = event.position().toPoint()
        elif row:
            self.pressed = row[1].id
            self.pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self.pressed_seam:
            self.move_border(point)
            return
        if self.pressed is None:
            self.show_seam_near(point.y())
            if self.seam_at(point):
                self.setCursor(Qt.CursorShape.SplitVCursor)
                return
            is_over = self.row_at(point) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)
            return
        if (point - self.pressed_at).manhattanLength() >= QApplication.startDragDistance() or self.drop_index >= 0:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.show_drop(self.drop_index_at(point.y()))

    def move_border(self, point: QPoint) -> None:
        is_far = (point - self.pressed_at).manhattanLength() >= QApplication.startDragDistance()
        self.is_moving_border = self.is_moving_border or is_far
        if self.is_moving_border:
            self.border_dragged.emit(self.pressed_seam, point - QPoint(self.width(), 0))

    def release_seam(self, where: QPoint) -> None:
        seam, self.pressed_seam = self.pressed_seam, 0
        was_moving, self.is_moving_border = self.is_moving_border, False
        self.update()
        if was_moving:
            self.border_dropped.emit()
        else:
            self.seam_asked.emit(seam, where + QPoint(GRID, GRID))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.show_seam_near(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.pressed_seam:
            self.release_seam(event.globalPosition().toPoint())
            return
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
        if self.seam_at(event.pos()):
            self.seam_asked.emit(self.seam_at(event.pos()), event.globalPos())
        elif row:
            self.menu_asked.emit(row[1].id, event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            row = self.row_at(event.pos())
            words = role_name(row[1].role) if row else ""
            if self.seam_at(event.pos()):
                words = self.tr("Click: join, or a new article. Drag: text goes to the other block.")
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)
