"""What the page of a search wants of the window: to be shown, hits opened, and what was found kept, tagged, exported.

Owns these ways, and what is remembered of the page. Refuses to search, and to write: a batch of tags writes in a job,
and the open issue is opened again.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from app.text.model import Tag
from app.ui.commands.command import Need
from app.ui.corpus_view import CompanyLook, ConcordanceLook, ReprintsLook, TimelineLook
from app.ui.deeds.batches import BatchDeeds
from app.ui.dialogs.export import shorten
from app.ui.dialogs.one_line import OneLineDialog
from app.ui.everywhere_panel.places_source import FoundArticles
from app.ui.face.theme import Appearance
from app.ui.library_panel.names import IssueNames
from app.ui.library_panel.work import LibraryWork
from app.ui.search_view import SearchView
from app.ui.search_view.question import Question
from app.ui.search_view.search_source import write_query
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from app.workspace import Hit, Workspace
    from app.workspace.everywhere import Batch
    from app.workspace.tag_batches import TagBatches

Articles: TypeAlias = Sequence[tuple[int, int]]
"""Each by its issue and its number."""
FOLDING = "fold_variants"
"""The setting: 1 where traditional and simplified characters count as the same."""
LOOKS = (ConcordanceLook, TimelineLook, CompanyLook)
LOOK_COMMANDS = ("search.articles", "search.concordance", "search.timeline", "search.company", "search.reprints")
"""In the order of the tabs."""


class SearchDeeds(QObject):
    opened = Signal()
    """The page is wanted in sight."""
    place_wanted = Signal(int, int, int, int)
    """Issue, article, block (0: none) and clean offset."""
    replace_wanted = Signal(object)
    """The `FoundArticles` in which something is to be replaced."""
    export_wanted = Signal(object)
    """The `FoundArticles`."""
    name_given = Signal(str, object)
    """The name by which a `Question` is to be kept."""

    def __init__(
        self,
        view: SearchView,
        session: Session,
        appearance: Appearance,
        work: LibraryWork,
        settings: Settings,
        notices: NoticeBar,
    ) -> None:
        super().__init__(view)
        self.view = view
        self.session = session
        self.work = work
        self.settings = settings
        self.notices = notices
        self.dialog: OneLineDialog | None = None
        self.batches = BatchDeeds(work, notices, self)
        self.batches.issues_changed.connect(lambda _: view.refresh())
        self.reprints = ReprintsLook(appearance, work.jobs)
        for look in (*(kind(appearance, work.jobs) for kind in LOOKS), self.reprints):
            view.add_look(look)
            look.place_wanted.connect(self.place_wanted)
            look.news.connect(notices.tell_news)
        view.set_folding(settings.number(FOLDING, 1) == 1)
        view.folding_changed.connect(lambda folds: settings.keep(FOLDING, int(folds)))
        view.keep_wanted.connect(self.ask_name)
        view.tag_wanted.connect(self.ask_tag)
        view.chosen_tag_wanted.connect(self.ask_tag_of)
        view.replace_wanted.connect(lambda *asked: self.replace_wanted.emit(self.describe(*asked)))
        view.export_wanted.connect(lambda *asked: self.export_wanted.emit(self.describe(*asked)))
        work.issues_listed.connect(self.name_issues)
        work.issues_listed.connect(view.mark_stale)

    def functions(self) -> dict[str, Callable[[], object]]:
        """By the ids of the command table."""
        head = self.view.head
        return {
            "edit.search": self.open_page,
            **{name: partial(self.open_look, number) for number, name in enumerate(LOOK_COMMANDS)},
            "article.reprints": self.show_reprints,
            "search.fold": lambda: self.view.set_folding(not self.folds_variants),
            "search.keep": head.keep_button.click,
            "search.replace": head.replace_button.click,
            "search.tag": head.tag_button.click,
            "search.export": head.export_button.click,
        }

    @property
    def folds_variants(self) -> bool:
        return self.view.head.folding.isChecked()

    def choices(self) -> Iterator[str]:
        if self.folds_variants:
            yield "search.fold"

    def needs_met(self) -> Iterator[Need]:
        """While the page is in sight."""
        if self.view.head.keep_button.isEnabled():
            yield Need.ASKED
        if self.view.model.total:
            yield Need.FOUND

    def find_hits(self, workspace: "Workspace", query: str, limit: int) -> "Sequence[Hit]":
        """For the field of the top bar: what counts as the same there is the same here. Raises WrongQuery."""
        return workspace.search_page(query, limit=limit, folds_variants=self.folds_variants).hits

    def describe(self, question: Question, count: int) -> FoundArticles:
        return FoundArticles(write_query(question), question.folds_variants, count)

    def open_page(self, words: str = "") -> None:
        self.opened.emit()
        self.view.open_with(words)

    def open_look(self, number: int) -> None:
        self.opened.emit()
        if self.view.is_stale:
            self.view.refresh()
        self.view.open_look(number)

    def name_issues(self, _months: object = None) -> None:
        """They may have other names."""
        self.view.name_issues(IssueNames(self.work.workspace))

    def show_reprints(self) -> None:
        """Of the open article."""
        issue_id, article_id = self.work.issue_id, self.session.article_id
        self.open_look(LOOK_COMMANDS.index("search.reprints"))
        self.reprints.show_article(issue_id, article_id)

    def ask_name(self, question: Question) -> None:
        self.dialog = OneLineDialog(
            self.tr("Keep this search"),
            self.tr("Its name"),
            self.tr("Keep"),
            self.tr("It stands in the library panel, with how many articles it finds."),
            self.view.window(),
        )
        self.dialog.propose(write_query(question))
        self.dialog.answered.connect(lambda name: self.name_given.emit(name, question))
        self.dialog.open()

    def ask_tag(self, question: Question, count: int) -> None:
        query = write_query(question)
        note = self.tr("The {count} articles of “{query}” get this tag. It can be taken back as one step.", "", count)

        def find(workspace: "Workspace") -> Articles:
            return workspace.search_scope(query, folds_variants=question.folds_variants)

        self.ask_label(self.tr("Give all a tag"), note.format(count=f"{count:,}", query=shorten(query)), find)

    def ask_tag_of(self, hits: "Sequence[Hit]") -> None:
        count = len(hits)
        articles = tuple((hit.issue_id, hit.article_id) for hit in hits)
        note = self.tr("The {count} selected articles get this tag. It can be taken back as one step.", "", count)
        self.ask_label(self.tr("Give the selected a tag"), note.format(count=f"{count:,}"), lambda _: articles)

    def ask_label(self, title: str, note: str, find: "Callable[[Workspace], Articles]") -> None:
        self.dialog = OneLineDialog(title, self.tr("Tag"), self.tr("Give the tag"), note, self.view.window())
        self.dialog.answered.connect(lambda label: self.give_tag(find, Tag(label)))
        self.dialog.open()

    def give_tag(self, find: "Callable[[Workspace], Articles]", tag: Tag) -> None:
        """Told as NothingToChange where all of the articles have the tag."""

        def add(workspace: "Workspace", batches: "TagBatches") -> "Batch | None":
            return batches.add(find(workspace), (tag,))

        def tell(batch: "Batch") -> str:
            words = self.tr("“{tag}” was given in {count} issues.", "", len(batch.groups))
            return words.format(tag=tag.label, count=len(batch.groups))

        self.batches.do(add, tell)
