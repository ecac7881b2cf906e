"""A look at what a question finds: a strip with its choices and facts, the look itself, and what is said without it.

Owns what all looks share: asking anew, stopping, copying, saving as a table. Refuses to look: see
`app.ui.corpus_view`.
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import UserError
from app.ui.dialogs.sheet import ChoiceBox
from app.ui.face.theme import Appearance, interface_font
from app.ui.jobs import Jobs
from app.ui.reports import translate
from app.ui.search_view.look_source import LookSource
from app.ui.search_view.question import Question
from app.ui.widgets.buttons import Button
from app.ui.widgets.headings import LinedBar
from app.wording import sentence

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.corpus.tables import Table

BAR_HEIGHT = 40
PAUSE = 150
"""Milliseconds between what is typed and the look at it, in which the hits come first."""


class LookBar(LinedBar):
    """Choices at the left, facts beside them, stopping and saving at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(BAR_HEIGHT, parent)
        self.facts = QLabel(self)
        self.facts.setFont(interface_font(12.5))
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stop = Button(self.tr("Stop"), self, look="plain")
        self.copy = Button(self.tr("Copy"), self, look="plain")
        self.save = Button(self.tr("Save as CSV…"), self, look="plain")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 0, 16, 1)
        self.row.setSpacing(8)
        self.row.addWidget(self.facts, 1)
        for button in (self.stop, self.copy, self.save):
            button.setFont(interface_font(12.5))
            self.row.addWidget(button)
        self.stop.hide()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self.row.insertWidget(self.row.indexOf(self.facts), widget, stretch)

    def tell(self, words: str, *, is_error: bool = False) -> None:
        self.facts.setText(words)
        self.facts.setToolTip(words)
        name = "cinnabar" if is_error else "muted"
        if name != self.facts.objectName():
            self.facts.setObjectName(name)
            self.facts.style().polish(self.facts)


class Look(QWidget):
    """Subclasses begin, show and clear; they tell `is_shown` pages by `show_content` and `show_hint`."""

    place_wanted = Signal(int, int, int, int)
    """Issue, article, block (0: the article's beginning) and clean offset of what is to be opened."""
    value_turned = Signal(str, str)
    """Facet and value that are to narrow the question, or no more."""
    news = Signal(str)
    emptied = Signal()
    """Nothing is shown where the keyboard was."""

    def __init__(self, appearance: Appearance, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.source = LookSource(jobs, self)
        self.question = Question()
        self.is_current = False
        """Whether what is shown answers the question."""
        self.is_awaited = False
        """Whether the keyboard is to go into what will be shown."""
        self.bar = LookBar(self)
        self.hint = QLabel(self)
        self.hint.setObjectName("muted")
        self.hint.setFont(interface_font(13.5))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setMargin(48)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.hint)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.pages, 1)
        self.bar.stop.clicked.connect(self.source.stop)
        self.bar.copy.clicked.connect(self.copy)
        self.bar.save.clicked.connect(self.ask_file)
        self.source.running_changed.connect(self.show_running)
        self.source.failed.connect(self.show_error)

    @property
    def fonts(self) -> tuple[QFont, ...]:
        """Those of its rows."""
        return ()

    @property
    def title(self) -> str:
        """On its tab."""
        raise NotImplementedError

    @property
    def keyboard(self) -> QWidget:
        """What has the keyboard of this look."""
        raise NotImplementedError

    def begin(self, question: Question) -> None:
        """Ask for what answers, off the UI thread."""
        raise NotImplementedError

    def clear(self) -> None:
        """Nothing is shown any more."""
        raise NotImplementedError

    def rows(self) -> "Table":
        """What is shown as a table; its rows are asked for in a job."""
        raise NotImplementedError

    def copied(self) -> str:
        """What is chosen, else what is shown, as lines with tabs."""
        raise NotImplementedError

    def set_workspace(self, workspace: "Workspace | None") -> None:
        self.timer.stop()
        self.source.set_workspace(workspace)
        self.question = Question()
        self.is_current = False
        self.clear()

    def ask(self, question: Question, pause: int = 0) -> None:
        """After so many milliseconds; nothing is done again for a question that is answered already."""
        if question == self.question and self.is_current:
            return
        self.question = question
        self.is_current = True
        self.is_awaited &= not pause
        self.timer.start(pause)

    def forget(self) -> None:
        """The library has changed: the next time, it is asked anew."""
        self.is_current = False

    def leave(self) -> None:
        """Another look is in sight: what is half done is not gone on with."""
        self.is_awaited = False
        if self.timer.isActive() or self.source.is_running:
            self.timer.stop()
            self.source.drop()
            self.is_current = False

    def start(self) -> None:
        self.timer.stop()
        self.begin(self.question)

    def show_content(self, widget: QWidget) -> None:
        self.pages.setCurrentWidget(widget)
        self.allow_table(is_allowed=True)
        if self.is_awaited:
            self.is_awaited = False
            self.keyboard.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self) -> None:
        """Now, or as soon as there is something to go through."""
        self.is_awaited = self.pages.currentWidget() is self.hint or self.timer.isActive()
        self.keyboard.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_hint(self, words: str) -> None:
        """The keyboard comes back when there is something to go through."""
        focus = QApplication.focusWidget()
        has_keyboard = focus is not None and self.pages.isAncestorOf(focus)
        self.is_awaited |= has_keyboard
        self.clear()
        self.bar.tell("")
        self.hint.setText(words)
        self.pages.setCurrentWidget(self.hint)
        if has_keyboard:
            self.emptied.emit()
        self.allow_table(is_allowed=False)

    def show_running(self) -> None:
        self.bar.stop.setVisible(self.source.is_running)

    def allow_table(self, *, is_allowed: bool) -> None:
        for button in (self.bar.copy, self.bar.save):
            button.setEnabled(is_allowed)

    def show_error(self, error: UserError) -> None:
        self.show_hint("")
        self.bar.tell(sentence(error, translate), is_error=True)

    def make_choice(self, name: str, items: dict[str, str], deed: Callable[[], object]) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setFont(interface_font(12.5))
        for value, words in items.items():
            box.addItem(words, value)
        box.currentIndexChanged.connect(lambda _: deed())
        self.bar.add(box)
        return box

    def order_keys(self, *choices: QWidget) -> None:
        """Tab goes over the bar as it is read."""
        for former, following in pairwise((*choices, self.bar.stop, self.bar.copy, self.bar.save)):
            self.setTabOrder(former, following)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copied())

    def ask_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as CSV"), f"{self.title}.csv", self.tr("Tables (*.csv)")
        )
        if name:
            self.save_to(Path(name if name.endswith(".csv") else f"{name}.csv"))

    def save_to(self, target: Path) -> None:
        table = self.rows()
        self.source.jobs.start(
            lambda _: save_rows(table, target), lambda count: self.tell_saved(count, target), self.fail
        )

    def fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.bar.tell(sentence(error, translate), is_error=True)

    def tell_saved(self, count: int, target: Path) -> None:
        self.news.emit(self.tr("{count} rows are in “{path}”.", "", count).format(count=f"{count:,}", path=target))


def save_rows(table: "Table", target: Path) -> int:
    """Raises ExportFailedError."""
    from app.workspace.corpus import tables  # noqa: PLC0415  see `LibraryWork`

    columns, rows = table
    return tables.save_table(rows, target, columns)
