"""A batch of tags over the library as a deed: done in a job, told how far it is, stopped, and taken back.

Owns what is told of it. Refuses to choose the change, and to write it: that is `app.workspace.tag_batches`.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.batches import BatchWords, pass_advance
from app.ui.jobs import Job
from app.ui.library_panel.work import LibraryWork
from app.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.everywhere import Advance, Batch
    from app.workspace.tag_batches import TagBatches


def tag_batches(workspace: "Workspace", job: Job) -> "TagBatches":
    """Told by the job and stopped with it."""
    from app.workspace.tag_batches import TagBatches  # noqa: PLC0415  see `LibraryWork`

    tell = partial(pass_advance, job)
    return TagBatches(workspace.database, workspace.user, on_progress=tell, is_cancelled=job.is_cancelled)


class BatchDeeds(QObject):
    issues_changed = Signal(object)
    """The numbers of issues that were written to by other editors than the open one."""

    def __init__(self, work: LibraryWork, notices: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.notices = notices
        self.job: Job | None = None
        self.words = BatchWords(self)

    def do(self, change: "Callable[[Workspace, TagBatches], Batch | None]", tell: "Callable[[Batch], str]") -> None:
        """`tell` says what was done. What the change raises is told as any failure is.

        One that is asked for while another one is under way is done after it.
        """
        job = self.work.do_long(
            lambda workspace, job: change(workspace, tag_batches(workspace, job)),
            partial(self.tell_done, tell),
            lambda advance: self.tell_progress(job, advance),
        )
        if job is not None:
            job.holds_window = True
        self.job = job

    def tell_progress(self, job: Job | None, advance: "Advance") -> None:
        """Each batch is called off by itself."""
        words = self.words.tell_advance(advance)
        if job is not None and not job.is_cancelled():
            self.notices.tell_news(words, self.tr("Cancel"), job.cancel)
        else:
            self.notices.tell_news(words)

    def tell_done(self, tell: "Callable[[Batch], str]", batch: "Batch | None") -> None:
        """None for one that was stopped."""
        if batch is None:
            self.notices.tell_news(self.words.tell_end(self.tr("Stopped; nothing was changed.")))
            return
        words = self.words.tell_end(tell(batch))
        if batch.is_taken_back:
            self.notices.tell_news(words)
        else:
            self.notices.tell_news(words, self.tr("Take it back"), partial(self.take_back, batch))
        self.issues_changed.emit(tuple(batch.groups))

    def take_back(self, batch: "Batch") -> None:
        self.do(lambda _, batches: batches.take_back(batch), lambda _: self.tr("It was taken back."))
