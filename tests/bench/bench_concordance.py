"""A concordance of tens of thousands of lines in the window: how long the UI thread is ever taken by it.

It is loaded, sorted, scrolled, selected and copied.

    xvfb-run -a python tests/bench/bench_concordance.py [--articles 100000] [--word 的]

Each event that Qt delivers is measured, by the clock and by the processor time of the UI thread: the first also counts
what the thread waits for others, the second what it does itself. The library is that of `generated_library.py`.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEvent, QObject, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.ui.corpus_view.concordance import ConcordanceLook  # noqa: E402
from app.ui.face.stylesheet import dress  # noqa: E402
from app.ui.face.theme import Appearance  # noqa: E402
from app.ui.garbage import GarbageCollector  # noqa: E402
from app.ui.jobs import Jobs  # noqa: E402
from app.ui.search_view.question import Question  # noqa: E402
from app.workspace import Workspace  # noqa: E402
from tests.bench.generated_library import open_generated  # noqa: E402

BAR = 50
"""Milliseconds of the UI thread at most."""
SCROLLS = 300


class Watch(QApplication):
    """Keeps how long each event took, those within others counted with them."""

    def __init__(self) -> None:
        super().__init__([])
        self.depth = 0
        self.taken: list[tuple[float, float]] = []
        """Milliseconds by the clock, and of the UI thread's processor time."""

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        begun, worked = time.perf_counter(), time.thread_time()
        self.depth += 1
        try:
            return super().notify(receiver, event)
        finally:
            self.depth -= 1
            if not self.depth:
                self.taken.append(((time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000))

    def measure(self, label: str, deed: Callable[[], object], is_done: Callable[[], bool]) -> None:
        """The deed itself is an event of its own; then all that come until it is done."""
        self.taken = []
        begun, worked = time.perf_counter(), time.thread_time()
        deed()
        self.taken.append(((time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000))
        while not is_done():
            self.processEvents()
            time.sleep(0.0005)
        for _ in range(5):
            self.processEvents()
        longest, busiest = (max(times) for times in zip(*self.taken, strict=True))
        verdict = "ok" if busiest < BAR else f"over {BAR} ms"
        took = time.perf_counter() - begun
        print(
            f"{label:<34}longest {longest:7.1f} ms   thread's own {busiest:7.1f} ms   {verdict}   in all {took:.1f} s"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--word", default="的")
    options = parser.parse_args()
    database, _ = open_generated(options.articles)
    path = database.path
    database.close()
    watch = Watch()
    workspace = Workspace.open(path)
    collector = GarbageCollector(watch)
    collector.begin()
    appearance = Appearance(watch)
    dress(watch, appearance.theme)
    look = ConcordanceLook(appearance, Jobs(watch))
    look.set_workspace(workspace)
    look.resize(1200, 900)
    look.show()
    QTest.qWaitForWindowExposed(look)
    walk(watch, look, options.word)
    look.close()
    look.source.jobs.finish()
    workspace.close()


def walk(watch: Watch, look: ConcordanceLook, word: str) -> None:
    table, bar = look.table, look.table.verticalScrollBar()

    def idle() -> bool:
        return not look.source.is_running and not look.timer.isActive()

    def choose(order: str) -> None:
        look.order.setCurrentIndex(look.order.findData(order))

    watch.measure("loaded as it is found", lambda: look.ask(Question(word)), idle)
    print(f"{len(look.model.lines):,} lines")
    watch.measure("sorted by what stands before", lambda: choose("left"), idle)
    watch.measure("sorted by what stands after", lambda: choose("right"), idle)
    look.forget()
    watch.measure("loaded to be sorted", lambda: look.ask(Question(word)), idle)
    watch.measure("to the end", lambda: bar.setValue(bar.maximum()), idle)
    steps = iter(range(SCROLLS))

    def scroll() -> bool:
        step = next(steps, None)
        if step is None:
            return True
        bar.setValue(bar.maximum() * step // SCROLLS)
        return False

    watch.measure("scrolled through", lambda: None, scroll)
    table.setFocus()
    watch.measure("a page down", lambda: QTest.keyClick(table, Qt.Key.Key_PageDown), idle)
    watch.measure("all selected", table.selectAll, idle)
    watch.measure("copied", look.copy, idle)
    watch.measure("another order while all selected", lambda: choose("left"), idle)


if __name__ == "__main__":
    main()
