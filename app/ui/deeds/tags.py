"""What the command on the tags of the whole library does: rename, merge and delete them.

Owns the way from a dialog to a job. Refuses to write: that is `app.workspace.tag_batches`. The open issue is opened
again where it was written to.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.text.model import Tag
from app.ui.deeds.batches import BatchDeeds
from app.ui.dialogs.library_tags import LibraryTagsDialog
from app.ui.library_panel.work import LibraryWork
from app.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.everywhere import Batch


def count_tags(workspace: "Workspace") -> tuple[tuple[Tag, int], ...]:
    """The tags of the library with their articles."""
    from app.workspace.tag_batches import TagBatches  # noqa: PLC0415  see `LibraryWork`

    return TagBatches(workspace.database).count()


class TagDeeds(QObject):
    def __init__(self, window: QWidget, work: LibraryWork, notices: NoticeBar) -> None:
        super().__init__(window)
        self.window = window
        self.work = work
        self.batches = BatchDeeds(work, notices, self)
        self.dialog: LibraryTagsDialog | None = None

    def functions(self) -> dict[str, Callable[[], object]]:
        return {"library.tags": self.list_tags}

    def list_tags(self) -> None:
        self.work.do(count_tags, self.show_tags)

    def show_tags(self, tags: Sequence[tuple[Tag, int]]) -> None:
        self.dialog = LibraryTagsDialog(tags, self.window)
        self.dialog.merge_wanted.connect(self.merge)
        self.dialog.delete_wanted.connect(self.delete)
        self.dialog.open()

    def merge(self, old: Sequence[Tag], new: Tag) -> None:
        self.batches.do(lambda _, batches: batches.merge(old, new), self.tell_changed)

    def delete(self, tag: Tag) -> None:
        self.batches.do(lambda _, batches: batches.delete(tag), self.tell_changed)

    def tell_changed(self, batch: "Batch") -> str:
        count = len(batch.groups)
        return self.tr("Tags changed in {count} issues.", "", count).format(count=count)
