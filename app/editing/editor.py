"""The one place that writes: applies operations, stores rows and log entries in one transaction, then tells.

Owns the current value of one open issue. Refuses to know who shows it: whoever wants to hear of changes subscribes.
"""

import getpass
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from app.editing.errors import NothingToChange
from app.editing.following import follow
from app.editing.history import History, load_inverse, load_operation
from app.editing.operations import Change, Operation, ReplaceText, Restore, SetIssueField, TakeReading, apply, to_json
from app.store.database import Database
from app.store.edits import save_difference
from app.store.errors import IssueChangedElsewhere
from app.store.issues import append_entry, load_issue, load_log
from app.store.log import LogEntry
from app.store.transaction import Transaction
from app.text.difference import Difference, Key, Values, compare_states
from app.text.model import Issue, Reading, Source

TYPING_PAUSE = timedelta(seconds=1)
"""Typing in one block with shorter pauses than this is one step."""


def dump_operation(operation: Operation) -> str:
    return json.dumps(to_json(operation), ensure_ascii=False, separators=(",", ":"))


def user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


@dataclass(frozen=True, slots=True)
class Record:
    """An operation that was applied: the issue after it, what changed, and the log entry that says so."""

    issue: Issue
    operation: Operation
    difference: Difference
    entry: LogEntry
    back: Values
    """What the log entry has as its inverse."""


def record(
    issue: Issue, operation: Operation, user: str, group: int | None = None, undoes: int | None = None
) -> Record:
    """Applies one operation to the value; `group` is the log entry's own number by default."""
    complete = operation.complete(issue)
    after, back, difference = apply(issue, complete)
    entry = LogEntry(
        seq=after.seq,
        group=after.seq if group is None else group,
        at=datetime.now(UTC).isoformat(timespec="milliseconds"),
        user=user,
        operation=dump_operation(complete),
        inverse=dump_operation(Restore(back)),
        undoes=undoes,
    )
    return Record(after, complete, difference, entry, back)


def begin_issue(
    raw: str, source: Source, reading: Reading, fields: dict[str, str], user: str = ""
) -> tuple[Issue, tuple[LogEntry, ...]]:
    """A new issue and the log that it begins with: one step, which cannot be undone.

    `fields` are newspaper, date and page, as far as they could be told.
    """
    operations: list[Operation] = [TakeReading(reading)] if reading.articles or reading.left_out else []
    operations += [SetIssueField(name, value) for name, value in fields.items() if value]
    issue = Issue(raw, source)
    entries: list[LogEntry] = []
    for operation in operations:
        done = record(issue, operation, user, group=1)
        issue = done.issue
        entries.append(done.entry)
    return issue, tuple(entries)


class Editor:
    """One open issue: what it is, what was done, and the only way to do more."""

    def __init__(self, database: Database, issue_id: int, user: str = "") -> None:
        self.database = database
        self.issue_id = issue_id
        self.user = user or user_name()
        with database.reading() as connection:
            self.issue = load_issue(connection, issue_id)
            self.entries: list[LogEntry] = list(load_log(connection, issue_id))
        self.history = History(self.entries)
        self.listeners: list[Callable[[Change], None]] = []
        self.ways_back: dict[int, Values] = {}
        """Of the entries that were made since the issue was opened: to read a long step from the log takes a while."""

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Calls the listener after each change; what it returns ends that."""
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def do(self, operation: Operation, initiator: object = None) -> Change:
        return self.do_all((operation,), initiator)

    def do_all(
        self,
        operations: Sequence[Operation],
        initiator: object = None,
        *,
        goes_on: bool = False,
        show: Callable[[Change], object] | None = None,
    ) -> Change:
        """All of them as one step, or none. Typing that goes on is one step with that before it, whatever the pause.

        `show` is given the change before it is written, so that a hand that types sees it at once; where this raises,
        it did not happen, and what was shown is to be taken back. Where another editor changed the issue meanwhile,
        that is told first, and what is done then has no initiator: nobody has shown it yet.
        """
        records = self.prepare(operations, goes_on=goes_on)
        try:
            return self.commit(records, initiator, show)
        except IssueChangedElsewhere:
            missed = self.catch_up()
            moved = follow(operations, (done.difference for done in records), missed) if missed else None
            if moved is None:
                raise
        return self.commit(self.prepare(moved), None)

    def prepare(self, operations: Sequence[Operation], *, goes_on: bool = False) -> list[Record]:
        """What `do_all` would do, not done yet."""
        if not operations:
            raise NothingToChange(operation="")
        issue, records = self.issue, []
        group = self.typing_group(operations, goes_on=goes_on)
        for operation in operations:
            done = record(issue, operation, self.user, group)
            issue, group = done.issue, done.entry.group
            records.append(done)
        return records

    def undo(self, initiator: object = None) -> Change:
        """Takes back the last step that is in force; raises NothingToUndo."""
        return self.take_back([self.history.next_undo()], initiator)

    def redo(self, initiator: object = None) -> Change:
        return self.take_back([self.history.next_redo()], initiator)

    def undo_alone(self, group: int, initiator: object = None) -> Change:
        """Takes back one old step; raises StepIsNeeded when later ones rest on it."""
        return self.take_back([self.history.undo_alone(group)], initiator)

    def go_back(self, group: int, initiator: object = None) -> Change:
        """Takes back every step after this one, each as one of its own, all or none; raises NothingToUndo."""
        return self.take_back([self.history.entries[g][::-1] for g in self.history.steps_after(group)], initiator)

    def go_forward(self, group: int, initiator: object = None) -> Change:
        """Does again every step up to the one that this step undid; raises NothingToUndo."""
        return self.take_back([self.history.entries[g][::-1] for g in self.history.steps_until(group)], initiator)

    def take_back(self, steps: Sequence[Sequence[LogEntry]], initiator: object) -> Change:
        records = self.prepare_inverses(steps)
        try:
            return self.commit(records, initiator)
        except IssueChangedElsewhere:
            missed = self.catch_up()
            if not missed or follow((), (done.difference for done in records), missed) is None:
                raise
        return self.commit(self.prepare_inverses(steps), None)

    def catch_up(self) -> Change | None:
        """Takes over what another editor did to the issue meanwhile, and tells it as one change; None where nobody did.

        Raises IssueChangedElsewhere where the library does not say how it came from this state to that one.
        """
        with self.database.reading() as connection:
            entries = load_log(connection, self.issue_id, self.issue.seq)
        if not entries:
            return None
        if [entry.seq for entry in entries] != list(range(self.issue.seq + 1, self.issue.seq + 1 + len(entries))):
            raise IssueChangedElsewhere(issue_id=self.issue_id)
        issue, operations = self.issue, tuple(load_operation(entry.operation) for entry in entries)
        for operation in operations:
            issue, _, _ = apply(issue, operation)
        change = Change(issue, operations, compare_states(self.issue, issue))
        self.follow_change(entries, change)
        return change

    def prepare_inverses(self, steps: Sequence[Sequence[LogEntry]]) -> list[Record]:
        """One entry a step, whatever number of entries the step has: the oldest of their former values count."""
        issue, records = self.issue, []
        for step in steps:
            values: dict[Key, Any] = {}
            for old in step:
                values.update(self.ways_back.get(old.seq) or load_inverse(old).values)
            done = record(issue, Restore(values), self.user, undoes=step[-1].seq)
            issue = done.issue
            records.append(done)
        return records

    def typing_group(self, operations: Sequence[Operation], *, goes_on: bool) -> int | None:
        """The step that this typing goes on with, if it does."""
        if len(operations) != 1 or not isinstance(operations[0], ReplaceText) or not self.entries:
            return None
        last = self.entries[-1]
        if last.undoes is not None or last.user != self.user or self.history.undone:
            return None
        is_at_once = timedelta() <= datetime.now(UTC) - datetime.fromisoformat(last.at) < TYPING_PAUSE
        if not (is_at_once or goes_on):
            return None  # a clock that was put back would gather an hour's typing in one step
        step = self.history.entries[last.group]
        before = [load_operation(entry.operation) for entry in (step[0], last)]
        is_same = all(isinstance(old, ReplaceText) and old.block == operations[0].block for old in before)
        return last.group if is_same else None

    def commit(
        self, records: Sequence[Record], initiator: object, show: Callable[[Change], object] | None = None
    ) -> Change:
        change = self.sum_up(records, initiator)
        if show is not None:
            show(change)
        with self.database.transaction() as connection:
            self.save(connection, records, change)
        self.take_over(records, change)
        return change

    def sum_up(self, records: Sequence[Record], initiator: object) -> Change:
        """What was prepared, as the one change that it will be."""
        after = records[-1].issue
        difference = records[0].difference if len(records) == 1 else compare_states(self.issue, after)
        return Change(after, tuple(done.operation for done in records), difference, initiator)

    def save(self, connection: Transaction, records: Sequence[Record], change: Change) -> None:
        """Writes what was prepared, in a transaction of the caller's; once that is through, `take_over` must follow."""
        save_difference(connection, self.issue_id, self.issue, change.issue, change.difference)
        for done in records:
            append_entry(connection, self.issue_id, done.entry)

    def take_over(self, records: Sequence[Record], change: Change) -> None:
        """Makes what was saved the current value, and tells."""
        for done in records:
            self.ways_back[done.entry.seq] = done.back
        self.follow_change([done.entry for done in records], change)

    def follow_change(self, entries: Iterable[LogEntry], change: Change) -> None:
        self.issue = change.issue
        for entry in entries:
            self.entries.append(entry)
            self.history.add(entry)
        for listener in tuple(self.listeners):
            listener(change)
