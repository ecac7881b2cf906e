"""What is painted around the text of the galley: doubts, changes, names, what the other pane points at.

Owns the painting of it over what is visible. Refuses to touch the document: no mark is ever a format of the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeAlias

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine

from app.text.entities import overlaps
from app.text.model import TYPED, Block, Doubt, EntityKind
from app.text.offsets import count_units, from_qt, nearest_clean, span_rank, to_qt
from app.ui.face.name_marks import kind_color, kind_letter
from app.ui.face.stylesheet import marked_color
from app.ui.face.theme import Appearance, interface_font
from app.ui.galley.borders import Border
from app.ui.galley.names import NameFinder
from app.ui.galley.sheet import Sheet
from app.ui.galley.sheet_view import Range, SheetView, Shown
from app.ui.raw_pane.index import RawIndex
from app.ui.raw_pane.strokes import doubt_length, wash, x_of_column
from app.ui.session import Session

Changes: TypeAlias = tuple[tuple[tuple[int, int, bool], ...], tuple[int, ...]]
"""Runs of clean text that are others than the raw ones, and whether they were typed; places where something went."""
DOT_DROP = 3.0
"""How far under the top of a line the dots stand for what was taken out: above the characters, not through them."""
LONG = 2000
"""Characters of a paragraph of which only those in sight are looked at."""


class Marks:
    def __init__(self, session: Session, appearance: Appearance, view: SheetView, sheet: Sheet) -> None:
        self.session = session
        self.appearance = appearance
        self.view = view
        self.sheet = sheet
        self.index = RawIndex.of(session)
        self.names = NameFinder()
        self.has_changes = False
        self.hovered: tuple[int, int] | None = None
        self.echoes: dict[int, list[tuple[int, int]]] = {}
        self.border: tuple[int, Border] | None = None
        """While the border before the block of an index is dragged: that index, and where it would go."""
        self.hits: dict[int, list[tuple[int, int]]] = {}
        self.suggested: dict[int, list[tuple[EntityKind, int, int]]] = {}
        self.changes: dict[int, tuple[Block, Changes]] = {}

    def forget(self) -> None:
        """Another issue is shown."""
        self.echoes, self.hits, self.suggested = {}, {}, {}
        self.changes.clear()

    def spreads_of(self, shown: Iterable[Shown], area: QRect) -> list["Spread"]:
        """The paragraphs that are to be painted when this part of the viewport is."""
        return [
            Spread(block, paragraph, rect, area)
            for paragraph, rect in shown
            if rect.bottom() + 4 >= area.top() and rect.top() - 4 <= area.bottom()
            if (block := self.sheet.block_of(paragraph)) is not None
        ]

    def spreads_within(self, area: QRect) -> list["Spread"]:
        return self.spreads_of(self.view.visible_paragraphs(), area)

    def paint_grounds(self, painter: QPainter, spreads: Iterable["Spread"]) -> None:
        """Under the text."""
        theme = self.appearance.theme
        for spread in spreads:
            block = spread.block
            for start, end in self.hits.get(block.id, ()):
                spread.fill(painter, start, end, wash(theme.amber, 0.28))
            for start, end in self.echoes.get(block.id, ()):
                spread.fill(painter, start, end, marked_color(theme))
            if self.has_changes:
                for start, end, is_typed in self.changes_of(block)[0]:
                    if is_typed:
                        spread.fill(painter, start, end, self.typed_ground())
            for doubt, start, end in self.doubts_in(block):
                is_asked = doubt.id == self.session.doubt_id
                spread.fill(painter, start, end, wash(theme.cinnabar, 0.18 if is_asked else 0.09))

    def paint_drop(self, painter: QPainter, drop_index: int) -> None:
        """A line where a dragged block would go."""
        tops = {index: rect.top() for index, _, rect in self.view.visible_rows()}
        y = tops.get(drop_index)
        if y is None:
            bottoms = [rect.bottom() for _, rect in self.view.visible_paragraphs()]
            y = round(bottoms[-1]) if bottoms else 0
        painter.setPen(QPen(self.appearance.theme.cinnabar, 2))
        painter.drawLine(0, y - 3, self.view.viewport().width(), y - 3)

    def paint_border(self, painter: QPainter, spreads: Iterable["Spread"]) -> None:
        """What would go to the other block, and where the border would be."""
        if self.border is None:
            return
        index, border = self.border
        theme = self.appearance.theme
        for spread in spreads:
            if self.sheet.indexes.get(spread.block.id) != border.index:
                continue
            length = len(spread.block.text)
            is_up = border.index < index
            start, end = (border.clean_offset, length) if is_up else (0, border.clean_offset)
            spread.fill(painter, start, end, wash(theme.cinnabar, 0.12))
            edge = spread.parts(border.clean_offset, min(border.clean_offset + 1, length))
            if edge:
                painter.setPen(QPen(theme.cinnabar, 2))
                painter.drawLine(edge[0].topLeft() + QPointF(-1, 2), edge[0].bottomLeft() + QPointF(-1, 2))

    def typed_ground(self) -> QColor:
        return wash(self.appearance.theme.articles[2], 0.20)

    def paint_strokes(self, painter: QPainter, spreads: Iterable["Spread"]) -> None:
        """Over the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for spread in spreads:
            self.paint_names(painter, spread)
            if self.has_changes:
                self.paint_changes(painter, spread)
            self.paint_doubts(painter, spread)
            if self.hovered and self.hovered[0] == spread.block.id:
                painter.setPen(QPen(self.appearance.theme.muted, 1))
                for part in spread.parts(self.hovered[1], self.hovered[1] + 1):
                    painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if not self.session.is_typing and self.view.hasFocus():
            self.paint_caret_block(painter)

    def paint_names(self, painter: QPainter, spread: "Spread") -> None:
        """Confirmed names have a line, suggested ones a broken one; the letter shows under pointer and cursor."""
        theme, block = self.appearance.theme, spread.block
        confirmed = [(entity.kind, entity.clean_start, entity.clean_end) for entity in block.entities]
        found = self.names.find(self.session.article, block, *spread.in_sight)
        tagged = [(EntityKind(scheme), start, end) for scheme, start, end in found]
        shown = [*confirmed, *(item for item in tagged if not overlaps(block.entities, *item[1:]))]
        for kind, start, end in shown:
            spread.underline(painter, start, end, QPen(kind_color(theme, kind), 2))
        suggested = [
            item
            for item in self.suggested.get(block.id, ())
            if item[2] <= len(block.text)
            and spread.shows(item[1], item[2])
            and not any(item[1] < end and start < item[2] for _, start, end in shown)
        ]
        for kind, start, end in suggested:
            spread.underline(painter, start, end, QPen(kind_color(theme, kind), 2, Qt.PenStyle.DashLine))
        place = self.session.place
        cursor = (place.block, place.clean_offset) if place else None
        for kind, start, end in (*shown, *suggested):
            if cursor and cursor[0] == block.id and start <= cursor[1] < end:
                spread.fill(painter, start, end, wash(kind_color(theme, kind), 0.12))
            if any(at and at[0] == block.id and start <= at[1] < end for at in (self.hovered, cursor)):
                spread.write_above(painter, end, kind_letter(kind), kind_color(theme, kind))

    def paint_doubts(self, painter: QPainter, spread: "Spread") -> None:
        for doubt, start, end in self.doubts_in(spread.block):
            width = 2.0 if doubt.id == self.session.doubt_id else 1.4
            spread.underline(painter, start, end, QPen(self.appearance.theme.cinnabar, width))

    def doubts_in(self, block: Block) -> Iterator[tuple[Doubt, int, int]]:
        """The open doubts of a block and what of its clean text they are about."""
        for doubt in self.index.doubts_of(block):
            start = min(nearest_clean(block, doubt.raw_offset), max(len(block.text) - 1, 0))
            yield doubt, start, min(start + doubt_length(doubt), len(block.text))

    def paint_changes(self, painter: QPainter, spread: "Spread") -> None:
        """A dot where something was taken out, a dotted line under what a rule changed, a line under what was typed."""
        theme = self.appearance.theme
        block = spread.block
        runs, gaps = self.changes_of(block)
        for start, end, is_typed in runs:
            pen = QPen(theme.articles[2], 1.2) if is_typed else QPen(theme.amber, 1.6, Qt.PenStyle.DotLine)
            spread.underline(painter, start, end, pen)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash(theme.cinnabar, 0.75))
        for clean_offset in gaps:
            center = spread.seam(clean_offset) if spread.shows(clean_offset, clean_offset) else None
            if center:
                painter.drawEllipse(center, 1.5, 1.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def changes_of(self, block: Block) -> Changes:
        """What was changed, and where something was taken out.

        Of the blocks that were painted it is remembered: to look for it takes longer than to paint it.
        """
        known = self.changes.get(block.id)
        if known is None or known[0] is not block:
            known = (block, (tuple(changed_runs(block)), tuple(gaps_of(block, self.index.raw))))
            self.changes[block.id] = known
        return known[1]

    def paint_caret_block(self, painter: QPainter) -> None:
        """In reading mode the caret is the character that it stands before."""
        caret = self.sheet.caret_at(self.view.textCursor().position())
        paragraph = self.view.textCursor().block()
        block = self.sheet.block_of(paragraph)
        if block is None:
            return
        spread = Spread(block, paragraph, self.view.rect_of(paragraph), self.view.viewport().rect())
        painter.setPen(QPen(wash(self.appearance.theme.ink, 0.55), 1))
        painter.setBrush(wash(self.appearance.theme.ink, 0.10))
        for part in spread.parts(caret.clean_offset, caret.clean_offset + 1) or [self.view.cursorRect().toRectF()]:
            painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def by_block(ranges: Iterable[Range]) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for block_id, start, end in ranges:
        found.setdefault(block_id, []).append((start, end))
    return found


def changed_runs(block: Block) -> Iterator[tuple[int, int, bool]]:
    """Runs of the clean text that a rule changed, or that were typed (True): what is typed key by key is one run."""
    for look, pieces in groupby(block.pieces, lambda piece: (piece.raw_start == TYPED, bool(piece.rule))):
        if any(look):
            run = tuple(pieces)
            yield run[0].clean_start, run[-1].clean_start + run[-1].length, look[0]


def gaps_of(block: Block, raw: str) -> Iterator[int]:
    """Where in the clean text something was taken out, but for ends of lines."""
    text = "".join(raw[span.raw_start : span.raw_end] for span in block.spans)
    reached = 0
    for piece in block.pieces:
        if piece.raw_start == TYPED:
            continue
        rank = span_rank(block.spans, piece.raw_start)
        if is_worth_a_dot(text[reached:rank]):
            yield piece.clean_start
        reached = max(reached, rank + piece.length)
    if is_worth_a_dot(text[reached:]):
        yield len(block.text)


def is_worth_a_dot(taken: str) -> bool:
    return bool(taken.strip()) or (taken != "" and "\n" not in taken)


class Spread:
    """One paragraph as it is laid out: clean ranges to places in the viewport.

    What an input method is composing stands in the layout, though in no text: what is behind it is so much further on.
    """

    def __init__(self, block: Block, paragraph: QTextBlock, rect: QRectF, area: QRect) -> None:
        self.block = block
        self.layout = paragraph.layout()
        self.rect = rect
        self.is_plain = to_qt(block.text, len(block.text)) == len(block.text)
        self.qt_composed = count_units(self.layout.preeditAreaText())
        self.qt_composed_at = self.layout.preeditAreaPosition()
        self.in_sight = self.range_within(area) if len(block.text) > LONG else (0, len(block.text))
        """The characters of the lines in the area, or more."""

    def range_within(self, area: QRect) -> tuple[int, int]:
        lines = range(self.layout.lineCount())
        first = bisect_right(lines, area.top() - self.rect.top(), key=self.top_of_line) - 1
        behind = bisect_left(lines, area.bottom() - self.rect.top() + 1, key=self.top_of_line)
        if behind <= max(first, 0):
            return 0, 0
        start, last = self.layout.lineAt(max(first - 1, 0)), self.layout.lineAt(behind - 1)
        return self.clean_offset(start.textStart()), self.clean_offset(last.textStart() + last.textLength())

    def top_of_line(self, number: int) -> float:
        return self.layout.lineAt(number).y()

    def shows(self, clean_start: int, clean_end: int) -> bool:
        """Whether any of it may be in sight."""
        return clean_start <= self.in_sight[1] and clean_end >= self.in_sight[0]

    def clean_offset(self, qt_column: int) -> int:
        text_column = qt_column - min(max(qt_column - self.qt_composed_at, 0), self.qt_composed)
        return text_column if self.is_plain else from_qt(self.block.text, text_column)

    def qt_column(self, clean_offset: int, *, is_end: bool = False) -> int:
        """Where a character begins; as an end, where the one before it does."""
        column = clean_offset if self.is_plain else to_qt(self.block.text, clean_offset)
        is_behind = column > self.qt_composed_at if is_end else column >= self.qt_composed_at
        return column + self.qt_composed if is_behind else column

    def lines(self) -> Iterator[QTextLine]:
        return (self.layout.lineAt(number) for number in range(self.layout.lineCount()))

    def parts(self, clean_start: int, clean_end: int) -> list[QRectF]:
        """The rectangles of what may be in sight of a range, one a line."""
        if not self.shows(clean_start, clean_end):
            return []
        clean_start, clean_end = max(clean_start, self.in_sight[0]), min(clean_end, self.in_sight[1])
        qt_start, qt_end = self.qt_column(clean_start), self.qt_column(clean_end, is_end=True)
        parts: list[QRectF] = []
        first = self.layout.lineForTextPosition(qt_start)
        for number in range(first.lineNumber() if first.isValid() else 0, self.layout.lineCount()):
            line = self.layout.lineAt(number)
            start = max(qt_start, line.textStart())
            end = min(qt_end, line.textStart() + line.textLength())
            if start >= end:
                break
            left, right = x_of_column(line, start), self.right_of(line, end)
            parts.append(QRectF(self.rect.left() + left, self.rect.top() + line.y(), right - left, line.height()))
        return parts

    def right_of(self, line: QTextLine, qt_end: int) -> float:
        if qt_end < line.textStart() + line.textLength():
            return x_of_column(line, qt_end)
        return line.x() + max(line.naturalTextWidth(), x_of_column(line, qt_end) - line.x())

    def clean_under(self, point: QPoint) -> int | None:
        """The character at a point of the viewport; None beside the text."""
        x, y = point.x() - self.rect.left(), point.y() - self.rect.top()
        for line in self.lines():
            if line.y() <= y <= line.y() + line.height() and line.x() <= x <= line.x() + line.naturalTextWidth():
                return self.clean_offset(line.xToCursor(x, line.CursorPosition.CursorOnCharacter))
        return None

    def fill(self, painter: QPainter, clean_start: int, clean_end: int, color: QColor) -> None:
        for part in self.parts(clean_start, clean_end):
            painter.fillRect(part.adjusted(0, 1, 0, 2), color)

    def underline(self, painter: QPainter, clean_start: int, clean_end: int, pen: QPen) -> None:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for part in self.parts(clean_start, clean_end):
            painter.drawLine(part.bottomLeft() + QPointF(0, 1.5), part.bottomRight() + QPointF(0, 1.5))

    def write_above(self, painter: QPainter, clean_offset: int, letter: str, color: QColor) -> None:
        """A small letter over the seam behind what it is about."""
        parts = self.parts(clean_offset - 1, clean_offset)
        if parts:
            painter.setFont(interface_font(9))
            painter.setPen(color)
            painter.drawText(parts[0].topRight() + QPointF(-4, 4), letter)

    def seam(self, clean_offset: int) -> QPointF | None:
        """Above the line, before a character."""
        qt_offset = self.qt_column(clean_offset)
        line = self.layout.lineForTextPosition(qt_offset)
        if not line.isValid():
            return None
        x = x_of_column(line, qt_offset)
        return QPointF(self.rect.left() + x, self.rect.top() + line.y() + DOT_DROP)
