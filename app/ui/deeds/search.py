"""What the page of a search wants of the window: to be shown, hits opened, and what was found kept, tagged, exported.

Owns these ways. Refuses to search, and to write: a batch of tags writes in a job, and the open issue is opened again.
"""

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.text.model import Tag
from app.ui.dialogs.one_line import OneLineDialog
from app.ui.library_panel.names import IssueNames
from app.ui.library_panel.work import LibraryWork
from app.ui.search_view import SearchView
from app.ui.search_view.search_source import Question, write_query
from app.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.everywhere import Batch


def tag_found(workspace: "Workspace", question: Question, tag: Tag) -> "Batch | None":
    """Raises NothingToChange where all that is found has the tag."""
    from app.workspace.tag_batches import TagBatches  # noqa: PLC0415  see `LibraryWork`

    found = workspace.search_scope(write_query(question))
    return TagBatches(workspace.database, workspace.user).add(found, (tag,))


def take_back(workspace: "Workspace", batch: "Batch") -> "Batch | None":
    from app.workspace.tag_batches import TagBatches  # noqa: PLC0415

    return TagBatches(workspace.database, workspace.user).take_back(batch)


class SearchDeeds(QObject):
    opened = Signal()
    """The page is wanted in sight."""
    export_wanted = Signal(str)
    """All that this query finds."""
    issues_changed = Signal(object)
    """The numbers of issues that were written to by other editors than the open one."""

    def __init__(self, view: SearchView, work: LibraryWork, notices: NoticeBar) -> None:
        super().__init__(view)
        self.view = view
        self.work = work
        self.notices = notices
        self.dialog: OneLineDialog | None = None
        view.keep_wanted.connect(self.ask_name)
        view.tag_wanted.connect(self.ask_tag)
        view.export_wanted.connect(lambda question: self.export_wanted.emit(write_query(question)))
        work.issues_listed.connect(self.name_issues)

    def functions(self) -> dict[str, Callable[[], object]]:
        """By the ids of the command table."""
        return {"edit.search": self.open_page}

    def open_page(self, words: str = "") -> None:
        self.opened.emit()
        self.view.open_with(words)

    def name_issues(self, _months: object = None) -> None:
        """They may have other names."""
        self.view.name_issues(IssueNames(self.work.workspace))

    def ask_name(self, question: Question) -> None:
        self.dialog = OneLineDialog(
            self.tr("Keep this search"), self.tr("Its name"), self.tr("Keep"), parent=self.view.window()
        )
        self.dialog.answered.connect(lambda name: self.view.source.keep(name, question))
        self.dialog.open()

    def ask_tag(self, question: Question, count: int) -> None:
        note = self.tr("{count} articles get this tag. It can be taken back as one step.")
        self.dialog = OneLineDialog(
            self.tr("Give all a tag"),
            self.tr("Tag"),
            self.tr("Give the tag"),
            note.format(count=f"{count:,}"),
            self.view.window(),
        )
        self.dialog.answered.connect(lambda label: self.give_tag(question, Tag(label)))
        self.dialog.open()

    def give_tag(self, question: Question, tag: Tag) -> None:
        self.work.do(lambda workspace: tag_found(workspace, question, tag), partial(self.tell_tagged, tag))

    def tell_tagged(self, tag: Tag, batch: "Batch | None") -> None:
        if batch is not None:
            words = self.tr("“{tag}” was given in {count} issues.").format(tag=tag.label, count=len(batch.groups))
            self.notices.tell_news(words, self.tr("Take it back"), partial(self.take_back, batch))
            self.tell_changed(tuple(batch.groups))

    def take_back(self, batch: "Batch") -> None:
        self.work.do(lambda workspace: take_back(workspace, batch), self.tell_taken_back)

    def tell_taken_back(self, batch: "Batch | None") -> None:
        if batch is not None:
            self.notices.tell_news(self.tr("It was taken back."))
            self.tell_changed(tuple(batch.groups))

    def tell_changed(self, issue_ids: Collection[int]) -> None:
        self.issues_changed.emit(issue_ids)
        self.view.refresh()
