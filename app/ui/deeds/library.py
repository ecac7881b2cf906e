"""What the commands on libraries and issues do: which dialog asks what, and what becomes of the answer.

Owns the way from a dialog to `LibraryWork` or to an operation. Refuses to wait: everything that takes time is a job.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app import paths
from app.editing.operations import SetIssueField
from app.ui.dialogs.encoding import EncodingDialog, make_previews
from app.ui.dialogs.issue_fields import IssueFieldsDialog
from app.ui.dialogs.report import ReportDialog
from app.ui.jobs import Job
from app.ui.library_panel.work import LibraryWork, OpenLibrary, Progress, back_up_library, check_library
from app.ui.reports import ReportWords, translate
from app.ui.session import Place, Session
from app.ui.settings import Settings
from app.ui.widgets.notice_bar import NoticeBar, ProgressStrip
from app.wording import sentence

if TYPE_CHECKING:
    from app.workspace import Finding, Hit, ImportReport

LIBRARY_SUFFIX = ".jiaoyang"


def complete_name(name: str) -> Path:
    """With the suffix of libraries, whether it was typed or not."""
    return Path(name if name.endswith(LIBRARY_SUFFIX) else name + LIBRARY_SUFFIX)


def find_word(text: str, hit: "Hit") -> int:
    """Where in its block the first of the words stands that were looked for; the block's start if it was edited."""
    for snippet in (hit.snippet, hit.snippet.strip("…")):
        start = text.find(snippet)
        if start >= 0 and hit.ranges:
            return start + hit.ranges[0][0] - hit.snippet.find(snippet)
    return 0


class LibraryDeeds(QObject):
    def __init__(
        self,
        window: QWidget,
        work: LibraryWork,
        session: Session,
        settings: Settings,
        notices: NoticeBar,
        check_strip: ProgressStrip,
        backup_strip: ProgressStrip,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.work = work
        self.session = session
        self.settings = settings
        self.notices = notices
        self.words = ReportWords(self)
        self.is_upgrading = False
        self.checking: Job | None = None
        self.check_strip = check_strip
        self.backup_strip = backup_strip
        work.upgrade_advanced.connect(self.tell_progress)
        work.library_opened.connect(self.stop_check)
        work.library_opened.connect(self.tell_upgrade)
        work.library_opened.connect(self.tell_obstacle)
        work.library_opened.connect(self.tell_unfinished)

    def functions(self) -> dict[str, Callable[[], object]]:
        return {
            "library.new": self.make_library,
            "library.open": self.open_library,
            "library.import_files": self.import_files,
            "library.import_folder": self.import_folder,
            "library.check": self.check_library,
            "library.backup": self.back_up,
            "issue.fields": self.ask_fields,
            "issue.encoding": self.ask_encoding,
            "go.next_issue": lambda: self.step_issue(1),
            "go.previous_issue": lambda: self.step_issue(-1),
        }

    @property
    def file_kinds(self) -> str:
        return self.tr("Libraries (*{suffix})").format(suffix=LIBRARY_SUFFIX)

    def make_library(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("New library"), str(paths.user_data()), self.file_kinds
        )
        if name:
            self.work.open_library(complete_name(name))

    def open_library(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Open a library"), str(paths.user_data()), self.file_kinds
        )
        if name:
            self.work.open_library(Path(name))

    def import_files(self) -> None:
        kinds = self.tr("Text files (*.txt *.text *.md);;All files (*)")
        folder = self.settings.text("import_folder")
        names, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Import files"), folder, kinds)
        self.import_chosen([Path(name) for name in names])

    def import_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self.window, self.tr("Import a folder"), self.settings.text("import_folder")
        )
        self.import_chosen([Path(name)] if name else [])

    def import_chosen(self, chosen: list[Path]) -> None:
        if chosen:
            self.settings.keep("import_folder", str(chosen[0].parent))
            self.work.import_paths(chosen)

    def show_report(self, report: "ImportReport") -> None:
        """One line when all went well, else the whole report; the first new issue is opened."""
        summary = self.words.sum_up_import(report)
        if report.imported:
            self.work.open_issue(report.imported[0].issue_id)
        if self.words.has_remarks(report):
            lines = self.words.list_import(report)
            ReportDialog(self.tr("Import"), summary, lines, self.window).open()
        else:
            self.notices.tell_news(summary)

    def tell_progress(self, progress: Progress) -> None:
        """Stays until the library is open, or cannot be opened."""
        self.is_upgrading = True
        words = self.tr("The library is brought up to date: {done} of {total} issues…")
        self.notices.show_sentence(words.format(done=f"{progress.done:,}", total=f"{progress.total:,}"))

    def tell_upgrade(self, library: OpenLibrary) -> None:
        """Stays until it is closed: the copy is what an older version of the program can still open."""
        backup = library.workspace.backup_made
        if backup is not None:
            words = self.tr("The library was brought up to date; the former one is kept as “{path}”.")
            self.notices.show_sentence(words.format(path=backup))
        elif self.is_upgrading:
            self.notices.hide()
        self.is_upgrading = False

    def tell_obstacle(self, library: OpenLibrary) -> None:
        """Stays until it is closed."""
        workspace = library.workspace
        if not workspace.obstacle:
            return
        words = self.tr("“{path}” cannot be written ({reason}), so it is open for reading only.")
        if workspace.is_read_from_copy:
            words = self.tr(
                "“{path}” cannot be written ({reason}) and is of an older version, so a temporary copy, brought up to"
                " date, is open for reading only."
            )
        self.notices.show_sentence(words.format(path=workspace.path, reason=workspace.obstacle))

    def tell_unfinished(self, library: OpenLibrary) -> None:
        """What became of a batch in which the program ended. Stays until it is closed."""
        if library.workspace.unfinished is not None:
            self.notices.tell_error(sentence(library.workspace.unfinished, translate))

    def check_library(self) -> None:
        """One at a time: of a large library it takes minutes."""
        if self.checking is not None and self.checking.is_running:
            return
        self.checking = self.work.do_long(check_library, self.show_findings, self.tell_checked, self.check_strip.end)
        if self.checking is not None:
            self.check_strip.begin(self.tr("Checking the library…"), self.checking.cancel)

    def stop_check(self) -> None:
        """Nobody waits for it once another library is open."""
        if self.checking is not None:
            self.checking.cancel()

    def tell_checked(self, step: tuple[int, int]) -> None:
        done, total = step
        words = self.tr("Checking the library: {share} %").format(share=100 * done // total)
        self.check_strip.show_progress(words, done, total)

    def show_findings(self, findings: "list[Finding] | None") -> None:
        if findings is None:
            self.notices.tell_news(self.tr("The check was stopped."))
            return
        if not findings:
            self.notices.tell_news(self.tr("The library is whole: every issue, its history and the search index."))
            return
        self.notices.hide()
        summary = self.tr("{count} things are wrong. Nothing was changed.", "", len(findings)).format(
            count=f"{len(findings):,}"
        )
        ReportDialog(self.tr("Check of the library"), summary, self.words.list_findings(findings), self.window).open()

    def back_up(self) -> None:
        """One at a time."""
        if self.work.workspace is None or not self.backup_strip.isHidden():
            return
        place = str(self.work.workspace.path.with_suffix(".backup" + LIBRARY_SUFFIX))
        name, _ = QFileDialog.getSaveFileName(self.window, self.tr("Back up the library"), place, self.file_kinds)
        if name:
            self.back_up_to(complete_name(name))

    def back_up_to(self, target: Path) -> None:
        """The file dialog has asked already whether a file there may be replaced."""
        deed = partial(back_up_library, target)
        job = self.work.do_long(deed, self.tell_backup, self.tell_copied, self.backup_strip.end)
        if job is not None:
            self.backup_strip.begin(self.tr("Copying the library…"), job.cancel)

    def tell_copied(self, step: tuple[int, int]) -> None:
        done, total = step
        words = self.tr("Copying the library: {share} %").format(share=100 * done // total)
        self.backup_strip.show_progress(words, done, total)

    def tell_backup(self, path: Path | None) -> None:
        words = self.tr("The library was copied to “{path}”.").format(path=path)
        self.notices.tell_news(words if path else self.tr("The backup was stopped; nothing of it was kept."))

    def ask_fields(self) -> None:
        if self.session.issue is not None:
            dialog = IssueFieldsDialog(self.session.issue, self.window)
            dialog.fields_set.connect(self.set_fields)
            dialog.open()

    def set_fields(self, values: dict[str, str]) -> None:
        if values:
            self.session.do(*(SetIssueField(name, value) for name, value in values.items()), initiator=self)

    def ask_encoding(self) -> None:
        issue_id = self.work.issue_id
        self.work.do(lambda workspace: make_previews(workspace.original(issue_id)), self.show_encodings)

    def show_encodings(self, previews: object) -> None:
        if self.session.issue is not None:
            dialog = EncodingDialog(self.session.issue.source.encoding, previews, self.window)  # type: ignore[arg-type]
            dialog.encoding_chosen.connect(self.read_again)
            dialog.open()

    def read_again(self, encoding: str) -> None:
        issue_id = self.work.issue_id
        self.work.do(lambda workspace: workspace.redecode(issue_id, encoding), lambda _: self.reopen(issue_id))

    def reopen(self, issue_id: int) -> None:
        self.work.open_issue(issue_id)
        self.work.list_issues()

    def step_issue(self, step: int) -> None:
        self.work.open_issue(self.work.neighbour(step))

    def open_article(self, issue_id: int, article_id: int) -> None:
        if issue_id == self.work.issue_id:
            self.session.select_article(article_id)
        else:
            self.work.open_issue(issue_id, on_open=lambda: self.session.select_article(article_id))

    def open_hit(self, hit: "Hit") -> None:
        if hit.issue_id == self.work.issue_id:
            self.show_hit(hit)
        else:
            self.work.open_issue(hit.issue_id, on_open=lambda: self.show_hit(hit))

    def show_hit(self, hit: "Hit") -> None:
        issue = self.session.issue
        found = issue.find_block(hit.block_id) if issue else None
        if found is None:
            self.session.select_article(hit.article_id)
        else:
            block = next(block for block in found[0].blocks if block.id == hit.block_id)
            self.session.select_place(Place(hit.block_id, find_word(block.text, hit), None), self)
