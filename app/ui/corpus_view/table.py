"""A table of the looks: rows that are chosen whole, opened by Return or a double click, copied by the usual key.

Refuses to know what its rows are.
"""

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QWidget

from app.ui.widgets.long_list import LongList

EDGE = 20
"""As far as what is in the first column stands from the left, as its head does."""
SIDES = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right"}
OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_own(event: QKeyEvent) -> bool:
    return event.key() in OWN_KEYS or event.matches(QKeySequence.StandardKey.Copy)


class LookTable(LongList):
    row_opened = Signal(int)
    copy_wanted = Signal()
    side_wanted = Signal(str)
    """To be sorted by what stands `left` or `right`."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(row_height, parent)
        head = self.horizontalHeader()
        head.setObjectName("look")
        head.setStretchLastSection(False)
        head.show()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        self.doubleClicked.connect(self.open_at)

    def open_at(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_opened.emit(index.row())

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """The head knows nothing of the selection: it would ask every row whether it is selected, to paint itself."""
        super().setModel(model)
        if model is not None:
            self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))

    def event(self, event: QEvent) -> bool:
        """Return opens here, whatever it does elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OWN_KEYS:
            self.open_at(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in SIDES and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.side_wanted.emit(SIDES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802  Qt's own name
        """Letters go to no row: Qt would ask a hundred thousand of them what stands there."""
