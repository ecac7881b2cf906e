"""The margin of the raw pane: line numbers, each article's number where its lines begin, a band in its colour.

Owns that painting. Refuses to know the text: it asks the index which article a line belongs to.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.face.theme import GRID, Appearance, interface_font
from app.ui.raw_pane.index import Holding, RawIndex
from app.ui.raw_pane.leading import LeadedText
from app.ui.session import Session

BAND_WIDTH = 4
NUMBER_WIDTH = 16
"""Room for the article's number, left of its band."""
LABEL_PIXELS = 9.5
MUTED_PART = 0.55


class RawGutter(QWidget):
    """`rows` yields line and rectangle of what is visible; the pane that owns the gutter gives it."""

    def __init__(self, session: Session, appearance: Appearance, index: RawIndex, pane: LeadedText) -> None:
        super().__init__(pane)
        self.pane = pane
        self.session = session
        self.appearance = appearance
        self.index = index
        self.rows: list[tuple[int, QRect]] = []
        self.setAccessibleName(self.tr("Line numbers and articles of the raw text"))
        self.setMouseTracking(True)
        index.rearranged.connect(self.follow_rearrangement)

    def needed_width(self) -> int:
        digits = max(3, len(str(self.index.line_count)))
        metrics = self.fontMetrics()
        return 3 * GRID + digits * metrics.horizontalAdvance("0") + NUMBER_WIDTH + 2 + BAND_WIDTH + 2 * GRID

    def sizeHint(self) -> QSize:
        return QSize(self.needed_width(), 0)

    def show_rows(self, rows: list[tuple[int, QRect]]) -> None:
        """The lines that the pane shows, from the top, with their rectangles in its viewport."""
        if rows != self.rows:
            self.rows = rows
            self.update()

    def follow_rearrangement(self, _raw_start: int, _raw_end: int) -> None:
        """Numbers and colours of articles may be other ones on any line."""
        self.update()

    def rects_of(self, raw_start: int, raw_end: int) -> list[QRect]:
        """Of the visible lines that have any of these characters."""
        first, last = self.index.line_of(raw_start), self.index.line_of(max(raw_end - 1, raw_start))
        return [rect for line, rect in self.rows if first <= line <= last]

    def holding_of(self, line: int) -> Holding | None:
        return next(self.index.holdings_within(*self.index.line_range(line)), None)

    def holdings_of_rows(self) -> list[Holding | None]:
        """Of each visible line; an empty line inside an article belongs to it."""
        return [self.holding_of(line) for line, _ in self.rows]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.appearance.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.raw)
        band_left = self.width() - 2 * GRID - BAND_WIDTH
        holdings = self.holdings_of_rows()
        current = self.session.place.block if self.session.place else 0
        shown_article = -1
        for (line, rect), holding in zip(self.rows, holdings, strict=True):
            is_current = holding is not None and holding.block == current != 0
            painter.setFont(self.font())
            painter.setPen(theme.ink if is_current else theme.muted)
            first_row = QRect(rect.left(), rect.top(), rect.width(), min(rect.height(), self.pane.row_height))
            numbers = QRect(0, rect.top(), band_left - NUMBER_WIDTH - 2, first_row.height())
            painter.drawText(numbers, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line + 1))
            if holding is None:
                continue
            if holding.article:
                color = self.band_color(holding.article)
                painter.fillRect(QRect(band_left, rect.top(), BAND_WIDTH, rect.height()), color)
                if holding.article != shown_article:
                    self.draw_number(painter, holding.article, color, first_row)
            else:
                self.draw_left_out(painter, QRect(band_left, rect.top(), BAND_WIDTH, rect.height()))
            shown_article = holding.article

    def band_color(self, article_id: int) -> QColor:
        color = QColor(self.appearance.theme.article_color(self.index.number_of(article_id)))
        if article_id != self.session.article_id:
            color.setAlphaF(MUTED_PART)
        return color

    def draw_number(self, painter: QPainter, article_id: int, color: QColor, rect: QRect) -> None:
        font = interface_font(LABEL_PIXELS)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(color)
        left = self.width() - 2 * GRID - BAND_WIDTH - NUMBER_WIDTH
        place = QRect(left, rect.top(), NUMBER_WIDTH - 3, rect.height())
        number = str(self.index.number_of(article_id))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)

    def draw_left_out(self, painter: QPainter, rect: QRect) -> None:
        """A small cross: this line is in no article."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.appearance.theme.muted, 1.2))
        cross = QRectF(0, 0, 6, 6)
        cross.moveCenter(QRectF(rect).center())
        painter.drawLine(cross.topLeft(), cross.bottomRight())
        painter.drawLine(cross.topRight(), cross.bottomLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def row_at(self, y: float) -> int | None:
        return next((line for line, rect in self.rows if rect.top() <= y <= rect.bottom()), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self.row_at(event.position().y())
        holding = self.holding_of(line) if line is not None else None
        if holding and holding.article:
            self.session.select_article(holding.article)
