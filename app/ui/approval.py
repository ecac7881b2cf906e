"""Approving in spite of an error: it waits until the editor says why, in one line at the foot of the window.

Owns which operations wait and the strip that asks. Nothing is blocked meanwhile: whoever does not answer has not
approved. The reason goes into the log with the approval. Refuses to look for errors: the checks have found them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from app.editing.operations import Operation, SetStatus
from app.text.model import Status
from app.ui.article_list.facts import name_article
from app.ui.checks_panel import FindingsSource
from app.ui.face.theme import interface_font
from app.ui.session import Session
from app.ui.widgets.buttons import Button

LONGEST_TITLE = 18


@dataclass(frozen=True, slots=True)
class Waiting:
    """Operations that approve these articles, who asked for them, and how many errors are in the way."""

    operations: tuple[Operation, ...]
    initiator: object
    articles: tuple[int, ...]
    errors: int


def approved_articles(operations: Sequence[Operation]) -> tuple[int, ...]:
    """Those that are to be approved without a word why."""
    return tuple(
        item.article
        for item in operations
        if isinstance(item, SetStatus) and item.status is Status.APPROVED and not item.reason
    )


class ReasonStrip(QWidget):
    approved = Signal(object)
    """Who asked for the approval that has got its reason."""
    findings_wanted = Signal(int)
    """The article whose errors are to be shown."""

    def __init__(self, session: Session, source: FindingsSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.source = source
        self.waiting: Waiting | None = None
        self.came_from: QWidget | None = None
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.question = QLabel(self)
        self.question.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Why it is right all the same"))
        self.line.setAccessibleName(self.tr("Reason for the approval"))
        self.line.installEventFilter(self)
        self.approve_button = Button(self.tr("Approve"), self, look="primary")
        self.show_button = Button(self.tr("Show the errors"), self, look="plain")
        self.close_button = Button(self.tr("Not yet"), self, look="plain")
        for button in (self.approve_button, self.show_button, self.close_button):
            button.setFont(interface_font(12))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(10)
        layout.addWidget(self.question)
        layout.addWidget(self.line, 1)
        for button in (self.approve_button, self.show_button, self.close_button):
            layout.addWidget(button)
        self.line.returnPressed.connect(self.approve)
        self.line.textChanged.connect(self.show_deed)
        self.approve_button.clicked.connect(self.approve)
        self.show_button.clicked.connect(self.show_errors)
        self.close_button.clicked.connect(self.give_up)
        session.issue_opened.connect(self.forget)
        session.hold = self.hold
        self.hide()

    def hold(self, operations: Sequence[Operation], initiator: object) -> bool:
        """Whether they approve an article in which a check found an error; asks for the reason then."""
        articles = approved_articles(operations)
        if not articles:
            return False
        if not self.source.make_current():
            self.source.when_current(lambda: self.session.do(*operations, initiator=initiator))
            return True
        errors = self.source.errors_of(articles)
        if not errors:
            return False
        concerned = tuple(dict.fromkeys(item.article_id for item in errors))
        self.ask(Waiting(tuple(operations), initiator, concerned, len(errors)))
        return True

    def ask(self, waiting: Waiting) -> None:
        self.waiting = waiting
        self.question.setText(self.word_question(waiting))
        self.line.clear()
        self.show_deed()
        self.came_from = self.window().focusWidget()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def word_question(self, waiting: Waiting) -> str:
        if len(waiting.articles) > 1:
            words = self.tr("Approve {articles} articles with {errors}?")
            errors = self.tr("{count} errors", "", waiting.errors).format(count=waiting.errors)
            return words.format(errors=errors, articles=len(waiting.articles))
        issue = self.session.issue
        article = issue.article(waiting.articles[0]) if issue else None
        title = name_article(article) if article else ""
        short = title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…"
        words = self.tr("Approve “{title}” with {errors} errors?", "", waiting.errors)
        return words.format(title=short, errors=waiting.errors)

    def show_deed(self) -> None:
        self.approve_button.setEnabled(bool(self.line.text().strip()))

    def approve(self) -> None:
        """Does what waited, with the reason in each approval that needs one."""
        waiting, reason = self.waiting, self.line.text().strip()
        if waiting is None or not reason:
            return
        operations = [
            replace(item, reason=reason) if isinstance(item, SetStatus) and item.article in waiting.articles else item
            for item in waiting.operations
        ]
        self.give_up()
        if self.session.attempt(lambda editor: editor.do_all(operations, waiting.initiator)):
            self.approved.emit(waiting.initiator)

    def show_errors(self) -> None:
        if self.waiting is not None:
            self.findings_wanted.emit(self.waiting.articles[0])

    def give_up(self) -> None:
        """Nothing is approved; the keyboard goes back to where it was."""
        self.forget()
        if self.came_from is not None:
            self.came_from.setFocus(Qt.FocusReason.OtherFocusReason)
            self.came_from = None

    def forget(self) -> None:
        self.waiting = None
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The line keeps its letters; Escape gives up."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            if is_plain:
                event.accept()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.give_up()
            return True
        return False
