"""The document that the galley shows: one paragraph of Qt's for each block of the article, kept equal to the model.

Owns drawing an article, redrawing what a change touched and nothing else, and positions between blocks and this
document. Refuses to be asked for text: what a block says is in the model, and `Sheet.blocks` are the ones drawn.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat, QTextOption

from app.text.difference import differing_items, same_ends
from app.text.model import Article, Block
from app.text.offsets import from_qt, to_qt
from app.ui.face.glyphs import show_clean
from app.ui.galley.typography import Typography

KEEP = QTextCursor.MoveMode.KeepAnchor
TOP_SPACE = 28
BOTTOM_SPACE = 120
"""Air above and below an article."""
LONGEST_WORD = 2000
"""Qt looks for a place to break a longer Latin word in a time that grows with the square of its length: minutes."""
STRETCH = 1000
_LATIN_WORD = re.compile(r"[!-~]+")
Wrap = QTextOption.WrapMode


def choose_wrap(texts: Iterable[str]) -> Wrap:
    """Between words, but for a text that has hardly any."""
    words = (match for text in texts if len(text) > LONGEST_WORD for match in _LATIN_WORD.finditer(text))
    is_unbroken = any(match.end() - match.start() > LONGEST_WORD for match in words)
    return Wrap.WrapAnywhere if is_unbroken else Wrap.WrapAtWordBoundaryOrAnywhere


@dataclass(frozen=True, slots=True)
class Caret:
    """A place between two characters of an article: the index of the block, and how many of its characters precede."""

    index: int
    clean_offset: int


class Sheet(QTextDocument):
    def __init__(self, typography: Typography, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.typography = typography
        self.article_id = 0
        self.blocks: tuple[Block, ...] = ()
        self.indexes: dict[int, int] = {}
        self.is_drawing = False

    def show_article(self, article: Article | None) -> None:
        """Draws the whole article anew."""
        self.is_drawing = True
        self.article_id = article.id if article else 0
        self.hold(article.blocks if article else ())
        self.setDefaultFont(self.typography.font)
        self.clear()
        option = self.defaultTextOption()
        option.setWrapMode(choose_wrap(block.text for block in self.blocks))
        self.setDefaultTextOption(option)
        self.setPlainText("\n".join(show_clean(block.text) for block in self.blocks))
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        page = self.rootFrame().frameFormat()
        page.setTopMargin(TOP_SPACE)
        page.setBottomMargin(BOTTOM_SPACE)
        self.rootFrame().setFrameFormat(page)
        for index in range(len(self.blocks)):
            self.set_type(index)
        cursor.endEditBlock()
        self.is_drawing = False

    def hold(self, blocks: Sequence[Block]) -> None:
        self.blocks = tuple(blocks)
        self.indexes = {block.id: index for index, block in enumerate(self.blocks)}

    def set_type(self, index: int) -> None:
        """Gives a paragraph the formats of its role."""
        role = self.blocks[index].role
        paragraph = self.findBlockByNumber(index)
        cursor = QTextCursor(paragraph)
        cursor.setBlockFormat(self.typography.blocks[role])
        cursor.setBlockCharFormat(self.typography.characters[role])
        cursor.setPosition(paragraph.position() + paragraph.length() - 1, KEEP)
        cursor.setCharFormat(self.typography.characters[role])

    def follow(self, blocks: Sequence[Block]) -> Caret | None:
        """Redraws what differs between these blocks and those drawn; answers where the last difference ends."""
        if blocks is self.blocks:
            return None
        old, new = differing_items(self.blocks, tuple(blocks))
        before, _ = same_ends(self.blocks, tuple(blocks))
        first, last = common_ends([block.id for block in old], [block.id for block in new])
        head, tail = before + first, len(self.blocks) - before - len(old) + last
        behind = len(blocks) - tail
        stale = [before + at for at in range(first) if old[at] is not new[at]]
        stale += [behind + at for at in range(last) if old[len(old) - last + at] is not new[len(new) - last + at]]
        self.is_drawing = True
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        if head < max(len(self.blocks) - tail, behind):
            self.replace_paragraphs(blocks, head, len(self.blocks) - tail, behind)
        self.blocks = tuple(blocks)
        places = [self.redraw_block(index) for index in stale]
        cursor.endEditBlock()
        self.is_drawing = False
        return next((place for place in reversed(places) if place), None)

    def replace_paragraphs(self, blocks: Sequence[Block], start: int, old_end: int, new_end: int) -> None:
        """Paragraphs start to old_end give way to the blocks start to new_end."""
        for _ in range(old_end, new_end):
            self.insert_paragraph(start)
        for _ in range(new_end, old_end):
            self.remove_paragraph(start)
        self.hold(blocks)
        for index in range(start, new_end):
            self.redraw_block(index)
            self.set_type(index)
        if old_end > new_end and new_end < len(blocks):
            self.set_type(new_end)

    def insert_paragraph(self, index: int) -> None:
        """An empty paragraph before the one of this index, or behind the last."""
        cursor = QTextCursor(self)
        if index < self.blockCount():
            cursor.setPosition(self.findBlockByNumber(index).position())
            cursor.insertBlock()
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock()

    def remove_paragraph(self, index: int) -> None:
        block = self.findBlockByNumber(index)
        cursor = QTextCursor(block)
        if block.next().isValid():
            cursor.setPosition(block.next().position(), KEEP)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, KEEP)
            if index:
                before = block.previous()
                cursor.setPosition(before.position() + before.length() - 1)
                cursor.setPosition(block.position() + block.length() - 1, KEEP)
        cursor.removeSelectedText()

    def redraw_block(self, index: int) -> Caret | None:
        """Makes a paragraph say what its block says, touching only what differs; answers where that ends."""
        block = self.blocks[index]
        paragraph = self.findBlockByNumber(index)
        place = None
        shown, wanted = paragraph.text(), show_clean(block.text)
        if shown != wanted:
            start, old_end, new_end = differing_text(shown, wanted)
            cursor = QTextCursor(paragraph)
            cursor.setPosition(paragraph.position() + to_qt(shown, start))
            cursor.setPosition(paragraph.position() + to_qt(shown, old_end), KEEP)
            cursor.insertText(wanted[start:new_end], self.typography.characters[block.role])
            place = Caret(index, new_end)
        if without_reach(paragraph.blockFormat()) != self.typography.blocks[block.role]:
            self.set_type(index)
            place = place or Caret(index, 0)
        return place

    def is_true(self) -> bool:
        """Whether every paragraph says what its block says."""
        if not self.blocks:
            return self.isEmpty()
        return self.blockCount() == len(self.blocks) and all(
            self.findBlockByNumber(index).text() == show_clean(block.text) for index, block in enumerate(self.blocks)
        )

    def caret_at(self, qt_position: int) -> Caret:
        paragraph = self.findBlock(qt_position)
        if not self.blocks or not paragraph.isValid():
            return Caret(0, 0)
        index = min(paragraph.blockNumber(), len(self.blocks) - 1)
        return Caret(index, from_qt(self.blocks[index].text, qt_position - paragraph.position()))

    def qt_at(self, index: int, clean_offset: int) -> int:
        text = self.blocks[index].text
        return self.findBlockByNumber(index).position() + to_qt(text, min(max(clean_offset, 0), len(text)))

    def block_of(self, paragraph: QTextBlock) -> Block | None:
        index = paragraph.blockNumber()
        return self.blocks[index] if 0 <= index < len(self.blocks) else None


def without_reach(look: QTextBlockFormat) -> QTextBlockFormat:
    """All but how far the lines reach, which a heading's balance sets (`app.ui.galley.headings`)."""
    look.clearProperty(QTextFormat.Property.BlockRightMargin.value)
    return look


def common_ends(old: Sequence[int], new: Sequence[int]) -> tuple[int, int]:
    """How many items two lists share at their beginning and, of the rest, at their end."""
    if old == new:
        return len(old), 0
    start, old_end, _ = differing_part(old, new)
    return start, len(old) - old_end


def differing_text(old: str, new: str) -> tuple[int, int, int]:
    """The same as `differing_part`, of texts: stretch by stretch, as a paragraph may be very long."""
    start = common_beginning(old, new)
    same = common_beginning(old[start:][::-1], new[start:][::-1])
    return start, len(old) - same, len(new) - same


def common_beginning(old: str, new: str) -> int:
    start, shortest = 0, min(len(old), len(new))
    while start < shortest and old[start : start + STRETCH] == new[start : start + STRETCH]:
        start += STRETCH
    while start < shortest and old[start] == new[start]:
        start += 1
    return min(start, shortest)


def differing_part(old: Sequence[object], new: Sequence[object]) -> tuple[int, int, int]:
    """Where two texts or lists begin to differ, and where what differs ends in each."""
    shortest = min(len(old), len(new))
    start = 0
    while start < shortest and old[start] == new[start]:
        start += 1
    same = 0
    while same < shortest - start and old[-1 - same] == new[-1 - same]:
        same += 1
    return start, len(old) - same, len(new) - same
