"""A list of mentions that fetches what it shows: Return or a click opens the place.

Owns when they are fetched: at once, and of names that one only passes with a key held down, not at all. Refuses to open
the place itself: it tells which.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from app.ui.face.theme import Appearance
from app.ui.register_view.mention_rows import MentionRowDelegate
from app.ui.register_view.mentions_model import MENTION, MentionsModel
from app.ui.register_view.register_source import RegisterSource

if TYPE_CHECKING:
    from app.workspace.register import Mention, RegisterName

REST = 80
"""Milliseconds at a name, after which the next one is not merely passed."""


class MentionList(QListView):
    place_chosen = Signal(object)
    """A `Mention`."""

    def __init__(
        self, name: str, appearance: Appearance, source: RegisterSource, parent: QWidget | None = None
    ) -> None:
        """`name` tells the list apart from others, for the source and for who listens."""
        super().__init__(parent)
        self.source = source
        self.rows = MentionsModel(self)
        self.delegate = MentionRowDelegate(appearance, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Where the name stands"))
        self.is_passing = False
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST)
        self.rest.timeout.connect(self.fetch_passed)
        source.mentions_found.connect(self.rows.take)
        self.rows.more_wanted.connect(self.fetch)
        self.clicked.connect(self.click)
        appearance.theme_changed.connect(self.viewport().update)

    def show_name(self, name: "RegisterName | None", unlike: str = "") -> None:
        self.delegate.unlike = unlike
        self.is_passing = self.rest.isActive()
        self.rows.start(name)
        self.rest.start()
        if not self.is_passing:
            self.fetch(0)

    def fetch_passed(self) -> None:
        if self.is_passing:
            self.fetch(0)

    def fetch(self, offset: int) -> None:
        if self.rows.name is not None:
            self.source.fetch_mentions(self.rows.name, offset, self.objectName())

    @property
    def chosen(self) -> "list[Mention]":
        return [index.data(MENTION) for index in sorted(self.selectionModel().selectedIndexes())]

    def click(self, index: QModelIndex) -> None:
        """With Shift or Control held it only selects."""
        if not QApplication.keyboardModifiers():
            self.choose(index)

    def choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.place_chosen.emit(index.data(MENTION))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(self.currentIndex())
        else:
            super().keyPressEvent(event)
