"""The whole window against the bars of `bench_panes.py`: a keystroke, a paragraph's end, undo, and doubts, in 1 MB.

Beside the panes the window has lists, inspector, checks, suggestions and counts that all follow an edit. Told are the
processor's times of the window's own thread, which is what keeps it from answering: until a character is on the screen
(`key`), and until all that follows from it is written, told and painted (`turn`). `clock` is what passed by the clock
meanwhile, with the workers at their work beside it: that depends on what else the machine does.
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

from app.text.model import Article, Block, Piece, Reading, Role, Span  # noqa: E402
from app.ui.application import TURN_SECONDS, Desktop  # noqa: E402
from app.ui.garbage import GarbageCollector  # noqa: E402
from app.ui.settings import Settings  # noqa: E402
from app.workspace.workspace import Workspace  # noqa: E402
from tests.bench.bench_panes import (  # noqa: E402
    BIG,
    DOUBTS,
    REAL_ISSUE,
    Watch,
    grow,
    measure_looking,
    store,
    tell,
    with_doubts,
)

KEYS = 150
STEPS = 10
MOST_BEFORE = 20_000
"""Characters before the one that is typed, in a long paragraph."""
REST = 3000
"""Milliseconds in which a window that was just opened comes to rest."""
LONGEST_REST = 120
"""Seconds that suggestions and checks of a large article may take before it is typed in all the same."""
PARAGRAPHS = (50_000, 300_000)
"""Characters of one paragraph; the bars are for the first."""
LINE = 28


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Clock:
    """Milliseconds of the window's thread, and of the clock, until a deed is done and painted."""

    def __init__(self) -> None:
        self.own: list[float] = []
        self.passed: list[float] = []

    def take(self, deed: Callable[[], object]) -> float:
        begun, clock = time.thread_time(), time.perf_counter()
        deed()
        QApplication.processEvents()
        self.own.append((time.thread_time() - begun) * 1000)
        self.passed.append((time.perf_counter() - clock) * 1000)
        return self.own[-1]

    def tell(self, name: str, measure: str) -> None:
        tell(name, measure, self.own, is_big=True)
        print(f"{'':28} {'clock':6} p50 {sorted(self.passed)[len(self.passed) // 2]:7.1f}")


def come_to_rest(desktop: Desktop) -> None:
    """Until nothing is looked for any more: what is suggested follows an edit too."""
    inspector, end = desktop.desk.workbench.inspector, time.monotonic() + LONGEST_REST
    wait(REST)
    while time.monotonic() < end and (
        inspector.names_source.is_waiting or inspector.source.is_waiting or inspector.findings.is_looking
    ):
        wait(100)


def open_window(application: QApplication, folder: Path, library: Path) -> Desktop:
    desktop = Desktop(application, Settings(folder / "settings.ini"), "en")
    desktop.desk.show()
    QTest.qWaitForWindowExposed(desktop.desk)
    desktop.open(Namespace(library=library, sample=False, files=[]))
    while desktop.session.editor is None:
        wait(20)
    come_to_rest(desktop)
    return desktop


def measure_typing(desktop: Desktop, name: str) -> None:
    session, galley = desktop.session, desktop.desk.workbench.galley
    assert session.issue is not None
    session.select_article(session.issue.articles[len(session.issue.articles) // 2].id)
    galley.start_typing()
    bodies = [index for index, block in enumerate(galley.sheet.blocks) if len(block.text) > 40]
    body = bodies[len(bodies) // 2]
    place = min(len(galley.sheet.blocks[body].text) // 2, MOST_BEFORE)
    galley.place_caret(body, place)
    galley.ensureCursorVisible()
    come_to_rest(desktop)
    watch, key, returns, undo = Watch(galley), Clock(), Clock(), Clock()
    for _ in range(KEYS):
        watch.begin()
        key.take(lambda: QTest.keyClick(galley, Qt.Key.Key_X))
    tell(name, "key", watch.times, is_big=True)
    key.tell(name, "turn")
    for _ in range(STEPS):
        galley.place_caret(body, place)
        QApplication.processEvents()
        returns.take(lambda: QTest.keyClick(galley, Qt.Key.Key_Return))
        undo.take(lambda: QTest.keyClick(galley, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    returns.tell(f"{name}, Return", "turn")
    undo.tell(name, "undo")
    measure_looking(name, galley, Clock().take, is_big=True)


def measure_doubts(desktop: Desktop, name: str) -> None:
    bar, clock = desktop.desk.workbench.doubts, Clock()
    bar.accept()
    come_to_rest(desktop)
    deeds = (bar.accept, bar.take_runner_up, bar.accept, bar.take_back)
    for number in range(8 * STEPS):
        clock.take(deeds[number % len(deeds)])
    clock.tell(name, "doubt")


def name_paragraph(characters: int) -> str:
    return f"paragraph of {characters:,}"


def make_issue(name: str, workspace: Workspace, raw: str) -> tuple[str, Reading]:
    for characters in PARAGRAPHS:
        if name == name_paragraph(characters):
            return make_paragraph(raw, characters)
    times = -(-BIG // len(raw.encode()))
    issue = grow(raw, workspace.read_text(raw), times, is_one_article=name.endswith("one article"))
    return with_doubts(*issue, DOUBTS) if name.endswith("doubts") else issue


def make_paragraph(raw: str, characters: int) -> tuple[str, Reading]:
    """The page's text over and over as one paragraph, in lines as a column has them."""
    text = "".join(raw.split())
    text = (text * (1 + characters // len(text)))[:characters]
    pieces = [
        Piece(start, start + start // LINE, min(LINE, characters - start)) for start in range(0, characters, LINE)
    ]
    lines = "\n".join(text[piece.clean_start : piece.clean_start + LINE] for piece in pieces)
    block = Block(2, Role.BODY, (Span(0, len(lines)),), text, tuple(pieces))
    return lines, Reading((Article(1, (block,)),))


def main() -> None:
    gc.disable()
    sys.setswitchinterval(TURN_SECONDS)
    QApplication.setStyle("Fusion")
    application = QApplication(sys.argv)
    GarbageCollector(application).begin()
    samples = sorted((ROOT / "resources" / "sample").glob("*.txt"))
    raw = (REAL_ISSUE if REAL_ISSUE.is_file() else samples[0]).read_bytes().decode()
    for name in (
        "1 MB, many articles",
        "1 MB, one article",
        f"1 MB, {DOUBTS} doubts",
        *map(name_paragraph, PARAGRAPHS),
    ):
        with tempfile.TemporaryDirectory() as folder:
            library = Path(folder) / "bench.jiaoyang"
            workspace = Workspace.open(library)
            store(workspace, *make_issue(name, workspace, raw))
            workspace.close()
            desktop = open_window(application, Path(folder), library)
            (measure_doubts if name.endswith("doubts") else measure_typing)(desktop, name)
            desktop.close()
            desktop.desk.close()
            desktop.session.open(None)


if __name__ == "__main__":
    main()
