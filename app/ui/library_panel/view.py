"""The library at the left: newspaper, month, issues, with the doubts left and the progress of each issue.

Owns the list and its painting. Refuses to load anything: it is handed the issues, and asks for one by `issue_chosen`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.ui.face.theme import ROW_HEIGHT, Appearance, Theme, interface_font
from app.ui.library_panel.model import ROW, LibraryModel, Month, MonthKey, Row, RowKind
from app.ui.library_panel.smart_lists import SmartLists
from app.ui.widgets.headings import PanelHeading

if TYPE_CHECKING:
    from app.workspace import IssueSummary

MARGIN = 16
LEAST_ROWS = 3
"""So many issues stay in sight beside the kept searches."""
OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right)
PROGRESS_WIDTH = 44
PROGRESS_HEIGHT = 3
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_selection(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The quiet ground of the chosen row, with a rim while the list has the keyboard."""
    rect = QRectF(option.rect).adjusted(8, 0.5, -8, -0.5)
    has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(theme.muted if has_focus else Qt.PenStyle.NoPen)
    painter.setBrush(theme.selection)
    painter.drawRoundedRect(rect, 6, 6)


class LibraryDelegate(QStyledItemDelegate):
    def __init__(self, panel: "LibraryPanel") -> None:
        super().__init__(panel)
        self.panel = panel
        self.font = interface_font(13.5)
        self.small = interface_font(12)
        self.bold = interface_font(13.5, QFont.Weight.Bold)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_open = row.issue_id != 0 and row.issue_id == self.panel.open_issue_id
        if is_open or option.state & QStyle.StateFlag.State_HasFocus:
            paint_selection(painter, option, self.panel.appearance.theme)
        inner = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        match row.kind:
            case RowKind.NEWSPAPER:
                self.paint_newspaper(painter, inner, row)
            case RowKind.MONTH:
                self.paint_month(painter, inner, row)
            case RowKind.ISSUE:
                self.paint_issue(painter, inner, row)
        painter.restore()

    def draw(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, color: QColor, align: Qt.AlignmentFlag
    ) -> int:
        """Draws one line, elided where it must be, and answers its width."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(rect, align, shown)
        return metrics.horizontalAdvance(shown)

    def paint_newspaper(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self.panel.appearance.theme
        used = self.draw(painter, rect, str(row.count), self.small, theme.muted, RIGHT)
        self.draw(
            painter, rect.adjusted(0, 0, -used - 8, 0), self.panel.name_newspaper(row.label), self.bold, theme.ink, LEFT
        )

    def paint_month(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self.panel.appearance.theme
        sign = "▾" if row.is_unfolded else "▸"
        self.draw(painter, rect, sign, self.small, theme.muted, LEFT)
        used = self.draw(painter, rect, str(row.count), self.small, theme.muted, RIGHT)
        name = self.panel.name_month(row.label)
        self.draw(painter, rect.adjusted(16, 0, -used - 8, 0), name, self.font, theme.muted, LEFT)

    def paint_issue(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self.panel.appearance.theme
        summary = self.panel.model.summaries[row.issue_id]
        is_done = not summary.open_doubts and summary.locked_articles == summary.articles
        self.paint_progress(painter, rect, summary.locked_articles / max(1, summary.articles), is_done=is_done)
        rest = rect.adjusted(0, 0, -PROGRESS_WIDTH - 8, 0)
        if summary.open_doubts:
            used = self.draw(painter, rest, str(summary.open_doubts), self.bold, theme.cinnabar, RIGHT)
            rest.adjust(0, 0, -used - 8, 0)
        day = summary.date[5:] or summary.file_name
        if summary.date and summary.page:
            day = f"{day} {summary.page}"
        count = self.panel.count_articles(summary.articles)
        count_width = QFontMetrics(self.font).horizontalAdvance(count)
        is_open = row.issue_id == self.panel.open_issue_id
        room = rest.adjusted(0, 0, -count_width - 12, 0)
        used = self.draw(painter, room, day, self.font, theme.ink if is_open else theme.muted, LEFT)
        self.draw(painter, rest.adjusted(max(used + 12, 52), 0, 0, 0), count, self.font, theme.ink, LEFT)

    def paint_progress(self, painter: QPainter, rect: QRect, share: float, *, is_done: bool) -> None:
        theme = self.panel.appearance.theme
        line = QRectF(rect.right() - PROGRESS_WIDTH + 1, rect.center().y() - 1, PROGRESS_WIDTH, PROGRESS_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.line)
        painter.drawRoundedRect(line, 1.5, 1.5)
        if share > 0:
            painter.setBrush(theme.muted if is_done else theme.cinnabar)
            painter.drawRoundedRect(QRectF(line.x(), line.y(), line.width() * share, line.height()), 1.5, 1.5)


class IssueView(QListView):
    """The list of rows: Return opens an issue or folds a month, ← and → fold."""

    def __init__(self, panel: "LibraryPanel") -> None:
        super().__init__(panel)
        self.panel = panel

    def event(self, event: QEvent) -> bool:
        """Return opens an issue here, whatever it does elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.panel.choose_row(self.currentIndex())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.panel.fold_at(self.currentIndex(), is_unfolded=key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


class LibraryPanel(QWidget):
    issue_chosen = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.open_issue_id = 0
        self.model = LibraryModel(self)
        self.heading = PanelHeading(self.tr("Library"), self)
        self.view = IssueView(self)
        self.view.setAccessibleName(self.tr("Issues of the library"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(LibraryDelegate(self))
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMinimumHeight(LEAST_ROWS * ROW_HEIGHT)
        self.view.clicked.connect(self.choose_row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self.view, 1)
        self.smart_lists = SmartLists(appearance, self)
        layout.addWidget(self.smart_lists)
        appearance.theme_changed.connect(self.view.viewport().update)

    def show_issues(self, months: Sequence[Month]) -> None:
        self.model.show(months)
        self.mark_open(self.open_issue_id)

    def mark_open(self, issue_id: int) -> None:
        """The issue that is open: its month is unfolded and its row in sight."""
        self.open_issue_id = issue_id
        row = self.model.reveal(issue_id)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
            self.view.scrollTo(self.model.index(row))
        summary = self.model.summaries.get(issue_id)
        self.heading.set_facts(self.name_month(summary.date[:7]) if summary else "")
        self.view.viewport().update()

    def choose_row(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row: Row = index.data(ROW)
        if row.kind is RowKind.ISSUE:
            self.issue_chosen.emit(row.issue_id)
        elif row.kind is RowKind.MONTH:
            self.fold_at(index, is_unfolded=not row.is_unfolded)

    def fold_at(self, index: QModelIndex, *, is_unfolded: bool) -> None:
        if index.isValid():
            row: Row = index.data(ROW)
            if row.kind is not RowKind.NEWSPAPER:
                self.model.unfold(row.month, is_unfolded=is_unfolded)
                self.view.setCurrentIndex(self.model.index(self.model.row_of_month(row.month)))

    def take_month(self, month: MonthKey, issues: "Sequence[IssueSummary]") -> None:
        """The issues of a month were loaded; what is chosen and in sight stays so."""
        scroll = self.view.verticalScrollBar().value()
        self.model.take_month(month, issues)
        self.view.verticalScrollBar().setValue(scroll)

    def name_newspaper(self, newspaper: str) -> str:
        return newspaper or self.tr("No newspaper")

    def name_month(self, month: str) -> str:
        if not month:
            return self.tr("No date")
        year, _, number = month.partition("-")
        return self.tr("{year} · {month}").format(year=year, month=number)

    def count_articles(self, count: int) -> str:
        return self.tr("{count} articles", "", count).format(count=f"{count:,}")
