"""What a hand does in the window of a large library, part by part, each deed watched.

Owns the deeds. Refuses to open the window and to judge (see `bench_library_window`).
"""

from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.editing.operations import SettleRepair
from app.text.model import Tag
from app.ui.application import Desktop
from app.ui.corpus_view import CompanyLook, ConcordanceLook, ReprintsLook, TimelineLook
from app.ui.dialogs.export import ExportWish, Scope
from app.ui.dialogs.library_tags import LibraryTagsDialog
from app.ui.dialogs.report import ReportDialog
from app.ui.progress_sheet import ProgressSheet
from app.ui.search_view.look import Look
from app.ui.session import Session
from tests.bench.furnished_library import REPAIRED_ISSUE
from tests.bench.window_watch import Step, Watch, tell, type_words

TEN_THOUSAND = "date:2000..2002"
"""What some ten thousand articles of the generated library answer to."""
FREQUENT, RARE = "的", "中国"
BATCH_SECONDS = 900
KEY_PAUSE = 5
"""Milliseconds between two presses of a key held down, faster than any keyboard's."""
Key = Qt.Key
L = TypeVar("L", bound=Look)


class Drive:
    """The deeds, by part of the window."""

    def __init__(self, desktop: Desktop, watch: Watch, folder: Path, *, has_places: bool) -> None:
        self.desktop = desktop
        self.desk = desktop.desk
        self.watch = watch
        self.folder = folder
        self.has_places = has_places
        self.steps: list[Step] = []

    def take(
        self, name: str, deed: Callable[[], object], is_done: Callable[[], bool] = lambda: True, seconds: float = 120
    ) -> None:
        step = self.watch.take(name, deed, is_done, seconds)
        self.steps.append(step)
        tell(step, has_places=self.has_places)

    def command(self, name: str) -> Callable[[], None]:
        return lambda: self.desk.registry.trigger(name)

    def press(self, widget: QWidget, key: Qt.Key) -> Callable[[], None]:
        return lambda: QTest.keyClick(widget, key)

    def hold(self, name: str, widget: QWidget, key: Qt.Key, times: int) -> None:
        """A key held down: one press after the other, each as soon as the window has painted what the last one did."""
        left = [key] * times

        def press() -> None:
            QTest.keyClick(widget, left.pop())
            if left:
                QTimer.singleShot(KEY_PAUSE, press)

        self.take(name, press, lambda: not left and self.is_quiet)

    @property
    def is_quiet(self) -> bool:
        """No job of the window is at work."""
        return not any(job.is_running for job in self.desktop.work.jobs.running)

    # The library

    def open(self, library: Path) -> None:
        wishes = Namespace(library=library, sample=False, files=[])
        session = self.desktop.session
        self.take("library opened", lambda: self.desktop.open(wishes), lambda: session.editor is not None)
        self.take("window at rest", lambda: None, lambda: self.is_quiet)

    def library(self) -> None:
        panel, session = self.desk.workbench.library, self.desktop.session
        for number in range(5):
            self.take(
                f"next issue {number + 1}", self.command("go.next_issue"), partial(is_another, session, session.issue)
            )
        self.take("at rest", lambda: None, lambda: self.is_quiet)
        view = panel.view
        view.setFocus()
        self.take("library list: End", self.press(view, Key.Key_End))
        self.take("library list: Home", self.press(view, Key.Key_Home))
        self.hold("50 rows down", view, Key.Key_Down, 50)
        for _ in range(3):
            self.take("unfolded", self.press(view, Key.Key_Right), lambda: self.is_quiet)
            self.hold("to the next", view, Key.Key_Down, 12)
        self.hold("page down 20 times", view, Key.Key_PageDown, 20)
        self.take("listed anew", self.desktop.work.list_issues, lambda: self.is_quiet)

    # Search

    def top_field(self) -> None:
        field = self.desk.top_bar.search
        field.setFocus()
        for words in (FREQUENT, RARE):
            field.clear()
            self.take(f"top field: {words}", partial(type_words, field, words), lambda: self.is_quiet)
        field.clear()

    def search(self) -> None:
        view = self.desk.search_view
        self.take("search page", self.command("edit.search"), view.isVisible)
        for words in (FREQUENT, "，", RARE, "记者 中国", TEN_THOUSAND):
            view.line.clear()
            self.ask(f"asked: {words}", partial(view.line.setText, words))
        view.line.clear()
        self.ask(f"asked: {FREQUENT}", lambda: view.line.setText(FREQUENT))
        for order in range(1, 4):
            self.ask(f"order {view.order.itemText(order)}", partial(view.order.setCurrentIndex, order))
        self.ask("newest again", lambda: view.order.setCurrentIndex(0))
        self.hold("End, five times", view.list, Key.Key_End, 5)
        for number in range(10):
            self.take(f"End, page {number + 1}", self.press(view.list, Key.Key_End), lambda: self.is_quiet)
        facet = view.side.rows.facets[0]
        self.ask("narrowed by a click", lambda: view.turn(facet.name.value, next(iter(dict(facet.values)))))
        self.ask("and widened", lambda: view.turn(facet.name.value, next(iter(dict(facet.values)))))

    def ask(self, name: str, deed: Callable[[], object]) -> None:
        view, got = self.desk.search_view, []
        connection = view.source.facets_found.connect(lambda _: got.append(1))
        self.take(name, deed, lambda: bool(got) and self.is_quiet, 30)
        view.source.facets_found.disconnect(connection)

    def looks(self) -> None:
        view = self.desk.search_view
        self.command("search.articles")()
        view.line.setText(FREQUENT)
        self.watch.rest(500)

        def is_answered() -> bool:
            look = view.look
            return look is not None and not look.timer.isActive() and not look.source.is_running and self.is_quiet

        self.take("concordance", self.command("search.concordance"), is_answered)
        order = self.look(ConcordanceLook).order
        for at in (2, 3, 4, 1):
            words = order.itemText(at)
            self.take(f"concordance: {words}", partial(order.setCurrentIndex, at), is_answered)
        self.take("concordance left", self.command("search.articles"), lambda: self.is_quiet)
        self.take("over time", self.command("search.timeline"), is_answered)
        timeline = self.look(TimelineLook)
        self.take("by month", lambda: timeline.period.setCurrentIndex(1), is_answered)
        self.take("places in 100,000 characters", lambda: timeline.measure.setCurrentIndex(1), is_answered)
        self.take(
            "beside seven words", lambda: timeline.others.setText("中国,我们,记者,一个,在,是,一"), is_answered, 300
        )
        self.watch.rest(500)
        self.take("the rest of it", lambda: None, is_answered, 300)
        timeline.others.clear()
        timeline.measure.setCurrentIndex(0)
        self.take("company: people", self.command("search.company"), is_answered)
        company = self.look(CompanyLook)
        for at in (1, 2, 3, 4, 5):
            words = company.kind.itemText(at)
            self.take(f"company: {words}", partial(company.kind.setCurrentIndex, at), is_answered)
        company.kind.setCurrentIndex(0)
        self.take("with one another", lambda: company.manner.setCurrentIndex(1), is_answered)
        for section in range(4):
            self.take(f"sorted by column {section}", partial(company.sort_by, section))
        self.take("reprints of all found", self.command("search.reprints"), is_answered, 600)
        self.hold("the next ones compared", self.look(ReprintsLook).list, Key.Key_Down, 5)
        self.command("search.articles")()

    def saved(self) -> None:
        view, deeds = self.desk.search_view, self.desk.smart_lists
        for number, words in enumerate((FREQUENT, RARE, TEN_THOUSAND, "status:done", "has:doubts", "NOT 的")):
            view.line.setText(words)
            view.search()
            self.take(f"kept: {words}", partial(deeds.keep, f"list {number}", view.question), lambda: self.is_quiet)
        self.take("lists counted", deeds.count, lambda: self.is_quiet)
        self.take("list opened", lambda: deeds.open("list 2"), lambda: self.is_quiet)
        self.take("list renamed", lambda: deeds.rename("list 1", "neu"), lambda: self.is_quiet)
        for name in ("list 0", "neu", "list 2", "list 3", "list 4", "list 5"):
            deeds.remove(name)

    def look(self, kind: type[L]) -> L:
        return next(look for look in self.desk.search_view.looks if isinstance(look, kind))

    # Batches

    def cancel_batch(self) -> None:
        job = self.desk.search_deeds.batches.job
        if job is not None:
            job.cancel()

    def find_ten_thousand(self) -> None:
        view = self.desk.search_view
        self.command("edit.search")()
        self.command("search.articles")()
        view.question = type(view.question)()
        view.line.setText(TEN_THOUSAND)
        view.search()
        self.watch.rest(1000)
        print(f"{'':42}{view.model.total:,} articles", flush=True)

    def tags(self) -> None:
        self.find_ten_thousand()
        deeds = self.desk.search_deeds
        batches = deeds.batches

        def is_over() -> bool:
            return not (batches.job and batches.job.is_running) and self.is_quiet

        def give(label: str) -> Callable[[], None]:
            return lambda: deeds.give_tag(lambda workspace: workspace.search_scope(TEN_THOUSAND), Tag(label))

        self.take("tag of 10,000 begun", give("试"), lambda: "…" in self.desk.notices.sentence.text())
        self.take("and cancelled", self.cancel_batch, is_over)
        self.take("10,000 tagged", give("试"), is_over, BATCH_SECONDS)
        self.take("taken back", self.desk.notices.run_action, is_over, BATCH_SECONDS)
        self.take("page at rest", lambda: None, lambda: self.is_quiet)

    def replace(self) -> None:
        self.find_ten_thousand()
        panel = self.desk.everywhere
        self.take("replace in these", self.command("search.replace"), panel.isVisible)
        self.take(
            "places found", lambda: panel.query.ask("中国", "中華", None), lambda: panel.is_complete and self.is_quiet
        )
        print(f"{'':42}{len(panel.model.rows):,} places", flush=True)
        self.take("many places found", lambda: panel.query.ask("的", "底", None), lambda: panel.is_complete)
        print(f"{'':42}{len(panel.model.rows):,} places", flush=True)
        self.take("none ticked, all ticked", partial(click_both, panel.none_button, panel.all_button))
        self.hold("End, ten times", panel.list, Key.Key_End, 10)
        self.take("writing begun", panel.do_button.click, lambda: panel.written > 0)
        self.take("and stopped", panel.stop_button.click, lambda: not panel.source.is_writing)
        self.take("few places again", lambda: panel.query.ask("中国", "中華", None), lambda: panel.is_complete)
        self.take(
            "replaced", panel.do_button.click, lambda: not panel.source.is_writing and self.is_quiet, BATCH_SECONDS
        )
        self.take("menu of batches", lambda: panel.make_batches_menu().deleteLater())
        panel.close_panel()

    def export(self) -> None:
        self.find_ten_thousand()
        work, deeds = self.desktop.work, self.desk.exports
        for name in ("jsonl", "csv", "txt"):
            division = work.export_formats()[name][-1]
            target = self.folder / name
            wish = ExportWish(Scope.FOUND, name, division, target, is_overwriting=True, query=TEN_THOUSAND)
            is_over = lambda: not (deeds.job and deeds.job.is_running)  # noqa: E731
            self.take(
                f"export {name} begun",
                partial(deeds.export, wish),
                lambda: "1" in deeds.progress.sentence.text(),
            )
            self.take("and cancelled", deeds.progress.cancel, is_over)
            self.take(f"10,000 as {name}, {division}", partial(deeds.export, wish), is_over, BATCH_SECONDS)

    # The register

    def register(self) -> None:
        view = self.desk.register_view
        self.take("register", self.command("library.register"), lambda: view.names is not None)
        self.take("register at rest", lambda: None, lambda: self.is_quiet, 300)
        assert view.names is not None
        print(f"{'':42}{len(view.names.names):,} names, {view.side.slips.rowCount():,} slips", flush=True)
        for words in ("中", "z", "zhong", "国"):
            view.line.clear()
            self.take(f"typed: {words}", partial(type_words, view.line, words), lambda: self.is_quiet)
        view.line.clear()
        self.take("all again", view.look)
        names = view.side.name_list
        self.take("End", self.press(names, Key.Key_End), lambda: self.is_quiet)
        self.take("Home", self.press(names, Key.Key_Home), lambda: self.is_quiet)
        for _ in range(2):
            self.hold("20 rows down", names, Key.Key_Down, 20)
        self.take("all selected", names.selectAll, lambda: self.is_quiet)
        self.take("one selected", self.press(names, Key.Key_Home), lambda: self.is_quiet)
        for at in (1, 2, 3, 0):
            self.take(f"kind {at}", view.side.kinds[at].click, lambda: self.is_quiet)
        name = view.names.names[100]
        note = type(name)(
            name.kind, name.label, name.entry, name.variants, name.identifier, "市长", name.pairs, name.count
        )
        self.take("described", lambda: view.describe(note), lambda: not view.source.is_doing and self.is_quiet, 300)
        self.take("taken back", view.undo, lambda: not view.source.is_doing and self.is_quiet, 300)
        self.take("slips", lambda: view.side.tabs.setCurrentIndex(1), lambda: self.is_quiet)
        slips = view.side.slip_list
        self.take("slips End", self.press(slips, Key.Key_End), lambda: self.is_quiet)
        self.hold("slips: 20 rows up", slips, Key.Key_Up, 20)
        self.take(
            "slip refused", self.press(slips, Key.Key_Delete), lambda: not view.source.is_doing and self.is_quiet, 300
        )
        self.take("register left", self.press(slips, Key.Key_Escape), lambda: self.is_quiet)

    def repairs(self) -> None:
        work, session = self.desktop.work, self.desktop.session
        names = self.desk.workbench.inspector.names
        self.take(
            "issue of 1,400 repairs",
            lambda: work.open_issue(REPAIRED_ISSUE),
            lambda: work.issue_id == REPAIRED_ISSUE and self.is_quiet,
        )
        self.take("to the repairs", self.command("name.repair"))
        self.hold("10 rows down", names.list, Key.Key_Down, 10)
        self.take("one repaired", self.press(names.list, Key.Key_Return))
        self.take("one given up", self.press(names.list, Key.Key_Delete))
        issue = session.issue
        gone = [SettleRepair(repair.id) for repair in issue.repairs[:100]] if issue else []
        self.take("100 given up at once", lambda: session.do(*gone))
        self.take("undo", self.command("edit.undo"))
        self.take("next article", self.command("go.next_article"), lambda: self.is_quiet)
        galley = self.desk.workbench.galley
        self.take("typing begun", galley.start_typing)
        for number in range(3):
            self.take(f"key {number + 1}", self.press(galley, Key.Key_X))
        galley.stop_typing()

    # The library as a whole

    def sheets(self) -> None:
        desk = self.desk

        def found(kind: type[QWidget]) -> QWidget | None:
            shown = [widget for widget in desk.findChildren(kind) if widget.isVisible()]
            return shown[-1] if shown else None

        def is_measured() -> bool:
            sheet = found(ProgressSheet)
            return isinstance(sheet, ProgressSheet) and sheet.shown is not None and self.is_quiet

        self.take("progress", self.command("library.progress"), is_measured)
        sheet = found(ProgressSheet)
        assert isinstance(sheet, ProgressSheet)
        for at in (1, 2, 0):
            self.take(f"progress: {sheet.scope.itemText(at)}", partial(sheet.scope.setCurrentIndex, at), is_measured)
        sheet.reject()
        self.take("tags of the library", self.command("library.tags"), lambda: found(LibraryTagsDialog) is not None)
        tags = found(LibraryTagsDialog)
        assert isinstance(tags, LibraryTagsDialog)
        for words in ("王", "中", ""):
            self.take(f"tag found: {words}", partial(tags.filter.setText, words))
        self.take("all tags selected", tags.list.selectAll)
        tags.reject()
        self.take("backup", lambda: desk.library.back_up_to(self.folder / "copy.jiaoyang"), lambda: self.is_quiet, 600)
        self.take("check", self.command("library.check"), lambda: found(ReportDialog) is not None, 900)
        if (report := found(ReportDialog)) is not None:
            report.close()

    def parts(self) -> dict[str, Callable[[], None]]:
        return {
            "library": self.library,
            "top_field": self.top_field,
            "search": self.search,
            "looks": self.looks,
            "saved": self.saved,
            "repairs": self.repairs,
            "register": self.register,
            "export": self.export,
            "tags": self.tags,
            "replace": self.replace,
            "sheets": self.sheets,
        }


def click_both(first: QAbstractButton, second: QAbstractButton) -> None:
    first.click()
    second.click()


def is_another(session: Session, issue: object) -> bool:
    return session.issue is not issue
