"""The whole window against the bars of `bench_panes.py`: a keystroke, a paragraph's end, undo, and doubts, in 1 MB.

Beside the panes the window has lists, inspector, checks, suggestions and counts that all follow an edit. Told are the
processor's times of the window's own thread, which is what keeps it from answering, and (`clock`) what passed until all
was done and painted, with the workers at their work beside it: that depends on what else the machine does.
Needs a display: `xvfb-run -a python tests/bench/bench_window.py`.
"""

import gc
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.text.model import Reading  # noqa: E402
from app.ui.application import TURN_SECONDS, Desktop  # noqa: E402
from app.ui.garbage import GarbageCollector  # noqa: E402
from app.ui.settings import Settings  # noqa: E402
from app.workspace.workspace import Workspace  # noqa: E402
from tests.bench.bench_panes import BIG, DOUBTS, REAL_ISSUE, grow, store, tell, with_doubts  # noqa: E402

KEYS = 150
STEPS = 10
REST = 3000
"""Milliseconds in which a window that was just opened comes to rest."""


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Clock:
    """Milliseconds of the window's thread, and of the clock, until a deed is done and painted."""

    def __init__(self) -> None:
        self.own: list[float] = []
        self.passed: list[float] = []

    def take(self, deed: Callable[[], object]) -> None:
        begun, clock = time.thread_time(), time.perf_counter()
        deed()
        QApplication.processEvents()
        self.own.append((time.thread_time() - begun) * 1000)
        self.passed.append((time.perf_counter() - clock) * 1000)

    def tell(self, name: str, measure: str) -> None:
        tell(name, measure, self.own, is_big=True)
        print(f"{'':24} clock p50 {sorted(self.passed)[len(self.passed) // 2]:7.1f}")


def open_window(application: QApplication, folder: Path, library: Path) -> Desktop:
    desktop = Desktop(application, Settings(folder / "settings.ini"), "en")
    desktop.desk.show()
    QTest.qWaitForWindowExposed(desktop.desk)
    desktop.open(Namespace(library=library, sample=False, files=[]))
    while desktop.session.editor is None:
        wait(20)
    wait(REST)
    return desktop


def measure_typing(desktop: Desktop, name: str) -> None:
    session, galley = desktop.session, desktop.desk.workbench.galley
    assert session.issue is not None
    session.select_article(session.issue.articles[len(session.issue.articles) // 2].id)
    galley.start_typing()
    bodies = [index for index, block in enumerate(galley.sheet.blocks) if len(block.text) > 40]
    galley.place_caret(bodies[len(bodies) // 2], 20)
    wait(REST)
    key, returns, undo = Clock(), Clock(), Clock()
    for _ in range(KEYS):
        key.take(lambda: QTest.keyClick(galley, Qt.Key.Key_X))
    key.tell(name, "key")
    for _ in range(STEPS):
        galley.place_caret(bodies[len(bodies) // 2], 20)
        returns.take(lambda: QTest.keyClick(galley, Qt.Key.Key_Return))
        undo.take(lambda: QTest.keyClick(galley, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    returns.tell(f"{name}, Return", "undo")
    undo.tell(name, "undo")


def measure_doubts(desktop: Desktop, name: str) -> None:
    bar, clock = desktop.desk.workbench.doubts, Clock()
    bar.accept()
    wait(REST)
    deeds = (bar.accept, bar.take_runner_up, bar.accept, bar.take_back)
    for number in range(8 * STEPS):
        clock.take(deeds[number % len(deeds)])
    clock.tell(name, "doubt")


def main() -> None:
    gc.disable()
    sys.setswitchinterval(TURN_SECONDS)
    QApplication.setStyle("Fusion")
    application = QApplication(sys.argv)
    GarbageCollector(application).begin()
    samples = sorted((ROOT / "resources" / "sample").glob("*.txt"))
    raw = (REAL_ISSUE if REAL_ISSUE.is_file() else samples[0]).read_bytes().decode()
    times = -(-BIG // len(raw.encode()))
    for name in ("1 MB, many articles", "1 MB, one article", f"1 MB, {DOUBTS} doubts"):
        with tempfile.TemporaryDirectory() as folder:
            library = Path(folder) / "bench.jiaoyang"
            workspace = Workspace.open(library)
            issue: tuple[str, Reading] = grow(
                raw, workspace.read_text(raw), times, is_one_article=name.endswith("one article")
            )
            store(workspace, *(with_doubts(*issue, DOUBTS) if name.endswith("doubts") else issue))
            workspace.close()
            desktop = open_window(application, Path(folder), library)
            (measure_doubts if name.endswith("doubts") else measure_typing)(desktop, name)
            desktop.close()
            desktop.desk.close()
            desktop.session.open(None)


if __name__ == "__main__":
    main()
