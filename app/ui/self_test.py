"""`jiaoyang --self-test`: does the whole job once in a temporary library, a line a step, and says whether it worked.

Owns the steps that show a technician, or the test of an installer, that what was installed is whole. Refuses the user's
own library and settings: everything happens in a folder that is gone afterwards.
"""

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app import __version__, paths
from app.editing.editor import Editor
from app.editing.operations import AddTag, SetField, SplitBlock
from app.text.model import Role, Tag
from app.ui.application import Desktop
from app.ui.settings import Settings
from app.workspace import Workspace
from app.workspace.exporting import Selection, export_articles

WINDOW_SECONDS = 120
DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY")


class StepFailed(Exception):
    """A step ended without an exception, but not with what it should have given."""


def require(is_right: bool, fact: str) -> str:
    if not is_right:
        raise StepFailed(fact)
    return fact


class SelfTest:
    """The steps, each of which answers with what it found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = folder / "library.jiaoyang"
        self.workspace: Workspace | None = None
        self.editor: Editor | None = None

    def steps(self) -> dict[str, Callable[[], str]]:
        return {
            "migrate": self.migrate,
            "import": self.import_sample,
            "read": self.read,
            "edit": self.edit,
            "undo": self.undo,
            "export": self.export,
            "check": self.check,
            "window": self.open_window,
        }

    def migrate(self) -> str:
        self.workspace = Workspace.open(self.library)
        return require(self.library.is_file(), self.library.name)

    def import_sample(self) -> str:
        report = self.open_workspace.import_paths(sorted((paths.resources() / "sample").glob("*.txt")))
        return require(len(report.imported) > 0, f"{len(report.imported)} imported")

    def read(self) -> str:
        summary = self.open_workspace.issues()[0]
        self.editor = self.open_workspace.open_issue(summary.issue_id)
        return require(summary.articles > 1, f"{summary.articles} articles")

    def edit(self) -> str:
        article = self.open_editor.issue.articles[0]
        block = max((block for block in article.blocks if block.role is Role.BODY), key=lambda block: len(block.text))
        self.open_editor.do_all(
            [
                SetField(article.id, "note", "self-test"),
                AddTag(article.id, Tag("self-test")),
                SplitBlock(block.id, len(block.text) // 2),
            ]
        )
        return require(len(self.open_editor.issue.articles[0].blocks) == len(article.blocks) + 1, "3 operations")

    def undo(self) -> str:
        self.open_editor.undo()
        note = self.open_editor.issue.articles[0].note
        self.open_editor.redo()
        return require(note == "" and self.open_editor.issue.articles[0].note == "self-test", "undone and redone")

    def export(self) -> str:
        target = self.folder / "export"
        delivery = export_articles(self.open_workspace, Selection(), "jsonl", target)
        written = [path for path in target.rglob("*") if path.is_file() and "self-test" in path.read_text("utf-8")]
        return require(bool(delivery and written), f"{len(written)} file")

    def check(self) -> str:
        findings = self.open_workspace.check()
        return require(not findings, f"{len(findings)} findings")

    def open_window(self) -> str:
        self.open_workspace.close()
        application = make_application()
        desktop = Desktop(application, Settings(self.folder / "settings.ini"))
        desktop.work.failed.connect(lambda error: print(f"  {error!r}", file=sys.stderr))  # noqa: T201
        desktop.desk.show()
        desktop.work.open_library(self.library)
        wait_until(lambda: desktop.session.issue is not None)
        QCoreApplication.processEvents()
        picture = desktop.desk.grab()
        shown = desktop.session.issue is not None and not picture.isNull()
        size = f"{picture.width()} by {picture.height()}, {QApplication.platformName()}"
        desktop.desk.close()
        desktop.close()
        desktop.desk.deleteLater()
        desktop.deleteLater()
        return require(shown, size)

    def let_go(self) -> None:
        """A library that is open cannot be deleted everywhere."""
        if self.workspace is not None:
            self.workspace.close()

    @property
    def open_workspace(self) -> Workspace:
        if self.workspace is None:
            raise StepFailed("no library is open")
        return self.workspace

    @property
    def open_editor(self) -> Editor:
        if self.editor is None:
            raise StepFailed("no issue is open")
        return self.editor


def make_application() -> QApplication:
    application = QApplication.instance()
    if isinstance(application, QApplication):
        return application
    has_display = not sys.platform.startswith("linux") or any(os.environ.get(name) for name in DISPLAY_VARIABLES)
    if not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QApplication.setStyle("Fusion")
    return QApplication([sys.argv[0]])


def wait_until(is_true: Callable[[], bool]) -> None:
    """Lets events happen until it is true, or the time for it is over."""
    loop = QEventLoop()
    polls = QTimer()
    polls.timeout.connect(lambda: loop.quit() if is_true() else None)
    polls.start(10)
    QTimer.singleShot(WINDOW_SECONDS * 1000, loop.quit)
    loop.exec()


def run_self_test() -> int:
    """Prints a line a step; the exit code is 0 when all of them worked, else 1."""
    print(f"jiaoyang {__version__}", flush=True)  # noqa: T201
    with TemporaryDirectory(prefix="jiaoyang-self-test-", ignore_cleanup_errors=True) as folder:
        test = SelfTest(Path(folder))
        for name, step in test.steps().items():
            try:
                fact = step()
            except Exception:  # noqa: BLE001  a self-test tells whatever went wrong
                print(f"FAILED  {name}\n{traceback.format_exc()}", flush=True)  # noqa: T201
                test.let_go()
                return 1
            print(f"ok      {name:8} {fact}", flush=True)  # noqa: T201
    return 0
