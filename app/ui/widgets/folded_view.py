"""A table of rows that fold, in the face of the house: sand under what is chosen, a small arrow where a row opens.

Owns the painting of rows and plain cells, and which rows are open and chosen when the rows are made anew. Refuses to
know what they say (see `app.ui.widgets.folded_model`).
"""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from app.ui.face.theme import Appearance, interface_font
from app.ui.widgets.folded_model import AnyIndex, FoldedModel

ROW_HEIGHT = 30
INDENT = 20
PADDING = 6
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def place_of(index: QModelIndex) -> tuple[int, int]:
    """The row of the table and, within a fold, the row in it."""
    return (index.parent().row(), index.row()) if index.parent().isValid() else (index.row(), -1)


def is_same_row(one: AnyIndex, other: AnyIndex) -> bool:
    return (one.row(), one.parent()) == (other.row(), other.parent())


class PlainCells(QStyledItemDelegate):
    """Cells of small muted text; those of `numbers` stand at the right."""

    def __init__(self, appearance: Appearance, parent: QObject, numbers: Sequence[int] = ()) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.numbers = numbers
        self.small = interface_font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        painter.save()
        painter.setFont(self.small)
        painter.setPen(self.appearance.theme.muted)
        words = QFontMetrics(self.small).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, RIGHT if index.column() in self.numbers else LEFT, words)
        painter.restore()


class FoldedView(QTreeView):
    def __init__(self, appearance: Appearance, model: FoldedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.rows = model
        self.setObjectName("folds")
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIndentation(INDENT)
        self.header().setStretchLastSection(False)
        self.header().setSectionsClickable(False)
        self.header().setDefaultAlignment(LEFT)
        appearance.theme_changed.connect(self.viewport().update)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Pixels for each column; 0 for the one that takes what is left."""
        for column, width in enumerate(widths):
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            self.header().setSectionResizeMode(column, mode)
            if width:
                self.header().resizeSection(column, width)

    def chosen_rows(self) -> list[QModelIndex]:
        """In the order of the table; a row of a fold that is chosen as a whole is not told again."""
        chosen = sorted(self.selectionModel().selectedRows(), key=place_of)
        return [index for index in chosen if not self.selectionModel().isSelected(index.parent())]

    def choose(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def drawRow(  # noqa: N802  Qt's own name
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """All of it: a style would paint what is chosen in its own way."""
        has_focus = self.hasFocus() and is_same_row(index, self.currentIndex())
        if self.selectionModel().isSelected(index):
            self.paint_ground(painter, option.rect, has_focus=has_focus)
        for column in range(self.rows.columnCount()):
            cell = QStyleOptionViewItem(option)
            own = index.sibling(index.row(), column)
            cell.rect = self.visualRect(own)
            self.itemDelegate().paint(painter, cell, own)
        left = self.visualRect(index.sibling(index.row(), 0)).left()
        self.drawBranches(painter, QRect(0, option.rect.top(), left, option.rect.height()), index)

    def paint_ground(self, painter: QPainter, row: QRect, *, has_focus: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.appearance.theme.muted if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(self.appearance.theme.selection)
        ground = QRectF(0, row.top(), self.viewport().width(), row.height())
        painter.drawRoundedRect(ground.adjusted(4.5, 0.5, -4.5, -0.5), 5, 5)
        painter.restore()

    def drawBranches(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:  # noqa: N802
        if not self.rows.rowCount(index):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.appearance.theme.muted, 1.4))
        center = QPointF(rect.right() - INDENT / 2 + 3, rect.center().y() + 1)
        arms = (QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2))
        if not self.isExpanded(index):
            arms = (QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4))
        painter.drawPolyline([center + arm for arm in arms])
        painter.restore()
