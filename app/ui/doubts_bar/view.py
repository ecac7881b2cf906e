"""The doubts bar: how many are left, one plain question, why it is asked, and the keys that answer it.

Owns the drawing of one question. Refuses the round itself (`app.ui.doubts_bar.round`) and the words
(`app.ui.doubts_bar.words`).
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.commands.keys import KeyTable
from app.ui.commands.registry import show_key
from app.ui.doubts_bar.queue import Order
from app.ui.doubts_bar.round import DoubtRound
from app.ui.doubts_bar.words import word_doubt
from app.ui.face.theme import Appearance, interface_font, reading_font
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.key_button import KeyButton

HEIGHT = 88
MARGIN = 18
NARROW = 1240
"""In a narrower bar the keys of skipping and taking back are only in the tips."""
ORDER_SETTING = "doubts/order"


class Count(QWidget):
    """How many doubts are open, large, of how many there were."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.large = reading_font(27, QFont.Weight.Bold)
        self.small = interface_font(13)
        self.left = 0
        self.total = 0

    def tell(self, left: int, total: int) -> None:
        if (left, total) != (self.left, self.total):
            self.left, self.total = left, total
            self.setAccessibleName(self.tr("{left} of {total} doubts are open").format(left=left, total=total))
            self.updateGeometry()
            self.update()

    def texts(self) -> tuple[str, str]:
        return str(self.left), f"/ {self.total}"

    def sizeHint(self) -> QSize:
        large, small = self.texts()
        width = QFontMetrics(self.large).horizontalAdvance(large) + QFontMetrics(self.small).horizontalAdvance(small)
        return QSize(max(width + 6, 40), QFontMetrics(self.large).ascent() + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.appearance.theme
        large, small = self.texts()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        baseline = self.height() - 5
        painter.setFont(self.large)
        painter.setPen(theme.cinnabar if self.left else theme.muted)
        painter.drawText(0, baseline, large)
        painter.setFont(self.small)
        painter.setPen(theme.muted)
        painter.drawText(QFontMetrics(self.large).horizontalAdvance(large) + 5, baseline, small)


class DoubtsBar(QWidget):
    """Its methods are the commands on doubts. Keys that reach it itself do the same."""

    order_changed = Signal(str)
    export_wanted = Signal()
    """Of the issue, in which nothing is left to do."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None, settings: Settings | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.settings = settings
        stored = settings.text(ORDER_SETTING) if settings else ""
        self.round = DoubtRound(session, Order(stored) if stored in set(Order) else Order.LOSS, self)
        self.count = Count(appearance, self)
        self.order_button = QPushButton(self)
        self.question = ElidedLabel(interface_font(15, QFont.Weight.Bold), self, lines=2)
        self.reason = ElidedLabel(interface_font(13), self)
        self.keys = KeyTable(parent=self)
        self.primary, self.other, self.skipping, self.taking_back = (KeyButton("", appearance, self) for _ in range(4))
        self.deed: Callable[[], None] = self.accept
        self.rested: tuple[int, ...] | None = None
        self.lay_out()
        self.connect_signals()
        self.take_theme()
        self.show_question()

    def lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Doubts"))
        self.order_button.setObjectName("plain")
        self.order_button.setFont(interface_font(11))
        self.order_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.order_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addStretch(1)
        left.addWidget(self.count)
        left.addWidget(self.order_button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(3)
        middle.addStretch(1)
        middle.addWidget(self.question)
        middle.addWidget(self.reason)
        middle.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(MARGIN, 1, MARGIN, 0)
        self.row.addLayout(left)
        self.row.addSpacing(4)
        self.row.addLayout(middle, 1)
        for button in self.buttons():
            self.row.addWidget(button)

    def buttons(self) -> tuple[KeyButton, ...]:
        return (self.primary, self.other, self.skipping, self.taking_back)

    def connect_signals(self) -> None:
        self.round.changed.connect(self.show_question)
        self.session.typing_changed.connect(self.show_question)
        self.appearance.theme_changed.connect(self.take_theme)
        self.primary.clicked.connect(self.run_deed)
        self.other.clicked.connect(self.round.take_runner_up)
        self.skipping.clicked.connect(self.skip)
        self.taking_back.clicked.connect(self.take_back)
        self.order_button.clicked.connect(self.turn_order)

    def take_keys(self, keys: KeyTable) -> None:
        """Those that this user has: the buttons tell them."""
        self.keys = keys
        keys.changed.connect(self.show_anew)
        self.show_anew()

    def key_of(self, command: str) -> str:
        return show_key(self.keys.shown(command))

    def run_deed(self) -> None:
        self.deed()

    def go_next(self) -> None:
        self.round.go_next()

    def go_previous(self) -> None:
        self.round.go_previous()

    def accept(self) -> None:
        self.round.accept()

    def take_runner_up(self, number: int = 1) -> None:
        """The reading has one runner-up; other numbers do nothing."""
        if number == 1:
            self.round.take_runner_up()

    def skip(self) -> None:
        self.round.skip()

    def take_back(self) -> None:
        self.round.take_back()

    def approve_issue(self) -> None:
        self.round.approve_issue()

    @property
    def order(self) -> str:
        return self.round.queue.order.value

    def set_order(self, order: str) -> None:
        """`loss` (most likely wrong first) or `page` (as it stands on the page)."""
        if order != self.order:
            self.round.set_order(Order(order))
            if self.settings:
                self.settings.keep(ORDER_SETTING, order)
            self.order_changed.emit(order)

    def turn_order(self) -> None:
        self.set_order(Order.PAGE.value if self.round.queue.order is Order.LOSS else Order.LOSS.value)

    def take_theme(self) -> None:
        theme = self.appearance.theme
        self.question.set_color(theme.ink)
        self.reason.set_color(theme.muted)
        self.order_button.setStyleSheet(f"color: {theme.muted.name()}; border: none; padding: 0; text-align: left;")
        self.update()

    def show_question(self) -> None:
        self.session.in_turn(self.draw_question)

    def draw_question(self) -> None:
        """While it is only told how many are left, most edits leave it as it is."""
        state = self.resting_state()
        if state is None or state != self.rested:
            self.rested = state
            self.show_anew()

    def resting_state(self) -> tuple[int, ...] | None:
        """None while a doubt is asked about, or none is left."""
        issue, left = self.session.issue, len(self.round.queue)
        if issue is None or not left or self.round.current is not None:
            return None
        return left, len(issue.doubts), self.session.is_typing, self.width() < NARROW, self.order == Order.LOSS

    def show_anew(self) -> None:
        issue = self.session.issue
        for widget in (self.count, *self.buttons()):
            widget.setVisible(issue is not None)
        self.fit_buttons()
        if issue is None:
            self.order_button.hide()
            self.say("", "")
            return
        left = len(self.round.queue)
        self.order_button.setVisible(left > 1)
        self.count.tell(left, len(issue.doubts))
        self.show_order()
        if self.round.current is not None:
            self.ask()
        elif left:
            self.offer_to_begin(left)
        else:
            self.offer_to_approve(len(issue.doubts))
        self.taking_back.key = self.key_of("doubt.take_back")
        self.taking_back.tell(self.tr("Take back"))

    def show_order(self) -> None:
        is_loss = self.round.queue.order is Order.LOSS
        self.order_button.setText(self.tr("By doubt") if is_loss else self.tr("By page"))
        self.order_button.setToolTip(self.tr("The order of the doubts; click to change it"))

    def say(self, question: str, reason: str) -> None:
        self.question.tell(question)
        self.reason.tell(reason)
        self.setAccessibleDescription(f"{question} {reason}".strip())

    def ask(self) -> None:
        doubt, issue = self.round.current, self.session.issue
        assert doubt is not None and issue is not None
        words = word_doubt(issue, doubt, self.round.index.holder_of)
        self.say(words.question, words.reason)
        self.other.key, self.skipping.key = self.key_of("doubt.runner_up"), self.key_of("doubt.skip")
        self.set_deed(self.accept, self.key_of("doubt.accept"), words.answer, doubt.probability)
        has_other = self.round.runner_up() is not None
        self.other.setVisible(has_other)
        self.other.tell(words.runner_up, doubt.runner_up_probability)
        self.skipping.setVisible(True)
        self.skipping.tell(self.tr("Skip"))

    def offer_to_begin(self, left: int) -> None:
        question = self.tr("Doubts left in this issue: {count}").format(count=left)
        self.say(question, self.tr("Go to the first one; edit the text freely in between, and come back."))
        self.set_deed(self.go_next, self.key_of("doubt.next"), self.tr("Next doubt"))
        self.hide_choices()

    def offer_to_approve(self, total: int) -> None:
        question = self.tr("No doubt is left in this issue.") if total else self.tr("The reading had no doubts.")
        left = len(self.round.unapproved)
        self.hide_choices()
        if left:
            self.say(question, self.tr("Articles that are not approved yet: {count}").format(count=left))
            self.set_deed(self.approve_issue, self.key_of("issue.approve"), self.tr("Approve all"))
        else:
            self.say(question, self.tr("All articles are approved."))
            self.set_deed(self.export_wanted.emit, self.key_of("export.issue"), self.tr("Export the issue"))

    def set_deed(self, deed: Callable[[], None], key: str, label: str, share: float | None = None) -> None:
        self.deed = deed
        self.primary.key = key
        self.primary.setVisible(True)
        self.primary.tell(label, share, is_primary=True)

    def hide_choices(self) -> None:
        self.other.setVisible(False)
        self.skipping.setVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, it is the question's."""
        self.fit_buttons()
        super().resizeEvent(event)

    def fit_buttons(self) -> None:
        is_narrow = self.width() < NARROW
        self.row.setSpacing(8 if is_narrow else 16)
        for button in self.buttons():
            is_obvious = button in (self.skipping, self.taking_back)
            button.show_cap(is_shown=not self.session.is_typing and not (is_narrow and is_obvious))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Return: self.deed,
            Qt.Key.Key_Enter: self.deed,
            Qt.Key.Key_1: self.take_runner_up,
            Qt.Key.Key_Space: self.skip,
            Qt.Key.Key_Backspace: self.take_back,
            Qt.Key.Key_Right: self.go_next,
            Qt.Key.Key_Left: self.go_previous,
        }
        deed = deeds.get(event.key())
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.appearance.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.card)
        painter.fillRect(0, 0, self.width(), 1, theme.line)
