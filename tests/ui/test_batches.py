"""What is told of a batch, and how it is left."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.batch import Advance
from app.editing.errors import BatchUndone
from app.ui.batches import TOLD_AT_ONCE, BatchLeft, BatchWords, pass_advance
from app.ui.jobs import Job, Jobs

SETTLED = "“石桥” had not come to its end when the program ended last time; it was taken back everywhere."


@pytest.fixture
def jobs(stage: QWidget) -> Iterator[Jobs]:
    jobs = Jobs(stage)
    yield jobs
    jobs.finish()


def test_words_tell_how_far_it_is_and_what_became_of_a_former_one() -> None:
    words = BatchWords()
    assert words.tell_advance(Advance(1_200)) == "1,200 issues so far…"
    assert words.tell_advance(Advance(3, 1_000)) == "Is being taken back: 3 of 1,000 issues…"
    assert words.tell_advance(Advance(0, settled=BatchUndone(name="石桥"))) == SETTLED
    assert words.tell_advance(Advance(25)) == f"{SETTLED} 25 issues so far…"
    assert words.tell_end("Done.") == f"{SETTLED} Done."
    assert words.tell_end("Done.") == "Done."


def test_some_of_it_is_passed_on(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[Advance] = []
    settled = Advance(0, settled=BatchUndone(name="石桥"))
    advances = [Advance(1), Advance(TOLD_AT_ONCE), Advance(3, 7), Advance(TOLD_AT_ONCE + 1)]

    def work(job: Job) -> None:
        for advance in (settled, *advances):
            pass_advance(job, advance)

    job = jobs.start(work, on_progress=told.append)
    qtbot.waitUntil(lambda: not job.is_running)
    assert told == [settled, advances[1], advances[2]]


def test_whoever_ends_the_program_leaves_it() -> None:
    job = Job(lambda _: None)
    job.is_left = True
    with pytest.raises(BatchLeft):
        pass_advance(job, Advance(1))
