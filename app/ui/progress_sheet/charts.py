"""Three quiet pictures: articles by status, what was done each day, and an estimate against its limit.

Owns the painting. Every picture says in words what it shows, for whoever does not see it; no colour stands alone.
Refuses to count.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.text.model import Status
from app.ui.face.theme import Appearance, interface_font
from app.ui.inspector.status_choice import status_name
from app.ui.raw_pane.strokes import wash

if TYPE_CHECKING:
    from app.workspace.accuracy import Estimate, Limit
    from app.workspace.progress import Day

BAR_HEIGHT = 10
SHARES = {Status.NEW: 0.12, Status.IN_REVIEW: 0.3, Status.DONE: 0.6, Status.APPROVED: 1.0}
"""How dark a status is drawn: the further, the darker."""
DAYS_SHOWN = 30
PER = 10_000


class Chart(QWidget):
    def __init__(self, appearance: Appearance, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.small = interface_font(12)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(420, self.height())

    def tell(self, words: str) -> None:
        self.setAccessibleName(words)
        self.update()

    def begin(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small)
        return painter


class StatusChart(Chart):
    """One bar of all articles, parted by status, with the counts in words under it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, 40, parent)
        self.counts: dict[Status, int] = {}

    def show_counts(self, counts: dict[Status, int]) -> None:
        self.counts = counts
        self.tell(" · ".join(f"{status_name(status)} {counts.get(status, 0):,}" for status in Status))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.appearance.theme, self.begin()
        total = sum(self.counts.values())
        x = 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for status in reversed(Status):
            width = self.width() * self.counts.get(status, 0) / total if total else 0.0
            painter.fillRect(QRectF(x, 0, max(width - 1, 0), BAR_HEIGHT), wash(theme.ink, SHARES[status]))
            x += width
        if not total:
            painter.fillRect(QRectF(0, 0, self.width(), BAR_HEIGHT), theme.line)
        x = 0.0
        for status in reversed(Status):
            label = f"{status_name(status)} {self.counts.get(status, 0):,}"
            painter.fillRect(QRectF(x, 24, 8, 8), wash(theme.ink, SHARES[status]))
            painter.setPen(theme.muted)
            painter.drawText(QPointF(x + 13, 33), label)
            x += 13 + QFontMetrics(self.small).horizontalAdvance(label) + 18


class DaysChart(Chart):
    """Edits a day as bars, the articles finished that day as a figure over them."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, 92, parent)
        self.days: Sequence[Day] = ()

    def show_days(self, days: "Sequence[Day]") -> None:
        self.days = days[-DAYS_SHOWN:]
        words = self.tr("{date}: {edits} edits, {finished} articles finished")
        self.tell(
            "; ".join(words.format(date=day.date, edits=day.edits, finished=day.finished) for day in self.days)
            or self.tr("Nothing was done yet.")
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.appearance.theme, self.begin()
        floor = self.height() - 18.0
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(QPointF(0, floor + 0.5), QPointF(self.width(), floor + 0.5))
        painter.setPen(theme.muted)
        if not self.days:
            painter.drawText(QPointF(0, floor - 8), self.tr("Nothing was done yet."))
            return
        most = max(1, *(day.edits for day in self.days))
        step = min(self.width() / len(self.days), 48.0)
        for number, day in enumerate(self.days):
            height = (floor - 16) * day.edits / most
            bar = QRectF(number * step + step * 0.2, floor - height, step * 0.6, height)
            painter.fillRect(bar, wash(theme.ink, 0.55))
            if day.finished:
                painter.setPen(theme.ink)
                painter.drawText(
                    QRectF(number * step, bar.top() - 16, step, 14), Qt.AlignmentFlag.AlignCenter, str(day.finished)
                )
        painter.setPen(theme.muted)
        painter.drawText(QPointF(0, self.height() - 3), self.days[0].date)
        if len(self.days) > 1:
            last = self.days[-1].date
            width = QFontMetrics(self.small).horizontalAdvance(last)
            painter.drawText(QPointF(max(len(self.days) * step - width, width + 16), self.height() - 3), last)


class EstimateChart(Chart):
    """The interval of the estimated rate on a line, and the limit as a mark across it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, 44, parent)
        self.estimate: Estimate | None = None
        self.limit: Limit | None = None

    def show_estimate(self, estimate: "Estimate", limit: "Limit", words: str) -> None:
        self.estimate, self.limit = estimate, limit
        self.tell(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.appearance.theme, self.begin()
        if self.estimate is None or self.limit is None or not self.estimate.characters:
            return
        widest = max(self.estimate.high, 2 * self.limit.rate)

        def x_of(rate: float) -> float:
            return 4 + (self.width() - 8) * min(rate / widest, 1.0)

        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(QPointF(4, 14.5), QPointF(self.width() - 4, 14.5))
        color: QColor = {"within": theme.ink, "above": theme.cinnabar}.get(
            self.estimate.standing(self.limit).value, theme.amber
        )
        low, high = x_of(self.estimate.low), x_of(self.estimate.high)
        painter.fillRect(QRectF(low, 10, max(high - low, 2), 9), wash(color, 0.35))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(x_of(self.estimate.rate), 14.5), 4.5, 4.5)
        limit = x_of(self.limit.rate)
        painter.setPen(QPen(theme.cinnabar, 1.6))
        painter.drawLine(QPointF(limit, 4), QPointF(limit, 25))
        painter.setPen(theme.muted)
        label = self.tr("limit {rate}").format(rate=f"{self.limit.rate * PER:g} / 10,000")
        furthest = self.width() - QFontMetrics(self.small).horizontalAdvance(label) - 4
        painter.drawText(QPointF(min(limit, furthest), 40), label)
