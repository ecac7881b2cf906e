"""The picture of all raw lines as a strip: a bar a line in its article's colour, marks of headings and of doubts.

Owns which line stands at which height, and the painting. However long the issue, only as many lines are looked at as
there are pixels. Refuses the mouse, and what changes while the picture stays (`app.ui.issue_map.view`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from math import ceil, floor
from operator import itemgetter
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap

from app.text.model import HEADING_ROLES, Role
from app.ui.face.theme import Appearance, interface_font
from app.ui.raw_pane.index import Holding, RawIndex

WIDTH = 32
INSET = 5
BAR_WIDTH = 20
"""The length of the widest line."""
WIDEST = 40
"""Raw characters, spaces not counted, of a line that is as long as a bar gets."""
TALLEST_ROW = 3.0
NUMBER_PIXELS = 8.5
NUMBER_ROOM = 10.0
NUMBER_LEFT = 16
TICK_STEP = 1.5
"""Ticks nearer than that would meet."""
TITLES = HEADING_ROLES | {Role.SUBHEAD}
AROUND = 4
"""Rows above and below those that changed, of which a pixel may stand among theirs."""
SAMPLES = 4
"""How many of the lines that share a row of pixels are measured."""
Face: TypeAlias = tuple[int, bool]


class LinesPicture:
    """`height` is that of the strip; the rows fit into it."""

    def __init__(self, index: RawIndex, appearance: Appearance) -> None:
        self.index = index
        self.appearance = appearance
        self.height = 0
        self.bars: QPixmap | None = None
        self.faces: list[Face] = []
        """What each row of the bars says, and (below) the numbers of the articles as they are coloured."""
        self.numbers: dict[int, int] = {}
        self.measured = ""
        self.widths: dict[tuple[int, int], float] = {}

    def forget(self) -> None:
        """The bars are other ones; numbers and the marks of doubts are made anew with each picture."""
        self.bars = None

    @property
    def row_height(self) -> float:
        """How many pixels a line has; less than one in a long issue."""
        return min(TALLEST_ROW, max(self.height - 2 * INSET, 1) / max(self.index.line_count, 1))

    def y_of(self, line: float) -> float:
        return INSET + line * self.row_height

    def line_at(self, y: float) -> int:
        line = int((y - INSET) / self.row_height)
        return min(max(line, 0), self.index.line_count - 1)

    def paint(self, ratio: float) -> QPixmap:
        if self.bars is None or self.bars.devicePixelRatio() != ratio:
            self.bars = self.paint_bars(ratio)
        picture = self.bars.copy()
        painter = QPainter(picture)
        self.paint_numbers(painter, self.runs(1 / ratio))
        self.paint_doubts(painter)
        painter.end()
        return picture

    def paint_bars(self, ratio: float) -> QPixmap:
        picture = QPixmap(QSize(WIDTH, self.height) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        self.numbers = dict(self.index.numbers)
        painter = QPainter(picture)
        self.faces = [self.paint_row(painter, *row) for row in self.rows(1 / ratio)]
        painter.end()
        return picture

    def runs(self, pixel: float) -> Iterator[tuple[int, float, float]]:
        """Article, top and bottom of the rows that follow each other and are of one article, as they are painted."""
        held = ((face[0], row) for face, row in zip(self.faces, self.rows(pixel), strict=True) if face[0] >= 0)
        for article, run in groupby(held, key=itemgetter(0)):
            rows = [row for _, row in run]
            yield article, rows[0][0], rows[-1][0] + rows[-1][1]

    def renew(self, raw_start: int, raw_end: int) -> bool:
        """Makes the bars say of these raw characters what holds them; whether anything was to be done for it.

        Only their rows are looked at, and painted; all are where the articles have other numbers, and colours.
        """
        if self.bars is None:
            return True
        if self.numbers != self.index.numbers:
            self.bars = None
            return True
        pixel = 1 / self.bars.devicePixelRatio()
        lines = self.lines_a_row(pixel)
        first = max(int(self.index.line_of(raw_start) / lines) - AROUND, 0)
        last = int(self.index.line_of(max(raw_end - 1, raw_start)) / lines) + AROUND
        rows = list(islice(self.rows(pixel), first, last + 1))
        stale = [
            row
            for number, row in enumerate(rows, first)
            if self.face_of(self.holding_of_row(*row[2:])) != self.faces[number]
        ]
        if stale:
            painter = QPainter(self.bars)
            top, bottom = floor(stale[0][0]) - 1, ceil(stale[-1][0] + self.row_height * lines) + 1
            painter.setClipRect(0, top, WIDTH, bottom - top)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            painter.fillRect(0, top, WIDTH, bottom - top, Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            self.faces[first : first + len(rows)] = [self.paint_row(painter, *row) for row in rows]
            painter.end()
        return bool(stale)

    def face_of(self, holding: Holding | None) -> Face:
        """The article, 0 for what is left out and -1 for nothing; whether it is the line of a title."""
        block = self.index.blocks.get(holding.block) if holding else None
        return (holding.article if holding else -1, block is not None and block.role in TITLES)

    def lines_a_row(self, pixel: float) -> float:
        return max(1, -(-pixel // self.row_height))

    def rows(self, pixel: float) -> Iterator[tuple[float, float, int, int]]:
        """Top and height of each row, and the lines that it stands for, the last one not counted."""
        count, row_height = self.index.line_count, self.row_height
        lines_a_row = self.lines_a_row(pixel)
        height = max(min(row_height * lines_a_row * 0.8, 2.0), pixel)
        line = 0.0
        while line < count:
            yield INSET + line * row_height, height, int(line), min(int(line + lines_a_row), count)
            line += lines_a_row

    def holding_of_row(self, first: int, last: int) -> Holding | None:
        raw_start, _ = self.index.line_range(first)
        _, raw_end = self.index.line_range(last - 1)
        return next(self.index.holdings_within(raw_start, raw_end), None)

    def bar_width(self, first: int, last: int) -> float:
        """The raw text never changes: what was measured in it is remembered."""
        if self.measured is not self.index.raw:
            self.measured = self.index.raw
            self.widths.clear()
        if (first, last) not in self.widths:
            texts = map(self.index.line_text, range(first, last, max(1, (last - first) // SAMPLES)))
            widest = max(len(text) - text.count(" ") for text in texts)
            self.widths[first, last] = max(2.0, BAR_WIDTH * min(widest, WIDEST) / WIDEST)
        return self.widths[first, last]

    def paint_row(self, painter: QPainter, top: float, height: float, first: int, last: int) -> Face:
        """Of these lines, the last one not counted; answers what it says."""
        holding = self.holding_of_row(first, last)
        face = self.face_of(holding)
        if holding is None:
            return face
        theme, bar = self.appearance.theme, QRectF(INSET, top, self.bar_width(first, last), height)
        if not holding.article:
            painter.setPen(QPen(theme.muted, 0.8, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y()))
            return face
        painter.fillRect(bar, theme.article_color(self.index.number_of(holding.article)))
        if face[1]:
            painter.fillRect(QRectF(bar.right() + 1.5, bar.top(), 2, bar.height()), theme.ink)
        return face

    def paint_numbers(self, painter: QPainter, runs: Iterable[tuple[int, float, float]]) -> None:
        """Beside the bars of each run of an article that is tall enough; long lines that reach there leave it clear."""
        font = interface_font(NUMBER_PIXELS, QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(self.appearance.theme.ink)
        for article, top, bottom in runs:
            if article > 0 and bottom - top >= NUMBER_ROOM:
                place = QRectF(NUMBER_LEFT, top, WIDTH - NUMBER_LEFT - 5, NUMBER_ROOM)
                number = str(self.index.number_of(article))
                figure = painter.boundingRect(place, Qt.AlignmentFlag.AlignCenter, number)
                painter.fillRect(figure.adjusted(-1, 1, 1, -1), self.appearance.theme.raw)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)

    def paint_doubts(self, painter: QPainter) -> None:
        """Ticks at the right edge; of those that would meet, the first."""
        index, row_height = self.index, self.row_height
        step = ceil(TICK_STEP / row_height)
        ticks: list[QRectF] = []
        at = 0
        while at < len(index.doubts):
            line = index.line_of(index.doubt_starts[at])
            ticks.append(tick_at(INSET + (line + 0.5) * row_height, 4, TICK_STEP))
            behind = line + step
            if behind >= index.line_count:
                break
            at = bisect_left(index.doubt_starts, index.line_starts[behind], at + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.appearance.theme.cinnabar)
        painter.drawRects(ticks)

    def y_of_raw(self, raw_offset: int) -> float:
        return self.y_of(self.index.line_of(raw_offset) + 0.5)

    def paint_tick(self, painter: QPainter, y: float, width: float, height: float) -> None:
        painter.fillRect(tick_at(y, width, height), self.appearance.theme.cinnabar)


def tick_at(y: float, width: float, height: float) -> QRectF:
    return QRectF(WIDTH - 1 - width, y - height / 2, width, height)
