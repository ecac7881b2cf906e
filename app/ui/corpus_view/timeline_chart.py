"""How often something is written, drawn over the months or years: bars for one thing, lines for several.

Owns the painting, the pointed period and its figures. Refuses to count. The keyboard points as the mouse does: arrows
step, Return chooses. No colour stands alone: each line has its name, and the figures are told in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.face.stylesheet import blend
from app.ui.face.theme import Appearance, interface_font

LEFT, RIGHT, TOP, BOTTOM = 64.0, 24.0, 20.0, 30.0
LABEL_GAP = 14.0
TICKS = 4
CARD_MARGIN = 10.0
LINE_HEIGHT = 18.0
WIDEST_BAR = 44.0
WIDEST_NAME = 120.0
LINE_WIDTH = 1.8
NARROWEST_STEP = 4.0
"""Where periods stand closer, a thin line is clearer, and several times as quickly painted."""
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -12, Qt.Key.Key_PageDown: 12}


@dataclass(frozen=True, slots=True)
class Series:
    """`values` and what is said of each, one for each period."""

    name: str
    values: tuple[float, ...]
    words: tuple[str, ...]


def round_up(value: float) -> float:
    """To a figure that a scale can end with: 1, 2, 4, 5 or 8 and noughts."""
    if value <= 0:
        return 1.0
    power: float = 10.0 ** floor(log10(value))
    return next(step * power for step in (1, 2, 4, 5, 8, 10) if step * power >= value * (1 - 1e-9))


class TimelineChart(QWidget):
    period_chosen = Signal(str)
    period_pointed = Signal(str)
    """What the figures are there; empty when none is pointed at."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.small = interface_font(12)
        self.periods: tuple[str, ...] = ()
        self.series: tuple[Series, ...] = ()
        self.marked: tuple[str, ...] = ()
        self.unit = ""
        self.highest = 1.0
        """Where the scale ends."""
        self.name_width = 0.0
        """What the names of several lines take, at their ends."""
        self.pointed = -1
        self.drawn: QPixmap | None = None
        """All but what is pointed at."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        appearance.theme_changed.connect(self.draw_anew)

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def show_series(self, periods: Sequence[str], series: Sequence[Series], unit: str) -> None:
        """`unit` stands behind the figures of the scale."""
        self.periods = tuple(periods)
        self.series = tuple(series)
        self.unit = unit
        self.name_width = self.measure_names()
        self.highest = round_up(max((max(item.values, default=0.0) for item in series), default=0.0))
        self.point_at(-1)
        self.setAccessibleName(", ".join(item.name for item in series))
        self.draw_anew()

    def measure_names(self) -> float:
        metrics = QFontMetricsF(self.small)
        widths = [metrics.horizontalAdvance(item.name) for item in self.series] if len(self.series) > 1 else []
        return min(max(widths, default=0.0), WIDEST_NAME)

    def mark(self, periods: Sequence[str]) -> None:
        """Those that the question is narrowed to; a year marks its months."""
        self.marked = tuple(periods)
        self.draw_anew()

    @property
    def plot(self) -> QRectF:
        width = self.width() - LEFT - RIGHT - self.name_width
        return QRectF(LEFT, TOP, max(width, 1.0), max(self.height() - TOP - BOTTOM, 1.0))

    @property
    def step(self) -> float:
        return self.plot.width() / max(len(self.periods), 1)

    def center_of(self, index: int) -> float:
        return self.plot.left() + (index + 0.5) * self.step

    def height_of(self, value: float) -> float:
        return self.plot.bottom() - self.plot.height() * value / self.highest

    def points_of(self, values: Sequence[float]) -> list[QPointF]:
        """The middles of the periods at the heights of the values; there may be thousands."""
        plot, step = self.plot, self.step
        left, bottom, scale = plot.left() + step / 2, plot.bottom(), plot.height() / self.highest
        return [QPointF(left + index * step, bottom - value * scale) for index, value in enumerate(values)]

    def index_at(self, x: float) -> int:
        """-1 beside the drawing."""
        if not self.periods or not self.plot.left() <= x < self.plot.right():
            return -1
        return min(int((x - self.plot.left()) / self.step), len(self.periods) - 1)

    def color_of(self, number: int) -> QColor:
        """Of the series of this place; a single one needs none."""
        theme = self.appearance.theme
        return theme.ink if len(self.series) == 1 else theme.article_color(number + 1)

    def point_at(self, index: int) -> None:
        if index == self.pointed:
            return
        self.pointed = index
        words = " · ".join((self.periods[index], *self.figures(index))) if index >= 0 else ""
        self.setAccessibleDescription(words)
        self.period_pointed.emit(words)
        self.update()

    def figures(self, index: int) -> list[str]:
        if len(self.series) == 1:
            return [self.series[0].words[index]]
        return [f"{item.name}: {item.words[index]}" for item in self.series]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What is drawn is kept: it takes longer than a finger on the arrow keys waits for."""
        if self.drawn is None or self.drawn.deviceIndependentSize().toSize() != self.size():
            self.drawn = self.draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self.drawn)
        if self.pointed >= 0 and self.series:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.small)
            self.paint_pointed(painter)
            self.paint_card(painter)

    def draw(self) -> QPixmap:
        scale = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * scale)
        drawn.setDevicePixelRatio(scale)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small)
        self.paint_marks(painter)
        self.paint_scale(painter)
        if len(self.series) == 1:
            self.paint_bars(painter, self.series[0])
        for number, item in enumerate(self.series if len(self.series) > 1 else ()):
            self.paint_line(painter, item, self.color_of(number))
        if self.series:
            self.paint_periods(painter)
        if len(self.series) > 1:
            self.paint_names(painter)
        painter.end()
        return drawn

    def draw_anew(self) -> None:
        self.drawn = None
        self.update()

    def paint_marks(self, painter: QPainter) -> None:
        for index, period in enumerate(self.periods):
            if any(period.startswith(marked) for marked in self.marked):
                band = QRectF(self.plot.left() + index * self.step, TOP, self.step, self.plot.height())
                painter.fillRect(band, self.appearance.theme.selection)

    def paint_scale(self, painter: QPainter) -> None:
        theme, plot = self.appearance.theme, self.plot
        for tick in range(TICKS + 1):
            value = self.highest * tick / TICKS
            y = round(self.height_of(value)) + 0.5
            painter.setPen(QPen(theme.line, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.muted)
            label = f"{value:,.6g}{self.unit}"
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - 9, LEFT - 8, 18), align, label)

    def bar_at(self, point: QPointF) -> QRectF:
        width, floor = min(max(self.step * 0.7, 1.0), WIDEST_BAR), self.plot.bottom()
        top = min(point.y(), floor - 1)
        return QRectF(point.x() - width / 2, top, width, floor - top)

    def bar_color(self, share: float) -> QColor:
        return blend(self.appearance.theme.ink, self.appearance.theme.galley, share)

    def paint_bars(self, painter: QPainter, item: Series) -> None:
        color = self.bar_color(0.5)
        for value, point in zip(item.values, self.points_of(item.values), strict=True):
            if value > 0:
                painter.fillRect(self.bar_at(point), color)

    def paint_line(self, painter: QPainter, item: Series, color: QColor) -> None:
        """Piece by piece: a line of hundreds that crosses itself takes Qt a second to paint as one."""
        points = self.points_of(item.values)
        painter.setPen(QPen(color, LINE_WIDTH if self.step >= NARROWEST_STEP else 1.0, c=Qt.PenCapStyle.RoundCap))
        painter.drawLines(list(map(QLineF, points, points[1:])))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        if self.step > 12 or len(points) == 1:
            for point in points:
                painter.drawEllipse(point, 2.4, 2.4)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def paint_names(self, painter: QPainter) -> None:
        """At the end of each line, so far apart that each can be read."""
        ends = sorted((self.height_of(item.values[-1]), number) for number, item in enumerate(self.series))
        free, metrics = TOP, QFontMetricsF(self.small)
        for place, (y, number) in enumerate(ends):
            lowest = self.plot.bottom() - LINE_HEIGHT * (len(ends) - place - 1)
            middle = min(max(y, free), lowest)
            free = middle + LINE_HEIGHT
            painter.setPen(self.color_of(number))
            name = metrics.elidedText(self.series[number].name, Qt.TextElideMode.ElideRight, self.name_width)
            spot = QRectF(self.plot.right() + 8, middle - LINE_HEIGHT / 2, self.name_width + 8, LINE_HEIGHT)
            painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, name)

    def paint_pointed(self, painter: QPainter) -> None:
        """What stands at the pointed period, stronger."""
        for number, item in enumerate(self.series):
            value = item.values[self.pointed]
            point = QPointF(self.center_of(self.pointed), self.height_of(value))
            if len(self.series) > 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.color_of(number))
                painter.drawEllipse(point, 4.2, 4.2)
            elif value > 0:
                painter.fillRect(self.bar_at(point), self.bar_color(0.85))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def paint_periods(self, painter: QPainter) -> None:
        """As many as there is room for; of months, the years are told at their first one."""
        painter.setPen(self.appearance.theme.muted)
        metrics = QFontMetricsF(self.small)
        is_monthly = bool(self.periods) and len(self.periods[0]) > 4
        has_room_for_months = self.step > metrics.horizontalAdvance("0000-00") + LABEL_GAP
        free = 0.0
        for index, period in enumerate(self.periods):
            if is_monthly and not has_room_for_months and not period.endswith("-01") and index:
                continue
            label = period[:4] if is_monthly and not has_room_for_months else period
            width = metrics.horizontalAdvance(label)
            left = min(max(self.center_of(index) - width / 2, 0.0), self.width() - width)
            if left >= free:
                painter.drawText(QPointF(left, self.height() - 9), label)
                free = left + width + LABEL_GAP

    def paint_card(self, painter: QPainter) -> None:
        """The figures of the pointed period, beside it."""
        theme, x = self.appearance.theme, self.center_of(self.pointed)
        if len(self.series) > 1:
            painter.fillRect(QRectF(round(x), TOP, 1, self.plot.height()), theme.muted)
        lines = [self.periods[self.pointed], *self.figures(self.pointed)]
        metrics = QFontMetricsF(self.small)
        width = max(metrics.horizontalAdvance(line) for line in lines) + 2 * CARD_MARGIN
        height = len(lines) * LINE_HEIGHT + CARD_MARGIN
        left = x + 10 if x + 10 + width < self.width() else max(x - 10 - width, 0.0)
        painter.setBrush(theme.card)
        painter.setPen(QPen(theme.line, 1))
        painter.drawRoundedRect(QRectF(left + 0.5, TOP + 0.5, width, height), 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, line in enumerate(lines):
            is_named = number > 0 and len(self.series) > 1
            painter.setPen(self.color_of(number - 1) if is_named else theme.ink if number else theme.muted)
            spot = QRectF(left + CARD_MARGIN, TOP + CARD_MARGIN / 2 + number * LINE_HEIGHT, width, LINE_HEIGHT)
            painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, line)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point_at(self.index_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.point_at(self.index_at(event.position().x()))
            self.choose()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point_at(-1)

    def choose(self) -> None:
        if self.pointed >= 0:
            self.period_chosen.emit(self.periods[self.pointed])

    def event(self, event: QEvent) -> bool:
        own = (*STEPS, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, key = len(self.periods) - 1, Qt.Key(event.key())
        if key in STEPS and self.periods:
            begun = self.pointed if self.pointed >= 0 else (-1 if STEPS[key] > 0 else last + 1)
            self.point_at(min(max(begun + STEPS[key], 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.periods:
            self.point_at(0 if key is Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose()
        else:
            super().keyPressEvent(event)
