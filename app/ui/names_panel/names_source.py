"""Suggested names for the article that is shown, asked for off the UI thread.

Owns when to ask, and which answer still counts. Refuses to know how names are found, and to draw them.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.editing.operations import Change
from app.text.entities import overlaps
from app.text.model import Article, Block, EntityKind, Issue
from app.ui.jobs import Job, Jobs
from app.ui.session import Session

if TYPE_CHECKING:
    from app.workspace.name_suggestions import SuggestedName

PAUSE = 300
"""Milliseconds of quiet before a changed text is asked about."""
FIRST_PAUSE = 60
"""Before another article is: it is drawn first, and nobody steps on to the next one."""


class NamesLibrary(Protocol):
    def suggest_names(self, issue: Issue, article_id: int) -> "Sequence[SuggestedName]": ...


class NamesSource(QObject):
    changed = Signal()
    """Other names are suggested."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.jobs = jobs
        self.library: NamesLibrary | None = None
        self.found: tuple[SuggestedName, ...] = ()
        self.blocks: frozenset[int] = frozenset()
        """Those in which names are suggested."""
        self.job: Job | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.ask)
        session.article_selected.connect(self.begin)
        session.issue_changed.connect(self.follow)

    @property
    def is_waiting(self) -> bool:
        return self.job is not None or self.timer.isActive()

    def set_library(self, library: NamesLibrary | None) -> None:
        self.library = library
        self.begin()

    def begin(self) -> None:
        self.drop_job()
        self.hold(())
        self.timer.stop()
        if self.library is not None and self.session.article is not None:
            self.timer.start(FIRST_PAUSE)
        self.changed.emit()

    def drop(self, kind: EntityKind, text: str) -> None:
        """It was refused: it goes at once, wherever it stands in the article."""
        self.hold(name for name in self.found if (name.kind, name.text) != (kind, text))
        self.changed.emit()

    def follow(self, change: Change) -> None:
        """What stands on another text than it did, or was confirmed, is suggested no more, until it is asked again."""
        article = self.session.article
        if article is None or self.library is None:
            return
        if self.session.touches_article(change):
            self.timer.start(PAUSE)
            key = ("article", article.id, "blocks")
            gone = set(change.difference.back.get(key) or ()) - set(change.difference.forth.get(key) or ())
            touched = self.blocks & (change.difference.block_ids | gone)
            if touched:
                self.look_through(article, touched)

    def look_through(self, article: Article, touched: frozenset[int]) -> None:
        """Which names stay of those that are suggested in these blocks."""
        blocks = {block.id: block for block in article.blocks if block.id in touched}
        kept = [name for name in self.found if name.block_id not in touched or stands(name, blocks.get(name.block_id))]
        if len(kept) < len(self.found):
            self.hold(kept)
            self.changed.emit()

    def hold(self, names: "Iterable[SuggestedName]") -> None:
        self.found = tuple(names)
        self.blocks = frozenset(name.block_id for name in self.found)

    def ask(self) -> None:
        self.drop_job()
        library, issue, article_id = self.library, self.session.issue, self.session.article_id
        if library is not None and issue is not None and issue.article(article_id) is not None:
            self.job = self.jobs.start(lambda _: library.suggest_names(issue, article_id), self.take, self.give_up)

    def drop_job(self) -> None:
        if self.job is not None:
            self.job.abandon()
            self.job = None

    def take(self, names: "Sequence[SuggestedName]") -> None:
        self.job = None
        self.hold(names)
        self.changed.emit()

    def give_up(self, _: Exception) -> None:
        """Without suggestions one can mark by hand; a bug is told by the jobs."""
        self.take(())


def stands(name: "SuggestedName", block: Block | None) -> bool:
    """Whether it may still be suggested where it was found."""
    return (
        block is not None
        and block.text[name.clean_start : name.clean_end] == name.text
        and not overlaps(block.entities, name.clean_start, name.clean_end)
    )
