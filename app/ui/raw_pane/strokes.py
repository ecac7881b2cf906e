"""How one line of the raw pane is painted: ink, tints, dots for spaces that went, ticks for doubts.

Owns the painting and what it needs to remember for it. Refuses scrolling and the positions of the
widget (`app.ui.raw_pane.view`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLayout, QTextLine

from app.editing.operations import Change
from app.text.model import TYPED, Block, Doubt, DoubtKind, Span
from app.text.offsets import taken_out, to_qt
from app.ui.face.stylesheet import marked_color
from app.ui.face.theme import Appearance
from app.ui.raw_pane.index import Holding, RawIndex
from app.ui.session import Session

OTHER_PART = 0.72
"""How much of the ink the lines of other articles have."""
DOUBT_LENGTH = 2
"""How many characters a doubt is underlined: it is about where something begins."""


def wash(color: QColor, part: float) -> QColor:
    """The colour, so thin that text stays readable on it."""
    thin = QColor(color)
    thin.setAlphaF(part)
    return thin


def doubt_length(doubt: Doubt) -> int:
    return 1 if doubt.kind is DoubtKind.TEXT else DOUBT_LENGTH


class RawStrokes:
    def __init__(self, session: Session, appearance: Appearance, index: RawIndex) -> None:
        self.session = session
        self.appearance = appearance
        self.index = index
        self.has_changes = False
        self.hovered = -1
        self.echoes: tuple[Span, ...] = ()
        self.hits: Sequence[Span] = ()
        self.hit_starts: list[int] = []
        self.gaps: dict[int, list[Span]] = {}

    def forget(self) -> None:
        self.gaps.clear()
        self.echoes = ()
        self.set_hits(())

    def follow_change(self, change: Change) -> list[int]:
        """The blocks of which something else is taken out than before, whatever was typed into them."""
        back, forth = change.difference.back, change.difference.forth
        others = [n for n in change.difference.block_ids if not has_same_gaps(back["block", n], forth["block", n])]
        for block_id in others:
            self.gaps.pop(block_id, None)
        return others

    def set_hits(self, spans: Sequence[Span]) -> None:
        self.hits = spans
        self.hit_starts = [span.raw_start for span in spans]

    def gaps_of(self, block_id: int) -> list[Span]:
        if block_id not in self.gaps:
            self.gaps[block_id] = sorted(taken_out(self.index.blocks[block_id]), key=lambda span: span.raw_start)
        return self.gaps[block_id]

    def paint_line(self, painter: QPainter, block: QTextBlock, rect: QRectF, selected: Span | None) -> None:
        layout = block.layout()
        if not layout.lineCount():
            return
        row = RawRow(self.index, block.blockNumber(), layout, rect)
        holdings = list(self.index.holdings_within(row.raw_start, row.raw_end))
        self.paint_grounds(painter, row, holdings, selected)
        painter.setPen(self.pen_of(holdings[0] if holdings else None))
        layout.draw(painter, rect.topLeft(), self.formats_of(row, holdings))
        self.paint_marks(painter, row, holdings)

    def paint_grounds(
        self, painter: QPainter, row: "RawRow", holdings: Sequence[Holding], selected: Span | None
    ) -> None:
        theme = self.appearance.theme
        current = self.session.place.block if self.session.place else 0
        for holding in holdings:
            if holding.block == current != 0:
                color = theme.article_color(self.index.number_of(holding.article))
                row.fill(painter, holding.raw_start, holding.raw_end, wash(color, 0.10))
        asked = (doubt for doubt in self.index.doubts_within(row.raw_start, row.raw_end) if self.is_asked(doubt))
        for doubt in asked:
            row.fill(painter, doubt.raw_offset, row.raw_end, wash(theme.cinnabar, 0.16))
        for hit in self.hits_within(row):
            row.fill(painter, hit.raw_start, hit.raw_end, wash(theme.amber, 0.28))
        for span in (*self.echoes, *([selected] if selected else ())):
            if span.raw_start < row.raw_end and span.raw_end > row.raw_start:
                row.fill(painter, span.raw_start, span.raw_end, marked_color(theme))

    def is_asked(self, doubt: Doubt) -> bool:
        return doubt.id == self.session.doubt_id

    def hits_within(self, row: "RawRow") -> Sequence[Span]:
        first = max(bisect_right(self.hit_starts, row.raw_start) - 1, 0)
        found = self.hits[first : bisect_left(self.hit_starts, row.raw_end)]
        return [span for span in found if span.raw_end > row.raw_start]

    def pen_of(self, holding: Holding | None) -> QColor:
        theme = self.appearance.theme
        if holding is None or not holding.article:
            return theme.muted
        return theme.ink if holding.article == self.session.article_id else wash(theme.ink, OTHER_PART)

    def formats_of(self, row: "RawRow", holdings: Sequence[Holding]) -> list[QTextLayout.FormatRange]:
        """A line that several blocks share has more than one ink."""
        formats: list[QTextLayout.FormatRange] = []
        first = self.pen_of(holdings[0]) if holdings else None
        for holding in holdings[1:]:
            if self.pen_of(holding) == first:
                continue
            part = QTextLayout.FormatRange()
            part.start = row.qt_column(holding.raw_start)
            part.length = row.qt_column(holding.raw_end) - part.start
            part.format.setForeground(self.pen_of(holding))
            formats.append(part)
        return formats

    def paint_marks(self, painter: QPainter, row: "RawRow", holdings: Sequence[Holding]) -> None:
        theme = self.appearance.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.has_changes:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wash(theme.cinnabar, 0.75))
            for center in self.dots_of(row, holdings):
                painter.drawEllipse(center, 1.25, 1.25)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        for doubt in self.index.doubts_within(row.raw_start, row.raw_end):
            width = 2.0 if self.is_asked(doubt) else 1.2
            painter.setPen(QPen(theme.cinnabar, width))
            for rect in row.parts(doubt.raw_offset, min(doubt.raw_offset + doubt_length(doubt), row.raw_end)):
                painter.drawLine(rect.bottomLeft() - QPointF(0, 1), rect.bottomRight() - QPointF(0, 1))
        if row.raw_start <= self.hovered < row.raw_end:
            painter.setPen(QPen(theme.muted, 1))
            for rect in row.parts(self.hovered, self.hovered + 1):
                painter.drawRoundedRect(rect.adjusted(0.5, 1.5, -0.5, -1.5), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def dots_of(self, row: "RawRow", holdings: Sequence[Holding]) -> Iterator[QPointF]:
        """The middles of the characters that cleaning or an editor took out, in the selected article."""
        for block_id in dict.fromkeys(holding.block for holding in holdings):
            if block_id and self.session.article_id == self.owner_of(block_id, holdings):
                gaps = self.gaps_of(block_id)
                at = max(bisect_right(gaps, row.raw_start, key=lambda span: span.raw_start) - 1, 0)
                for span in gaps[at:]:
                    if span.raw_start >= row.raw_end:
                        break
                    for raw_offset in range(max(span.raw_start, row.raw_start), min(span.raw_end, row.raw_end)):
                        yield from (part.center() for part in row.parts(raw_offset, raw_offset + 1))

    def owner_of(self, block_id: int, holdings: Sequence[Holding]) -> int:
        return next(holding.article for holding in holdings if holding.block == block_id)


def has_same_gaps(before: Block | None, after: Block | None) -> bool:
    if before is None or after is None:
        return False
    return before.spans == after.spans and list(kept_runs(before)) == list(kept_runs(after))


def kept_runs(block: Block) -> Iterator[tuple[int, int]]:
    """The raw characters that the clean text has, run by run."""
    start = end = 0
    for piece in block.pieces:
        if piece.raw_start == TYPED:
            continue
        if piece.raw_start != end:
            if start < end:
                yield start, end
            start = piece.raw_start
        end = piece.raw_start + piece.length
    yield start, end


def x_of_column(line: QTextLine, qt_column: int) -> float:
    """Where a character begins; the binding answers with the column too, which its types do not say."""
    answer = cast("tuple[float, int]", line.cursorToX(qt_column))
    return answer[0]


class RawRow:
    """One line as it is laid out, in more than one row where it is wrapped: raw offsets to places in the viewport."""

    def __init__(self, index: RawIndex, line: int, layout: QTextLayout, rect: QRectF) -> None:
        self.raw_start, self.raw_end = index.line_range(line)
        self.text = index.line_text(line)
        self.layout = layout
        self.rect = rect
        self.is_plain = to_qt(self.text, len(self.text)) == len(self.text)

    def qt_column(self, raw_offset: int) -> int:
        column = min(max(raw_offset - self.raw_start, 0), len(self.text))
        return column if self.is_plain else to_qt(self.text, column)

    def parts(self, raw_start: int, raw_end: int) -> list[QRectF]:
        """The rectangles of a range, one a row."""
        qt_start, qt_end = self.qt_column(raw_start), self.qt_column(raw_end)
        parts = []
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            start = max(qt_start, line.textStart())
            end = min(qt_end, line.textStart() + line.textLength())
            if start < end:
                left, right = x_of_column(line, start), x_of_column(line, end)
                height = self.rect.height() if self.layout.lineCount() == 1 else line.height()
                parts.append(QRectF(self.rect.left() + left, self.rect.top() + line.y(), right - left, height))
        return parts

    def fill(self, painter: QPainter, raw_start: int, raw_end: int, color: QColor) -> None:
        for part in self.parts(raw_start, raw_end):
            painter.fillRect(part, color)
