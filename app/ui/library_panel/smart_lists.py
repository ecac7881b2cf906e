"""The kept searches under the library: each by its name, with how many articles it finds at present.

Owns the rows and their keys: Return or a click opens, F2 renames, Delete removes. Refuses to count and to keep: it is
told, and tells what is wanted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.face.theme import Appearance, interface_font
from app.ui.widgets.headings import PanelHeading, hairline

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 28
MARGIN = 16
LEAST_ROWS, MOST_ROWS = 4, 8
"""So many are in sight where there is little room, or much; more are scrolled."""
OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Delete)
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class SmartList:
    """`count` is negative until it is known."""

    name: str
    query: str
    count: int = -1


class SmartListsModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[SmartList, ...] = ()

    def show(self, rows: Sequence[SmartList]) -> None:
        """Other counts of the same lists leave what is chosen alone."""
        rows = tuple(rows)
        if [row.name for row in rows] == [row.name for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.query
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.name} {row.count}" if row.count >= 0 else row.name
        return None


class SmartListDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.font = interface_font(13.5)
        self.small = interface_font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: SmartList = index.data(ROW)
        theme, rect = self.appearance.theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_keys = option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus
        if has_keys or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(theme.muted if has_keys else Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(rect.adjusted(8, 1, -9, -2), 6, 6)
        inner = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        count = f"{row.count:,}" if row.count >= 0 else ""
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        painter.drawText(inner, RIGHT, count)
        room = inner.width() - QFontMetrics(self.small).horizontalAdvance(count) - 12
        painter.setFont(self.font)
        painter.setPen(theme.ink)
        name = QFontMetrics(self.font).elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, LEFT, name)
        painter.restore()


class SmartListView(QListView):
    def __init__(self, section: "SmartLists") -> None:
        super().__init__(section)
        self.section = section

    def event(self, event: QEvent) -> bool:
        """These keys are its own, whatever they do elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.section.row_at(self.currentIndex())
        if row is None or event.key() not in OWN_KEYS:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.section.rename_wanted.emit(row.name)
        elif event.key() == Qt.Key.Key_Delete:
            self.section.removed.emit(row.name)
        else:
            self.section.chosen.emit(row.name)


class SmartLists(QWidget):
    """Out of sight while there are none."""

    chosen = Signal(str)
    rename_wanted = Signal(str)
    removed = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SmartListsModel(self)
        self.view = SmartListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(SmartListDelegate(appearance, self))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.setAccessibleName(self.tr("Kept searches"))
        self.view.clicked.connect(self.choose)
        self.view.customContextMenuRequested.connect(self.offer_deeds)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 6)
        layout.setSpacing(0)
        layout.addWidget(hairline(self))
        layout.addWidget(PanelHeading(self.tr("Kept searches"), self))
        layout.addWidget(self.view)
        appearance.theme_changed.connect(self.view.viewport().update)
        self.show_lists(())

    def show_lists(self, rows: Sequence[SmartList]) -> None:
        self.model.show(rows)
        self.view.setMinimumHeight(min(len(rows), LEAST_ROWS) * ROW_HEIGHT)
        self.view.setMaximumHeight(min(len(rows), MOST_ROWS) * ROW_HEIGHT)
        self.setVisible(bool(rows))

    def row_at(self, index: QModelIndex) -> SmartList | None:
        return self.model.rows[index.row()] if index.isValid() else None

    def choose(self, index: QModelIndex) -> None:
        row = self.row_at(index)
        if row is not None:
            self.chosen.emit(row.name)

    def offer_deeds(self, place: QPoint) -> None:
        row = self.row_at(self.view.indexAt(place))
        if row is not None:
            self.make_menu(row.name).popup(self.view.viewport().mapToGlobal(place))

    def make_menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, signal in (
            (self.tr("Open"), self.chosen),
            (self.tr("Rename…"), self.rename_wanted),
            (self.tr("Delete"), self.removed),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, wanted=signal: wanted.emit(name))
        return menu
