"""The list of names: what waits to be repaired first, then what is suggested, then what is confirmed.

Owns the keys: Enter confirms or repairs, Delete takes off, gives up or refuses for the issue, with Shift for the
library, Ctrl+Enter confirms all. Refuses to find names.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from PySide6.QtCore import QEvent, QLineF, QModelIndex, QPersistentModelIndex, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.editing.operations import ConfirmEntities, Mark, Operation, RemoveEntity, SettleRepair
from app.text.entities import propose_place, text_of
from app.text.model import Article, EntityKind, Issue, Repair
from app.text.offsets import to_raw
from app.ui.face.name_marks import kind_color, kind_letter
from app.ui.face.theme import Appearance, interface_font
from app.ui.names_panel.names_source import NamesSource
from app.ui.session import Place, Session

Index: TypeAlias = QModelIndex | QPersistentModelIndex
MARGIN = 14
HEIGHT = 26
LETTER_WIDTH = 26
MOST_ROWS = 14
ROW_ROLE = Qt.ItemDataRole.UserRole
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class Row:
    """`accept` and `refuse` are what Enter and Delete do; `place` is where it stands, or would.

    Of a name that waits to be repaired the place is looked for only when it is shown (`NamesPanel.complete`).
    """

    kind: EntityKind
    text: str
    state: str
    place: tuple[int, int, int] | None
    accept: Operation | None
    refuse: Operation | None
    mark: Mark | None = None
    repair: Repair | None = None
    proposed: str = ""
    """What stands where a name whose text is gone may have been."""

    @property
    def label(self) -> str:
        return f"{self.text} → {self.proposed}" if self.proposed else self.text


class NameDelegate(QStyledItemDelegate):
    """A letter in the kind's colour, the name, and the line that it has in the galley."""

    def __init__(self, appearance: Appearance, panel: "NamesPanel") -> None:
        super().__init__(panel)
        self.appearance = appearance
        self.panel = panel

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self.panel.complete(index.data(ROW_ROLE))
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


class NameList(QListWidget):
    """Keys act on the row; the panel says how."""

    def __init__(self, panel: "NamesPanel") -> None:
        super().__init__(panel)
        self.panel = panel

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
        self.rows: list[Row] = []
        self.completed: dict[int, Row] = {}
        """Rows of repairs with the place that is proposed as the text stands, by the repair's number."""
        self.name = QLabel(self.tr("Names"), self)
        self.name.setObjectName("muted")
        self.name.setFont(interface_font(12))
        self.list = NameList(self)
        self.list.setItemDelegate(NameDelegate(appearance, self))
        self.list.setAccessibleName(self.tr("Names"))
        self.list.setToolTip(self.tr("Enter confirms, Delete takes off or refuses, Shift+Delete refuses everywhere"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.viewport().setAutoFillBackground(False)
        self.list.currentRowChanged.connect(self.show_place)
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
        session.issue_changed.connect(self.show_rows)
        session.article_selected.connect(self.show_rows)
        appearance.theme_changed.connect(self.list.viewport().update)
        self.show_rows()

    def show_rows(self) -> None:
        issue, article = self.session.issue, self.session.article
        former = self.rows
        self.completed = {}
        self.rows = list_rows(issue, article, self.source) if issue and article else []
        blocker = QSignalBlocker(self.list)
        self.fill_list(former)
        blocker.unblock()
        self.list.setFixedHeight(HEIGHT * min(len(self.rows), MOST_ROWS))
        marks = self.marks
        self.confirm_button.setText(self.tr("Confirm all {count}").format(count=len(marks)))
        self.confirm_button.setVisible(bool(marks))
        self.setVisible(bool(self.rows))

    def fill_list(self, former: Sequence[Row]) -> None:
        """Only rows that differ are touched: an article may have thousands of names, and is typed in."""
        at = self.list.currentRow()
        for gone in range(len(former) - 1, len(self.rows) - 1, -1):
            self.list.takeItem(gone)
        for number, row in enumerate(self.rows):
            if number < len(former) and former[number] == row:
                continue
            item = self.list.item(number) or QListWidgetItem(self.list)
            item.setData(ROW_ROLE, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tell(row))
        self.list.setCurrentRow(min(at, len(self.rows) - 1))
        self.list.viewport().update()

    def complete(self, row: Row) -> Row:
        """With the place that is proposed for it: to look for those of thousands takes longer than a key may."""
        issue, repair = self.session.issue, row.repair
        if repair is None or issue is None:
            return row
        if repair.id not in self.completed:
            self.completed[repair.id] = with_proposal(issue, row, repair)
        return self.completed[repair.id]

    def tell(self, row: Row) -> str:
        words = {
            "confirmed": self.tr("{letter} {text}, confirmed"),
            "suggested": self.tr("{letter} {text}, suggested"),
            "repair": self.tr("{letter} {text}, its text is gone"),
        }
        return words[row.state].format(letter=kind_letter(row.kind), text=row.label)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(row.mark for row in self.rows if row.mark)

    def confirm_all(self) -> None:
        if self.marks:
            self.session.do(ConfirmEntities(self.marks), initiator=self)

    @property
    def chosen(self) -> Row | None:
        at = self.list.currentRow()
        return self.complete(self.rows[at]) if 0 <= at < len(self.rows) else None

    def accept(self) -> None:
        """Confirms or repairs the name that is chosen; the next one is chosen then."""
        row = self.chosen
        if row and row.accept:
            self.session.do(row.accept, initiator=self)
        elif row:
            self.list.setCurrentRow(min(self.list.currentRow() + 1, len(self.rows) - 1))

    def refuse(self, *, is_everywhere: bool) -> None:
        """Takes the chosen name off, gives up its repair, or has it suggested no more."""
        row = self.chosen
        if row and row.refuse:
            self.session.do(row.refuse, initiator=self)
        elif row and row.state == "suggested":
            self.refusal_wanted.emit(row.kind, row.text, is_everywhere)

    def focus_first(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.setCurrentRow(0)
        self.show_place(0)

    def show_place(self, at: int) -> None:
        row = self.complete(self.rows[at]) if 0 <= at < len(self.rows) else None
        issue = self.session.issue
        if row is None or row.place is None or issue is None:
            return
        self.list.item(at).setData(Qt.ItemDataRole.AccessibleTextRole, self.tell(row))
        block_id, start, _ = row.place
        if found := issue.find_block(block_id):
            self.session.select_place(Place(block_id, start, to_raw(found[0].blocks[found[1]], start)), self)


def list_rows(issue: Issue, article: Article, source: NamesSource) -> list[Row]:
    """Repairs of the whole issue, as their block may be gone; the names of the article."""
    rows = []
    for repair in issue.repairs:
        rows.append(Row(repair.kind, repair.text, "repair", None, None, SettleRepair(repair.id), repair=repair))
    for name in source.found:
        place = (name.block_id, name.clean_start, name.clean_end)
        mark: Mark = (*place, name.kind, name.entry)
        rows.append(Row(name.kind, name.text, "suggested", place, ConfirmEntities((mark,)), None, mark))
    for block in article.blocks:
        for entity in block.entities:
            place = (block.id, entity.clean_start, entity.clean_end)
            rows.append(Row(entity.kind, text_of(block, entity), "confirmed", place, None, RemoveEntity(entity.id)))
    return rows


def with_proposal(issue: Issue, row: Row, repair: Repair) -> Row:
    place = propose_place(issue, repair)
    if place is None:
        return row
    stands = text_at(issue, place)
    proposed = stands if stands != repair.text else ""
    return replace(row, place=place, accept=SettleRepair(repair.id, *place), proposed=proposed)


def text_at(issue: Issue, place: tuple[int, int, int]) -> str:
    found = issue.find_block(place[0])
    return found[0].blocks[found[1]].text[place[1] : place[2]] if found else ""
