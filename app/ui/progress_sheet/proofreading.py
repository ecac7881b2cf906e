"""A sample read passage by passage: the editor counts the errors in each, by a digit, and goes on to the next.

Owns the round. Refuses to keep it (`kept` tells) and to judge it.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.face.theme import interface_font, reading_font
from app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from app.workspace.samples import Sample

MOST_ERRORS = 9


class Proofreading(QWidget):
    kept = Signal(object)
    """The `Sample` after a passage was judged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sample: Sample | None = None
        self.place = QLabel(self)
        self.place.setObjectName("muted")
        self.place.setFont(interface_font(12))
        self.passage = QLabel(self)
        self.passage.setFont(reading_font(17))
        self.passage.setWordWrap(True)
        self.passage.setMinimumHeight(196)
        self.passage.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.passage.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.question = QLabel(self.tr("How many errors has this passage?"), self)
        self.buttons = [Button(str(count), self) for count in range(MOST_ERRORS + 1)]
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.question)
        row.addSpacing(8)
        for count, button in enumerate(self.buttons):
            button.setAccessibleName(self.tr("{count} errors", "", count).format(count=count))
            button.setStyleSheet("padding: 4px 9px;")
            button.clicked.connect(partial(self.judge, count))
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.place)
        layout.addWidget(self.passage, 1)
        layout.addLayout(row)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_sample(self, sample: "Sample | None") -> None:
        self.sample = sample
        index = sample.next_unread if sample else None
        for button in self.buttons:
            button.setEnabled(index is not None)
        if sample is None or index is None:
            self.place.setText(self.tr("All passages of this sample are read.") if sample else "")
            self.passage.setText("")
            return
        words = self.tr("Passage {number} of {count}")
        self.place.setText(words.format(number=index + 1, count=len(sample.passages)))
        self.passage.setText(sample.passages[index].text)

    def judge(self, errors: int, *_: object) -> None:
        sample = self.sample
        index = sample.next_unread if sample else None
        if sample is not None and index is not None:
            judged = sample.judge(index, errors)
            self.show_sample(judged)
            self.kept.emit(judged)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.text().isdigit():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text() in "0123456789":
            self.judge(int(event.text()))
        else:
            super().keyPressEvent(event)
