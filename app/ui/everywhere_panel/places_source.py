"""Searches and replaces off the UI thread: places come in portions, so that the first are there at once.

Owns the jobs. Refuses to draw. Replacing over several issues writes through editors of its own: whoever shows one of
these issues takes over what they wrote (`replaced` says which), as an edit made meanwhile does by itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.editing.operations import Change, Operation
from app.errors import UserError
from app.text.model import Issue
from app.ui.batches import pass_advance
from app.ui.everywhere_panel.place_row import PlaceRow
from app.ui.jobs import Job, Jobs
from app.ui.library_panel.names import IssueNames

if TYPE_CHECKING:
    from app.workspace import Editor, Workspace
    from app.workspace.everywhere import Batch, Batches, Occurrence, Replaced
    from app.workspace.similar_everywhere import SimilarElsewhere

FIRST_PORTION = 100
PORTION = 2000
MOST_COUNTED = 1000
"""An offer says “more than” this rather than look on."""
ISSUES_AT_ONCE = 50
"""So many are looked through before more is told of."""


class Scope(Enum):
    ARTICLE = auto()
    ISSUE = auto()
    NEWSPAPER = auto()
    LIBRARY = auto()
    FOUND = auto()
    """The articles that a search finds."""


@dataclass(frozen=True, slots=True)
class FoundArticles:
    """What a search finds: its query, in which variants of characters may count as one, and how many articles."""

    query: str
    folds_variants: bool
    count: int


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for, how and where; `manner` is a value of `app.workspace.patterns.Manner`.

    `query` and `folds_variants` are those of the search in whose articles it is looked for.
    """

    text: str
    replacement: str | None = None
    manner: str = "plain"
    folds_width: bool = True
    folds_case: bool = True
    scope: Scope = Scope.ISSUE
    newspaper: str = ""
    issue_id: int = 0
    article_id: int = 0
    query: str = ""
    folds_variants: bool = True


@dataclass(frozen=True, slots=True)
class Portion:
    rows: tuple[PlaceRow, ...]
    is_last: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """A correction that could be made elsewhere too; `is_more` where not all places were counted."""

    wrong: str
    right: str
    places: int
    is_more: bool


def make_row(found: "Occurrence") -> PlaceRow:
    return PlaceRow(
        item=found,
        issue_id=found.issue_id,
        block_id=found.block_id,
        clean_offset=found.clean_start,
        before=found.before(),
        found=found.found,
        after=found.after(),
        replacement=found.replacement,
    )


def search(workspace: "Workspace", wish: Wish, names: IssueNames, job: Job) -> None:
    """Tells portions, with the names of their issues learnt. Raises WrongPattern, WrongReplacement, PatternTooSlow."""
    from app.workspace.everywhere import Extent, borders_by, find_occurrences  # noqa: PLC0415  see `LibraryWork`
    from app.workspace.pattern_process import PatternProcess  # noqa: PLC0415
    from app.workspace.patterns import Manner, Query, borders_by_kind  # noqa: PLC0415

    extents = {
        Scope.ARTICLE: Extent(issue_id=wish.issue_id, article_id=wish.article_id),
        Scope.ISSUE: Extent(issue_id=wish.issue_id),
        Scope.NEWSPAPER: Extent(newspaper=wish.newspaper),
        Scope.LIBRARY: Extent(),
        Scope.FOUND: Extent(query=wish.query, folds_variants=wish.folds_variants),
    }
    manner = Manner(wish.manner)
    query = Query(wish.text, manner, wish.folds_width, wish.folds_case, wish.replacement)
    borders = borders_by(workspace.suggester.words) if manner is Manner.WORD else borders_by_kind
    with PatternProcess() as process:
        found = find_occurrences(workspace.database, query, extents[wish.scope], process, borders)
        shown = 0
        while not job.is_cancelled():
            found.fetch(PORTION if shown else FIRST_PORTION)
            is_replacing = wish.replacement is not None
            rows = tuple(map(make_row, found.items[shown:]))
            names.learn(row.issue_id for row in rows)
            shown = len(found.items)
            shown_rows = tuple(row if is_replacing else without_replacement(row) for row in rows)
            job.tell(Portion(shown_rows, found.is_complete))
            if found.is_complete:
                return


def without_replacement(row: PlaceRow) -> PlaceRow:
    return PlaceRow(row.item, row.issue_id, row.block_id, row.clean_offset, row.before, row.found, row.after)


def count_elsewhere(workspace: "Workspace", before: str, after: str) -> Offer | None:
    """The first of the corrections that a change of a text could mean which has places in the library."""
    from app.workspace.corrections import propose_corrections  # noqa: PLC0415
    from app.workspace.everywhere import Extent, find_occurrences  # noqa: PLC0415
    from app.workspace.pattern_process import PatternProcess  # noqa: PLC0415
    from app.workspace.patterns import Query  # noqa: PLC0415

    for correction in propose_corrections(before, after):
        query = Query(correction.wrong, folds_width=False, folds_case=False, replacement=correction.right)
        found = find_occurrences(workspace.database, query, Extent(), PatternProcess())
        places = found.fetch(MOST_COUNTED)
        if places:
            return Offer(correction.wrong, correction.right, places, not found.is_complete)
    return None


def look_alike(before: Issue, operation: Operation, after: Issue) -> tuple[PlaceRow, ...]:
    """The places that look like the one where the operation was done."""
    from app.workspace.similar_places import find_similar  # noqa: PLC0415

    return tuple(
        PlaceRow(found, 0, found.block_id, found.clean_offset, found.before, "", found.after)
        for found in find_similar(before, operation, after)
    )


@dataclass(frozen=True, slots=True)
class Likeness:
    """What places must look like: an operation as it was done in an issue, which was `before` until then."""

    issue_id: int
    before: Issue
    operation: Operation


def make_alike_row(found: "SimilarElsewhere") -> PlaceRow:
    place = found.place
    return PlaceRow(found, found.issue_id, place.block_id, place.clean_offset, place.before, "", place.after)


def look_alike_everywhere(
    workspace: "Workspace", wanted: Likeness, newspaper: str | None, names: IssueNames, job: Job
) -> None:
    """Tells portions, of a newspaper or of the library, with the names of their issues learnt."""
    from app.workspace.similar_everywhere import Decision, find_everywhere  # noqa: PLC0415

    decision = Decision(wanted.issue_id, wanted.before, wanted.operation)
    rows: list[PlaceRow] = []
    for number, found in enumerate(find_everywhere(workspace.database, decision, newspaper), 1):
        if job.is_cancelled():
            return
        rows += map(make_alike_row, found)
        if number % ISSUES_AT_ONCE == 0:
            names.learn(row.issue_id for row in rows)
            job.tell(Portion(tuple(rows), is_last=False))
            rows = []
    names.learn(row.issue_id for row in rows)
    job.tell(Portion(tuple(rows), is_last=True))


def do_alike_everywhere(workspace: "Workspace", name: str, items: Sequence[Any], job: Job) -> "Replaced | None":
    """In all issues or in none; None when cancelled."""
    from app.workspace.similar_everywhere import do_everywhere  # noqa: PLC0415

    return do_everywhere(batches_of(workspace, job), name, items)


def do_alike(editor: "Editor", items: Sequence[Any], initiator: object) -> "Change | None":
    """All of these places as one step; None where none fits any more."""
    from app.workspace.similar_places import do_similar  # noqa: PLC0415

    return do_similar(editor, items, initiator)


def replace_here(editor: "Editor", items: Sequence[Any], initiator: object) -> "Replaced":
    """As one step of the open issue."""
    from app.workspace.everywhere import replace_in_issue  # noqa: PLC0415

    return replace_in_issue(editor, items, initiator)


def replace_places(workspace: "Workspace", name: str, items: Sequence[Any], job: Job) -> "Replaced | None":
    """In all issues or in none; None when cancelled."""
    from app.workspace.everywhere import replace_everywhere  # noqa: PLC0415

    return replace_everywhere(batches_of(workspace, job), name, items)


def take_back(workspace: "Workspace", batch: "Batch", job: Job) -> "Batch | None":
    return batches_of(workspace, job).take_back(batch)


def batches_of(workspace: "Workspace", job: Job) -> "Batches":
    """Told by the job and stopped with it."""
    from app.workspace.everywhere import Batches  # noqa: PLC0415

    return Batches(workspace.database, {}, workspace.user, partial(pass_advance, job), job.is_cancelled)


def list_batches(workspace: "Workspace") -> "tuple[Batch, ...]":
    """Those that are in force, the last one first."""
    from app.workspace import everywhere  # noqa: PLC0415

    return tuple(batch for batch in reversed(everywhere.list_batches(workspace.database)) if not batch.is_taken_back)


class PlacesSource(QObject):
    """One search at a time: a new one ends the one before."""

    found = Signal(object)
    """A `Portion`."""
    failed = Signal(object)
    """A `UserError`: of the pattern, or of the writing."""
    replaced = Signal(object)
    """A `Replaced`; None when it was stopped."""
    done_alike = Signal(object)
    """The same, of places that looked alike."""
    advanced = Signal(object)
    """The `Advance` of the writing."""
    taken_back = Signal(object)
    """The `Batch`; None when it was stopped."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.workspace: Workspace | None = None
        self.names = IssueNames()
        self.searching: Job | None = None
        self.writing: Job | None = None

    @property
    def was_stopped(self) -> bool:
        return self.writing is not None and self.writing.is_cancelled()

    @property
    def is_writing(self) -> bool:
        return self.writing is not None and self.writing.is_running

    def stop_search(self) -> None:
        if self.searching is not None:
            self.searching.abandon()
            self.searching = None

    def search(self, wish: Wish) -> None:
        self.stop_search()
        workspace, names = self.workspace, self.names
        if workspace is not None:
            self.searching = self.jobs.start(
                lambda job: search(workspace, wish, names, job), on_failed=self.fail, on_progress=self.found.emit
            )

    def look_alike(self, wanted: Likeness, newspaper: str | None) -> None:
        self.stop_search()
        workspace, names = self.workspace, self.names
        if workspace is not None:
            self.searching = self.jobs.start(
                lambda job: look_alike_everywhere(workspace, wanted, newspaper, names, job),
                on_failed=self.fail,
                on_progress=self.found.emit,
            )

    def do_alike(self, name: str, items: Sequence[Any]) -> None:
        self.write(lambda workspace, job: do_alike_everywhere(workspace, name, items, job), self.done_alike.emit)

    def replace(self, name: str, items: Sequence[Any]) -> None:
        self.write(lambda workspace, job: replace_places(workspace, name, items, job), self.replaced.emit)

    def take_back(self, batch: "Batch", *_: object) -> None:
        self.write(lambda workspace, job: take_back(workspace, batch, job), self.taken_back.emit)

    def write(self, deed: "Callable[[Workspace, Job], Any]", on_done: Callable[[Any], None]) -> None:
        """One at a time."""
        workspace = self.workspace
        if workspace is not None and not self.is_writing:
            self.writing = self.jobs.start(lambda job: deed(workspace, job), on_done, self.fail, self.advanced.emit)
            self.writing.holds_window = True

    def stop_writing(self) -> None:
        if self.writing is not None:
            self.writing.cancel()

    def fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(error)
