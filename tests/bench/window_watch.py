"""Watches whether a window answers: how long it was taken by one thing, by the clock and of the processor, and by what.

Owns the heartbeat in the window's thread and the thread that looks at that one's stack while the heart does not beat.
Refuses to judge by the clock alone: a machine with other work to do holds up whoever waits for a processor.
"""

import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

BEAT = 5
LATE = 0.05
LOOK = 0.008
BAR = 50
"""Milliseconds of the processor that nothing may take the window's thread for."""
MOST_STALLS = 3
"""So many of a step are told."""
OWN = "/app/"
FRAME = re.compile(r'File "(.*)", line (\d+) in (.*)')


@dataclass
class Stall:
    """Seconds between two beats, and where the thread was found meanwhile, the most frequent place first."""

    passed: float
    worked: float
    places: tuple[tuple[str, int], ...]


@dataclass
class Step:
    """What a deed took until it was done: by the clock, of the window's thread, and the stalls over `LATE`."""

    name: str
    passed: float = 0.0
    worked: float = 0.0
    longest: float = 0.0
    stalls: list[Stall] = field(default_factory=list)
    is_done: bool = True


class Watch(QObject):
    """Begins to beat when it is made; `end` ends the looking thread."""

    def __init__(self) -> None:
        super().__init__()
        self.thread_id = threading.get_ident()
        self.beaten = time.perf_counter()
        self.worked = time.thread_time()
        self.seen: list[str] = []
        self.step: Step | None = None
        self.timer = QTimer(self)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.beat)
        self.timer.start(BEAT)
        self.paper = tempfile.TemporaryFile()  # noqa: SIM115  it goes with the watch
        self.is_over = threading.Event()
        self.looker = threading.Thread(target=self.look, daemon=True)
        self.looker.start()

    def end(self) -> None:
        self.is_over.set()
        self.looker.join()
        self.timer.stop()

    def look(self) -> None:
        while not self.is_over.wait(LOOK):
            if time.perf_counter() - self.beaten > LATE / 2:
                self.seen.append(tell_place(self.dump()))

    def dump(self) -> str:
        """The stack of the window's thread. To ask Python for its frames would make them while they run, and crash."""
        self.paper.seek(0)
        self.paper.truncate()
        faulthandler.dump_traceback(self.paper, all_threads=True)
        self.paper.seek(0)
        parts = self.paper.read().decode().split("\n\n")
        return next((part for part in parts if f"{self.thread_id:016x}" in part), "")

    def beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        passed, own = now - self.beaten, worked - self.worked
        self.beaten, self.worked = now, worked
        seen, self.seen = self.seen, []
        if self.step is not None:
            self.step.longest = max(self.step.longest, own)
            if passed > LATE:
                self.step.stalls.append(Stall(passed, own, tuple(Counter(seen).most_common(3))))

    def rest(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def take(
        self, name: str, deed: Callable[[], object], is_done: Callable[[], bool] = lambda: True, seconds: float = 120
    ) -> Step:
        """Does it in the event loop, as a key would, and waits until it is done, painted and quiet."""
        self.rest(60)
        self.beat()
        step = self.step = Step(name)
        begun, worked = time.perf_counter(), time.thread_time()
        QTimer.singleShot(0, deed)
        self.rest(2 * BEAT)
        while not is_done() and time.perf_counter() - begun < seconds:
            self.rest(BEAT)
        step.is_done = bool(is_done())
        step.passed = time.perf_counter() - begun
        self.rest(60)
        step.worked = time.thread_time() - worked
        self.step = None
        return step


def tell_place(stack: str) -> str:
    """The innermost three frames of the program's own code."""
    own = [place for place in FRAME.findall(stack) if OWN in place[0] and "/tests/" not in place[0]]
    places = [f"{file.rpartition(OWN)[2]}:{line} {function}" for file, line, function in reversed(own[:3])]
    return " > ".join(places) or "no code of ours"


def type_words(widget: QWidget, words: str) -> None:
    """As keys, or an input method, would."""
    for character in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))


def tell(step: Step, *, has_places: bool) -> None:
    """A line of the step, and with `has_places` where the window was held up."""
    longest = step.longest * 1000
    held = max((stall.passed for stall in step.stalls), default=0.0) * 1000
    verdict = "ok" if longest <= BAR else f"over {BAR}"
    verdict += "" if step.is_done else ", NOT DONE"
    print(
        f"{step.name:<32}{step.passed:8.2f} s   thread {step.worked * 1000:8.0f} ms   longest {longest:6.0f} ms"
        f"   by the clock {held:6.0f}   {verdict}",
        flush=True,
    )
    if has_places:
        for stall in sorted(step.stalls, key=lambda stall: -stall.worked)[:MOST_STALLS]:
            for place, times in stall.places:
                print(f"      {stall.passed * 1000:5.0f}/{stall.worked * 1000:3.0f} {times:3} x {place}")
