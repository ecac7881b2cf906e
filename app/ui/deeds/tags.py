"""What the command on the tags of the whole library does: rename, merge and delete them.

Owns the way from a dialog to a job. Refuses to write: that is `app.workspace.tag_batches`. The open issue is opened
again where it was written to.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.text.model import Tag
from app.ui.dialogs.library_tags import LibraryTagsDialog
from app.ui.library_panel.work import LibraryWork
from app.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.everywhere import Batch
    from app.workspace.tag_batches import TagBatches


def tag_batches(workspace: "Workspace") -> "TagBatches":
    from app.workspace.tag_batches import TagBatches  # noqa: PLC0415  see `LibraryWork`

    return TagBatches(workspace.database, workspace.user)


class TagDeeds(QObject):
    issues_changed = Signal(object)
    """The numbers of issues that were written to by other editors than the open one."""

    def __init__(self, window: QWidget, work: LibraryWork, notices: NoticeBar) -> None:
        super().__init__(window)
        self.window = window
        self.work = work
        self.notices = notices
        self.dialog: LibraryTagsDialog | None = None

    def functions(self) -> dict[str, Callable[[], object]]:
        return {"library.tags": self.list_tags}

    def list_tags(self) -> None:
        self.work.do(lambda workspace: tag_batches(workspace).count(), self.show_tags)

    def show_tags(self, tags: Sequence[tuple[Tag, int]]) -> None:
        self.dialog = LibraryTagsDialog(tags, self.window)
        self.dialog.merge_wanted.connect(self.merge)
        self.dialog.delete_wanted.connect(self.delete)
        self.dialog.open()

    def merge(self, old: Sequence[Tag], new: Tag) -> None:
        self.work.do(lambda workspace: tag_batches(workspace).merge(old, new), self.tell_changed)

    def delete(self, tag: Tag) -> None:
        self.work.do(lambda workspace: tag_batches(workspace).delete(tag), self.tell_changed)

    def tell_changed(self, batch: "Batch | None") -> None:
        if batch is not None:
            words = self.tr("Tags changed in {count} issues.", "", len(batch.groups)).format(count=len(batch.groups))
            self.notices.tell_news(words, self.tr("Take it back"), partial(self.take_back, batch))
            self.issues_changed.emit(tuple(batch.groups))

    def take_back(self, batch: "Batch") -> None:
        self.work.do(lambda workspace: tag_batches(workspace).take_back(batch), self.tell_taken_back)

    def tell_taken_back(self, batch: "Batch | None") -> None:
        if batch is not None:
            self.notices.tell_news(self.tr("It was taken back."))
            self.issues_changed.emit(tuple(batch.groups))
