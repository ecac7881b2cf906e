"""A strip of all raw lines of the issue, coloured by article: where each stands, where doubts are, what is in view.

Owns that picture and what a click or drag in it means. Refuses to be slow: the lines are painted once, into a picture
kept until the articles hold other lines; however long the issue, only as many lines are looked at as there are pixels.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.editing.operations import Change
from app.text.difference import Key
from app.text.model import HEADING_ROLES, Role
from app.ui.face.theme import Appearance
from app.ui.raw_pane.index import Holding, RawIndex
from app.ui.raw_pane.view import RawPane
from app.ui.session import Session

WIDTH = 32
INSET = 5
BAR_WIDTH = 20
"""The length of the widest line."""
WIDEST = 40
"""Raw characters, spaces not counted, of a line that is as long as a bar gets."""
TALLEST_ROW = 3.0
TITLES = HEADING_ROLES | {Role.SUBHEAD}
SAMPLES = 4
"""How many of the lines that share a row of pixels are measured."""


class IssueMap(QWidget):
    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.index = RawIndex.of(session)
        self.pane: RawPane | None = None
        self.picture: QPixmap | None = None
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Map of the issue"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        session.issue_opened.connect(self.forget_picture)
        session.issue_changed.connect(self.follow_change)
        session.doubt_selected.connect(self.update)
        appearance.theme_changed.connect(self.forget_picture)
        self.index.rearranged.connect(self.forget_picture)

    def follow(self, pane: RawPane) -> None:
        """Shows what part of the issue this pane has in view, and moves it."""
        self.pane = pane
        pane.view_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def forget_picture(self) -> None:
        self.picture = None
        self.update()

    def follow_change(self, change: Change) -> None:
        if any(
            key[0] == "doubt" or (key[0] == "block" and has_other_role(change, key)) for key in change.difference.forth
        ):
            self.forget_picture()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.forget_picture()

    @property
    def row_height(self) -> float:
        """How many pixels a line has; less than one in a long issue."""
        return min(TALLEST_ROW, max(self.height() - 2 * INSET, 1) / max(self.index.line_count, 1))

    def y_of(self, line: float) -> float:
        return INSET + line * self.row_height

    def line_at(self, y: float) -> int:
        line = int((y - INSET) / self.row_height)
        return min(max(line, 0), self.index.line_count - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.appearance.theme.raw)
        if not self.index.raw:
            return
        if self.picture is None:
            self.picture = self.paint_lines()
        painter.drawPixmap(0, 0, self.picture)
        doubt = self.session.doubt
        if doubt is not None:
            self.paint_tick(painter, self.y_of_raw(doubt.raw_offset), 6, 2)
        self.paint_view(painter)

    def paint_lines(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        for top, height, first, last in self.rows(1 / ratio):
            holding = self.holding_of_row(first, last)
            if holding is not None:
                self.paint_row(painter, holding, QRectF(INSET, top, self.bar_width(first, last), height))
        self.paint_doubts(painter)
        painter.end()
        return picture

    def rows(self, pixel: float) -> Iterator[tuple[float, float, int, int]]:
        """Top and height of each row, and the lines that it stands for, the last one not counted."""
        count = self.index.line_count
        lines_a_row = max(1, -(-pixel // self.row_height))
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
        widest = 0
        for line in range(first, last, max(1, (last - first) // SAMPLES)):
            text = self.index.line_text(line)
            widest = max(widest, len(text) - text.count(" "))
        return max(2.0, BAR_WIDTH * min(widest, WIDEST) / WIDEST)

    def paint_row(self, painter: QPainter, holding: Holding, bar: QRectF) -> None:
        theme = self.appearance.theme
        if not holding.article:
            painter.setPen(QPen(theme.muted, 0.8, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y()))
            return
        color = QColor(theme.article_color(self.index.number_of(holding.article)))
        painter.fillRect(bar, color)
        block = self.index.blocks.get(holding.block)
        if block is not None and block.role in TITLES:
            painter.fillRect(QRectF(bar.right() + 1.5, bar.top(), 2, bar.height()), theme.ink)

    def paint_doubts(self, painter: QPainter) -> None:
        """Ticks at the right edge; those that would meet are one."""
        last_y = -2.0
        for doubt in self.index.doubts:
            y = self.y_of_raw(doubt.raw_offset)
            if y - last_y >= 1.5:
                last_y = y
                self.paint_tick(painter, y, 4, 1.5)

    def y_of_raw(self, raw_offset: int) -> float:
        return self.y_of(self.index.line_of(raw_offset) + 0.5)

    def paint_tick(self, painter: QPainter, y: float, width: float, height: float) -> None:
        rect = QRectF(WIDTH - 1 - width, y - height / 2, width, height)
        painter.fillRect(rect, self.appearance.theme.cinnabar)

    def paint_view(self, painter: QPainter) -> None:
        if self.pane is None:
            return
        first, last = self.pane.visible_lines()
        theme = self.appearance.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.muted, 1))
        top, bottom = self.y_of(first), self.y_of(last + 1)
        frame = QRectF(1.5, top - 1.5, WIDTH - 3, max(bottom - top + 3, 8))
        ground = QColor(theme.ink)
        ground.setAlphaF(0.05)
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click brings the line into view and selects its article."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.scroll_to(event.position().y())
        holding = self.holding_near(event.position().y())
        if holding is not None and holding.article:
            self.session.select_article(holding.article)
            self.scroll_to(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.scroll_to(event.position().y())

    def scroll_to(self, y: float) -> None:
        if self.pane is not None and self.index.raw:
            raw_offset = self.index.line_starts[self.line_at(y)]
            self.pane.scroll_by_hand(raw_offset, self.pane.viewport().height() / 2)

    def holding_near(self, y: float) -> Holding | None:
        """What holds the line at this height, or one within two pixels of it."""
        for distance in (0.0, -1.0, 1.0, -2.0, 2.0):
            line = self.line_at(y + distance)
            holding = self.holding_of_row(line, line + 1)
            if holding is not None:
                return holding
        return None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.index.raw:
            QToolTip.showText(event.globalPos(), self.describe(event.pos().y()), self)
            return True
        return super().event(event)

    def describe(self, y: float) -> str:
        """Line and article at this height."""
        line = self.tr("Line {line}").format(line=self.line_at(y) + 1)
        holding = self.holding_near(y)
        if holding is None:
            return line
        if not holding.article:
            return self.tr("{line} · left out").format(line=line)
        article = self.index.issue.article(holding.article)
        title = article.title if article else ""
        number = self.index.number_of(holding.article)
        return self.tr("{line} · article {number} {title}").format(line=line, number=number, title=title).rstrip()


def has_other_role(change: Change, key: Key) -> bool:
    before, after = change.difference.back[key], change.difference.forth[key]
    return before is None or after is None or before.role is not after.role
