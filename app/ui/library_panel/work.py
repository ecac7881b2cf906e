"""What takes time with a library: opening and listing it, opening an issue, taking files in. All off the UI thread.

Owns the open `Workspace` and which issue is open. Refuses widgets and wording: it tells by signals. `app.workspace` is
imported in the first job, so that the window stands before the database's library is loaded.
"""

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from app import paths
from app.errors import UserError
from app.text.model import Status
from app.ui.dialogs.export import ExportWish, Scope
from app.ui.jobs import Job, Jobs
from app.ui.library_panel.model import Month, MonthKey, month_of

if TYPE_CHECKING:
    from app.workspace import Editor, Finding, ImportReport, IssueSummary, Workspace
    from app.workspace.exporting import Delivery

    OpenedIssue: TypeAlias = tuple[Editor, MonthKey, tuple[IssueSummary, ...]]
    """With its month, and the issues of that unless they are listed."""

SAMPLE_FOLDER = "sample"
TOLD_AT_ONCE = 25
"""Articles between two reports of how far an export is."""


@dataclass(frozen=True, slots=True)
class Progress:
    """So many files of a run are done, this one last; or issues of the library of this path."""

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


class Abandoned(Exception):
    """Nobody waits any more; the library stays as it is."""


def load_workspace(path: Path, job: Job) -> "Workspace":
    """Raises what `Workspace.open` raises, and Abandoned."""
    from app.workspace import Workspace  # noqa: PLC0415  it loads the database's library, which is slow
    from app.workspace.suggesting import words_aside  # noqa: PLC0415

    def tell(done: int, total: int) -> None:
        if job.is_cancelled():
            raise Abandoned
        job.tell(Progress(done, total, path))

    return Workspace.open(path, on_upgrade=tell, words=words_aside())


def load_library(path: Path, issue_id: int, job: Job, *, has_sample: bool) -> OpenLibrary:
    """With the issue of that number, or the first; an empty library gets the sample issue where it is asked for."""
    workspace = load_workspace(path, job)
    if has_sample and not workspace.listing.first():
        workspace.import_paths(sorted((paths.resources() / SAMPLE_FOLDER).glob("*.txt")))
    chosen = workspace.listing.find(issue_id) if issue_id else None
    number = chosen.issue_id if chosen else workspace.listing.first()
    editor = workspace.open_issue(number) if number else None
    open_months = {month_of(editor.issue)} if editor else set()
    return OpenLibrary(workspace, load_months(workspace, open_months), number, editor)


def load_months(workspace: "Workspace", open_months: Collection[MonthKey]) -> tuple[Month, ...]:
    """All months; the issues of those that are open, and of one that is the only one."""
    months = [Month(month.newspaper, month.name, month.issues) for month in workspace.listing.months()]
    return tuple(
        replace(month, issues=workspace.listing.issues_of(*month.key))
        if month.key in open_months or len(months) == 1
        else month
        for month in months
    )


def take_what_was_typed(editor: "Editor") -> None:
    """While the issue was read in a thread, the same one may have been open."""
    with suppress(UserError):
        editor.catch_up()


def ignore() -> None:
    """What happens after something, unless something is asked for."""


def export_wish(workspace: "Workspace", wish: ExportWish, issue_id: int, article_id: int, job: Job) -> "Delivery":
    """`issue_id` and `article_id` are those that are shown. Raises `ExportError`."""
    from app.workspace import exporting  # noqa: PLC0415  see `load_workspace`

    def tell(done: int) -> None:
        if done == 1 or done % TOLD_AT_ONCE == 0:
            job.tell(done)

    selections = {
        Scope.ARTICLE: exporting.Selection(issue_ids=(issue_id,), article_ids=(article_id,)),
        Scope.ISSUE: exporting.Selection(issue_ids=(issue_id,)),
        Scope.APPROVED: exporting.Selection(statuses=frozenset({Status.APPROVED})),
        Scope.FOUND: exporting.Selection(query=wish.query, folds_variants=wish.folds_variants),
    }
    return exporting.export_articles(
        workspace,
        selections[wish.scope],
        wish.format_id,
        wish.folder,
        division=exporting.Division(wish.division),
        is_overwriting=wish.is_overwriting,
        on_progress=tell,
        is_cancelled=job.is_cancelled,
    )


def check_library(workspace: "Workspace", job: Job) -> "list[Finding] | None":
    """None where it was cancelled."""
    from app.workspace.integrity import InspectionStopped  # noqa: PLC0415  see `load_workspace`

    with suppress(InspectionStopped):
        return workspace.check(on_progress=lambda *step: job.tell(step), is_cancelled=job.is_cancelled)
    return None


def back_up_library(target: Path, workspace: "Workspace", job: Job) -> Path | None:
    """None where it was cancelled; then nothing of it is left."""

    def tell(done: int, total: int) -> None:
        if job.is_cancelled():
            raise Abandoned
        job.tell((done, total))

    with suppress(Abandoned):
        workspace.backup(target, is_overwriting=True, on_progress=tell)
        return target
    return None


class LibraryWork(QObject):
    library_opened = Signal(object)
    """An `OpenLibrary`."""
    upgrade_advanced = Signal(object)
    """A `Progress`, before an old library is opened."""
    issues_listed = Signal(object)
    """The `Month`s, anew."""
    month_listed = Signal(object, object)
    """The key of a month, and the summaries of its issues."""
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
        self.open_months: set[MonthKey] = set()
        self.opening: Job | None = None
        self.opening_library: Job | None = None
        self.importing: Job | None = None

    def open_library(self, path: Path, issue_id: int = 0, *, has_sample: bool = False) -> None:
        """Of several that are asked for in quick succession, the last one is opened; the others are closed again."""

        def show(library: OpenLibrary) -> None:
            if job is not self.opening_library:
                library.workspace.close()
                return
            if library.editor is not None:
                take_what_was_typed(library.editor)
            former, self.workspace = self.workspace, library.workspace
            if self.opening is not None:
                self.opening.abandon()
            self.library = library
            self.issue_id = library.issue_id
            self.open_months.clear()
            self.keep_months(library.months)
            self.library_opened.emit(library)
            if former is not None:
                former.close()

        def fail(error: Exception) -> None:
            if job is self.opening_library:
                self.fail(error)

        def tell(progress: Progress) -> None:
            if job is self.opening_library:
                self.upgrade_advanced.emit(progress)

        job = self.jobs.start(lambda job: load_library(path, issue_id, job, has_sample=has_sample), show, fail, tell)
        self.opening_library = job

    def do_long(
        self,
        deed: "Callable[[Workspace, Job], Any]",
        on_done: Callable[[Any], None],
        on_progress: Callable[[Any], None] = lambda _: None,
        on_end: Callable[[], object] = ignore,
    ) -> Job | None:
        """As `do`, with the job at hand; None without a library. `on_end` is called whatever came of it."""
        workspace = self.workspace
        if workspace is None:
            return None

        def pass_on(receiver: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda outcome: receiver(outcome) if self.workspace is workspace else None

        def end(receiver: Callable[[Any], None]) -> Callable[[Any], None]:
            def tell(outcome: Any) -> None:
                on_end()
                receiver(outcome)

            return tell

        return self.jobs.start(
            lambda job: deed(workspace, job), end(pass_on(on_done)), end(self.fail), pass_on(on_progress)
        )

    def do(self, deed: "Callable[[Workspace], Any]", on_done: Callable[[Any], None]) -> None:
        """Something else with the library, in a thread; a failure is told.

        What came of it is told nobody when another library was opened meanwhile: it is not about that one.
        """
        self.do_long(lambda workspace, _: deed(workspace), on_done)

    def list_issues(self) -> None:
        open_months = frozenset(self.open_months)
        self.do(lambda workspace: load_months(workspace, open_months), self.tell_issues)

    def tell_issues(self, months: Sequence[Month]) -> None:
        self.keep_months(months)
        self.issues_listed.emit(months)

    def keep_months(self, months: Sequence[Month]) -> None:
        self.months = tuple(months)
        self.open_months |= {month.key for month in months if month.issues}

    def list_month(self, newspaper: str, name: str) -> None:
        def tell(issues: "Sequence[IssueSummary]") -> None:
            self.open_months.add((newspaper, name))
            self.month_listed.emit((newspaper, name), issues)

        self.do(lambda workspace: workspace.listing.issues_of(newspaper, name), tell)

    def first_issue(self) -> int:
        """0 where there is none."""
        return self.workspace.listing.first() if self.workspace else 0

    def neighbour(self, step: int) -> int:
        """The issue that follows (1) or precedes (-1) the open one in the library; 0 where there is none."""
        return self.workspace.listing.neighbour(self.issue_id, step) if self.workspace else 0

    def open_issue(self, issue_id: int, on_open: Callable[[], object] = ignore) -> None:
        """Of several that are asked for in quick succession, the last one is opened."""
        workspace = self.workspace
        if workspace is None or not issue_id:
            return
        if self.opening is not None:
            self.opening.abandon()

        open_months = frozenset(self.open_months)

        def load(_: Job) -> "OpenedIssue":
            editor = workspace.open_issue(issue_id)
            month = month_of(editor.issue)
            return editor, month, () if month in open_months else workspace.listing.issues_of(*month)

        def show(opened: "OpenedIssue") -> None:
            editor, month, issues = opened
            take_what_was_typed(editor)
            self.issue_id = issue_id
            if issues:
                self.open_months.add(month)
                self.month_listed.emit(month, issues)
            self.issue_opened.emit(issue_id, editor)
            on_open()

        self.opening = self.jobs.start(load, show, self.fail)

    def import_paths(self, chosen: Sequence[Path]) -> None:
        """One run at a time: while its strip is in sight, another one is not begun."""
        workspace = self.workspace
        if workspace is None or not chosen or self.is_importing:
            return

        def run(job: Job) -> "ImportReport":
            return workspace.import_paths(
                chosen,
                on_progress=lambda done, total, path: job.tell(Progress(done, total, path)),
                is_cancelled=job.is_cancelled,
            )

        self.import_begun.emit()
        self.importing = self.jobs.start(run, self.end_import, self.fail_import, self.import_advanced.emit)

    @property
    def is_importing(self) -> bool:
        return self.importing is not None and self.importing.is_running

    def cancel_import(self) -> None:
        if self.importing is not None:
            self.importing.cancel()

    def end_import(self, report: "ImportReport") -> None:
        self.import_ended.emit(report)
        if report.failure:
            self.fail(report.failure)
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

    def drop_answers(self) -> None:
        """The window that asked is gone; what is being opened or taken in goes on, for the next one."""
        for job in self.jobs.running - {self.opening, self.opening_library, self.importing}:
            job.abandon()

    def close(self) -> None:
        self.jobs.finish()
        if self.workspace is not None:
            self.workspace.close()
