"""Collects Python's garbage in the UI thread only: what a worker's collection came upon would be torn down over there.

Owns when it is collected. Refuses to let Python do it of itself, which happens in whatever thread makes objects.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

INTERVAL = 500
"""Milliseconds."""
LONG = 0.02
"""Seconds. What is left of a look through all objects that took longer is not looked at again."""
MANY = 60_000
"""Young objects. So many are made by no window, but by a worker that reads a library."""


class GarbageCollector(QObject):
    """Follows Python's own thresholds: the young often, the old seldom.

    A library, a register or an issue is a million objects that live long. To look for cycles among them takes a tenth
    of a second, in the midst of typing; they go when nothing holds them, as all objects do. Many that were made since
    the last look are taken for such ones unseen: to look at them once takes as long.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """Ends the start: what was made in it stays, and is not looked through for garbage from then on."""
        gc.freeze()
        self.timer.start(INTERVAL)

    def collect(self) -> None:
        counts = gc.get_count()
        full = [count > limit for count, limit in zip(counts, gc.get_threshold(), strict=True)]
        if not full[0]:
            return
        if counts[0] > MANY:
            gc.freeze()
            return
        begun = time.thread_time()
        gc.collect(2 if full[1] and full[2] else int(full[1]))
        if time.thread_time() - begun > LONG:
            gc.freeze()
