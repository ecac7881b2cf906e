"""A calm strip at the foot of the window: one sentence about what happened, or a job with its progress.

Owns what is said and for how long. It never takes the keyboard and never stands in the way: an error stays until it is
closed or another sentence comes, news go by themselves. Refuses to do the job it tells of.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from app.ui.face.theme import interface_font
from app.ui.widgets.buttons import Button

NEWS_TIME = 8000
"""Milliseconds that news stay."""


class NoticeBar(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.action = Button(parent=self, look="plain")
        self.close_button = Button(self.tr("Close"), self, look="plain")
        for button in (self.action, self.close_button):
            button.setFont(interface_font(12))
        self.close_button.clicked.connect(self.hide)
        self.action.clicked.connect(self.run_action)
        self.deed: Callable[[], object] | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.action)
        layout.addWidget(self.close_button)
        self.hide()

    def tell_error(self, sentence: str, action: str = "", deed: Callable[[], object] | None = None) -> None:
        self.sentence.setObjectName("cinnabar")
        self.show_sentence(sentence, action, deed)
        self.timer.stop()

    def tell_news(self, sentence: str, action: str = "", deed: Callable[[], object] | None = None) -> None:
        self.sentence.setObjectName("")
        self.show_sentence(sentence, action, deed)
        self.timer.start(NEWS_TIME)

    def show_sentence(self, sentence: str, action: str = "", deed: Callable[[], object] | None = None) -> None:
        self.sentence.style().polish(self.sentence)
        self.sentence.setText(sentence)
        self.deed = deed
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.show()

    def run_action(self) -> None:
        if self.deed is not None:
            self.deed()


class ProgressStrip(QWidget):
    """A job under way: what it is at, how far it is, and a way to stop it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = QLabel(self)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(240)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.stop = Button(self.tr("Cancel"), self, look="plain")
        self.stop.setFont(interface_font(12))
        self.stop.clicked.connect(self.cancel)
        self.on_cancel: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(16)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.stop)
        self.hide()

    def begin(self, sentence: str, on_cancel: Callable[[], object]) -> None:
        self.on_cancel = on_cancel
        self.sentence.setText(sentence)
        self.progress.setRange(0, 0)
        self.stop.setEnabled(True)
        self.show()

    def show_progress(self, sentence: str, done: int, total: int) -> None:
        self.sentence.setText(sentence)
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)

    def cancel(self) -> None:
        if self.on_cancel is not None:
            self.stop.setEnabled(False)
            self.sentence.setText(self.tr("Stopping…"))
            self.on_cancel()

    def end(self) -> None:
        self.on_cancel = None
        self.hide()
