"""The panes of the window against their bars: opening an issue, a keystroke in the galley, undo, search, map, doubts.

Of a keystroke is told when the character is on the screen (`key`), which is before it is written, and when all that
follows from it is done and painted too (`turn`). Times are the processor's, of all threads of the process but for
`key`, which is the window's own: those of the clock depend on what else the machine does. A real window, with an issue
of the usual size (the real one beside the project where there is one) and with issues of 1 MB: of many articles, and of
one huge article. Needs a display: `xvfb-run -a python tests/bench/bench_panes.py`.
"""

import hashlib
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget  # noqa: E402

from app.editing.editor import Editor, begin_issue  # noqa: E402
from app.editing.operations import Change  # noqa: E402
from app.store.issues import add_issue, append_entry  # noqa: E402
from app.text.model import TYPED, Article, Block, Doubt, DoubtKind, LeftOut, Piece, Reading, Source, Span  # noqa: E402
from app.ui.doubts_bar.view import DoubtsBar  # noqa: E402
from app.ui.face.theme import Appearance  # noqa: E402
from app.ui.find_bar.view import FindBar  # noqa: E402
from app.ui.galley import Galley  # noqa: E402
from app.ui.issue_map import IssueMap  # noqa: E402
from app.ui.pane_link import PaneLink  # noqa: E402
from app.ui.raw_pane.view import RawPane  # noqa: E402
from app.ui.session import Session  # noqa: E402
from app.workspace.workspace import Workspace  # noqa: E402

BIG = 1_000_000
"""Bytes of a large issue."""
KEYS = 200
MOVES = 40
REAL_ISSUE = ROOT.parent / "shared" / "issues" / "weidu-2020-12.txt"
DOUBTS = 5_000
"""Open doubts of an issue that is a trouble."""
BARS = {
    "open": (100, 300),
    "key": (16, 16),
    "turn": (50, 50),
    "undo": (50, 50),
    "scroll": (16, 16),
    "select": (16, 16),
    "find": (50, 50),
    "map": (50, 50),
    "doubt": (50, 50),
}
"""Milliseconds at most: for an issue of the usual size, and for a large one."""


class Watch:
    """Milliseconds of the window's thread until the galley has painted what was typed."""

    def __init__(self, galley: Galley) -> None:
        self.begun = 0.0
        self.times: list[float] = []
        paint = galley.show_early

        def show_early(change: Change, block_id: int, characters_behind: int) -> None:
            paint(change, block_id, characters_behind)
            self.times.append((time.thread_time() - self.begun) * 1000)

        galley.show_early = show_early  # type: ignore[method-assign]

    def begin(self) -> None:
        self.begun = time.thread_time()


class Panes(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.session = Session()
        appearance = Appearance(self)
        self.map = IssueMap(self.session, appearance)
        self.raw = RawPane(self.session, appearance)
        self.galley = Galley(self.session, appearance)
        self.find_bar = FindBar(self.session, appearance)
        self.doubts = DoubtsBar(self.session, appearance)
        self.link = PaneLink(self.session, self.raw, self.galley, self)
        self.map.follow(self.raw)
        self.find_bar.follow(self.raw, self.galley)
        row = QHBoxLayout()
        for widget, stretch in ((self.map, 0), (self.raw, 1), (self.galley, 1)):
            row.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self.find_bar)
        column.addWidget(self.doubts)
        self.raw.show_changes(is_shown=True)
        self.galley.show_changes(is_shown=True)
        self.resize(1000, 760)


def grow(raw: str, reading: Reading, times: int, *, is_one_article: bool) -> tuple[str, Reading]:
    """The same page so many times, one behind the other."""
    step = 10_000
    articles: list[Article] = []
    left_out: list[LeftOut] = []
    doubts: list[Doubt] = []
    for at in range(times):
        offset, number = at * len(raw), at * step
        for article in reading.articles:
            blocks = tuple(move_block(block, offset, number) for block in article.blocks)
            articles.append(replace(article, id=article.id + number, blocks=blocks))
        left_out += [replace(item, span=move_span(item.span, offset)) for item in reading.left_out]
        doubts += [
            replace(doubt, id=doubt.id + number, raw_offset=doubt.raw_offset + offset) for doubt in reading.doubts
        ]
    if is_one_article:
        articles = [replace(articles[0], blocks=tuple(block for article in articles for block in article.blocks))]
    return raw * times, Reading(tuple(articles), tuple(left_out), tuple(doubts))


def move_span(span: Span, offset: int) -> Span:
    return Span(span.raw_start + offset, span.raw_end + offset)


def move_block(block: Block, offset: int, number: int) -> Block:
    pieces = tuple(move_piece(piece, offset) for piece in block.pieces)
    return replace(
        block, id=block.id + number, spans=tuple(move_span(span, offset) for span in block.spans), pieces=pieces
    )


def move_piece(piece: Piece, offset: int) -> Piece:
    return piece if piece.raw_start == TYPED else replace(piece, raw_start=piece.raw_start + offset)


def store(workspace: Workspace, raw: str, reading: Reading) -> Editor:
    source = Source("bench.txt", hashlib.sha256(f"{len(raw)} {len(reading.articles)}".encode()).hexdigest())
    issue, entries = begin_issue(raw, source, reading, {})
    with workspace.database.transaction() as connection:
        issue_id = add_issue(connection, issue, raw.encode())
        for entry in entries:
            append_entry(connection, issue_id, entry)
    return workspace.open_issue(issue_id)


def clock(deed: Callable[[], object]) -> float:
    """Milliseconds of the processor until it is done and painted."""
    begun = time.process_time()
    deed()
    QApplication.processEvents()
    return (time.process_time() - begun) * 1000


def tell(name: str, measure: str, times: list[float], *, is_big: bool) -> None:
    times = sorted(times)
    worst = times[min(len(times) - 1, int(len(times) * 0.99))]
    bar = BARS[measure][is_big]
    verdict = "met" if worst <= bar else "MISSED"
    print(f"{name:28} {measure:6} p50 {times[len(times) // 2]:7.1f}  p99 {worst:7.1f} ms  bar {bar:4} {verdict}")


def measure(panes: Panes, name: str, editor: Editor, *, is_big: bool) -> None:
    session, galley = panes.session, panes.galley
    tell(name, "open", [clock(lambda: session.open(editor)) for _ in range(3)], is_big=is_big)
    QTest.qWait(300)
    middle = editor.issue.articles[len(editor.issue.articles) // 2]
    session.select_article(middle.id)
    galley.start_typing()
    bodies = [index for index, block in enumerate(galley.sheet.blocks) if len(block.text) > 40]
    galley.place_caret(bodies[len(bodies) // 2], 20)
    QApplication.processEvents()
    watch = Watch(galley)
    turns: list[float] = []
    undos: list[float] = []
    for number in range(KEYS):
        watch.begin()
        turns.append(clock(lambda: QTest.keyClick(galley, Qt.Key.Key_X)))
        if number % 20 == 19:
            undos.append(clock(lambda: QTest.keyClick(galley, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)))
    tell(name, "key", watch.times, is_big=is_big)
    tell(name, "turn", turns, is_big=is_big)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace):
        QTest.keyClick(galley, key)
        undos.append(clock(lambda: QTest.keyClick(galley, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)))
    tell(name, "undo", undos, is_big=is_big)
    measure_looking(name, galley, clock, is_big=is_big)
    panes.find_bar.open_bar()
    finds = [clock(partial(panes.find_bar.field.setText, query)) for query in ("的", "中心", "没有这个")]
    tell(name, "find", finds, is_big=is_big)
    panes.find_bar.close_bar()
    tell(name, "map", [clock(panes.map.forget_picture) for _ in range(5)], is_big=is_big)
    session.set_typing(False)


def measure_looking(name: str, galley: Galley, take: Callable[[Callable[[], object]], float], *, is_big: bool) -> None:
    """Scrolling by three lines, and a selection that grows line by line; the raw pane follows both."""
    bar = galley.verticalScrollBar()
    scrolls = [take(lambda: bar.setValue(bar.value() + 90)) for _ in range(MOVES)]
    bar.setValue(0)
    galley.place_caret(0, 0)
    galley.ensureCursorVisible()
    QApplication.processEvents()
    down = partial(QTest.keyClick, galley, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    selections = [take(down) for _ in range(MOVES)]
    tell(name, "scroll", scrolls, is_big=is_big)
    tell(name, "select", selections, is_big=is_big)


def measure_doubts(panes: Panes, name: str, editor: Editor) -> None:
    """Accepting and taking the runner-up by turns, and taking that back."""
    panes.session.open(editor)
    QTest.qWait(300)
    panes.doubts.accept()
    QApplication.processEvents()
    deeds = (panes.doubts.accept, panes.doubts.take_runner_up, panes.doubts.accept, panes.doubts.take_back)
    tell(name, "doubt", [clock(deeds[number % 4]) for number in range(80)], is_big=True)


def with_doubts(raw: str, reading: Reading, count: int) -> tuple[str, Reading]:
    """With so many doubts, where blocks begin."""
    blocks = [(article, block) for article in reading.articles for block in article.blocks if block.spans]
    first_id = 1 + max(*(block.id for _, block in blocks), *(doubt.id for doubt in reading.doubts))
    doubts = tuple(
        Doubt(
            id=first_id + number,
            kind=DoubtKind.START if number % 2 else DoubtKind.ROLE,
            raw_offset=block.spans[0].raw_start,
            probability=0.5 + number % 97 / 200,
            reason="blank_line",
            runner_up=("join" if block is not article.blocks[0] else "") if number % 2 else "role:subhead",
            runner_up_probability=0.3,
        )
        for number, (article, block) in zip(range(count), blocks * (1 + count // len(blocks)), strict=False)
    )
    return raw, replace(reading, doubts=doubts)


def main() -> None:
    application = QApplication(sys.argv)
    samples = sorted((ROOT / "resources" / "sample").glob("*.txt"))
    path = REAL_ISSUE if REAL_ISSUE.is_file() else samples[0]
    raw = path.read_bytes().decode()
    times = -(-BIG // len(raw.encode()))
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder) / "bench.jiaoyang")
        reading = workspace.read_text(raw)
        panes = Panes()
        panes.show()
        QTest.qWaitForWindowExposed(panes)
        measure(panes, path.stem, store(workspace, raw, reading), is_big=False)
        for name, is_one in (("1 MB, many articles", False), ("1 MB, one article", True)):
            measure(panes, name, store(workspace, *grow(raw, reading, times, is_one_article=is_one)), is_big=True)
        crowded = with_doubts(*grow(raw, reading, times, is_one_article=False), DOUBTS)
        measure_doubts(panes, f"1 MB, {DOUBTS} doubts", store(workspace, crowded[0] + "\n", crowded[1]))
        workspace.close()
    del panes, application


if __name__ == "__main__":
    main()
