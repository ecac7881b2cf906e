"""The list beside the hits: a click narrows, opens a kept search, or takes either away again.

Refuses to search: it tells what was clicked.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.text.model import Status
from app.ui.face.theme import Appearance, interface_font
from app.ui.inspector.status_choice import status_name
from app.ui.search_view.side_rows import ROW, SideKind, SideModel, SideRow

HEADING_HEIGHT = 36
ROW_HEIGHT = 28
MARGIN = 16
CROSS_WIDTH = 30
WIDTH = 248
CROSS = "✕"
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SideDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: "SideList") -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.list = parent
        self.plain = interface_font(13)
        self.chosen = interface_font(13, QFont.Weight.DemiBold)
        self.small = interface_font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: SideRow = index.data(ROW)
        return QSize(0, HEADING_HEIGHT if row.kind is SideKind.HEADING else ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: SideRow = index.data(ROW)
        theme = self.appearance.theme
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_heading = row.kind is SideKind.HEADING
        has_keys = option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus
        if not is_heading and (row.is_chosen or has_keys or option.state & QStyle.StateFlag.State_MouseOver):
            painter.setPen(theme.muted if has_keys else Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(QRectF(rect).adjusted(8.5, 1.5, -8.5, -1.5), 5, 5)
        inner = rect.adjusted(MARGIN, 10 if is_heading else 0, -MARGIN, 0)
        tail = CROSS if row.is_chosen or row.kind is SideKind.SAVED else ""
        if row.kind is SideKind.VALUE and not row.is_chosen:
            tail = f"{row.count:,}"
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        painter.drawText(inner, RIGHT, tail)
        room = inner.width() - QFontMetrics(self.small).horizontalAdvance(tail) - 8
        font = self.small if row.kind in (SideKind.HEADING, SideKind.MORE) else self.plain
        font = self.chosen if row.is_chosen else font
        painter.setFont(font)
        painter.setPen(theme.muted if row.kind in (SideKind.HEADING, SideKind.MORE) else theme.ink)
        text = QFontMetrics(font).elidedText(self.list.word(row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, LEFT, text)
        painter.restore()


class SideList(QListView):
    """Return and Space do what a click does; Delete removes a kept search."""

    value_turned = Signal(str, str)
    saved_chosen = Signal(str)
    saved_removed = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SideModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(SideDelegate(appearance, self))
        self.setMouseTracking(True)
        self.setFixedWidth(WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Narrow what was found"))
        self.viewport().installEventFilter(self)
        appearance.theme_changed.connect(self.viewport().update)

    def word(self, row: SideRow) -> str:
        if row.kind is SideKind.HEADING:
            return self.name_facet(row.facet)
        if row.kind is SideKind.MORE:
            return self.tr("{count} more…").format(count=row.count) if row.count else self.tr("Fewer")
        return status_name(Status(row.value)) if row.facet == "status" else row.value

    def name_facet(self, name: str) -> str:
        names = {
            "": self.tr("Kept searches"),
            "newspaper": self.tr("Newspaper"),
            "year": self.tr("Year"),
            "section": self.tr("Section"),
            "author": self.tr("Author"),
            "tag": self.tr("Tag"),
            "person": self.tr("Person"),
            "place": self.tr("Place"),
            "org": self.tr("Organisation"),
            "status": self.tr("Status"),
        }
        return names[name]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            index = self.indexAt(event.position().toPoint())
            if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
                on_cross = event.position().x() > self.viewport().width() - CROSS_WIDTH
                self.act(self.rows.rows[index.row()], is_removing=on_cross)
        return False

    def act(self, row: SideRow, *, is_removing: bool = False) -> None:
        if row.kind is SideKind.SAVED:
            (self.saved_removed if is_removing else self.saved_chosen).emit(row.value)
        elif row.kind is SideKind.VALUE:
            self.value_turned.emit(row.facet, row.value)
        elif row.kind is SideKind.MORE:
            self.rows.turn_fold(row.facet)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Delete)
        if event.key() in keys and index.isValid():
            row = self.rows.rows[index.row()]
            is_removing = event.key() == Qt.Key.Key_Delete
            if not is_removing or row.kind is SideKind.SAVED:
                self.act(row, is_removing=is_removing)
        else:
            super().keyPressEvent(event)
