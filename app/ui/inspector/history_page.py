"""The history of the issue: all steps, what they touched, and taking back one alone or all after one.

Owns the list and its painting. Refuses to know what rests on what (`app.editing.history`).
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.editing.errors import NothingToUndo, StepIsNeeded
from app.editing.operations import Change
from app.ui.face.theme import Appearance, interface_font
from app.ui.inspector.history_model import FIRST_GROUP, STEP, AnyIndex, HistoryModel, StepRow
from app.ui.session import Place, Session

ROW_HEIGHT = 46
MARGIN = 14
MOST_NAMED = 3
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def tell_moment(moment: datetime, today: datetime) -> str:
    """The time of day, with the day when it was another."""
    return moment.strftime("%H:%M") if moment.date() == today.date() else moment.strftime("%Y-%m-%d %H:%M")


class StepDelegate(QStyledItemDelegate):
    def __init__(self, page: "HistoryPage") -> None:
        super().__init__(page)
        self.page = page
        self.words = interface_font(13)
        self.struck = interface_font(13)
        self.struck.setStrikeOut(True)
        self.small = interface_font(11.5)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        step: StepRow = index.data(STEP)
        theme = self.page.appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(theme.muted if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(6, 1, -6, -1), 6, 6)
        rect: QRect = option.rect.adjusted(MARGIN, 4, -MARGIN, -4)
        upper = QRect(rect.left(), rect.top(), rect.width(), rect.height() // 2 + 2)
        lower = QRect(rect.left(), upper.bottom(), rect.width(), rect.height() - upper.height())
        painter.setFont(self.words if step.is_in_force else self.struck)
        painter.setPen(theme.ink if step.is_in_force else theme.muted)
        words = QFontMetrics(self.words).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, LEFT, words)
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        painter.drawText(lower, LEFT, tell_moment(step.moment, datetime.now().astimezone()))
        who = step.user if step.is_in_force else self.tr("undone") + (f" · {step.user}" if step.user else "")
        painter.drawText(lower, RIGHT, who)
        painter.restore()


class HistoryPage(QWidget):
    """A click goes to what a step touched. Delete undoes the chosen step alone, Shift+Delete all after it.

    Two chosen steps can be compared, as the states after them; one with the present state. Space looks at that state.
    """

    comparison_wanted = Signal()
    look_wanted = Signal()

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.model = HistoryModel(session, self)
        self.list = QListView(self)
        self.empty = QLabel(self.tr("Nothing was done to this issue yet."), self)
        self.message = QLabel(self)
        self.undo_button = QPushButton(self.tr("Undo this step alone"), self)
        self.return_button = QPushButton(self)
        self.look_button = QPushButton(self.tr("Look at this state"), self)
        self.compare_button = QPushButton(self)
        self.lay_out()
        self.connect_signals()
        self.show_issue()

    def lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(StepDelegate(self))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("History"))
        self.list.installEventFilter(self)
        self.empty.setObjectName("muted")
        self.message.setObjectName("cinnabar")
        for label in (self.empty, self.message):
            label.setWordWrap(True)
            label.setContentsMargins(MARGIN, 8, MARGIN, 4)
            label.setFont(interface_font(12.5))
        self.message.hide()
        buttons = QGridLayout()
        buttons.setContentsMargins(8, 4, 8, 8)
        buttons.setSpacing(6)
        buttons.addWidget(self.undo_button, 0, 0)
        buttons.addWidget(self.return_button, 0, 1)
        buttons.addWidget(self.look_button, 1, 0)
        buttons.addWidget(self.compare_button, 1, 1)
        for button in (self.undo_button, self.return_button, self.look_button, self.compare_button):
            button.setFont(interface_font(12))
            button.setStyleSheet("padding: 4px 8px;")
        self.undo_button.setToolTip(self.tr("Delete"))
        self.return_button.setToolTip(self.tr("Shift+Delete"))
        self.look_button.setToolTip(self.tr("Space"))
        self.compare_button.setToolTip(self.tr("C; with Shift and the arrows two steps are chosen"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.message)
        layout.addLayout(buttons)

    def connect_signals(self) -> None:
        self.session.issue_opened.connect(self.show_issue)
        self.session.issue_changed.connect(self.follow)
        self.appearance.theme_changed.connect(self.list.viewport().update)
        self.list.clicked.connect(self.jump)
        self.list.selectionModel().currentChanged.connect(self.show_deeds)
        self.list.selectionModel().selectionChanged.connect(self.show_deeds)
        self.look_button.clicked.connect(self.look_wanted)
        self.compare_button.clicked.connect(self.comparison_wanted)
        self.undo_button.clicked.connect(self.undo_alone)
        self.return_button.clicked.connect(self.go_here)

    def show_issue(self) -> None:
        self.session.in_turn(self.draw_issue)

    def draw_issue(self) -> None:
        self.model.show()
        self.empty.setVisible(not self.model.steps)
        self.show_deeds()

    def follow(self, change: Change) -> None:
        self.model.follow(change)
        self.empty.setVisible(not self.model.steps)
        self.show_deeds()

    @property
    def step(self) -> StepRow | None:
        index = self.list.currentIndex()
        return self.model.step_at(index.row()) if index.isValid() else None

    def chosen(self) -> tuple[StepRow, ...]:
        """The chosen steps, the oldest first; of more than two the outer ones."""
        rows = sorted((index.row() for index in self.list.selectedIndexes()), reverse=True)
        steps = [self.model.step_at(row) for row in rows]
        return tuple(steps) if len(steps) <= 2 else (steps[0], steps[-1])

    def show_deeds(self, *_: object) -> None:
        """What can be done with the chosen step."""
        count = len(self.chosen())
        self.compare_button.setEnabled(count > 0)
        self.look_button.setEnabled(count == 1)
        self.compare_button.setText(self.tr("Compare these two") if count > 1 else self.tr("Compare with now"))
        step, editor = self.step, self.session.editor
        self.message.hide()
        can_go_forward = step is not None and not step.is_in_force
        self.return_button.setText(self.tr("Do again up to here") if can_go_forward else self.tr("Go back to here"))
        if step is None or editor is None:
            self.undo_button.setEnabled(False)
            self.return_button.setEnabled(False)
            return
        done = editor.history.done
        self.undo_button.setEnabled(step.is_in_force and step.group != FIRST_GROUP)
        is_last = bool(done) and step.live_group == done[-1]
        has_later = bool(done) and step.is_in_force and not is_last
        self.return_button.setEnabled(bool(step.undoing_group) or has_later)

    def jump(self, index: QModelIndex) -> None:
        """Shows what the step touched, as far as it is still there."""
        place = self.model.place_of(self.model.step_at(index.row()))
        if isinstance(place, Place):
            self.session.select_place(place, self)
        elif place:
            self.session.select_article(place)

    def undo_alone(self) -> None:
        step, editor = self.step, self.session.editor
        if step is None or editor is None or not step.live_group:
            return
        try:
            editor.history.undo_alone(step.live_group)
        except StepIsNeeded as error:
            self.tell_needed(error)
        except NothingToUndo as error:
            self.session.edit_failed.emit(error)
        else:
            self.session.attempt(lambda editor: editor.undo_alone(step.live_group, self))

    def tell_needed(self, error: StepIsNeeded) -> None:
        """Which later steps rest on the chosen one, by their words."""
        groups = error.fields["needed_by"]
        assert isinstance(groups, tuple)
        rows = [self.model.by_group[self.model.origin[group]] for group in groups]
        named = " · ".join(self.model.words_of(row) for row in rows[:MOST_NAMED])
        if len(rows) > MOST_NAMED:
            sentence = self.tr("It cannot be undone alone; later steps rest on it: {steps}; and {count} more.")
        else:
            sentence = self.tr("It cannot be undone alone; later steps rest on it: {steps}.")
        self.message.setText(sentence.format(steps=named, count=len(rows) - MOST_NAMED))
        self.message.show()

    def go_here(self) -> None:
        """Back to when the chosen step was the last, or forward to it when it was undone."""
        step = self.step
        if step is None:
            return
        if step.undoing_group:
            self.session.attempt(lambda editor: editor.go_forward(step.undoing_group, self))
        elif step.is_in_force:
            self.session.attempt(lambda editor: editor.go_back(step.live_group, self))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keys of the list, which are commands elsewhere."""
        if not isinstance(event, QKeyEvent):
            return False
        deed = self.deed_of(event)
        if deed is not None and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if deed is not None and event.type() is QEvent.Type.KeyPress:
            deed()
            return True
        return False

    def deed_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self.show_chosen
            case Qt.Key.Key_Space:
                return self.look_button.click
            case Qt.Key.Key_C if not event.modifiers():
                return self.compare_button.click
            case Qt.Key.Key_Delete if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return self.go_here
            case Qt.Key.Key_Delete:
                return self.undo_alone
        return None

    def show_chosen(self) -> None:
        if self.list.currentIndex().isValid():
            self.jump(self.list.currentIndex())
