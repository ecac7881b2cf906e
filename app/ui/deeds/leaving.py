"""A window that is closed while a change over many issues is being written asks first what is to become of it.

Owns the asking, and the closing once the change is taken back. Refuses to know the change: see `app.ui.batches`.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.leaving import LeavingDialog
from app.ui.jobs import Jobs

LOOK_INTERVAL = 100
"""Milliseconds between two looks whether all is taken back."""


class Leaving(QObject):
    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        super().__init__(window)
        self.window = window
        self.jobs = jobs
        self.may_leave = False
        self.dialog: LeavingDialog | None = None
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_INTERVAL)
        self.timer.timeout.connect(self.close_when_taken_back)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.window or event.type() is not QEvent.Type.Close:
            return False
        if self.may_leave or not self.jobs.holding_window():
            return False
        event.ignore()
        self.ask()
        return True

    def ask(self) -> None:
        self.dialog = LeavingDialog(self.window)
        self.dialog.leave_wanted.connect(self.leave)
        self.dialog.take_back_wanted.connect(self.take_back)
        self.dialog.open()

    def leave(self) -> None:
        self.may_leave = True
        self.window.close()

    def take_back(self) -> None:
        for job in self.jobs.holding_window():
            job.cancel()
        self.timer.start()

    def close_when_taken_back(self) -> None:
        if not self.jobs.holding_window():
            self.timer.stop()
            self.window.close()
