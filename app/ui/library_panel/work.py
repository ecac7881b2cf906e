"""What takes time with a library: opening and listing it, opening an issue, taking files in. All off the UI thread.

Owns the open `Workspace` and which issue is open. Refuses widgets and wording: it tells by signals. `app.workspace` is
imported in the first job, so that the window stands before the database's library is loaded.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app import paths
from app.errors import UserError
from app.text.model import Status
from app.ui.dialogs.export import ExportWish, Scope
from app.ui.jobs import Job, Jobs
from app.ui.library_panel.model import Month, group_issues

if TYPE_CHECKING:
    from app.workspace import Editor, ImportReport, Workspace
    from app.workspace.exporting import Delivery

SAMPLE_FOLDER = "sample"


@dataclass(frozen=True, slots=True)
class Progress:
    """So many files of a run are done, this one last."""

    done: int
    total: int
    path: Path


@dataclass(frozen=True, slots=True)
class OpenLibrary:
    """A library with its issues, and the one to begin with."""

    workspace: "Workspace"
    months: tuple[Month, ...]
    issue_id: int
    editor: "Editor | None"


def load_workspace(path: Path) -> "Workspace":
    """Raises what `Workspace.open` raises."""
    from app.workspace import Workspace  # noqa: PLC0415  it loads the database's library, which is slow

    return Workspace.open(path)


def load_library(path: Path, issue_id: int, *, has_sample: bool) -> OpenLibrary:
    """With the issue of that number, or the first; an empty library gets the sample issue where it is asked for."""
    workspace = load_workspace(path)
    summaries = workspace.issues()
    if not summaries and has_sample:
        workspace.import_paths(sorted((paths.resources() / SAMPLE_FOLDER).glob("*.txt")))
        summaries = workspace.issues()
    ids = [summary.issue_id for summary in summaries]
    chosen = issue_id if issue_id in ids else next(iter(ids), 0)
    editor = workspace.open_issue(chosen) if chosen else None
    return OpenLibrary(workspace, group_issues(summaries), chosen, editor)


def ignore() -> None:
    """What happens after an issue was opened, unless something is asked for."""


def export_wish(workspace: "Workspace", wish: ExportWish, issue_id: int, article_id: int, job: Job) -> "Delivery":
    """`issue_id` and `article_id` are those that are shown. Raises `ExportError`."""
    from app.workspace import exporting  # noqa: PLC0415  see `load_workspace`

    selections = {
        Scope.ARTICLE: exporting.Selection(issue_ids=(issue_id,), article_ids=(article_id,)),
        Scope.ISSUE: exporting.Selection(issue_ids=(issue_id,)),
        Scope.APPROVED: exporting.Selection(statuses=frozenset({Status.APPROVED})),
        Scope.FOUND: exporting.Selection(query=wish.query),
    }
    return exporting.export_articles(
        workspace,
        selections[wish.scope],
        wish.format_id,
        wish.folder,
        division=exporting.Division(wish.division),
        is_overwriting=wish.is_overwriting,
        on_progress=job.tell,
        is_cancelled=job.is_cancelled,
    )


class LibraryWork(QObject):
    library_opened = Signal(object)
    """An `OpenLibrary`."""
    issues_listed = Signal(object)
    """The `Month`s, anew."""
    issue_opened = Signal(int, object)
    """The issue's number, and its `Editor`."""
    import_begun = Signal()
    import_advanced = Signal(object)
    """A `Progress`."""
    import_ended = Signal(object)
    """An `ImportReport`, or None when it failed."""
    failed = Signal(object)
    """A `UserError`."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.workspace: Workspace | None = None
        self.library: OpenLibrary | None = None
        self.issue_id = 0
        self.months: tuple[Month, ...] = ()
        self.order: list[int] = []
        self.opening: Job | None = None
        self.importing: Job | None = None

    def open_library(self, path: Path, issue_id: int = 0, *, has_sample: bool = False) -> None:
        def show(library: OpenLibrary) -> None:
            former, self.workspace = self.workspace, library.workspace
            self.library = library
            self.issue_id = library.issue_id
            self.keep_order(library.months)
            self.library_opened.emit(library)
            if former is not None:
                former.close()

        self.jobs.start(lambda _: load_library(path, issue_id, has_sample=has_sample), show, self.fail)

    def do(self, deed: "Callable[[Workspace], Any]", on_done: Callable[[Any], None]) -> None:
        """Something else with the library, in a thread; a failure is told."""
        workspace = self.workspace
        if workspace is not None:
            self.jobs.start(lambda _: deed(workspace), on_done, self.fail)

    def list_issues(self) -> None:
        self.do(lambda workspace: group_issues(workspace.issues()), self.tell_issues)

    def tell_issues(self, months: Sequence[Month]) -> None:
        self.keep_order(months)
        self.issues_listed.emit(months)

    def keep_order(self, months: Sequence[Month]) -> None:
        self.months = tuple(months)
        self.order = [issue.issue_id for month in months for issue in month.issues]

    def neighbour(self, step: int) -> int:
        """The issue that follows (1) or precedes (-1) the open one in the library; 0 where there is none."""
        if self.issue_id not in self.order:
            return 0
        place = self.order.index(self.issue_id) + step
        return self.order[place] if 0 <= place < len(self.order) else 0

    def open_issue(self, issue_id: int, on_open: Callable[[], object] = ignore) -> None:
        """Of several that are asked for in quick succession, the last one is opened."""
        workspace = self.workspace
        if workspace is None or not issue_id:
            return
        if self.opening is not None:
            self.opening.abandon()

        def show(editor: "Editor") -> None:
            self.issue_id = issue_id
            self.issue_opened.emit(issue_id, editor)
            on_open()

        self.opening = self.jobs.start(lambda _: workspace.open_issue(issue_id), show, self.fail)

    def import_paths(self, chosen: Sequence[Path]) -> None:
        """One run at a time: while its strip is in sight, another one is not begun."""
        workspace = self.workspace
        if workspace is None or not chosen or (self.importing is not None and self.importing.is_running):
            return

        def run(job: Job) -> "ImportReport":
            return workspace.import_paths(
                chosen,
                on_progress=lambda done, total, path: job.tell(Progress(done, total, path)),
                is_cancelled=job.is_cancelled,
            )

        self.import_begun.emit()
        self.importing = self.jobs.start(run, self.end_import, self.fail_import, self.import_advanced.emit)

    def cancel_import(self) -> None:
        if self.importing is not None:
            self.importing.cancel()

    def end_import(self, report: "ImportReport") -> None:
        self.import_ended.emit(report)
        self.list_issues()

    def fail_import(self, error: Exception) -> None:
        self.import_ended.emit(None)
        self.fail(error)

    def fail(self, error: Exception) -> None:
        """Tells what a user can mend; bugs are told elsewhere."""
        if isinstance(error, UserError):
            self.failed.emit(error)

    def export_formats(self) -> dict[str, tuple[str, ...]]:
        """The formats, and how each can be divided into files."""
        from app.workspace import exporting  # noqa: PLC0415  see `load_workspace`

        return {name: tuple(row.divisions) for name, row in exporting.FORMATS.items()}

    def export(
        self,
        wish: ExportWish,
        article_id: int,
        on_done: "Callable[[Delivery], None]",
        on_failed: Callable[[Exception], None],
        on_progress: Callable[[int], None],
    ) -> Job:
        workspace, issue_id = self.workspace, self.issue_id
        assert workspace is not None
        return self.jobs.start(
            lambda job: export_wish(workspace, wish, issue_id, article_id, job), on_done, on_failed, on_progress
        )

    def close(self) -> None:
        self.jobs.finish()
        if self.workspace is not None:
            self.workspace.close()
