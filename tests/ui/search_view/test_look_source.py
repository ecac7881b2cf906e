"""One piece of work at a time, and only the last one counts."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.jobs import Job, Jobs
from app.ui.search_view.look_source import LookSource, Piece
from app.workspace import Workspace
from app.workspace.errors import SearchNotFound


@pytest.fixture
def source(stage: QWidget, tmp_path: Path) -> Iterator[LookSource]:
    workspace = Workspace.open(tmp_path / "small.jiaoyang")
    source = LookSource(Jobs(stage), stage)
    source.set_workspace(workspace)
    yield source
    source.jobs.finish()
    workspace.close()


def wait_until_cancelled(_workspace: Workspace, job: Job) -> str:
    job.cancelled.wait(60)
    return "stopped"


def test_progress_and_end_are_told(qtbot: QtBot, source: LookSource) -> None:
    told: list[object] = []

    def work(_workspace: Workspace, job: Job) -> str:
        job.tell(1)
        return "done"

    source.start(Piece(work, told.append, told.append))
    assert source.is_running
    qtbot.waitUntil(lambda: not source.is_running)
    assert told == [1, "done"]


def test_a_new_piece_waits_for_the_one_before_and_takes_its_place(qtbot: QtBot, source: LookSource) -> None:
    told: list[str] = []
    begun = Event()

    def first(workspace: Workspace, job: Job) -> str:
        begun.set()
        return wait_until_cancelled(workspace, job)

    source.start(Piece(first, told.append))
    assert begun.wait(60)
    source.start(Piece(lambda *_: "second", told.append))
    source.start(Piece(lambda *_: "third", told.append))
    qtbot.waitUntil(lambda: not source.is_running)
    assert told == ["third"]


def test_what_was_stopped_is_told_and_what_was_dropped_is_not(qtbot: QtBot, source: LookSource) -> None:
    told: list[str] = []
    source.start(Piece(wait_until_cancelled, told.append))
    source.stop()
    qtbot.waitUntil(lambda: not source.is_running)
    assert told == ["stopped"]
    source.start(Piece(wait_until_cancelled, told.append))
    source.drop()
    assert not source.is_running
    qtbot.waitUntil(lambda: source.job is None)
    assert told == ["stopped"]


def test_errors_of_the_user_are_told(qtbot: QtBot, source: LookSource) -> None:
    def fail(_workspace: Workspace, _job: Job) -> None:
        raise SearchNotFound(name="桥")

    with qtbot.waitSignal(source.failed):
        source.start(Piece(fail, lambda _: None))
    source.set_workspace(None)
    source.start(Piece(fail, lambda _: None))
    assert not source.is_running
