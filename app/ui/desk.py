"""The window: bars, workbench, strips, and the binding of every command to what it does.

Owns how the parts hear of each other. Refuses the work itself: see the modules named `…_deeds` and `LibraryWork`.
"""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.editing.operations import Change
from app.ui.approval import ReasonStrip
from app.ui.commands.command import Need
from app.ui.commands.keys import KeyTable
from app.ui.commands.needs import needs_met
from app.ui.commands.palette import CommandPalette
from app.ui.commands.registry import CommandRegistry
from app.ui.commands.table import ORDER_COMMANDS, ROLE_COMMANDS, STATUS_COMMANDS
from app.ui.deeds.belonging import BelongingDeeds
from app.ui.deeds.changes import ChangeDeeds
from app.ui.deeds.edits import EditDeeds
from app.ui.deeds.errors import ErrorDeeds
from app.ui.deeds.everywhere import EverywhereDeeds
from app.ui.deeds.export import ExportDeeds
from app.ui.deeds.library import LibraryDeeds
from app.ui.deeds.names import NameDeeds
from app.ui.deeds.reading import ReadingDeeds
from app.ui.deeds.register import RegisterDeeds
from app.ui.deeds.search import SearchDeeds
from app.ui.deeds.sheets import SheetDeeds
from app.ui.deeds.smart_lists import SmartListDeeds
from app.ui.deeds.tags import TagDeeds
from app.ui.deeds.views import ViewDeeds
from app.ui.deeds.vocabularies import VocabularyDeeds
from app.ui.everywhere_panel import EverywherePanel
from app.ui.everywhere_panel.places_source import FoundArticles
from app.ui.face.theme import Appearance
from app.ui.issue_places import IssuePlaces
from app.ui.library_panel.model import summarise
from app.ui.library_panel.work import LibraryWork, OpenLibrary, Progress
from app.ui.register_view import RegisterView
from app.ui.search_view import SearchView
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.status_bar import StatusBar
from app.ui.top_bar.view import TopBar
from app.ui.widgets.drop_window import DropWindow
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.notice_bar import NoticeBar, ProgressStrip
from app.ui.workbench import Workbench

if TYPE_CHECKING:
    from app.workspace import Editor, Hit, ImportReport

WIDTH, HEIGHT = 1440, 900
SMALLEST_WIDTH, SMALLEST_HEIGHT = 960, 600


class Desk(DropWindow):
    language_chosen = Signal(str)

    def __init__(self, session: Session, appearance: Appearance, work: LibraryWork, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.appearance = appearance
        self.work = work
        self.settings = settings
        self.registry = CommandRegistry(self, self.satisfied, KeyTable(settings, self))
        self.top_bar = TopBar(session, appearance, self.registry, work.jobs)
        self.workbench = Workbench(session, appearance, settings)
        self.places = IssuePlaces(session, self.workbench, settings)
        self.empty = EmptyState(appearance)
        self.search_view = SearchView(appearance, work.jobs)
        self.register_view = RegisterView(appearance, work.jobs)
        self.pages = QStackedWidget()
        self.notices = NoticeBar()
        self.reason = ReasonStrip(session, self.workbench.inspector.findings)
        self.progress, self.export_progress = ProgressStrip(), ProgressStrip()
        self.strips = ProgressStrip(), ProgressStrip()
        self.status = StatusBar(session, appearance, work.jobs)
        self.lay_out()
        self.palette_frame = CommandPalette(self.registry, appearance, self)
        self.make_deeds()
        self.connect_session()
        self.connect_work()
        self.connect_search()
        self.connect_names()
        self.resize(WIDTH, HEIGHT)
        self.restore_layout()
        self.show_library(work.library)

    def make_deeds(self) -> None:
        """What each command does."""
        session, work, settings, appearance = self.session, self.work, self.settings, self.appearance
        self.edits = EditDeeds(session, self.workbench.chosen_blocks, self.workbench.galley.select_blocks)
        self.library = LibraryDeeds(self, work, session, settings, self.notices, *self.strips)
        self.readings = ReadingDeeds(self, work, session, self.notices)
        self.exports = ExportDeeds(self, work, session, settings, self.notices, self.export_progress)
        self.changes = ChangeDeeds(session, appearance, work.jobs, self.workbench.galley, self)
        self.everywhere = EverywherePanel(session, appearance, work.jobs)
        self.workbench.add_panel(self.everywhere)
        self.everywhere_deeds = EverywhereDeeds(session, work, self.workbench, self.everywhere, self.notices, settings)
        self.errors = ErrorDeeds(self.notices, self.everywhere_deeds.open_again)
        self.errors.told.connect(self.show_no_library)
        self.sheets = SheetDeeds(self, session, appearance, work, settings, self.workbench)
        self.view = ViewDeeds(self, self.workbench, self.palette_frame, appearance, settings, self.language_chosen.emit)
        self.belonging = BelongingDeeds(self, session, appearance, self.workbench, self.edits, self.notices)
        edits = self.edits.functions()
        self.registry.bind(edits | self.belonging.functions(edits))
        for deeds in (
            self.library,
            self.readings,
            self.exports,
            self.view,
            self.workbench,
            self.changes,
            self.everywhere_deeds,
            self.sheets,
        ):
            self.registry.bind(deeds.functions())
        self.search_deeds = SearchDeeds(self.search_view, session, appearance, work, settings, self.notices)
        self.smart_lists = SmartListDeeds(
            self.workbench.library.smart_lists, self.search_view, work, session, self.notices
        )
        self.tag_deeds = TagDeeds(self, work, self.notices)
        self.registry.bind({**self.search_deeds.functions(), **self.tag_deeds.functions()})
        self.name_deeds = NameDeeds(session, self.workbench, work, self.notices)
        self.register_deeds = RegisterDeeds(self.register_view, work, self.notices)
        self.vocabulary_deeds = VocabularyDeeds(self, session, work, self.notices)
        self.registry.bind(self.vocabulary_deeds.functions())
        self.registry.bind({**self.name_deeds.functions(), **self.register_deeds.functions()})
        self.workbench.add_block_actions(self.registry.actions)
        self.status.take_keys(self.registry.keys)

    def lay_out(self) -> None:
        self.setMinimumSize(SMALLEST_WIDTH, SMALLEST_HEIGHT)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.workbench)
        self.pages.addWidget(self.search_view)
        self.pages.addWidget(self.register_view)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.pages, 1)
        for strip in (self.reason, self.notices, self.progress, self.export_progress, *self.strips, self.status):
            layout.addWidget(strip)
        self.workbench.borrow((self.reason, self.notices), layout)
        self.setCentralWidget(body)

    def connect_session(self) -> None:
        self.session.issue_opened.connect(self.show_issue)
        self.session.issue_changed.connect(self.follow)
        self.session.article_selected.connect(self.refresh)
        self.session.place_selected.connect(self.refresh)
        self.session.doubt_selected.connect(self.refresh)
        self.session.typing_changed.connect(self.registry.set_typing)
        self.session.edit_failed.connect(self.errors.tell)
        self.workbench.inspector.findings.failed.connect(self.errors.tell)
        self.workbench.inspector.checks.finding_chosen.connect(self.refresh)
        self.reason.approved.connect(self.go_on)
        self.reason.findings_wanted.connect(self.show_errors)
        self.workbench.doubts.order_changed.connect(self.refresh)
        self.workbench.doubts.export_wanted.connect(partial(self.registry.trigger, "export.issue"))
        self.status.keys_wanted.connect(self.view.show_keys)
        self.status.mode_toggled.connect(self.toggle_mode)

    def connect_work(self) -> None:
        work = self.work
        work.library_opened.connect(self.show_library)
        work.issues_listed.connect(self.workbench.library.show_issues)
        work.month_listed.connect(self.workbench.library.take_month)
        self.workbench.library.model.month_wanted.connect(work.list_month)
        work.issues_listed.connect(self.show_page)
        work.issue_opened.connect(self.take_issue)
        work.import_begun.connect(self.begin_import)
        work.import_advanced.connect(self.show_progress)
        work.import_ended.connect(self.end_import)
        work.failed.connect(self.errors.tell)
        self.workbench.library.issue_chosen.connect(work.open_issue)
        self.empty.import_wanted.connect(self.library.import_files)
        self.files_over.connect(self.invite)
        self.files_dropped.connect(work.import_paths)
        self.palette_frame.search_wanted.connect(self.top_bar.search.search_for)

    def connect_search(self) -> None:
        for signal in (self.top_bar.search.hit_chosen, self.search_view.hit_chosen):
            signal.connect(self.show_hit)
        self.top_bar.search.search_failed.connect(self.errors.tell)
        self.top_bar.search.all_wanted.connect(self.search_deeds.open_page)
        self.search_deeds.name_given.connect(self.smart_lists.keep)
        self.smart_lists.opened.connect(self.search_deeds.opened)
        self.search_deeds.opened.connect(lambda: self.pages.setCurrentWidget(self.search_view))
        self.search_view.closed.connect(self.leave_search)
        self.search_deeds.place_wanted.connect(self.show_found)
        self.search_deeds.replace_wanted.connect(self.replace_in)
        self.search_deeds.export_wanted.connect(self.exports.ask_found)
        self.search_view.answered.connect(self.refresh)
        self.session.issue_changed.connect(self.search_view.mark_stale)
        for deeds in (self.search_deeds, self.tag_deeds):
            deeds.batches.issues_changed.connect(self.everywhere_deeds.follow)
        self.pages.currentChanged.connect(self.refresh)

    def connect_names(self) -> None:
        self.register_deeds.opened.connect(lambda: self.pages.setCurrentWidget(self.register_view))
        self.register_deeds.issues_changed.connect(self.everywhere_deeds.follow)
        self.register_deeds.place_wanted.connect(self.show_mention)
        self.register_view.closed.connect(self.leave_search)
        self.register_view.source.failed.connect(self.errors.tell)
        self.register_view.source.deed_done.connect(lambda _: self.workbench.inspector.names_source.begin())

    def show_mention(self, issue_id: int, block_id: int, clean_offset: int) -> None:
        self.leave_search()
        self.everywhere_deeds.show_place(issue_id, block_id, clean_offset)

    def leave_search(self) -> None:
        has_issue = self.session.issue is not None
        self.pages.setCurrentWidget(self.workbench if has_issue else self.empty)
        self.workbench.galley.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hit(self, hit: "Hit") -> None:
        self.leave_search()
        self.library.open_hit(hit)

    def show_found(self, issue_id: int, article_id: int, block_id: int, clean_offset: int) -> None:
        """A place in a text; without a block, the article's beginning."""
        self.leave_search()
        if block_id:
            self.everywhere_deeds.show_place(issue_id, block_id, clean_offset)
        else:
            self.library.open_article(issue_id, article_id)

    def replace_in(self, found: FoundArticles) -> None:
        self.leave_search()
        self.everywhere.open_within(found)

    def satisfied(self) -> Iterator[Need]:
        session = self.session
        if self.work.workspace is not None:
            yield Need.LIBRARY
        if self.pages.currentWidget() is self.search_view:
            yield from self.search_deeds.needs_met()
        if self.pages.currentWidget() is not self.workbench:
            return
        yield from needs_met(session, self.workbench.inspector.checks, has_block=self.edits.current() is not None)

    def refresh(self, *_: object) -> None:
        self.registry.refresh()
        self.registry.check(self.choices())

    def choices(self) -> Iterator[str]:
        """What is in force of all that can be chosen."""
        yield from self.view.choices()
        yield from self.search_deeds.choices()
        yield next(name for name, order in ORDER_COMMANDS.items() if order == self.workbench.doubts.order)
        current, article = self.edits.current(), self.session.article
        if current is not None:
            yield next(name for name, role in ROLE_COMMANDS.items() if role is current[2].role)
        if article is not None:
            yield next(name for name, status in STATUS_COMMANDS.items() if status is article.status)

    def show_library(self, library: OpenLibrary | None) -> None:
        self.empty.show_waiting()
        if library is not None:
            self.top_bar.search.find_hits = partial(self.search_deeds.find_hits, library.workspace)
            self.workbench.inspector.set_workspace(library.workspace)
            self.workbench.inspector.findings.set_workspace(library.workspace)
            self.everywhere.set_workspace(library.workspace)
            self.everywhere_deeds.name_issues(library.months)
            self.search_view.set_workspace(library.workspace)
            self.register_view.set_workspace(library.workspace)
            self.register_deeds.name_issues(library.months)
            self.search_deeds.name_issues(library.months)
            self.settings.keep("library", str(library.workspace.path))
            self.workbench.library.show_issues(self.work.months)
            if self.session.editor is None or self.session.editor.database is not library.workspace.database:
                self.begin_with(library)
                return
            self.show_issue()
        self.show_page()

    def begin_with(self, library: OpenLibrary) -> None:
        """At the start the empty workbench is painted first: with it, and then with the text, fonts are loaded."""
        if self.session.editor is not None or library.editor is None:
            self.show_first_issue(library)
            return
        with self.session.turns.hold():
            self.session.in_turn(self.show_workbench)
            self.session.turns.part()
            self.session.in_turn(partial(self.show_first_issue, library))

    def show_first_issue(self, library: OpenLibrary) -> None:
        self.session.open(library.editor, in_turns=True)
        if library.issue_id == self.settings.number("issue"):
            self.session.select_article(self.settings.number("article"))

    def take_issue(self, issue_id: int, editor: "Editor") -> None:
        self.session.open(editor, in_turns=True)
        self.settings.keep("issue", issue_id)

    def show_workbench(self) -> None:
        if self.pages.currentWidget() is self.empty:
            self.pages.setCurrentWidget(self.workbench)
            self.workbench.galley.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, _: object = None) -> None:
        if self.session.issue is not None:
            self.show_workbench()
            return
        self.pages.setCurrentWidget(self.empty)
        if self.work.workspace is not None and not self.session.turns.waiting:
            if first := self.work.first_issue():
                self.work.open_issue(first)
            else:
                self.empty.show_empty()

    def show_issue(self) -> None:
        self.session.in_turn(partial(self.workbench.library.mark_open, self.work.issue_id if self.session.issue else 0))
        self.show_title()
        self.show_page()
        self.refresh()

    def show_title(self) -> None:
        issue = self.session.issue
        parts = (issue.newspaper or issue.source.file_name, issue.date, issue.page) if issue else ()
        self.setWindowTitle(" · ".join((*(part for part in parts if part), self.tr("Jiaoyang"))))

    def follow(self, change: Change) -> None:
        self.refresh()
        is_text = all(key[0] == "block" for key in change.difference.forth)
        summary = self.workbench.library.model.summaries.get(self.work.issue_id)
        if summary is not None and not is_text:
            updated = summarise(summary, change.issue)
            if updated != summary and not self.workbench.library.model.update_summary(updated):
                self.work.list_issues()
                self.show_title()

    def go_on(self, initiator: object) -> None:
        if initiator is self.edits:
            self.edits.go_on()

    def show_errors(self, article_id: int) -> None:
        self.workbench.show_checks()
        self.workbench.inspector.checks.show_errors(article_id)

    def toggle_mode(self) -> None:
        self.registry.trigger("edit.read" if self.session.is_typing else "edit.type")

    def show_no_library(self) -> None:
        if self.work.workspace is None:
            self.empty.show_no_library()

    def begin_import(self) -> None:
        self.progress.begin(self.tr("Looking for files…"), self.work.cancel_import)

    def show_progress(self, progress: Progress) -> None:
        sentence = self.tr("Importing {done} of {total}: {name}")
        self.progress.show_progress(
            sentence.format(done=progress.done, total=progress.total, name=progress.path.name),
            progress.done,
            progress.total,
        )

    def end_import(self, report: "ImportReport | None") -> None:
        self.progress.end()
        if report is not None:
            self.library.show_report(report)

    def takes_files(self) -> bool:
        return self.work.workspace is not None

    def invite(self, is_invited: bool) -> None:
        if is_invited:
            self.notices.show_sentence(self.tr("Drop the files to import them."))
        else:
            self.notices.hide()

    def restore_layout(self) -> None:
        geometry = self.settings.layout("window")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self.workbench.restore_state({name: self.settings.layout(name) for name in self.workbench.save_state()})

    def keep_layout(self) -> None:
        self.places.keep()
        self.settings.keep_layout("window", self.saveGeometry())
        for name, state in self.workbench.save_state().items():
            self.settings.keep_layout(name, state)
        if self.session.issue is not None:
            self.settings.keep("issue", self.work.issue_id)
            self.settings.keep("article", self.session.article_id)
        self.settings.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_layout()
        super().closeEvent(event)
