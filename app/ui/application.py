"""The desktop program: starts Qt, dresses it, shows the window, and only then opens the library.

Owns the order of the start, the language, and what happens to exceptions that nobody caught. Refuses the window's own
affairs (see `app.ui.desk`).
"""

import gc
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import __version__, paths
from app.ui.bug_report import BugReport
from app.ui.deeds.leaving import Leaving
from app.ui.desk import Desk
from app.ui.face.stylesheet import dress
from app.ui.face.theme import Appearance
from app.ui.garbage import GarbageCollector
from app.ui.jobs import Jobs, tell_ends
from app.ui.languages import LANGUAGES, install_language
from app.ui.library_panel.work import LibraryWork
from app.ui.session import Session
from app.ui.settings import Settings

TURN_SECONDS = 0.001
"""How long a worker may keep the interpreter when the window wants it: five times shorter than Python's own measure."""


def parse(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="jiaoyang")
    parser.add_argument("--library", type=Path)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--lang", choices=LANGUAGES, default="")
    parser.add_argument("files", nargs="*", type=Path)
    return parser.parse_args(arguments)


class Desktop(QObject):
    """What outlives a window: a change of language makes a new one, with the same issue open in it."""

    def __init__(self, application: QApplication, settings: Settings, language: str = "") -> None:
        super().__init__(application)
        self.application = application
        self.settings = settings
        self.appearance = Appearance(self)
        self.appearance.choice = settings.theme
        self.session = Session(self)
        self.work = LibraryWork(Jobs(self), self)
        self.appearance.theme_changed.connect(self.dress)
        install_language(language or settings.language)
        self.dress()
        self.waiting_files: list[Path] = []
        self.desk = self.make_desk()

    def dress(self) -> None:
        dress(self.application, self.appearance.theme)

    def make_desk(self) -> Desk:
        desk = Desk(self.session, self.appearance, self.work, self.settings)
        desk.language_chosen.connect(self.change_language)
        self.leaving = Leaving(desk, self.work.jobs)
        return desk

    def change_language(self, code: str) -> None:
        """What ends while the new window is made is told when the former one is gone, which would only begin more.

        What files were taken in is for the new one to report, so where that is under way nothing is told early.
        """
        self.settings.keep("language", code)
        install_language(code)
        former = self.desk
        self.leaving.may_leave = True
        former.deleteLater()
        self.work.drop_answers()
        if not self.work.is_importing:
            tell_ends()
        former.keep_layout()
        self.work.drop_answers()
        self.desk = self.make_desk()
        if self.work.is_importing:
            self.desk.begin_import()
        self.desk.show()
        former.close()
        for jobs in former.findChildren(Jobs):
            jobs.abandon_all()
            jobs.setParent(self)

    def open(self, wishes: Namespace) -> None:
        library = wishes.library or (None if wishes.sample else self.settings.last_library) or paths.default_library()
        if wishes.files:
            self.waiting_files = list(wishes.files)
            self.work.library_opened.connect(self.take_files, Qt.ConnectionType.SingleShotConnection)
        self.work.open_library(library, self.settings.number("issue"), has_sample=wishes.sample)

    def take_files(self) -> None:
        self.work.import_paths(self.waiting_files)

    def close(self) -> None:
        """Nothing reads a library after this: its file may be gone the next moment."""
        self.session.turns.drop()
        every = (*self.desk.findChildren(Jobs), *self.findChildren(Jobs))
        for jobs in every:
            jobs.give_up()
        if self.work.workspace is not None:
            self.work.workspace.hush()
        for jobs in every:
            jobs.finish()
        self.work.close()


def run_desktop(arguments: list[str]) -> int:
    """The exit code. `--sample` opens the default library, with the sample issue in it when it is empty."""
    wishes = parse(arguments)
    gc.disable()
    sys.setswitchinterval(TURN_SECONDS)
    QApplication.setStyle("Fusion")
    application = QApplication([sys.argv[0]])
    collector = GarbageCollector(application)
    application.setApplicationName("jiaoyang")
    application.setApplicationDisplayName("")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("jiaoyang")
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "jiaoyang.svg")))
    desktop = Desktop(application, Settings(), wishes.lang)
    BugReport(desktop).install()
    desktop.desk.show()
    for ended in (desktop.work.library_opened, desktop.work.failed):
        ended.connect(collector.begin, Qt.ConnectionType.SingleShotConnection)
    QTimer.singleShot(0, lambda: desktop.open(wishes))
    code = application.exec()
    desktop.close()
    return code
