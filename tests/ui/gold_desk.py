"""An editor who knows the gold of an issue, has only a keyboard, and counts the keys.

Owns what is to be done next, seen by comparing the open issue with the gold, and which keys do it. Refuses every way to
the program but key presses: it looks at the issue as an editor looks at the window.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import apply
from app.text.model import HEADING_ROLES, Article, Block, Issue, Role
from app.text.offsets import nearest_clean
from app.ui.application import Desktop
from app.ui.commands.table import COMMANDS, ROLE_COMMANDS

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
NOBODY = -1
"""The article of what the gold leaves out."""
LETTERS = {ROLE_COMMANDS[command.id]: command.letter for command in COMMANDS if command.id in ROLE_COMMANDS}
HEADINGS = HEADING_ROLES | {Role.BYLINE}
MOST_STEPS = 100


@dataclass(frozen=True, slots=True)
class GoldBlock:
    article: int
    index: int
    role: Role
    text: str
    cells: tuple[int, ...]
    """Its raw characters that are not white space, in reading order."""


def cells_of(raw: str, spans: Sequence[Sequence[int]]) -> tuple[int, ...]:
    return tuple(at for start, end in spans for at in range(start, end) if not raw[at].isspace())


def block_cells(raw: str, block: Block) -> tuple[int, ...]:
    return cells_of(raw, [(span.raw_start, span.raw_end) for span in block.spans])


def wording(role: Role | str, text: str) -> str:
    """Where the lines of a heading join is a matter of taste."""
    return "".join(text.split()) if Role(role) in HEADINGS else text


class Gold:
    def __init__(self, raw: str, page: dict[str, Any]) -> None:
        self.raw = raw
        self.blocks = [
            GoldBlock(number, index, Role(block["role"]), block["text"], cells_of(raw, block["spans"]))
            for number, article in enumerate(page["articles"])
            for index, block in enumerate(article["blocks"])
        ]
        self.left_out = frozenset(cells_of(raw, page.get("left_out", ())))
        self.article_count = len(page["articles"])

    @cached_property
    def holders(self) -> dict[int, GoldBlock]:
        return {cell: block for block in self.blocks for cell in block.cells}

    @cached_property
    def facts(self) -> dict[int, tuple[Any, ...]]:
        return dict(self.facts_of([[b for b in self.blocks if b.article == n] for n in range(self.article_count)]))

    @staticmethod
    def facts_of(articles: Sequence[Sequence[Any]]) -> Iterator[tuple[int, tuple[Any, ...]]]:
        """What an editor sees at each raw character: its role, and what it stands behind in its article."""
        for blocks in articles:
            before = NOBODY
            for block in blocks:
                is_first = True
                for cell in block.cells:
                    yield cell, (block.role, is_first, before)
                    before, is_first = cell, False

    def distance(self, issue: Issue) -> int:
        """So many characters stand otherwise than in the gold, and so many texts are none of its own."""
        found = dict(self.facts_of([[self.seen(issue, b) for b in article.blocks] for article in issue.articles]))
        texts = {wording(block.role, block.text) for block in self.blocks}
        wrong = sum(found.get(cell) != facts for cell, facts in self.facts.items()) + len(found.keys() - self.facts)
        return wrong + sum(wording(b.role, b.text) not in texts for a in issue.articles for b in a.blocks)

    def seen(self, issue: Issue, block: Block) -> GoldBlock:
        return GoldBlock(0, 0, block.role, block.text, block_cells(issue.raw, block))

    def article_of(self, block: Block) -> int:
        cells = block_cells(self.raw, block)
        return self.holders[cells[0]].article if cells and cells[0] in self.holders else NOBODY

    def main_article(self, article: Article) -> int:
        """The gold's article that most of these characters are of."""
        owners = [self.article_of(block) for block in article.blocks for _ in block.text]
        return max(set(owners), key=owners.count)


class Keyboard:
    def __init__(self, qtbot: QtBot, desktop: Desktop, gold: Gold) -> None:
        self.qtbot = qtbot
        self.desktop = desktop
        self.gold = gold
        self.count = 0

    @property
    def issue(self) -> Issue:
        issue = self.desktop.session.issue
        assert issue is not None
        return issue

    @property
    def target(self) -> QWidget:
        return QApplication.focusWidget() or self.desktop.desk

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.target, key, modifier)
            self.count += 1

    def write(self, text: str) -> None:
        """Chinese comes from an input method, and counts a key for each character."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self.target, character)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(character)
                QApplication.sendEvent(self.target, composed)
        self.count += len(text)

    def letter(self, name: str) -> None:
        parts = name.split("+")
        QTest.keyClicks(self.target, parts[-1].lower(), SHIFT if len(parts) > 1 else NONE)
        self.count += 1

    def settle_doubts(self) -> int:
        """From doubt to doubt: accepts, or takes the other reading where that is nearer to the gold."""
        self.press(Key.Key_F8)
        round_ = self.desktop.desk.workbench.doubts.round
        answered = 0
        while round_.current is not None:
            assert answered < len(self.issue.doubts)
            operation = round_.runner_up()
            after = apply(self.issue, operation.complete(self.issue))[0] if operation else self.issue
            is_better = self.gold.distance(after) < self.gold.distance(self.issue)
            self.press(Key.Key_1 if is_better else Key.Key_Return)
            answered += 1
        return answered

    def mend(self) -> int:
        """Verbs and typing, until the issue is as the gold; answers how many things were wrong."""
        for step in range(MOST_STEPS):
            if not any(mend() for mend in (self.part, self.sort, self.gather, self.order, self.join, self.name)):
                return step
        raise AssertionError(f"still unlike the gold after {MOST_STEPS} steps")

    def blocks(self) -> Iterator[tuple[int, int, Block]]:
        for at, article in enumerate(self.issue.articles):
            for index, block in enumerate(article.blocks):
                yield at, index, block

    def go(self, block: Block) -> None:
        """The cursor to the beginning of the block: by articles, then by blocks."""
        places = {item.id: (at, index) for at, index, item in self.blocks()}
        ids = [article.id for article in self.issue.articles]
        at, index = places[block.id]
        here = ids.index(self.desktop.session.article_id)
        if at != here:
            self.press(Key.Key_PageDown if at > here else Key.Key_PageUp, CONTROL, abs(at - here))
            self.qtbot.waitUntil(lambda: self.desktop.session.place is not None)
        while self.caret() != (block.id, 0):
            self.press(Key.Key_Down if places[self.caret()[0]][1] < index else Key.Key_Up, CONTROL)

    def part(self) -> bool:
        """A block that holds characters of two is split."""
        for _, _, block in self.blocks():
            cells = block_cells(self.issue.raw, block)
            holder = self.gold.holders.get(cells[0]) if cells else None
            other = next((cell for cell in cells if self.gold.holders.get(cell) != holder), None)
            if other is not None:
                self.go(block)
                self.press(Key.Key_F2)
                self.press(Key.Key_Right, NONE, nearest_clean(block, other))
                self.press(Key.Key_Return)
                self.press(Key.Key_Escape)
                return True
        return False

    def caret(self) -> tuple[int, int]:
        place = self.desktop.session.place
        assert place is not None
        return place.block, place.clean_offset

    def sort(self) -> bool:
        """A block of another article goes there; one that is furniture goes out."""
        mains = [self.gold.main_article(article) for article in self.issue.articles]
        for at, _, block in self.blocks():
            own = self.gold.article_of(block)
            if own == NOBODY:
                self.go(block)
                self.letter("X")
                return True
            if own != mains[at]:
                self.go(block)
                if own in mains:
                    there = mains.index(own)
                    for _ in range(abs(there - at)):
                        self.letter("Shift+D" if there > at else "Shift+U")
                else:
                    self.letter("Shift+N")
                return True
        return False

    def gather(self) -> bool:
        """Two articles that are one are merged; one that stands too late goes up."""
        mains = [self.gold.main_article(article) for article in self.issue.articles]
        for at, main in enumerate(mains):
            first = mains.index(main)
            wanted = first + 1 if first < at else sum(other < main for other in mains)
            if wanted < at or first < at:
                self.go(self.issue.articles[at].blocks[0])
                self.press(Key.Key_Up, ALT, at - wanted)
                if first < at:
                    self.press(Key.Key_J, CONTROL | SHIFT)
                return True
        return False

    def order(self) -> bool:
        """The first block that stands too late in its article goes up."""
        for article in self.issue.articles:
            ranks = [self.rank(block) for block in article.blocks]
            for index, rank in enumerate(ranks):
                steps = sum(other > rank for other in ranks[:index])
                if steps:
                    self.go(article.blocks[index])
                    for _ in range(steps):
                        self.letter("U")
                    return True
        return False

    def rank(self, block: Block) -> tuple[int, int]:
        cell = block_cells(self.issue.raw, block)[0]
        holder = self.gold.holders[cell]
        return holder.index, holder.cells.index(cell)

    def join(self) -> bool:
        for article in self.issue.articles:
            for before, block in zip(article.blocks, article.blocks[1:], strict=False):
                if self.rank(before)[0] == self.rank(block)[0]:
                    self.go(block)
                    self.letter("J")
                    return True
        return False

    def name(self) -> bool:
        """Roles by their letters, then wording by typing."""
        for _, _, block in self.blocks():
            gold = self.gold.holders[block_cells(self.issue.raw, block)[0]]
            if block.role is not gold.role:
                self.go(block)
                self.letter(LETTERS[gold.role])
                return True
            if wording(block.role, block.text) != wording(gold.role, gold.text):
                self.retype(block, gold.text)
                return True
        return False

    def retype(self, block: Block, text: str) -> None:
        start = next((n for n, (a, b) in enumerate(zip(block.text, text, strict=False)) if a != b), None)
        start = min(len(block.text), len(text)) if start is None else start
        same = 0
        while same < min(len(block.text), len(text)) - start and block.text[-1 - same] == text[-1 - same]:
            same += 1
        self.go(block)
        self.press(Key.Key_F2)
        self.press(Key.Key_Right, NONE, start)
        self.press(Key.Key_Delete, NONE, len(block.text) - same - start)
        self.write(text[start : len(text) - same])
        self.press(Key.Key_Escape)
