"""The work of a look off the UI thread: one piece at a time, the last that was asked for, stopped when not wanted.

Owns whose answer still counts. Refuses to know what the work is. A piece that is not wanted any more is waited for
before the next begins, so that a hand that types quickly never fills all threads with it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.ui.jobs import Job, Jobs, ignore

if TYPE_CHECKING:
    from app.workspace import Workspace

BETWEEN_WORDS = 0.1
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`work` is given the workspace and its job."""

    work: "Callable[[Workspace, Job], Any]"
    on_done: Callable[[Any], None]
    on_progress: Callable[[Any], None] = ignore


class Pace:
    """How often progress is told: a word of it takes the window longer than a step of the work."""

    def __init__(self) -> None:
        self.told = 0.0

    def is_due(self) -> bool:
        now = monotonic()
        if now - self.told < BETWEEN_WORDS:
            return False
        self.told = now
        return True


class LookSource(QObject):
    failed = Signal(object)
    """A `UserError`."""
    running_changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.workspace: Workspace | None = None
        self.job: Job | None = None
        self.piece: Piece | None = None
        self.waiting: Piece | None = None

    def set_workspace(self, workspace: "Workspace | None") -> None:
        self.drop()
        self.workspace = workspace

    @property
    def is_running(self) -> bool:
        return self.piece is not None or self.waiting is not None

    def start(self, piece: Piece) -> None:
        """In the place of whatever is under way."""
        self.drop()
        if self.workspace is None:
            return
        self.waiting = piece
        if self.job is None:
            self.begin()
        self.running_changed.emit()

    def begin(self) -> None:
        workspace, piece = self.workspace, self.waiting
        self.waiting = None
        if workspace is None or piece is None:
            return
        self.piece = piece
        self.job = self.jobs.start(lambda job: piece.work(workspace, job), self.end, self.fail, self.report)

    def report(self, progress: Any) -> None:
        if self.piece is not None:
            self.piece.on_progress(progress)

    def end(self, result: Any) -> None:
        piece = self.free()
        if piece is not None:
            piece.on_done(result)
        self.begin()

    def fail(self, error: Exception) -> None:
        piece = self.free()
        if piece is not None and isinstance(error, UserError):
            self.failed.emit(error)
        self.begin()

    def free(self) -> Piece | None:
        """The piece that has come to its end, where it was still wanted."""
        piece, self.piece, self.job = self.piece, None, None
        if piece is not None:
            self.running_changed.emit()
        return piece

    def stop(self) -> None:
        """What was done so far is told as the end of it."""
        if self.job is not None:
            self.job.cancel()

    def drop(self) -> None:
        """Nothing of it is told."""
        self.waiting = None
        if self.piece is not None:
            self.stop()
            self.piece = None
            self.running_changed.emit()
