"""What is painted around the text of the galley: doubts, changes, names, what the other pane points at.

Owns the painting of it over what is visible. Refuses to touch the document: no mark is ever a format of the text.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from app.text.entities import overlaps
from app.text.model import TYPED, Block, Doubt, EntityKind
from app.text.offsets import from_qt, nearest_clean, span_rank, to_qt
from app.ui.face.name_marks import kind_color, kind_letter
from app.ui.face.stylesheet import marked_color
from app.ui.face.theme import Appearance, interface_font
from app.ui.galley.borders import Border
from app.ui.galley.names import NameFinder
from app.ui.galley.sheet import Sheet
from app.ui.raw_pane.index import RawIndex
from app.ui.raw_pane.strokes import doubt_length, wash, x_of_column
from app.ui.session import Session

Range = tuple[int, int, int]
"""A block, and a range of its clean text."""

DOT_DROP = 3.0
"""How far under the top of a line the dots stand for what was taken out: above the characters, not through them."""


class Marks:
    def __init__(self, session: Session, appearance: Appearance, view: QTextEdit, sheet: Sheet) -> None:
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
        self.gaps: dict[int, tuple[Block, tuple[int, ...]]] = {}

    def forget(self) -> None:
        """Another issue is shown."""
        self.echoes, self.hits, self.suggested = {}, {}, {}
        self.gaps.clear()

    def visible_paragraphs(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Those that can be seen, with their rectangles in the viewport."""
        layout = self.sheet.documentLayout()
        scroll = QPointF(self.view.horizontalScrollBar().value(), self.view.verticalScrollBar().value())
        paragraph = self.view.cursorForPosition(self.view.viewport().rect().topLeft()).block()
        while paragraph.isValid():
            rect = layout.blockBoundingRect(paragraph).translated(-scroll)
            if rect.top() > self.view.viewport().height():
                return
            yield paragraph, rect
            paragraph = paragraph.next()

    def visible_rows(self) -> list[tuple[int, Block, QRect]]:
        """Index, block and the place of its first line, of what can be seen."""
        rows = []
        for paragraph, rect in self.visible_paragraphs():
            block = self.sheet.block_of(paragraph)
            if block is None:
                continue
            line = paragraph.layout().lineAt(0)
            height = line.height() if line.isValid() else rect.height()
            rows.append((paragraph.blockNumber(), block, QRect(0, round(rect.top()), 1, round(height))))
        return rows

    def spreads_within(self, area: QRect) -> Iterator["Spread"]:
        """The paragraphs that are to be painted when this part of the viewport is."""
        for paragraph, rect in self.visible_paragraphs():
            block = self.sheet.block_of(paragraph)
            if block is not None and rect.bottom() + 4 >= area.top() and rect.top() - 4 <= area.bottom():
                yield Spread(block, paragraph, rect)

    def paint_grounds(self, painter: QPainter, area: QRect) -> None:
        """Under the text."""
        theme = self.appearance.theme
        for spread in self.spreads_within(area):
            block = spread.block
            for start, end in self.hits.get(block.id, ()):
                spread.fill(painter, start, end, wash(theme.amber, 0.28))
            for start, end in self.echoes.get(block.id, ()):
                spread.fill(painter, start, end, marked_color(theme))
            if self.has_changes:
                for start, end, is_typed in changed_runs(block):
                    if is_typed:
                        spread.fill(painter, start, end, self.typed_ground())
            for doubt, start, end in self.doubts_in(block):
                is_asked = doubt.id == self.session.doubt_id
                spread.fill(painter, start, end, wash(theme.cinnabar, 0.18 if is_asked else 0.09))

    def paint_drop(self, painter: QPainter, drop_index: int) -> None:
        """A line where a dragged block would go."""
        tops = {index: rect.top() for index, _, rect in self.visible_rows()}
        y = tops.get(drop_index)
        if y is None:
            bottoms = [rect.bottom() for _, rect in self.visible_paragraphs()]
            y = round(bottoms[-1]) if bottoms else 0
        painter.setPen(QPen(self.appearance.theme.cinnabar, 2))
        painter.drawLine(0, y - 3, self.view.viewport().width(), y - 3)

    def paint_border(self, painter: QPainter) -> None:
        """What would go to the other block, and where the border would be."""
        if self.border is None:
            return
        index, border = self.border
        theme = self.appearance.theme
        for spread in self.spreads_within(self.view.viewport().rect()):
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

    def paint_strokes(self, painter: QPainter, area: QRect) -> None:
        """Over the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for spread in self.spreads_within(area):
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
        tagged = [
            (EntityKind(scheme), start, end) for scheme, start, end in self.names.find(self.session.article, block)
        ]
        shown = [*confirmed, *(item for item in tagged if not overlaps(block.entities, *item[1:]))]
        for kind, start, end in shown:
            spread.underline(painter, start, end, QPen(kind_color(theme, kind), 2))
        suggested = [
            item
            for item in self.suggested.get(block.id, ())
            if item[2] <= len(block.text) and not any(item[1] < end and start < item[2] for _, start, end in shown)
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
        for start, end, is_typed in changed_runs(block):
            pen = QPen(theme.articles[2], 1.2) if is_typed else QPen(theme.amber, 1.6, Qt.PenStyle.DotLine)
            spread.underline(painter, start, end, pen)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash(theme.cinnabar, 0.75))
        for clean_offset in self.gaps_of(block):
            center = spread.seam(clean_offset)
            if center:
                painter.drawEllipse(center, 1.5, 1.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def gaps_of(self, block: Block) -> tuple[int, ...]:
        """Of the blocks that were painted it is remembered: to look for them takes longer than to paint them."""
        known = self.gaps.get(block.id)
        if known is None or known[0] is not block:
            known = (block, tuple(gaps_of(block, self.index.raw)))
            self.gaps[block.id] = known
        return known[1]

    def paint_caret_block(self, painter: QPainter) -> None:
        """In reading mode the caret is the character that it stands before."""
        caret = self.sheet.caret_at(self.view.textCursor().position())
        paragraph = self.view.textCursor().block()
        block = self.sheet.block_of(paragraph)
        if block is None:
            return
        rect = self.sheet.documentLayout().blockBoundingRect(paragraph)
        origin = QPointF(self.view.horizontalScrollBar().value(), self.view.verticalScrollBar().value())
        spread = Spread(block, paragraph, rect.translated(-origin))
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
    """One paragraph as it is laid out: clean ranges to places in the viewport."""

    def __init__(self, block: Block, paragraph: QTextBlock, rect: QRectF) -> None:
        self.block = block
        self.layout = paragraph.layout()
        self.rect = rect
        self.is_plain = to_qt(block.text, len(block.text)) == len(block.text)

    def qt_column(self, clean_offset: int) -> int:
        return clean_offset if self.is_plain else to_qt(self.block.text, clean_offset)

    def lines(self) -> Iterator[QTextLine]:
        return (self.layout.lineAt(number) for number in range(self.layout.lineCount()))

    def parts(self, clean_start: int, clean_end: int) -> list[QRectF]:
        """The rectangles of a range, one a line."""
        qt_start, qt_end = self.qt_column(clean_start), self.qt_column(clean_end)
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
                qt_offset = line.xToCursor(x, line.CursorPosition.CursorOnCharacter)
                return from_qt(self.block.text, qt_offset)
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
