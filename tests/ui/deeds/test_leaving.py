"""A window is not closed over a change that is being written, unless that is wanted."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.deeds.leaving import Leaving
from app.ui.jobs import Job, Jobs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Writing:
    """A change that is written until it is called off or let finish."""

    def __init__(self, window: QWidget) -> None:
        self.jobs = Jobs(window)
        self.finished = Event()
        self.job = self.jobs.start(self.write)
        self.job.holds_window = True

    def write(self, job: Job) -> None:
        while not job.cancelled.wait(0.01) and not self.finished.is_set():
            pass


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def writing(window: QWidget) -> Iterator[Writing]:
    writing = Writing(window)
    yield writing
    writing.jobs.finish()


def ask(window: QWidget, leaving: Leaving) -> None:
    assert not window.close()
    assert window.isVisible()
    assert leaving.dialog is not None


def test_whoever_stays_closes_when_it_is_written(qtbot: QtBot, window: QWidget, writing: Writing) -> None:
    leaving = Leaving(window, writing.jobs)
    ask(window, leaving)
    assert leaving.dialog is not None
    leaving.dialog.stay_button.click()
    assert window.isVisible()
    assert writing.job.is_running
    writing.finished.set()
    qtbot.waitUntil(lambda: not writing.job.is_running)
    assert window.close()


def test_at_once(window: QWidget, writing: Writing) -> None:
    leaving = Leaving(window, writing.jobs)
    ask(window, leaving)
    assert leaving.dialog is not None
    leaving.dialog.leave_button.click()
    assert not window.isVisible()
    assert writing.job.is_running
    writing.jobs.finish()
    assert writing.job.is_left


def test_when_it_is_taken_back(qtbot: QtBot, window: QWidget, writing: Writing) -> None:
    leaving = Leaving(window, writing.jobs)
    ask(window, leaving)
    assert leaving.dialog is not None
    leaving.dialog.take_back_button.click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert writing.job.is_cancelled()


def test_other_work_holds_no_window(window: QWidget, writing: Writing) -> None:
    leaving = Leaving(window, writing.jobs)
    writing.job.holds_window = False
    assert window.close()
    assert leaving.dialog is None
