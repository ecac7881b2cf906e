"""The last line of the window: the ledger, doubts left, what was changed, the mode, and when it was saved.

Owns the counting of the ledger, off the keystroke path: it counts when typing rests. Refuses to tell errors
(see `app.ui.widgets.notice_bar`).
"""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.editing.operations import Change
from app.ui.commands.keys import KeyTable
from app.ui.commands.registry import show_key
from app.ui.face.theme import Appearance, interface_font
from app.ui.jobs import Jobs
from app.ui.ledger import Ledger, LedgerCounter
from app.ui.raw_pane.index import RawIndex
from app.ui.session import Session
from app.ui.widgets.buttons import Button
from app.ui.widgets.headings import LinedBar

HEIGHT = 27
COUNTING_PAUSE = 150
"""Milliseconds without an edit after which the ledger is counted again."""


class StatusBar(LinedBar):
    keys_wanted = Signal()
    mode_toggled = Signal()

    def __init__(self, session: Session, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(HEIGHT, parent, is_line_above=True)
        self.session = session
        self.appearance = appearance
        self.jobs = jobs
        self.index = RawIndex.of(session)
        self.counter: LedgerCounter | None = None
        self.ledger: Ledger | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(COUNTING_PAUSE)
        self.timer.timeout.connect(self.count)
        self.accounts, self.doubts, self.changes, self.saved = (QLabel(self) for _ in range(4))
        self.mode = self.make_button(self.tr("Reading mode: letters are commands. Typing mode: letters are text."))
        self.keys = self.make_button(self.tr("All keys"))
        self.keys.clicked.connect(self.keys_wanted)
        self.mode.clicked.connect(self.mode_toggled)
        self.lay_out()
        session.issue_opened.connect(self.show_issue)
        session.issue_changed.connect(self.follow)
        session.typing_changed.connect(self.show_mode)
        appearance.theme_changed.connect(self.show_ledger)
        self.show_issue()

    def take_keys(self, keys: KeyTable) -> None:
        """Which key opens the sheet of keys is told, as this user has it."""
        keys.changed.connect(lambda _: self.tell_key(keys))
        self.tell_key(keys)

    def tell_key(self, keys: KeyTable) -> None:
        self.keys.setText(self.tr("{key} keys").format(key=show_key(keys.shown("help.keys"))))

    def make_button(self, tip: str) -> Button:
        button = Button(parent=self, look="plain")
        button.setFont(interface_font(12))
        button.setToolTip(tip)
        return button

    def lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 1, 12, 0)
        layout.setSpacing(20)
        for label in (self.accounts, self.doubts, self.changes):
            label.setFont(interface_font(12))
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addWidget(self.mode)
        layout.addWidget(self.keys)
        self.saved.setObjectName("muted")
        self.saved.setFont(interface_font(12))
        layout.addWidget(self.saved)

    def show_issue(self) -> None:
        """All is counted once, in a thread; the ledger follows when that is done."""
        self.counter = None
        self.ledger = None
        issue = self.session.issue
        self.session.in_turn(self.draw_issue)
        if issue is not None:
            self.jobs.start(lambda _: LedgerCounter.of(issue), lambda counter: self.take_counter(issue.raw, counter))

    def draw_issue(self) -> None:
        self.show_ledger()
        self.show_mode(self.session.is_typing)
        self.saved.clear()

    def take_counter(self, raw: str, counter: LedgerCounter) -> None:
        if self.session.issue is not None and self.session.issue.raw is raw:
            self.counter = counter
            self.count()

    def follow(self, _: Change) -> None:
        self.saved.setText(self.tr("Saved {time}").format(time=datetime.now().strftime("%H:%M")))
        self.timer.start()

    def count(self) -> None:
        if self.counter is not None and self.session.issue is not None:
            self.ledger = self.counter.count(self.session.issue)
        self.show_ledger()

    def show_mode(self, is_typing: bool) -> None:
        self.mode.setVisible(self.session.issue is not None)
        self.mode.setText(self.tr("Typing") if is_typing else self.tr("Reading"))

    def show_ledger(self) -> None:
        issue = self.session.issue
        for label in (self.accounts, self.doubts, self.changes):
            label.setVisible(issue is not None)
        if issue is None:
            return
        left = len(self.index.doubts)
        self.doubts.setText(self.pair(self.tr("Doubts"), str(left), is_urgent=left > 0))
        if self.ledger is None:
            self.accounts.setText(self.pair(self.tr("Ledger"), "…"))
            self.changes.clear()
            return
        ledger = self.ledger
        sign = "✓" if ledger.is_whole else "✗"
        sums = f"{ledger.accounted:,} / {ledger.total:,} {sign}"
        self.accounts.setText(self.pair(self.tr("Ledger"), sums, is_urgent=not ledger.is_whole))
        self.accounts.setToolTip(self.tr("Characters that have a place, of all that the raw text has"))
        self.changes.setText(self.pair(self.tr("Changed"), self.describe_changes(ledger)))

    def describe_changes(self, ledger: Ledger) -> str:
        parts = [
            (self.tr("spaces {count}"), ledger.spaces),
            (self.tr("widths {count}"), ledger.restyled),
            (self.tr("typed {count}"), ledger.typed),
            (self.tr("deleted {count}"), ledger.dropped),
        ]
        details = " · ".join(text.format(count=f"{count:,}") for text, count in parts if count)
        total = self.tr("{count} characters", "", ledger.changed).format(count=f"{ledger.changed:,}")
        return self.tr("{total} ({details})").format(total=total, details=details) if details else total

    def pair(self, name: str, value: str, *, is_urgent: bool = False) -> str:
        theme = self.appearance.theme
        color = theme.cinnabar if is_urgent else theme.muted
        return f"{name} <span style='color:{color.name()}'>{value}</span>"
