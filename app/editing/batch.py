"""One change to many issues: all of it or nothing, kept under a name, taken back as one.

Owns what becomes of such a batch. In each issue the change is a step like any other. Refuses to choose what to change,
whoever hands it over is asked issue by issue; and to write: see `app.editing.batch_run`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TypeAlias

from app.editing.batch_record import Advance, Batch, Mark, load_batches, load_mark, next_number, save_batch
from app.editing.batch_run import BatchRun, Keep, Step, ignore_progress
from app.editing.editor import Editor, Record
from app.editing.errors import BatchIsNeeded, BatchKept, BatchUndone, NothingToChange, NothingToUndo, StepIsNeeded
from app.editing.operations import Operation
from app.store.batch_lock import LockHeld, batch_lock
from app.store.database import Database
from app.store.patience import ignore_count, never
from app.store.transaction import Transaction
from app.text.model import Issue

__all__ = ["Advance", "Batch", "Batches", "Choice", "Sequel", "load_batches", "settle_unfinished"]

Sequel: TypeAlias = "Callable[[Transaction, Batch], object]"
"""What else is written with a batch, in its last transaction: both or neither."""
Choice: TypeAlias = Callable[[Issue], Sequence[Operation]]
"""What to do to an issue as it is; none to leave it alone. Asked again where the issue changed before that was done."""


Tell: TypeAlias = Callable[[int, int], None]
"""Told how many issues are done, and of how many."""


def write_nothing_else(connection: Transaction, batch: Batch) -> None:
    """For batches that nothing else records."""


@dataclass(slots=True)
class Batches:
    """Does and takes back batches. `editors` are those of open issues, by issue: they tell what changed in theirs."""

    database: Database
    editors: Mapping[int, Editor]
    user: str = ""
    on_progress: Callable[[Advance], None] = ignore_progress
    is_cancelled: Callable[[], bool] = never

    def do(
        self,
        name: str,
        plan: Iterable[tuple[int, Choice]],
        initiator: object = None,
        sequel: Sequel = write_nothing_else,
    ) -> Batch | None:
        """What is chosen for each issue becomes one step of it; None when cancelled. An issue may come only once.

        Written in many short transactions. Raises what the operations raise, NothingToChange where nothing was chosen,
        and as `BatchRun.run` does.
        """

        def keep(connection: Transaction, groups: Mapping[int, int]) -> Batch:
            if not groups:
                raise NothingToChange(operation=name)
            batch = Batch(next_number(connection), name, now(), self.user, groups)
            save_batch(connection, batch)
            sequel(connection, batch)
            return batch

        steps = ((issue_id, partial(choose_step, choice)) for issue_id, choice in plan)
        return self.run(name, steps, keep, initiator)

    def take_back(self, batch: Batch, initiator: object = None, sequel: Sequel = write_nothing_else) -> Batch | None:
        """Takes the batch's step back in every issue where it is in force; None when cancelled.

        Raises BatchIsNeeded where later steps rest on it, NothingToUndo where it is in force nowhere; and as
        `BatchRun.run` does.
        """

        def keep(connection: Transaction, groups: Mapping[int, int]) -> Batch:
            if not groups:
                raise NothingToUndo()
            taken = replace(batch, is_taken_back=True)
            save_batch(connection, taken)
            sequel(connection, taken)
            return taken

        steps = ((issue_id, partial(undo_step, group)) for issue_id, group in batch.groups.items())
        return self.run(batch.name, steps, keep, initiator, takes_back=True)

    def run(
        self,
        name: str,
        steps: Iterable[Step],
        keep: Keep,
        initiator: object,
        *,
        takes_back: bool = False,
    ) -> Batch | None:
        """One at a time in a library; None also when it was cancelled while another one was under way.

        One in which a program ended is taken back before, and told.
        """
        mark = Mark(name, now(), self.user, takes_back)
        run = BatchRun(self.database, self.editors, mark, initiator, self.on_progress, self.is_cancelled)
        try:
            with batch_lock(self.database.path, may_wait=lambda: not self.is_cancelled()):
                settled = settle_mark(
                    self.database, self.user, lambda done, total: self.on_progress(Advance(done, total))
                )
                if settled is not None:
                    self.on_progress(Advance(0, settled=settled))
                return run.run(steps, keep)
        except LockHeld:
            return None

    def settle_former(self) -> None:
        """The one in which a program ended, before another one is begun."""
        settled = settle_mark(self.database, self.user, lambda done, total: self.on_progress(Advance(done, total)))
        if settled is not None:
            self.on_progress(Advance(0, settled=settled))


def choose_step(choice: Choice, editor: Editor) -> Sequence[Record]:
    operations = choice(editor.issue)
    return editor.prepare(operations) if operations else ()


def undo_step(group: int, editor: Editor) -> Sequence[Record]:
    """Nothing for a step that was taken back already; of one that was done again, that which did it is taken back."""
    step = editor.history.step_in_force(group)
    if step is None:
        return ()
    try:
        return editor.prepare_inverses([editor.history.undo_alone(step)])
    except StepIsNeeded as error:
        raise BatchIsNeeded(issue_id=editor.issue_id, **error.fields) from error


def settle_unfinished(database: Database, user: str = "", tell: Tell = ignore_count) -> BatchUndone | BatchKept | None:
    """Takes back the batch in which the program ended, if there is one, and answers what is to be told of that.

    None also where a process is still at it. What `tell` raises ends it, and the rest is left for another time.
    """
    with database.reading() as connection:
        if load_mark(connection) is None:
            return None
    try:
        with batch_lock(database.path, may_wait=never):
            return settle_mark(database, user, tell)
    except LockHeld:
        return None


def settle_mark(database: Database, user: str, tell: Tell = ignore_count) -> BatchUndone | BatchKept | None:
    """With the lock of batches held."""
    with database.reading() as connection:
        mark = load_mark(connection)
    if mark is None:
        return None
    kept = BatchRun(database, {}, replace(mark, user=user or mark.user), None).revert(tell)
    return BatchKept(name=mark.name, issue_count=kept) if kept else BatchUndone(name=mark.name)


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
