"""Work off the UI thread: started, watched, cancelled, and its end told in the UI thread.

Owns the threads. Refuses to know what the work is. A job calls `on_done` or `on_failed` exactly once, unless it is
abandoned first; an exception that is no `UserError` also goes to `sys.excepthook` as any other bug does.
"""

import sys
from collections.abc import Callable
from functools import cache, partial
from threading import BoundedSemaphore, Event, Thread
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from app.errors import UserError


def ignore(_: Any) -> None:
    """What happens to an outcome that nobody waits for."""


class Courier(QObject):
    """Carries calls from threads into the one that made it.

    There is one, and it is never deleted. One that goes with a window may be deleted while a thread sends by it, or by
    the thread that holds the last reference while the window's thread is being told: both end the program.
    """

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.sent.connect(self.deliver)

    def deliver(self, call: Callable[[], None]) -> None:
        call()


@cache
def find_courier() -> Courier:
    """To be called in the UI thread first."""
    return Courier()


def tell_ends() -> None:
    """Of what has ended already, and has not been told yet."""
    QCoreApplication.sendPostedEvents(find_courier(), QEvent.Type.MetaCall)


class Job:
    """`work` is given the job, asks `is_cancelled` and calls `tell` with any progress value."""

    def __init__(
        self,
        work: Callable[["Job"], Any],
        on_done: Callable[[Any], None] = ignore,
        on_failed: Callable[[Exception], None] = ignore,
        on_progress: Callable[[Any], None] = ignore,
    ) -> None:
        self.work = work
        self.on_done = on_done
        self.on_failed = on_failed
        self.on_progress = on_progress
        self.cancelled = Event()
        self.is_abandoned = False
        self.is_needless = False
        self.is_running = True
        self.is_left = False
        """The program ends: what takes long to end, and can be ended when it begins the next time, ends at once."""
        self.holds_window = False
        """A window does not close over it unasked."""
        self.courier = find_courier()

    def cancel(self) -> None:
        self.cancelled.set()

    def is_cancelled(self) -> bool:
        return self.cancelled.is_set()

    def abandon(self) -> None:
        """Cancels, tells nobody of the outcome, and is not begun if it still waits for its turn."""
        self.is_needless = True
        self.fall_silent()

    def fall_silent(self) -> None:
        """Cancels, and tells nobody of the outcome; a deed that waits for its turn is still done."""
        self.cancel()
        self.is_abandoned = True
        self.on_done = self.on_failed = self.on_progress = ignore

    def tell(self, progress: Any) -> None:
        self.courier.sent.emit(partial(self.pass_progress, progress))

    def run(self) -> None:
        try:
            result = self.work(self)
        except Exception as error:  # noqa: BLE001  it is told in the UI thread
            self.courier.sent.emit(partial(self.end, None, error))
        else:
            self.courier.sent.emit(partial(self.end, result, None))

    def pass_progress(self, progress: Any) -> None:
        self.on_progress(progress)

    def end(self, result: Any, error: Exception | None) -> None:
        self.is_running = False
        if error is None:
            self.on_done(result)
            return
        if not isinstance(error, UserError) and not self.is_abandoned:
            sys.excepthook(type(error), error, error.__traceback__)
        self.on_failed(error)


class Jobs(QObject):
    """The jobs of one window, so many at a time; the window waits for none of them but at its end.

    Threads of Python's own: a pool of Qt's waits for its threads when it is deleted, and would do so with the
    interpreter's lock, which they need to come to an end.
    """

    def __init__(self, parent: QObject | None = None, threads: int = 3) -> None:
        super().__init__(parent)
        self.turn = BoundedSemaphore(threads)
        self.running: set[Job] = set()
        self.threads: list[Thread] = []
        self.is_finished = False

    def start(
        self,
        work: Callable[[Job], Any],
        on_done: Callable[[Any], None] = ignore,
        on_failed: Callable[[Exception], None] = ignore,
        on_progress: Callable[[Any], None] = ignore,
    ) -> Job:
        """After `finish` nothing is begun any more, whatever a timer still asks for."""
        job = Job(work, on_done, on_failed, on_progress)
        if self.is_finished:
            job.abandon()
            job.is_running = False
            return job
        thread = Thread(target=run_in_turn, args=(job, self.turn))
        self.running = {other for other in self.running if other.is_running} | {job}
        self.threads = [*(other for other in self.threads if other.is_alive()), thread]
        thread.start()
        return job

    def holding_window(self) -> list[Job]:
        return [job for job in self.running if job.is_running and job.holds_window]

    def abandon_all(self) -> None:
        """Whoever waited is gone."""
        for job in self.running:
            job.fall_silent()

    def give_up(self) -> None:
        """The program ends: nothing is begun from then on, and nothing goes on for longer than it must."""
        self.is_finished = True
        self.abandon_all()
        for job in self.running:
            job.is_left = True

    def finish(self) -> None:
        """Gives up and waits: nothing is left half done that is not known to be."""
        self.give_up()
        for thread in self.threads:
            thread.join()


def run_in_turn(job: Job, turn: BoundedSemaphore) -> None:
    """What is needless when its turn comes is not begun."""
    with turn:
        if job.is_needless:
            job.is_running = False
        else:
            job.run()
