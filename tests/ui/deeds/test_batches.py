"""A batch of tags as a deed: how far it is, stopped, done, taken back."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.batch import Batch
from app.text.model import Tag
from app.ui.batches import TOLD_AT_ONCE
from app.ui.deeds.batches import BatchDeeds
from app.ui.jobs import Jobs
from app.ui.library_panel.work import LibraryWork
from app.ui.widgets.notice_bar import NoticeBar
from app.workspace import Workspace
from app.workspace.tag_batches import TagBatches
from tests.ui.desk_stage import make_library
from tests.workspace.issues import add_texts

TAG = Tag("批量")
COUNT = TOLD_AT_ONCE + 2


@pytest.fixture
def deeds(qtbot: QtBot, stage: QWidget, tmp_path: Path) -> Iterator[BatchDeeds]:
    work = LibraryWork(Jobs(stage))
    path = make_library(tmp_path / "small.jiaoyang")
    whole = Workspace.open(path)
    for number in range(COUNT):
        add_texts(whole.database, [["雨", f"麒{number}"]])
    whole.close()
    with qtbot.waitSignal(work.library_opened):
        work.open_library(path)
    yield BatchDeeds(work, NoticeBar(stage), stage)
    work.close()


def add(workspace: Workspace, batches: TagBatches) -> Batch | None:
    return batches.add(workspace.search_scope("麒"), (TAG,))


def tagged(deeds: BatchDeeds) -> int:
    workspace = deeds.work.workspace
    assert workspace is not None
    return workspace.search_page("tag:批量").total


def test_it_is_done_told_and_taken_back(qtbot: QtBot, deeds: BatchDeeds, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(deeds.notices.sentence, "setText", told.append)
    with qtbot.waitSignal(deeds.issues_changed) as changed:
        deeds.do(add, lambda batch: f"{len(batch.groups)} issues")
    assert len(changed.args[0]) == COUNT
    assert told == [
        f"{TOLD_AT_ONCE} issues so far…",
        f"{COUNT} issues",
    ]
    assert tagged(deeds) == COUNT
    with qtbot.waitSignal(deeds.issues_changed):
        deeds.notices.run_action()
    assert told[-1] == "It was taken back."
    assert tagged(deeds) == 0


def test_what_is_stopped_leaves_nothing(qtbot: QtBot, deeds: BatchDeeds) -> None:
    stopped = Event()

    def add_when_stopped(workspace: Workspace, batches: TagBatches) -> Batch | None:
        stopped.wait()
        return add(workspace, batches)

    deeds.do(add_when_stopped, lambda _: "")
    assert deeds.job is not None
    assert deeds.work.jobs.holding_window() == [deeds.job]
    deeds.job.cancel()
    stopped.set()
    qtbot.waitUntil(lambda: deeds.notices.sentence.text() == "Stopped; nothing was changed.")
    assert tagged(deeds) == 0
