"""Whose turn it is to write to a library, among the threads of this process: one at a time, and nobody polls.

Owns the order: work that can wait stands back while a hand waits. Refuses to know what is written, and other processes:
between those SQLite's own lock decides.
"""

from collections.abc import Callable
from threading import Condition

from app.store.patience import never


class WritingTurn:
    """Who takes it gives it back. Not by a thread that has it."""

    def __init__(self) -> None:
        self.changed = Condition()
        self.is_taken = False
        self.waiting = 0

    def take(self, seconds: float) -> bool:
        """Whether it was this caller's turn within so many seconds."""
        with self.changed:
            self.waiting += 1
            is_mine = self.changed.wait_for(self.is_free, seconds)
            self.waiting -= 1
            if is_mine:
                self.is_taken = True
            self.changed.notify_all()
            return is_mine

    def take_last(self, seconds: float, is_called_off: Callable[[], bool] = never) -> bool:
        """As `take`, behind everyone who waits in `take`, whenever they came."""

        def may_end() -> bool:
            return is_called_off() or (self.is_free() and not self.waiting)

        with self.changed:
            is_mine = self.changed.wait_for(may_end, seconds) and not is_called_off()
            if is_mine:
                self.is_taken = True
            return is_mine

    def give(self) -> None:
        with self.changed:
            self.is_taken = False
            self.changed.notify_all()

    def wake(self) -> None:
        """Whoever waits asks again whether that was called off."""
        with self.changed:
            self.changed.notify_all()

    def is_free(self) -> bool:
        return not self.is_taken
