"""Asks the library off the UI thread: pages of hits, counts by value, and the searches that are kept.

Owns which answer still counts. Refuses to draw. `app.workspace` is imported in a job, as `app.ui.library_panel.work`
does.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.ui.jobs import Job, Jobs
from app.ui.library_panel.names import IssueNames
from app.ui.search_view.question import Question

if TYPE_CHECKING:
    from app.workspace import Facet, SearchPage, Workspace

PAGE = 100
MOST_VALUES = 50


def write_query(question: Question) -> str:
    """The question in the language of queries."""
    from app.workspace import FacetName  # noqa: PLC0415  see `LibraryWork`
    from app.workspace.searching import narrow_by  # noqa: PLC0415

    query = question.words.strip()
    for name, value in question.values:
        query = narrow_by(query, FacetName(name), value)
    return query


def find_page(workspace: "Workspace", question: Question, offset: int) -> "SearchPage":
    """Raises WrongQuery."""
    from app.workspace import Order  # noqa: PLC0415

    return workspace.search_page(
        write_query(question),
        limit=PAGE,
        offset=offset,
        order=Order(question.order),
        folds_variants=question.folds_variants,
    )


def count_values(workspace: "Workspace", question: Question) -> "tuple[Facet, ...]":
    return workspace.search_facets(write_query(question), MOST_VALUES, folds_variants=question.folds_variants)


def keep_search(workspace: "Workspace", name: str, question: Question) -> None:
    from app.workspace import Order, SavedSearch  # noqa: PLC0415

    workspace.searches.save(
        SavedSearch(name, write_query(question), Order(question.order), folds_variants=question.folds_variants)
    )


class SearchSource(QObject):
    """One question at a time: an answer to another one is dropped."""

    page_found = Signal(object)
    """A `SearchPage`: the first one, or one that follows what was found."""
    facets_found = Signal(object)
    """The `Facet`s."""
    saved_listed = Signal(object)
    """The `SavedSearch`es, by name."""
    failed = Signal(object)
    """A `UserError`: the words are no query."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.workspace: Workspace | None = None
        self.names = IssueNames()
        """Those of the issues whose articles are found are learnt with the page."""
        self.question = Question()
        self.asked: list[Job] = []
        self.is_fetching = False

    def set_workspace(self, workspace: "Workspace | None") -> None:
        self.drop()
        self.workspace = workspace
        self.list_saved()

    def drop(self) -> None:
        for job in self.asked:
            job.abandon()
        self.asked = []
        self.is_fetching = False

    def start(self, deed: "Callable[[Workspace], Any]", on_done: Callable[[Any], None]) -> Job | None:
        workspace = self.workspace
        if workspace is None:
            return None
        return self.jobs.start(lambda _: deed(workspace), on_done, self.fail)

    def ask(self, question: Question) -> None:
        """The first page, then the counts."""
        self.drop()
        self.question = question
        if not question.is_empty:
            self.fetch(0)

    def fetch(self, offset: int) -> None:
        """The page that begins there, unless one is on its way."""
        question, names = self.question, self.names
        if self.is_fetching or question.is_empty:
            return

        def find(workspace: "Workspace") -> "SearchPage":
            page = find_page(workspace, question, offset)
            names.learn(hit.issue_id for hit in page.hits)
            return page

        self.is_fetching = True
        job = self.start(find, self.take_page)
        self.asked += [job] if job else []

    def take_page(self, page: "SearchPage") -> None:
        self.is_fetching = False
        self.page_found.emit(page)
        if page.offset == 0:
            question = self.question
            job = self.start(lambda workspace: count_values(workspace, question), self.take_facets)
            self.asked += [job] if job else []

    def take_facets(self, facets: "tuple[Facet, ...]") -> None:
        self.facets_found.emit(facets)

    def fail(self, error: Exception) -> None:
        self.is_fetching = False
        if isinstance(error, UserError):
            self.failed.emit(error)

    def list_saved(self) -> None:
        self.start(lambda workspace: workspace.searches.list_saved(), self.saved_listed.emit)

    def keep(self, name: str, question: Question) -> None:
        self.start(lambda workspace: keep_search(workspace, name, question), lambda _: self.list_saved())
