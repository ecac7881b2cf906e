"""A view of a sheet: where caret, selection and characters stand in it, and which paragraphs are in sight.

Owns positions between the sheet and the viewport, and scrolling to a character. Refuses to know the issue, and what is
painted around the text (`app.ui.galley.page`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from app.text.model import Block
from app.text.offsets import to_raw
from app.ui.galley.sheet import Caret, Sheet
from app.ui.galley.typography import Typography
from app.ui.session import Place

Range: TypeAlias = tuple[int, int, int]
"""A block, and a range of its clean text."""
Shown: TypeAlias = tuple[QTextBlock, QRectF]
"""A paragraph, and its rectangle in the viewport."""
SPACE_AROUND = 48
"""How much there must be above and below what comes into view."""
NEAR = 64
"""Paragraphs: the first one in sight is looked for so near to where it was before."""


class SheetView(QTextEdit):
    def __init__(self, typography: Typography, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_quiet = False
        self.first_shown = 0
        """The index of the first paragraph that was in sight when it was last asked for."""
        self.sheet = Sheet(typography, self)
        self.blank = QTextDocument(self)
        self.setDocument(self.sheet)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Moves of view and caret in here are the galley's own: nobody is told of them."""
        was_quiet, self.is_quiet = self.is_quiet, True
        try:
            yield
        finally:
            self.is_quiet = was_quiet

    def caret(self) -> Caret:
        return self.sheet.caret_at(self.textCursor().position())

    def carets(self, cursor: QTextCursor) -> tuple[Caret, Caret]:
        return self.sheet.caret_at(cursor.selectionStart()), self.sheet.caret_at(cursor.selectionEnd())

    def place_caret(self, index: int, clean_offset: int) -> None:
        cursor, qt_position = self.textCursor(), self.sheet.qt_at(index, clean_offset)
        if cursor.position() != qt_position or cursor.hasSelection():
            cursor.setPosition(qt_position)
            self.setTextCursor(cursor)

    def place_before_end(self, block_id: int, characters_behind: int) -> None:
        """The caret stands in the block with so many characters behind it; where it is if there is no such block."""
        index = self.sheet.indexes.get(block_id)
        if index is not None:
            self.place_caret(index, len(self.sheet.blocks[index].text) - characters_behind)

    def selected_blocks(self) -> tuple[int, ...]:
        """The blocks that the selection touches, or the one that the caret is in."""
        first, last = self.carets(self.textCursor())
        return tuple(block.id for block in self.sheet.blocks[first.index : last.index + 1])

    def selected_ranges(self) -> tuple[Range, ...]:
        cursor = self.textCursor()
        if not cursor.hasSelection() or not self.sheet.blocks:
            return ()
        first, last = self.carets(cursor)
        ranges = []
        for index in range(first.index, last.index + 1):
            block = self.sheet.blocks[index]
            start = first.clean_offset if index == first.index else 0
            end = last.clean_offset if index == last.index else len(block.text)
            ranges.append((block.id, start, end))
        return tuple(ranges)

    def selected_text(self) -> str:
        """The clean text of the selection, a line for each block."""
        return "\n".join(
            self.sheet.blocks[self.sheet.indexes[number]].text[start:end]
            for number, start, end in self.selected_ranges()
        )

    def reveal(self, block_id: int, clean_offset: int) -> None:
        """Brings a character into view, at a third of the height if it was not there."""
        rect = self.rect_at(block_id, clean_offset)
        height = self.viewport().height()
        around = min(SPACE_AROUND, height // 4)
        if rect is not None and not (rect.top() >= around and rect.bottom() <= height - around):
            self.scroll_to(block_id, clean_offset, height / 3)

    def scroll_to(self, block_id: int, clean_offset: int, y: float) -> None:
        """Scrolls so that the character stands at about this height of the viewport."""
        rect = self.rect_at(block_id, clean_offset)
        if rect is not None:
            with self.quietly():
                bar = self.verticalScrollBar()
                bar.setValue(round(bar.value() + rect.top() - y))

    def rect_at(self, block_id: int, clean_offset: int) -> QRect | None:
        index = self.sheet.indexes.get(block_id)
        if index is None:
            return None
        cursor = QTextCursor(self.sheet)
        cursor.setPosition(self.sheet.qt_at(index, clean_offset))
        return self.cursorRect(cursor)

    def place_at(self, point: QPoint) -> Place | None:
        """The character nearest to a point of the viewport."""
        if not self.sheet.blocks:
            return None
        return self.make_place(self.sheet.caret_at(self.cursorForPosition(point).position()))

    def make_place(self, caret: Caret) -> Place:
        block = self.sheet.blocks[caret.index]
        return Place(block.id, caret.clean_offset, to_raw(block, caret.clean_offset))

    def visible_paragraphs(self) -> list[Shown]:
        """Those that can be seen, from above to below."""
        shown: list[Shown] = []
        paragraph = self.first_visible()
        height = self.viewport().height()
        while paragraph.isValid():
            rect = self.rect_of(paragraph)
            if rect.top() > height:
                break
            shown.append((paragraph, rect))
            paragraph = paragraph.next()
        return shown

    def first_visible(self) -> QTextBlock:
        """Mostly it is near to where it was; which character stands at a point takes long in a long paragraph."""
        paragraph = self.sheet.findBlockByNumber(min(self.first_shown, self.sheet.blockCount() - 1))
        found = self.nearest_visible(paragraph) or self.cursorForPosition(self.viewport().rect().topLeft()).block()
        self.first_shown = found.blockNumber()
        return found

    def nearest_visible(self, paragraph: QTextBlock) -> QTextBlock | None:
        """The first paragraph that can be seen, from this one on; None where it is far off."""
        for _ in range(NEAR):
            rect, before = self.rect_of(paragraph), paragraph.previous()
            if rect.bottom() < 0:
                if not paragraph.next().isValid():
                    return paragraph
                paragraph = paragraph.next()
            elif before.isValid() and self.rect_of(before).bottom() >= 0:
                paragraph = before
            else:
                return paragraph
        return None

    def rect_of(self, paragraph: QTextBlock) -> QRectF:
        """In the viewport."""
        scroll = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self.sheet.documentLayout().blockBoundingRect(paragraph).translated(-scroll)

    def visible_rows(self) -> list[tuple[int, Block, QRect]]:
        """Index, block and the place of its first line, of what can be seen."""
        return self.rows_of(self.visible_paragraphs())

    def rows_of(self, shown: list[Shown]) -> list[tuple[int, Block, QRect]]:
        rows = []
        for paragraph, rect in shown:
            block = self.sheet.block_of(paragraph)
            if block is None:
                continue
            line = paragraph.layout().lineAt(0)
            height = line.height() if line.isValid() else rect.height()
            rows.append((paragraph.blockNumber(), block, QRect(0, round(rect.top()), 1, round(height))))
        return rows
