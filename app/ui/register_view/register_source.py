"""Asks the register off the UI thread, and has its deeds done there.

Owns which answer still counts. Refuses to draw. What a deed changed in the names comes with it, and what it does not
concern is not asked for again.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.ui.batches import pass_advance
from app.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from app.workspace import Workspace
    from app.workspace.register import NameList, Register, RegisterDeed, RegisterName

PAGE = 200


class RegisterSource(QObject):
    names_listed = Signal(object)
    """A `NameList`."""
    names_spelt = Signal()
    """From then on the names that were listed are found by their spelling."""
    slips_found = Signal(object)
    """Pairs of a kind and a `NameSlip`."""
    refusals_listed = Signal(object)
    """The `Refusal`s."""
    mentions_found = Signal(object, int, object)
    """The `RegisterName`, from which of its mentions on, and the `Mention`s."""
    deed_done = Signal(object)
    """A `RegisterDeed`, done, taken back, or done again."""
    advanced = Signal(object)
    """The `Advance` of the deed under way, where it writes to many issues."""
    failed = Signal(object)
    """A `UserError`."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.workspace: Workspace | None = None
        self.asked: dict[str, Job] = {}
        self.is_doing = False
        self.doing: Job | None = None

    def set_workspace(self, workspace: "Workspace | None") -> None:
        for job in self.asked.values():
            job.abandon()
        self.asked = {}
        self.is_doing = False
        self.workspace = workspace

    def ask(self, what: str, deed: "Callable[[Workspace], Any]", on_done: Callable[[Any], None]) -> None:
        """An older question of the same kind is dropped."""
        workspace = self.workspace
        if workspace is None:
            return
        if what in self.asked:
            self.asked[what].abandon()
        self.asked[what] = self.jobs.start(lambda _: deed(workspace), on_done, self.fail)

    def refresh(self) -> None:
        self.ask("names", lambda workspace: workspace.register.names(is_spelt=False), self.take_names)
        self.ask_refusals()

    def ask_refusals(self) -> None:
        self.ask("refusals", lambda workspace: workspace.register.refusals(), self.refusals_listed.emit)

    def take_names(self, names: "NameList") -> None:
        """What takes longest to find comes after what is looked at first."""
        self.names_listed.emit(names)
        if names.hay:
            self.ask_slips(names)
        else:
            self.ask("spelling", lambda _: names.spell(), lambda _: self.tell_spelt(names))

    def tell_spelt(self, names: "NameList") -> None:
        self.names_spelt.emit()
        self.ask_slips(names)

    def ask_slips(self, names: "NameList") -> None:
        self.ask("slips", lambda workspace: workspace.register.slips(names=names), self.slips_found.emit)

    def fetch_mentions(self, name: "RegisterName", offset: int, place: str = "mentions") -> None:
        """`place` tells the lists apart that may wait for mentions at once."""
        self.ask(
            place,
            lambda workspace: workspace.register.mentions(name, PAGE, offset),
            lambda mentions: self.mentions_found.emit(name, offset, mentions),
        )

    def do(self, deed: "Callable[[Register], RegisterDeed]") -> None:
        """One deed at a time: what is asked while one is under way was meant for another state."""
        workspace = self.workspace
        if workspace is not None and not self.is_doing:
            register = workspace.register

            def work(job: Job) -> "tuple[RegisterDeed, NameList]":
                done = deed(register.watched(partial(pass_advance, job), job.is_cancelled))
                return done, register.names_after(done)

            self.is_doing = True
            self.doing = self.jobs.start(work, self.tell_done, self.fail_deed, self.advanced.emit)
            self.doing.holds_window = True

    def stop(self) -> None:
        """The deed under way, where it changes issues; it fails then."""
        if self.doing is not None:
            self.doing.cancel()

    def tell_done(self, done: "tuple[RegisterDeed, NameList]") -> None:
        deed, names = done
        self.is_doing = False
        self.deed_done.emit(deed)
        self.take_names(names)
        if deed.refused:
            self.ask_refusals()

    def fail_deed(self, error: Exception) -> None:
        self.is_doing = False
        self.fail(error)

    def fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(error)
