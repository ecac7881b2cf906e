"""The search field of the top bar: as one types, the articles of the library that have these words.

Owns the field and the list of hits under it. Refuses to search itself: `find_hits` is asked in a thread, and an answer
to words that were typed over is dropped.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.errors import UserError
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.jobs import Jobs
from app.ui.widgets.buttons import Button
from app.ui.widgets.marked_line import paint_marked
from app.ui.widgets.value_list import VALUE, AnyIndex, ValueList

if TYPE_CHECKING:
    from app.workspace import Hit

TYPING_PAUSE = 120
MOST_HITS = 40
ROWS_SHOWN = 7
HIT_HEIGHT = 52
ALL_HEIGHT = 30
WIDTH = 440
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HitList(ValueList):
    def words(self, value: "Hit") -> str:
        return f"{value.title} {value.snippet}"


class HitDelegate(QStyledItemDelegate):
    """Title and date in the first line, the words in their surroundings in the second."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.title = reading_font(13.5, QFont.Weight.Bold)
        self.small = interface_font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, HIT_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        hit: Hit = index.data(VALUE)
        theme = self.appearance.theme
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
        inner = rect.adjusted(14, 5, -14, -5)
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        where = " · ".join(part for part in (hit.newspaper, hit.date) if part)
        upper = QRect(inner.left(), inner.top(), inner.width(), 21)
        painter.drawText(upper, RIGHT, where)
        used = QFontMetrics(self.small).horizontalAdvance(where) + 12
        painter.setFont(self.title)
        painter.setPen(theme.ink)
        room = upper.adjusted(0, 0, -used, 0)
        title = hit.title or hit.snippet
        painter.drawText(
            room, LEFT, QFontMetrics(self.title).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        )
        lower = QRect(inner.left(), inner.top() + 22, inner.width(), 20)
        paint_marked(painter, lower, hit.snippet, hit.ranges, self.small, (theme.muted, theme.ink))
        painter.restore()


class LibrarySearch(QLineEdit):
    """Return opens the chosen hit, Escape goes back to the text."""

    hit_chosen = Signal(object)
    palette_wanted = Signal()
    all_wanted = Signal(str)
    """The words of which all results are wanted."""
    search_failed = Signal(object)

    def __init__(self, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.find_hits: Callable[[str, int], Sequence[Hit]] | None = None
        self.setPlaceholderText(self.tr("Search the library…"))
        self.setAccessibleName(self.tr("Search the library"))
        self.setFixedHeight(30)
        self.setMaximumWidth(250)
        self.setMinimumWidth(140)
        self.key_hint = QLabel(self)
        self.key_hint.setObjectName("muted")
        self.key_hint.setFont(interface_font(12))
        self.key_hint.setToolTip(self.tr("All commands"))
        self.popup = QFrame(self.window())
        self.popup.setObjectName("card")
        self.popup.hide()
        self.model = HitList(self)
        self.view = QListView(self.popup)
        self.view.setModel(self.model)
        self.view.setItemDelegate(HitDelegate(appearance, self))
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("Found articles"))
        self.view.clicked.connect(self.choose)
        self.nothing = QLabel(self.tr("Nothing found."), self.popup)
        self.nothing.setObjectName("muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self.popup)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.view)
        layout.addWidget(self.nothing)
        self.all_button = Button(self.tr("All results  Shift+Enter"), self.popup, look="plain")
        self.all_button.setFixedHeight(ALL_HEIGHT)
        self.all_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.all_button.clicked.connect(self.want_all)
        layout.addWidget(self.all_button)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(TYPING_PAUSE)
        self.timer.timeout.connect(self.search)
        self.textChanged.connect(lambda _: self.timer.start())

    def tell_key(self, key: str) -> None:
        self.key_hint.setText(key)
        self.place_hint()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.place_hint()

    def place_hint(self) -> None:
        size = self.key_hint.sizeHint()
        self.key_hint.setGeometry(
            self.width() - size.width() - 10, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def search(self) -> None:
        query = self.text().strip()
        self.key_hint.setVisible(not query)
        if not query or self.find_hits is None:
            self.popup.hide()
            return
        find = self.find_hits
        self.jobs.start(lambda _: find(query, MOST_HITS), lambda hits: self.show_hits(query, hits), self.fail)

    def fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.search_failed.emit(error)

    def show_hits(self, query: str, hits: "Sequence[Hit]") -> None:
        if query != self.text().strip() or not self.hasFocus():
            return
        self.model.show(hits)
        self.view.setVisible(bool(hits))
        self.nothing.setVisible(not hits)
        corner = self.mapTo(self.window(), QPoint(self.width(), self.height() + 4))
        rows = min(len(hits), ROWS_SHOWN) * HIT_HEIGHT + 12 if hits else HIT_HEIGHT
        height = rows + ALL_HEIGHT + 6
        self.popup.setParent(self.window())
        self.popup.setGeometry(max(8, corner.x() - WIDTH), corner.y(), WIDTH, height)
        self.popup.show()
        self.popup.raise_()
        if hits:
            self.view.setCurrentIndex(self.model.index(0))

    def choose(self, index: QModelIndex) -> None:
        if index.isValid():
            hit = index.data(VALUE)
            self.leave()
            self.hit_chosen.emit(hit)

    def want_all(self) -> None:
        words = self.text().strip()
        self.leave()
        self.all_wanted.emit(words)

    def leave(self) -> None:
        self.popup.hide()
        self.clear()
        self.clearFocus()

    def search_for(self, query: str) -> None:
        self.setFocus()
        self.setText(query)

    def event(self, event: QEvent) -> bool:
        """Its keys are its own, before any command of one letter."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return super().event(event)
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS_SHOWN, Qt.Key.Key_PageUp: -ROWS_SHOWN}
        key = Qt.Key(event.key())
        if key in steps and self.popup.isVisible():
            row = min(max(self.view.currentIndex().row() + steps[key], 0), self.model.rowCount() - 1)
            self.view.setCurrentIndex(self.model.index(row))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.want_all()
            elif self.popup.isVisible():
                self.choose(self.view.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        if not (event.reason() == Qt.FocusReason.MouseFocusReason and self.popup.underMouse()):
            self.popup.hide()
