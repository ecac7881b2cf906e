"""How often something is written, drawn over the months or years: bars for one thing, lines for several.

Owns the painting, the pointed period and its figures. Refuses to count. The keyboard points as the mouse does: arrows
step, Return chooses. No colour stands alone: each line has its name, and the figures are told in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.face.stylesheet import blend
from app.ui.face.theme import Appearance, interface_font

LEFT, RIGHT, TOP, BOTTOM = 64.0, 24.0, 20.0, 30.0
LABEL_GAP = 14.0
TICKS = 4
CARD_MARGIN = 10.0
LINE_HEIGHT = 18.0
WIDEST_BAR = 44.0
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
        self.pointed = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        appearance.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def show_series(self, periods: Sequence[str], series: Sequence[Series], unit: str) -> None:
        """`unit` stands behind the figures of the scale."""
        self.periods = tuple(periods)
        self.series = tuple(series)
        self.unit = unit
        self.highest = round_up(max((max(item.values, default=0.0) for item in series), default=0.0))
        self.point_at(-1)
        self.setAccessibleName(", ".join(item.name for item in series))
        self.update()

    def mark(self, periods: Sequence[str]) -> None:
        """Those that the question is narrowed to; a year marks its months."""
        self.marked = tuple(periods)
        self.update()

    @property
    def plot(self) -> QRectF:
        return QRectF(LEFT, TOP, max(self.width() - LEFT - RIGHT, 1.0), max(self.height() - TOP - BOTTOM, 1.0))

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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small)
        self.paint_marks(painter)
        self.paint_scale(painter)
        if not self.series:
            return
        if len(self.series) == 1:
            self.paint_bars(painter, self.series[0])
        else:
            for number, item in enumerate(self.series):
                self.paint_line(painter, item, self.color_of(number))
        self.paint_periods(painter)
        if self.pointed >= 0:
            self.paint_card(painter)

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

    def paint_bars(self, painter: QPainter, item: Series) -> None:
        width = min(max(self.step * 0.7, 1.0), WIDEST_BAR)
        theme, floor = self.appearance.theme, self.plot.bottom()
        plain, pointed = (blend(theme.ink, theme.galley, share) for share in (0.5, 0.85))
        for index, (value, point) in enumerate(zip(item.values, self.points_of(item.values), strict=True)):
            if value > 0:
                top = min(point.y(), floor - 1)
                bar = QRectF(point.x() - width / 2, top, width, floor - top)
                painter.fillRect(bar, pointed if index == self.pointed else plain)

    def paint_line(self, painter: QPainter, item: Series, color: QColor) -> None:
        points = self.points_of(item.values)
        painter.setPen(QPen(color, 1.8, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        if self.step > 12:
            for point in points:
                painter.drawEllipse(point, 2.4, 2.4)
        if 0 <= self.pointed < len(points):
            painter.drawEllipse(points[self.pointed], 4.2, 4.2)
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
        painter.setPen(QPen(theme.muted, 1))
        painter.drawLine(QPointF(x, TOP), QPointF(x, self.plot.bottom()))
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
