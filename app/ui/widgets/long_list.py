"""A list of rows that are all of one height, a hundred thousand as quickly shown as ten.

A list view lays out every row that it is told of, and again whenever they change; a table with fixed rows does not.
Refuses to know what its rows are, and to paint them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionRange, QModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

ENDS = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}


class LongList(QTableView):
    """Rows are chosen whole. The delegate paints what is chosen: the table itself would fill its cells."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(row_height)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        palette = QPalette()
        palette.setBrush(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def ranges(self) -> Sequence[QItemSelectionRange]:
        return self.selectionModel().selection().toList() if self.selectionModel() else ()

    def chosen_rows(self) -> Sequence[int]:
        """From top to bottom. Told by ranges: to list the indexes of all rows takes a second."""
        return sorted({row for part in self.ranges() for row in range(part.top(), part.bottom() + 1)})

    def first_chosen(self) -> int:
        """The current row where it is chosen, else the first that is; -1 for none."""
        ranges = self.ranges()
        current = self.currentIndex().row()
        if any(part.top() <= current <= part.bottom() for part in ranges):
            return current
        return min((part.top() for part in ranges), default=-1)

    def moveCursor(  # noqa: N802  Qt's own name
        self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        """To the first and last row, where a table goes to the first and last of its columns."""
        if action in ENDS and self.model() and self.model().rowCount():
            row = ENDS[action] % self.model().rowCount()
            return self.model().index(row, max(self.currentIndex().column(), 0))
        return super().moveCursor(action, held)
