"""A strip of all raw lines of the issue, coloured by article: where each stands, where doubts are, what is in view.

Owns what a click or drag in it means: a drag takes a band of lines. Refuses to decide where a band goes, and to be
slow: the lines are painted once, into a picture kept until the articles hold other lines.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.editing.operations import Change
from app.text.difference import Key
from app.text.model import Span
from app.ui.face.glyphs import show_raw
from app.ui.face.stylesheet import marked_color
from app.ui.face.theme import Appearance
from app.ui.issue_map.picture import WIDTH, LinesPicture
from app.ui.raw_pane.band import band_of, band_of_lines, lines_of, put_in
from app.ui.raw_pane.index import Holding, RawIndex
from app.ui.raw_pane.view import RawPane
from app.ui.session import Session

SNAP = 3.0
"""So many pixels from where a block begins or ends, a band's end goes there; with Shift it stays at its line."""
LEAVE = 12
"""So many pixels beside the map a band is dragged off it."""
SHOWN_CHARACTERS = 28


class IssueMap(QWidget):
    band_taken = Signal(object, QPoint)
    """The raw `Span` of the lines over which was dragged, and where on the screen the drag ended."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.index = RawIndex.of(session)
        self.pane: RawPane | None = None
        self.lines = LinesPicture(self.index, appearance)
        self.picture: QPixmap | None = None
        self.pressed_at: QPoint | None = None
        self.last_point = QPoint()
        self.is_taking = False
        self.band: Span | None = None
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Map of the issue"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        session.issue_opened.connect(self.show_issue)
        session.issue_changed.connect(self.follow_change)
        session.doubt_selected.connect(self.update)
        appearance.theme_changed.connect(self.forget_picture)
        self.index.rearranged.connect(self.follow_rearrangement)

    def follow(self, pane: RawPane) -> None:
        """Shows what part of the issue this pane has in view, and moves it."""
        self.pane = pane
        pane.view_changed.connect(self.update)
        pane.characters_selected.connect(self.show_selected)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def show_issue(self) -> None:
        self.band = None
        self.forget_picture()

    def forget_picture(self) -> None:
        self.lines.forget()
        self.show_anew()

    def show_anew(self) -> None:
        self.picture = None
        self.update()

    def follow_rearrangement(self, raw_start: int, raw_end: int) -> None:
        if self.lines.renew(raw_start, raw_end):
            self.show_anew()

    def follow_change(self, change: Change) -> None:
        turned = [key for key in change.difference.forth if key[0] == "block" and has_other_role(change, key)]
        spans = [span for key in turned for span in change.difference.forth[key].spans]
        is_other = [self.lines.renew(span.raw_start, span.raw_end) for span in spans]
        if any(is_other) or any(key[0] == "doubt" for key in change.difference.forth):
            self.show_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lines.height = self.height()
        self.forget_picture()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.appearance.theme.raw)
        if not self.index.raw:
            return
        if self.picture is None:
            self.picture = self.lines.paint(self.devicePixelRatioF())
        painter.drawPixmap(0, 0, self.picture)
        doubt = self.session.doubt
        if doubt is not None:
            self.lines.paint_tick(painter, self.lines.y_of_raw(doubt.raw_offset), 6, 2)
        self.paint_view(painter)
        if self.band is not None:
            self.paint_band(painter, *lines_of(self.index, self.band))

    def paint_view(self, painter: QPainter) -> None:
        if self.pane is None:
            return
        first, last = self.pane.visible_lines()
        theme = self.appearance.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.muted, 1))
        top, bottom = self.lines.y_of(first), self.lines.y_of(last + 1)
        frame = QRectF(1.5, top - 1.5, WIDTH - 3, max(bottom - top + 3, 8))
        ground = QColor(theme.ink)
        ground.setAlphaF(0.05)
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, 3, 3)

    def paint_band(self, painter: QPainter, first: int, last: int) -> None:
        theme = self.appearance.theme
        top, bottom = self.lines.y_of(first), self.lines.y_of(last + 1)
        rect = QRectF(0.5, top - 0.5, WIDTH - 1, max(bottom - top, 2) + 1)
        ground = marked_color(theme)
        ground.setAlphaF(0.35)
        painter.fillRect(rect, ground)
        painter.setPen(QPen(theme.ink, 1.4))
        for y in (rect.top(), rect.bottom()):
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def show_selected(self, spans: tuple[Span, ...]) -> None:
        """What is selected in the raw pane is a band as well."""
        band = band_of(self.index, spans[0] if spans else None)
        if band != self.band:
            self.band = band
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click brings the line into view and selects its article."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.index.raw:
            return
        QToolTip.hideText()
        self.pressed_at = self.last_point = event.position().toPoint()
        self.is_taking = False
        self.scroll_to(event.position().y())
        holding = self.holding_near(event.position().y())
        if holding is not None and holding.article:
            self.session.select_article(holding.article)
            self.scroll_to(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self.pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            if self.index.raw and not event.buttons():
                self.tell(point)
            return
        if abs(point.y() - self.pressed_at.y()) >= QApplication.startDragDistance() // 2:
            self.is_taking = True
        if not self.is_taking:
            return
        if not -LEAVE <= point.x() < self.width() + LEAVE:
            if self.band is not None:
                self.drag_off(self.band)
        elif self.rect().contains(point) and is_steep(point - self.last_point):
            self.last_point = point
            is_exact = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.take_lines(self.pressed_at.y(), point.y(), is_exact=is_exact)

    def take_lines(self, first_y: float, last_y: float, *, is_exact: bool) -> None:
        """Selects the lines between two heights, the last of them in view."""
        if self.pane is None:
            return
        is_down = last_y >= first_y
        anchor = self.snap(first_y, is_top=is_down, is_exact=is_exact)
        line = self.snap(last_y, is_top=not is_down, is_exact=is_exact)
        if is_down != (line >= anchor):
            line = anchor
        select_lines(self.pane, anchor, line)

    def snap(self, y: float, *, is_top: bool, is_exact: bool) -> int:
        """The line at this height, or the nearest one where a block begins, or ends, if that is close."""
        line = self.lines.line_at(y)
        reach = 0 if is_exact else int(SNAP / self.lines.row_height)
        for distance in range(reach + 1):
            for near in (line - distance, line + distance):
                if 0 <= near < self.index.line_count and self.is_edge(near, is_top=is_top):
                    return near
        return line

    def is_edge(self, line: int, *, is_top: bool) -> bool:
        """Whether something begins with this line, or ends with it."""
        raw_start, raw_end = self.index.line_range(line)
        raw = self.index.raw
        for holding in self.index.holdings_within(raw_start, raw_end):
            if is_top and holding.raw_start >= raw_start and not raw[raw_start : holding.raw_start].strip():
                return True
            if not is_top and holding.raw_end <= raw_end and not raw[holding.raw_end : raw_end].strip():
                return True
        return False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_taking, self.is_taking, self.pressed_at = self.is_taking, False, None
        if was_taking and self.band is not None:
            self.end_taking()
            self.band_taken.emit(self.band, event.globalPosition().toPoint())

    def end_taking(self) -> None:
        """The keyboard goes to the raw text, where the band is selected."""
        if self.pane is not None:
            self.pane.setFocus(Qt.FocusReason.MouseFocusReason)

    def drag_off(self, band: Span) -> None:
        """To the list of articles, which takes it."""
        self.is_taking, self.pressed_at = False, None
        self.end_taking()
        self.make_drag(band).exec(Qt.DropAction.MoveAction)

    def make_drag(self, band: Span) -> QDrag:
        drag = QDrag(self)
        drag.setMimeData(put_in(QMimeData(), band))
        drag.setPixmap(self.paint_label(band))
        drag.setHotSpot(QPoint(-10, 8))
        return drag

    def paint_label(self, band: Span) -> QPixmap:
        """What is dragged, in words."""
        words = self.name_lines(band)
        ratio = self.devicePixelRatioF()
        metrics = self.fontMetrics()
        size = QSize(metrics.horizontalAdvance(words) + 20, metrics.height() + 8)
        label = QPixmap(size * ratio)
        label.setDevicePixelRatio(ratio)
        label.fill(Qt.GlobalColor.transparent)
        painter = QPainter(label)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.appearance.theme.ink)
        rect = QRect(QPoint(0, 0), size)
        painter.drawRoundedRect(rect, 5, 5)
        painter.setPen(self.appearance.theme.window)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
        return label

    def name_lines(self, band: Span) -> str:
        first, last = lines_of(self.index, band)
        if first == last:
            return self.tr("Line {line}").format(line=first + 1)
        return self.tr("Lines {first}–{last}").format(first=first + 1, last=last + 1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turns the raw text."""
        if self.pane is not None:
            QCoreApplication.sendEvent(self.pane.verticalScrollBar(), event)

    def scroll_to(self, y: float) -> None:
        if self.pane is not None and self.index.raw:
            raw_offset = self.index.line_starts[self.lines.line_at(y)]
            self.pane.scroll_by_hand(raw_offset, self.pane.viewport().height() / 2)

    def holding_near(self, y: float) -> Holding | None:
        """What holds the line at this height, or one within two pixels of it."""
        for distance in (0.0, -1.0, 1.0, -2.0, 2.0):
            line = self.lines.line_at(y + distance)
            holding = self.lines.holding_of_row(line, line + 1)
            if holding is not None:
                return holding
        return None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.index.raw:
            self.tell(event.pos())
            return True
        return super().event(event)

    def tell(self, point: QPoint) -> None:
        """What stands at this height, at once and beside the map."""
        words = "\n".join(filter(None, (self.describe(point.y()), self.quote(point.y()))))
        QToolTip.showText(self.mapToGlobal(QPoint(WIDTH, point.y() - 8)), words, self)

    def quote(self, y: float) -> str:
        """How the line at this height begins; where several share a row of pixels, one with text."""
        for line in (self.lines.line_at(y + distance) for distance in (0.0, 1.0, -1.0)):
            text = " ".join(show_raw(self.index.line_text(line)).split())
            if text:
                return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"
        return ""

    def describe(self, y: float) -> str:
        """Line and article at this height."""
        line = self.tr("Line {line}").format(line=self.lines.line_at(y) + 1)
        holding = self.holding_near(y)
        if holding is None:
            return line
        if not holding.article:
            return self.tr("{line} · left out").format(line=line)
        article = self.index.issue.article(holding.article)
        title = article.title if article else ""
        number = self.index.number_of(holding.article)
        return self.tr("{line} · article {number} {title}").format(line=line, number=number, title=title).rstrip()


def is_steep(step: QPoint) -> bool:
    """Whether the hand goes along the map, and is not about to leave it."""
    return abs(step.y()) >= abs(step.x())


def select_lines(pane: RawPane, anchor: int, line: int) -> None:
    """Selects from one line to the other, which comes into view."""
    band = band_of_lines(pane.index, anchor, line)
    ends = (band.raw_start, band.raw_end) if anchor <= line else (band.raw_end, band.raw_start)
    with pane.quietly():
        cursor = QTextCursor(pane.document())
        cursor.setPosition(pane.qt_at(ends[0]))
        cursor.setPosition(pane.qt_at(ends[1]), QTextCursor.MoveMode.KeepAnchor)
        pane.setTextCursor(cursor)
        pane.horizontalScrollBar().setValue(0)
    pane.reveal(ends[1])
    pane.tell_selection()


def has_other_role(change: Change, key: Key) -> bool:
    before, after = change.difference.back[key], change.difference.forth[key]
    return before is not None and after is not None and before.role is not after.role
