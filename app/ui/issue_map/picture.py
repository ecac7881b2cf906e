"""The picture of all raw lines as a strip: a bar a line in its article's colour, marks of headings and of doubts.

Owns which line stands at which height, and the painting. However long the issue, only as many lines are looked at as
there are pixels. Refuses the mouse, and what changes while the picture stays (`app.ui.issue_map.view`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from math import ceil
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

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
        """What each row of the bars says, and (below) the numbers that stand beside them."""
        self.numbers: dict[int, int] = {}
        self.measured = ""
        self.widths: dict[tuple[int, int], float] = {}

    def forget(self) -> None:
        """The bars are other ones; the marks of doubts are made anew with each picture."""
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
        self.paint_doubts(painter)
        painter.end()
        return picture

    def paint_bars(self, ratio: float) -> QPixmap:
        picture = QPixmap(QSize(WIDTH, self.height) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        runs: list[tuple[int, float, float]] = []
        self.faces = []
        self.numbers = dict(self.index.numbers)
        for top, height, first, last in self.rows(1 / ratio):
            holding = self.holding_of_row(first, last)
            self.faces.append(self.face_of(holding))
            if holding is None:
                continue
            self.paint_row(painter, holding, QRectF(INSET, top, self.bar_width(first, last), height))
            if runs and runs[-1][0] == holding.article:
                runs[-1] = (holding.article, runs[-1][1], top + height)
            else:
                runs.append((holding.article, top, top + height))
        self.paint_numbers(painter, runs)
        painter.end()
        return picture

    def is_true(self, raw_start: int, raw_end: int) -> bool:
        """Whether the bars say of these raw characters what holds them; it is asked of their rows only."""
        if self.bars is None or self.numbers != self.index.numbers:
            return False
        lines = self.lines_a_row(1 / self.bars.devicePixelRatio())
        first = int(self.index.line_of(raw_start) / lines)
        last = int(self.index.line_of(max(raw_end - 1, raw_start)) / lines) + 1
        rows = enumerate(self.rows(1 / self.bars.devicePixelRatio()))
        return all(
            self.face_of(self.holding_of_row(line, behind)) == self.faces[number]
            for number, (_, _, line, behind) in islice(rows, max(first - 1, 0), last + 1)
        )

    def face_of(self, holding: Holding | None) -> Face:
        """The article, 0 for what is left out and -1 for nothing; whether it is the line of a title."""
        block = self.index.blocks.get(holding.block) if holding else None
        return (holding.article if holding else -1, block is not None and block.role in TITLES)

    def lines_a_row(self, pixel: float) -> float:
        return max(1, -(-pixel // self.row_height))

    def rows(self, pixel: float) -> Iterator[tuple[float, float, int, int]]:
        """Top and height of each row, and the lines that it stands for, the last one not counted."""
        count = self.index.line_count
        lines_a_row = self.lines_a_row(pixel)
        line = 0.0
        while line < count:
            height = max(min(self.row_height * lines_a_row * 0.8, 2.0), pixel)
            yield self.y_of(line), height, int(line), min(int(line + lines_a_row), count)
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

    def paint_row(self, painter: QPainter, holding: Holding, bar: QRectF) -> None:
        theme = self.appearance.theme
        if not holding.article:
            painter.setPen(QPen(theme.muted, 0.8, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y()))
            return
        color = QColor(theme.article_color(self.index.number_of(holding.article)))
        painter.fillRect(bar, color)
        if self.face_of(holding)[1]:
            painter.fillRect(QRectF(bar.right() + 1.5, bar.top(), 2, bar.height()), theme.ink)

    def paint_numbers(self, painter: QPainter, runs: Iterable[tuple[int, float, float]]) -> None:
        """Beside the bars of each run of an article that is tall enough; long lines that reach there leave it clear."""
        font = interface_font(NUMBER_PIXELS, QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(self.appearance.theme.ink)
        for article, top, bottom in runs:
            if article and bottom - top >= NUMBER_ROOM:
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
