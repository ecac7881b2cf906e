"""Suggested tags for the article that is shown, asked for off the UI thread.

Owns when to ask, and which answer still counts. Refuses to know how tags are found, and to draw them. The dictionary
takes about a second to load, which happens in the worker; an answer for what is shown no longer is dropped.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.editing.operations import Change
from app.text.model import Issue, Tag
from app.ui.jobs import Job, Jobs
from app.ui.session import Session

if TYPE_CHECKING:
    from app.workspace.name_suggestions import SuggestedName
    from app.workspace.tag_proposals import Proposal

PAUSE = 300
"""Milliseconds of quiet before an article, or its changed text, is asked about."""


class Library(Protocol):
    """What the inspector wants of a workspace."""

    def propose_tags(self, issue: Issue, article_id: int) -> "Sequence[Proposal]": ...

    def suggest_names(self, issue: Issue, article_id: int) -> "Sequence[SuggestedName]": ...

    def complete_tag(self, beginning: str, limit: int = 20) -> tuple[Tag, ...]: ...


class SuggestionSource(QObject):
    changed = Signal()
    """Another list of tags is suggested, or is being looked for."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.library: Library | None = None
        self.tags: tuple[Tag, ...] = ()
        self.proposals: dict[Tag, Proposal] = {}
        self.job: Job | None = None
        self.jobs = Jobs(self, threads=2)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PAUSE)
        self.timer.timeout.connect(self.ask)
        session.article_selected.connect(self.begin)
        session.issue_changed.connect(self.follow)

    @property
    def is_waiting(self) -> bool:
        return self.job is not None or self.timer.isActive()

    def set_library(self, library: Library | None) -> None:
        self.library = library
        self.begin()

    def begin(self) -> None:
        """Another article: its suggestions can wait until it is drawn, and until nobody steps on to the next one."""
        self.drop_job()
        self.timer.stop()
        self.tags = ()
        if self.library is not None and self.session.article is not None:
            self.timer.start()
        self.changed.emit()

    def follow(self, change: Change) -> None:
        """What an article has is not suggested; a changed text is asked about again."""
        article = self.session.article
        if article is None or self.library is None:
            return
        if self.session.touches_article(change) or ("article", article.id, "authors") in change.difference.keys:
            self.timer.start()

    def ask(self) -> None:
        self.timer.stop()
        self.drop_job()
        library, issue, article_id = self.library, self.session.issue, self.session.article_id
        if library is not None and issue is not None and article_id:
            self.job = self.jobs.start(lambda _: library.propose_tags(issue, article_id), self.take, self.give_up)
        self.changed.emit()

    def drop_job(self) -> None:
        if self.job is not None:
            self.job.abandon()
            self.job = None

    def take(self, proposals: "Sequence[Proposal]") -> None:
        self.job = None
        self.proposals = {proposal.tag: proposal for proposal in proposals}
        self.tags = tuple(self.proposals)
        self.changed.emit()

    def give_up(self, _: Exception) -> None:
        """There is nothing to suggest for an article that is gone."""
        self.take(())
