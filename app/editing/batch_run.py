"""A batch on its way: written in short transactions, so that whoever edits by hand meanwhile hardly waits.

Owns the portions, and the way back: when the batch is cancelled or fails, what was written is taken back, step by step
and just as shortly. Issues are read and steps prepared beside all others; an issue that somebody changes before its
step is written is read again. Refuses to know what the steps are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from time import perf_counter
from typing import TypeAlias, TypeVar

from app.editing.batch_record import (
    Advance,
    Batch,
    Mark,
    next_number,
    remove_mark,
    save_batch,
    save_mark,
    save_portion,
    walk_portions_back,
)
from app.editing.editor import Editor, Record
from app.editing.errors import BatchKept, BatchUnfinished, StepIsNeeded
from app.editing.operations import Change
from app.errors import UserError
from app.store.database import Database
from app.store.errors import IssueChangedElsewhere, IssueNotFound
from app.store.patience import never
from app.store.transaction import Transaction

Step: TypeAlias = tuple[int, Callable[[Editor], Sequence[Record]]]
"""An issue, and what makes the records of its step; none to leave it alone."""
Keep: TypeAlias = Callable[[Transaction, Mapping[int, int]], Batch]
"""Writes the batch of these steps, in the last transaction."""
Prepared: TypeAlias = tuple[Editor, Sequence[Record], Change]
Outcome = TypeVar("Outcome")

WRITING_SECONDS = 0.015
"""What a transaction is to take: a key that is pressed meanwhile waits for so long."""
FEW_AT_ONCE, MOST_AT_ONCE = 2, 64
"""Issues; with the first portion it is known how long one takes."""
MOST_CHARACTERS = 100_000
"""Of raw text, at once."""
MOST_TRIES = 200
"""To be sooner than a hand."""


class Cancelled(Exception):
    """Leaves the run."""


def ignore_progress(advance: Advance) -> None:
    """For whoever shows none."""


@dataclass(slots=True)
class BatchRun:
    """One batch, while the lock of batches is held."""

    database: Database
    editors: Mapping[int, Editor]
    mark: Mark
    initiator: object
    on_progress: Callable[[Advance], None] = ignore_progress
    is_cancelled: Callable[[], bool] = never
    groups: dict[int, int] = field(default_factory=dict)
    """The steps that were written, by issue."""
    portions: int = 0
    """So many of them are in the library."""
    done: int = 0
    at_once: int = FEW_AT_ONCE

    def run(self, steps: Iterable[Step], keep: Keep) -> Batch | None:
        """None when it was cancelled, and all is as it was. What `on_progress` raises ends it; raised again while it is
        taken back, it leaves the rest for another time.

        Raises BatchKept where it was cancelled or failed but later steps rest on it in some issues, and BatchUnfinished
        where it could not be taken back; what it failed of otherwise.
        """
        try:
            return self.write_all(iter(steps), keep)
        except BaseException as error:
            self.revert_or_tell()
            if isinstance(error, Cancelled):
                return None
            raise

    def write_all(self, steps: Iterator[Step], keep: Keep) -> Batch:
        def finish(connection: Transaction, groups: Mapping[int, int]) -> Batch:
            batch = keep(connection, {**self.groups, **groups})
            if self.portions:
                remove_mark(connection, range(self.portions))
            return batch

        while True:
            portion, prepared = self.gather(steps)
            following = next(steps, None)
            if following is None:
                return self.write(portion, prepared, finish)
            self.write(portion, prepared, self.save_portion)
            steps = chain((following,), steps)

    def gather(self, steps: Iterator[Step]) -> tuple[Sequence[Step], list[Prepared]]:
        """As many as are written in a short time."""
        portion: list[Step] = []
        prepared: list[Prepared] = []
        for step in islice(steps, self.at_once):
            portion.append(step)
            prepared += self.prepare((step,))
            self.done += 1
            self.on_progress(Advance(self.done))
            if sum(len(editor.issue.raw) for editor, _, _ in prepared) > MOST_CHARACTERS:
                break
        return portion, prepared

    def prepare(self, steps: Iterable[Step]) -> list[Prepared]:
        prepared: list[Prepared] = []
        for issue_id, make_records in steps:
            if self.is_cancelled():
                raise Cancelled
            editor = self.find_editor(issue_id)
            records = make_records(editor) if editor else ()
            if editor and records:
                prepared.append((editor, records, editor.sum_up(records, self.initiator)))
        return prepared

    def find_editor(self, issue_id: int) -> Editor | None:
        """None for an issue that is not there any more."""
        try:
            return self.editors.get(issue_id) or Editor(self.database, issue_id, self.mark.user)
        except IssueNotFound:
            return None

    def write(
        self,
        steps: Sequence[Step],
        prepared: list[Prepared],
        sequel: Callable[[Transaction, Mapping[int, int]], Outcome],
    ) -> Outcome:
        """The steps are prepared again as often as somebody is sooner with another change to one of their issues."""
        for left in reversed(range(MOST_TRIES)):
            try:
                with self.database.transaction(can_wait=True) as connection:
                    begun = perf_counter()
                    groups = self.save(connection, prepared)
                    outcome = sequel(connection, groups)
                self.weigh(perf_counter() - begun)
                break
            except IssueChangedElsewhere:
                if not left:
                    raise
            for editor in self.editors.values():
                editor.catch_up()
            prepared = self.prepare(steps)
        self.groups |= groups
        self.take_over(prepared)
        return outcome

    def save(self, connection: Transaction, prepared: Iterable[Prepared]) -> dict[int, int]:
        groups = {}
        for editor, records, change in prepared:
            editor.save(connection, records, change)
            groups[editor.issue_id] = records[0].entry.group
        return groups

    def weigh(self, seconds: float) -> None:
        """How many issues to take the next time."""
        if seconds > WRITING_SECONDS:
            self.at_once = max(1, self.at_once // 2)
        elif 3 * seconds < WRITING_SECONDS:
            self.at_once = min(MOST_AT_ONCE, 2 * self.at_once)

    def take_over(self, prepared: Iterable[Prepared]) -> None:
        for editor, records, change in prepared:
            if editor.issue_id in self.editors:
                editor.take_over(records, change)

    def save_portion(self, connection: Transaction, groups: Mapping[int, int]) -> None:
        """The mark is seen with the first portion, by whoever opens the library after this program has died."""
        if not self.portions:
            save_mark(connection, self.mark)
        save_portion(connection, self.portions, groups)
        self.portions += 1

    def revert_or_tell(self) -> None:
        """Raises BatchKept, BatchUnfinished."""
        self.is_cancelled = never
        try:
            kept = self.revert(lambda done, total: self.on_progress(Advance(done, total))) if self.portions else 0
        except UserError as error:
            raise BatchUnfinished(name=self.mark.name) from error
        if kept:
            raise BatchKept(name=self.mark.name, issue_count=kept)

    def revert(self, tell: Callable[[int, int], None]) -> int:
        """Takes back what is in the library of the batch that is marked there; in how many issues that cannot be done.

        A batch of these is left, to be taken back some day; or of what had been taken back, nothing. `tell` is given
        how many issues are done, and of how many.
        """
        with self.database.reading() as connection:
            portions = list(walk_portions_back(connection))
        kept: dict[int, int] = {}
        done, total = 0, sum(len(groups) for _, groups in portions)
        for number, groups in portions:
            kept |= self.revert_portion(number, groups)
            done += len(groups)
            tell(done, total)
        with self.database.transaction(can_wait=True) as connection:
            if kept and not self.mark.takes_back:
                mark = self.mark
                save_batch(connection, Batch(next_number(connection), mark.name, mark.at, mark.user, kept))
            remove_mark(connection, [number for number, _ in portions])
        return len(kept)

    def revert_portion(self, number: int, groups: Mapping[int, int]) -> dict[int, int]:
        """The steps that stay."""
        kept: dict[int, int] = {}

        def undo(editor: Editor) -> Sequence[Record]:
            kept.pop(editor.issue_id, None)
            try:
                return undo_exactly(editor, groups[editor.issue_id])
            except UserError:
                kept[editor.issue_id] = groups[editor.issue_id]
                return ()

        def keep_rest(connection: Transaction, _: Mapping[int, int]) -> None:
            save_portion(connection, number, kept)

        steps = [(issue_id, undo) for issue_id in groups]
        self.write(steps, self.prepare(steps), keep_rest)
        return kept


def undo_exactly(editor: Editor, group: int) -> Sequence[Record]:
    """This step, whether it was done, done again or took something back; nothing where it is not in force any more.

    Raises StepIsNeeded when later steps rest on it.
    """
    history = editor.history
    if not history.is_in_force(group):
        return ()
    if needed_by := history.steps_that_need(group):
        raise StepIsNeeded(seq=group, needed_by=needed_by)
    return editor.prepare_inverses([history.entries[group][::-1]])
