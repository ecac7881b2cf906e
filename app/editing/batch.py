"""One change to many issues: all of it or nothing, kept under a name, taken back as one.

Owns the record of such batches. In each issue the change is a step like any other. Refuses to choose what to change:
whoever hands it over is asked issue by issue.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeAlias

from app.editing.editor import Editor, Record
from app.editing.errors import BatchIsNeeded, NothingToChange, NothingToUndo, StepIsNeeded
from app.editing.operations import Change, Operation
from app.store.database import Database
from app.store.errors import IssueNotFound
from app.store.facts import list_facts, save_fact
from app.store.transaction import Transaction
from app.text.model import Issue

Sequel: TypeAlias = "Callable[[Transaction, Batch], object]"
"""What else is written with a batch, in its transaction: both or neither."""
Choice: TypeAlias = Callable[[Issue], Sequence[Operation]]
"""What to do to an issue as it is; none to leave it alone."""

PREFIX = "batch:"
DIGITS = 9


@dataclass(frozen=True, slots=True)
class Batch:
    """`groups` are the steps by issue; `is_taken_back` once it was."""

    number: int
    name: str
    at: str
    user: str
    groups: Mapping[int, int]
    is_taken_back: bool = False


def ignore_progress(done: int) -> None:
    """For callers that show none; `done` issues were looked at."""


def never() -> bool:
    return False


def write_nothing_else(connection: Transaction, batch: Batch) -> None:
    """For batches that nothing else records."""


class Cancelled(Exception):
    """Leaves the transaction, so that nothing of it is kept."""


@dataclass(slots=True)
class Batches:
    """Does and takes back batches. `editors` are those of open issues, by issue: they tell what changed in theirs."""

    database: Database
    editors: Mapping[int, Editor]
    user: str = ""
    on_progress: Callable[[int], None] = ignore_progress
    is_cancelled: Callable[[], bool] = never

    def do(
        self,
        name: str,
        plan: Iterable[tuple[int, Choice]],
        initiator: object = None,
        sequel: Sequel = write_nothing_else,
    ) -> Batch | None:
        """What is chosen for each issue becomes one step of it; None when cancelled. An issue may come only once.

        Raises what the operations raise, NothingToChange where nothing was chosen, and IssueChangedElsewhere.
        """
        steps = ((issue_id, partial(choose_step, choice)) for issue_id, choice in plan)

        def keep(connection: Transaction, groups: Mapping[int, int]) -> Batch:
            if not groups:
                raise NothingToChange(operation=name)
            batch = Batch(next_number(connection), name, now(), self.user, groups)
            save_batch(connection, batch)
            sequel(connection, batch)
            return batch

        return self.run(steps, keep, initiator)

    def take_back(self, batch: Batch, initiator: object = None, sequel: Sequel = write_nothing_else) -> Batch | None:
        """Takes the batch's step back in every issue where it is in force; None when cancelled.

        Raises BatchIsNeeded where later steps rest on it, NothingToUndo where it is in force nowhere.
        """
        steps = ((issue_id, partial(undo_step, group)) for issue_id, group in batch.groups.items())

        def keep(connection: Transaction, groups: Mapping[int, int]) -> Batch:
            if not groups:
                raise NothingToUndo()
            taken = replace(batch, is_taken_back=True)
            save_batch(connection, taken)
            sequel(connection, taken)
            return taken

        return self.run(steps, keep, initiator)

    def run(
        self,
        steps: Iterable[tuple[int, Callable[[Editor], Sequence[Record]]]],
        keep: Callable[[Transaction, Mapping[int, int]], Batch],
        initiator: object,
    ) -> Batch | None:
        groups: dict[int, int] = {}
        saved: list[tuple[Editor, Sequence[Record], Change]] = []
        try:
            with self.database.transaction() as connection:
                for done, (issue_id, prepare) in enumerate(steps, 1):
                    if self.is_cancelled():
                        raise Cancelled
                    editor = self.find_editor(issue_id)
                    records = prepare(editor) if editor else ()
                    if editor and records:
                        change = editor.sum_up(records, initiator)
                        editor.save(connection, records, change)
                        groups[issue_id] = records[0].entry.group
                        if issue_id in self.editors:
                            saved.append((editor, records, change))
                    self.on_progress(done)
                batch = keep(connection, groups)
        except Cancelled:
            return None
        for editor, records, change in saved:
            editor.take_over(records, change)
        return batch

    def find_editor(self, issue_id: int) -> Editor | None:
        """None for an issue that is not there any more."""
        try:
            return self.editors.get(issue_id) or Editor(self.database, issue_id, self.user)
        except IssueNotFound:
            return None


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


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def next_number(connection: Transaction) -> int:
    return max((batch.number for batch in load_batches(connection)), default=0) + 1


def load_batches(connection: Transaction) -> tuple[Batch, ...]:
    """All that were done, the first first; raises LibraryDamaged."""
    return tuple(load_batch(name, value) for name, value in list_facts(connection, PREFIX).items())


def save_batch(connection: Transaction, batch: Batch) -> None:
    value = {
        "name": batch.name,
        "at": batch.at,
        "user": batch.user,
        "groups": list(map(list, batch.groups.items())),
        "is_taken_back": batch.is_taken_back,
    }
    save_fact(connection, f"{PREFIX}{batch.number:0{DIGITS}}", value)


def load_batch(fact: str, value: Mapping[str, Any]) -> Batch:
    return Batch(
        number=int(fact.removeprefix(PREFIX)),
        name=value["name"],
        at=value["at"],
        user=value["user"],
        groups=dict(value["groups"]),
        is_taken_back=value["is_taken_back"],
    )
