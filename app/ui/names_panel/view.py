"""The list of names: what waits to be repaired first, then what is suggested, then what is confirmed.

Owns the keys: Enter confirms or repairs, Delete takes off, gives up or refuses for the issue, with Shift for the
library, Ctrl+Enter confirms all. Refuses to find names.
"""

from typing import Any, TypeAlias

from PySide6.QtCore import QEvent, QLineF, QModelIndex, QPersistentModelIndex, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.editing.operations import Change, ConfirmEntities
from app.text.model import Issue
from app.text.offsets import to_raw
from app.ui.doubts_bar.round import changed_blocks
from app.ui.face.name_marks import kind_color, kind_letter
from app.ui.face.theme import Appearance, interface_font
from app.ui.names_panel.names_source import NamesSource
from app.ui.names_panel.rows import Row, list_entries, mark_of
from app.ui.names_panel.rows_model import ROW, NameRowsModel
from app.ui.session import Place, Session

Index: TypeAlias = QModelIndex | QPersistentModelIndex
MARGIN = 14
HEIGHT = 26
LETTER_WIDTH = 26
MOST_ROWS = 14
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class NameDelegate(QStyledItemDelegate):
    """A letter in the kind's colour, the name, and the line that it has in the galley."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        view: Any = option
        theme = self.appearance.theme
        rect = QRectF(view.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if view.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 4, 4)
        color = theme.cinnabar if row.state == "repair" else kind_color(theme, row.kind)
        painter.setPen(color)
        painter.setFont(interface_font(11))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(6, 0, 0, 0), middle, kind_letter(row.kind))
        painter.setFont(interface_font(13))
        painter.setPen(theme.muted if row.state == "repair" else theme.ink)
        body = rect.adjusted(LETTER_WIDTH, 0, -6, 0)
        text = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, round(body.width()))
        painter.drawText(body, middle, text)
        style = {"confirmed": Qt.PenStyle.SolidLine, "suggested": Qt.PenStyle.DashLine}
        painter.setPen(QPen(color, 2, style.get(row.state, Qt.PenStyle.DotLine)))
        width = painter.fontMetrics().horizontalAdvance(text)
        line = QLineF(body.left(), body.bottom() - 3, body.left() + width, body.bottom() - 3)
        painter.drawLine(line)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, HEIGHT)


class NameList(QListView):
    """Keys act on the row; the panel says how."""

    def __init__(self, panel: "NamesPanel") -> None:
        super().__init__(panel)
        self.panel = panel

    def chosen_row(self) -> int:
        return self.currentIndex().row()

    def choose_row(self, row: int) -> None:
        self.setCurrentIndex(self.model().index(row, 0))

    def event(self, event: QEvent) -> bool:
        """Its keys are commands elsewhere."""
        is_own = isinstance(event, QKeyEvent) and event.key() in (*ENTER, *DELETE)
        if is_own and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.panel.confirm_all()
        elif event.key() in ENTER:
            self.panel.accept()
        elif event.key() in DELETE:
            self.panel.refuse(is_everywhere=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


class NamesPanel(QWidget):
    """Gone where the article has no names."""

    refusal_wanted = Signal(object, str, bool)
    """Kind and text of a suggested name that is refused for good, in the whole library or in the issue."""

    def __init__(
        self, session: Session, appearance: Appearance, source: NamesSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.source = source
        self.model = NameRowsModel(self.tell, self)
        self.name = QLabel(self.tr("Names"), self)
        self.name.setObjectName("muted")
        self.name.setFont(interface_font(12))
        self.list = NameList(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(NameDelegate(appearance, self))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Names"))
        self.list.setToolTip(self.tr("Enter confirms, Delete takes off or refuses, Shift+Delete refuses everywhere"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.viewport().setAutoFillBackground(False)
        self.list.selectionModel().currentChanged.connect(self.show_chosen)
        self.confirm_button = QPushButton(self)
        self.confirm_button.setFont(interface_font(12.5))
        self.confirm_button.clicked.connect(self.confirm_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 0, MARGIN, 16)
        layout.setSpacing(6)
        layout.addWidget(self.name)
        layout.addWidget(self.list)
        layout.addWidget(self.confirm_button, 0, Qt.AlignmentFlag.AlignLeft)
        source.changed.connect(self.show_rows)
        session.issue_changed.connect(self.follow)
        session.article_selected.connect(self.show_rows)
        appearance.theme_changed.connect(self.list.viewport().update)
        self.show_rows()

    @property
    def rows(self) -> list[Row]:
        return [self.model.row_at(row) for row in range(self.model.rowCount())]

    def follow(self, change: Change) -> None:
        """Most of what is typed is in no name; what is suggested is told by its source."""
        self.model.follow(change.issue)
        forth = change.difference.forth
        is_moved = any(key[0] == "repair" or key[-1] == "blocks" for key in forth)
        if is_moved or any(block.entities for block in changed_blocks(change)):
            self.show_rows()

    def show_rows(self) -> None:
        self.session.in_turn(self.draw_rows)

    def draw_rows(self) -> None:
        issue, article = self.session.issue, self.session.article
        at = self.list.chosen_row()
        entries = list_entries(issue, article, self.source.found) if issue and article else []
        blocker = QSignalBlocker(self.list.selectionModel())
        self.model.show(issue or Issue(""), entries)
        self.list.choose_row(min(at, len(entries) - 1))
        blocker.unblock()
        self.list.viewport().update()
        self.list.setFixedHeight(HEIGHT * min(len(entries), MOST_ROWS))
        suggested = len(self.source.found) if entries else 0
        self.confirm_button.setText(self.tr("Confirm all {count}").format(count=suggested))
        self.confirm_button.setVisible(suggested > 0)
        self.setVisible(bool(entries))

    def tell(self, row: Row) -> str:
        words = {
            "confirmed": self.tr("{letter} {text}, confirmed"),
            "suggested": self.tr("{letter} {text}, suggested"),
            "repair": self.tr("{letter} {text}, its text is gone"),
        }
        return words[row.state].format(letter=kind_letter(row.kind), text=row.label)

    def confirm_all(self) -> None:
        if self.source.found and self.session.article is not None:
            self.session.do(ConfirmEntities(tuple(map(mark_of, self.source.found))), initiator=self)

    @property
    def chosen(self) -> Row | None:
        at = self.list.chosen_row()
        return self.model.row_at(at) if at >= 0 else None

    def accept(self) -> None:
        """Confirms or repairs the name that is chosen; the next one is chosen then."""
        row = self.chosen
        if row and row.accept:
            self.session.do(row.accept, initiator=self)
        elif row:
            self.list.choose_row(min(self.list.chosen_row() + 1, self.model.rowCount() - 1))

    def refuse(self, *, is_everywhere: bool) -> None:
        """Takes the chosen name off, gives up its repair, or has it suggested no more."""
        row = self.chosen
        if row and row.refuse:
            self.session.do(row.refuse, initiator=self)
        elif row and row.state == "suggested":
            self.refusal_wanted.emit(row.kind, row.text, is_everywhere)

    def focus_first(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.choose_row(0)
        self.show_chosen()

    def show_chosen(self) -> None:
        row, issue = self.chosen, self.session.issue
        if row is None or row.place is None or issue is None:
            return
        block_id, start, _ = row.place
        if found := issue.find_block(block_id):
            self.session.select_place(Place(block_id, start, to_raw(found[0].blocks[found[1]], start)), self)
