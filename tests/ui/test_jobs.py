"""Work off the UI thread: how it ends, and who is told."""

import sys
from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.ui.jobs import Job, Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.finish()


def test_work_is_done_in_a_thread_and_told_in_the_first(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[object] = []
    jobs.start(lambda _: current_thread(), lambda thread: told.extend((thread, current_thread())))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[0] is not main_thread()
    assert told[1] is main_thread()


def test_progress_comes_in_order(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[int] = []

    def count(job: Job) -> int:
        for number in range(5):
            job.tell(number)
        return 9

    jobs.start(count, told.append, on_progress=told.append)
    qtbot.waitUntil(lambda: 9 in told)
    assert told == [0, 1, 2, 3, 4, 9]


def test_what_a_user_can_mend_is_told_as_such(qtbot: QtBot, jobs: Jobs) -> None:
    failed: list[Exception] = []

    def fail(_: Job) -> None:
        raise UserError(path="a")

    job = jobs.start(fail, on_failed=failed.append)
    qtbot.waitUntil(lambda: not job.is_running)
    assert isinstance(failed[0], UserError)


def test_a_bug_goes_to_the_hook_of_all_bugs(qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    hooked: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: hooked.append(kind))
    failed: list[Exception] = []
    job = jobs.start(lambda _: 1 // 0, on_failed=failed.append)
    qtbot.waitUntil(lambda: not job.is_running)
    assert hooked == [ZeroDivisionError]
    assert isinstance(failed[0], ZeroDivisionError)


def test_cancelling_is_seen_by_the_work(qtbot: QtBot, jobs: Jobs) -> None:
    begun = Event()

    def wait(job: Job) -> str:
        begun.set()
        job.cancelled.wait(60)
        return "stopped" if job.is_cancelled() else "late"

    told: list[str] = []
    job = jobs.start(wait, told.append)
    assert begun.wait(60)
    job.cancel()
    qtbot.waitUntil(lambda: told == ["stopped"])


def test_nobody_hears_of_abandoned_work(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[object] = []
    job = jobs.start(lambda job: job.cancelled.wait(60), told.append, told.append)
    job.abandon()
    qtbot.waitUntil(lambda: not job.is_running)
    assert told == []


def test_what_is_abandoned_before_its_turn_is_not_begun(qtbot: QtBot) -> None:
    jobs, begun, gate = Jobs(threads=1), Event(), Event()
    done: list[str] = []

    def wait(_: Job) -> None:
        begun.set()
        gate.wait(60)

    first = jobs.start(wait)
    assert begun.wait(60)
    second = jobs.start(lambda _: done.append("second"))
    second.abandon()
    third = jobs.start(lambda _: done.append("third"))
    jobs.abandon_all()
    gate.set()
    qtbot.waitUntil(lambda: not (first.is_running or second.is_running or third.is_running))
    jobs.finish()
    assert done == ["third"]


def test_nobody_hears_of_a_bug_in_abandoned_work(qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it worked with may be closed."""
    hooked: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: hooked.append(kind))
    begun = Event()

    def fail(job: Job) -> None:
        begun.set()
        job.cancelled.wait(60)
        raise ZeroDivisionError

    job = jobs.start(fail)
    assert begun.wait(60)
    job.abandon()
    qtbot.waitUntil(lambda: not job.is_running)
    assert hooked == []


def test_nothing_begins_after_the_end(jobs: Jobs) -> None:
    begun: list[Job] = []
    jobs.finish()
    job = jobs.start(begun.append)
    jobs.finish()
    assert (begun, job.is_running, job.is_cancelled()) == ([], False, True)


def test_whoever_gives_up_does_not_wait(jobs: Jobs) -> None:
    let_go = Event()
    job = jobs.start(lambda job: let_go.wait())
    jobs.give_up()
    assert (job.is_left, job.is_cancelled(), job.is_running, jobs.is_finished) == (True, True, True, True)
    let_go.set()


def test_the_end_waits_for_all_threads(jobs: Jobs) -> None:
    ended: list[bool] = []
    jobs.start(lambda job: ended.append(job.cancelled.wait(60)))
    jobs.finish()
    assert ended == [True]


def test_jobs_can_be_deleted_while_work_goes_on(qtbot: QtBot) -> None:
    jobs, begun, ended = Jobs(), Event(), Event()

    def wait(job: Job) -> None:
        begun.set()
        job.cancelled.wait(60)
        ended.set()

    job = jobs.start(wait)
    assert begun.wait(60)
    jobs.deleteLater()
    with qtbot.waitSignal(jobs.destroyed):
        pass
    job.abandon()
    qtbot.waitUntil(ended.is_set)
    qtbot.waitUntil(lambda: not job.is_running)


def test_no_more_work_than_threads_at_a_time(qtbot: QtBot) -> None:
    jobs, gate = Jobs(threads=1), Event()
    order: list[str] = []

    def work(name: str) -> None:
        gate.wait(60)
        order.append(name)

    first = jobs.start(lambda _: work("first"))
    second = jobs.start(lambda _: work("second"))
    gate.set()
    qtbot.waitUntil(lambda: not (first.is_running or second.is_running))
    jobs.finish()
    assert order == ["first", "second"]
