"""A whole desk over a small library, for the tests of the window."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.store.database import Database
from app.store.issues import add_issue, append_entry
from app.ui.application import Desktop
from app.ui.library_panel.work import LibraryWork
from app.ui.settings import Settings
from tests.small_issue import RAW, begin


def make_library(path: Path) -> Path:
    """A library with the small issue in it; made once, and copied."""
    path.write_bytes(library_bytes())
    return path


@cache
def library_bytes() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "small.jiaoyang"
        fill_library(path)
        return path.read_bytes()


def fill_library(path: Path) -> None:
    database = Database.open(path)
    issue, entries = begin()
    source = replace(issue.source, sha256=hashlib.sha256(RAW.encode()).hexdigest())
    issue = replace(issue, source=source)
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, RAW.encode())
        for entry in entries:
            append_entry(connection, issue_id, entry)
    database.close()


@contextmanager
def open_desk(qtbot: QtBot, folder: Path, library: Path | None = None, language: str = "en") -> Iterator[Desktop]:
    """The window as a user has it after the start, with its settings in `folder`."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    desktop = Desktop(application, Settings(folder / "settings.ini"), language)
    desktop.appearance.choose("light")
    desktop.desk.resize(1280, 800)
    with qtbot.waitExposed(desktop.desk):
        desktop.desk.show()
    if library is not None:
        with qtbot.waitSignal(desktop.work.library_opened):
            desktop.work.open_library(library)
        qtbot.waitUntil(lambda: not desktop.session.turns.waiting)
        wait_for_jobs(qtbot, desktop.work)
        wait_for_suggestions(qtbot, desktop)
    try:
        yield desktop
    finally:
        desktop.close()
        desktop.desk.close()
        desktop.desk.deleteLater()
        desktop.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.setStyleSheet("")


def wait_for_jobs(qtbot: QtBot, work: LibraryWork) -> None:
    qtbot.waitUntil(lambda: not any(job.is_running for job in work.jobs.running))


def wait_for_suggestions(qtbot: QtBot, desktop: Desktop) -> None:
    """They load a library that warns of its own files: that must not fall into another test."""
    qtbot.waitUntil(lambda: not desktop.desk.workbench.inspector.source.is_waiting)


def operations(desktop: Desktop) -> list[str]:
    """The names of the operations in the log, the last one last."""
    editor = desktop.session.editor
    assert editor is not None
    return [json.loads(entry.operation)["op"] for entry in editor.entries]
