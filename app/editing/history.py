"""What the log says about undoing: which step is next to take back or do again, and what rests on a step.

Owns the reading of the log. Pure; refuses to write. A step is a group of entries that are undone together. Undoing
appends the inverses with `undoes`; the log is never rewritten. The step with which an issue began cannot be undone.
"""

import json
from collections.abc import Iterable, Sequence

from app.editing.errors import NothingToUndo, StepIsNeeded
from app.editing.operations import Operation, Restore, apply, from_json
from app.store.log import LogEntry
from app.text.difference import Key
from app.text.model import Issue, Source

FIRST_GROUP = 1


class History:
    """The steps that can be taken back and done again, kept in step with the log entry by entry.

    An ordinary step can be undone; the step that undid it can be undone in turn, which is a redo, until another
    ordinary step is done. `done` and `undone` are stacks of groups, the next one last.
    """

    def __init__(self, entries: Iterable[LogEntry] = ()) -> None:
        self.entries: dict[int, list[LogEntry]] = {}
        self.done: list[int] = []
        self.undone: list[int] = []
        self.group_of: dict[int, int] = {}
        self.touched: dict[int, frozenset[Key]] = {}
        for entry in entries:
            self.add(entry)

    def add(self, entry: LogEntry) -> None:
        self.group_of[entry.seq] = entry.group
        self.touched.pop(entry.group, None)
        own = self.entries.setdefault(entry.group, [])
        own.append(entry)
        if entry.group == FIRST_GROUP or len(own) > 1:
            return
        if entry.undoes is None:
            self.done.append(entry.group)
            self.undone.clear()
        elif (undone := self.group_of[entry.undoes]) in self.done:
            self.done.remove(undone)
            self.undone.append(entry.group)
        else:
            if undone in self.undone:
                self.undone.remove(undone)
            self.done.append(entry.group)

    def next_undo(self) -> Sequence[LogEntry]:
        """The entries of the step to take back, in the order in which to do it: last first."""
        if not self.done:
            raise NothingToUndo()
        return self.entries[self.done[-1]][::-1]

    def next_redo(self) -> Sequence[LogEntry]:
        if not self.undone:
            raise NothingToUndo()
        return self.entries[self.undone[-1]][::-1]

    def steps_after(self, group: int) -> tuple[int, ...]:
        """The steps to take back, in this order, to be where the issue was after this one."""
        if group != FIRST_GROUP and group not in self.done:
            raise NothingToUndo()
        at = self.done.index(group) + 1 if group in self.done else 0
        return self.require_steps(self.done[at:])

    def steps_until(self, group: int) -> tuple[int, ...]:
        """The undoing steps to take back, in this order, to do again all up to what this one undid."""
        if group not in self.undone:
            raise NothingToUndo()
        return self.require_steps(self.undone[self.undone.index(group) :])

    def require_steps(self, groups: Sequence[int]) -> tuple[int, ...]:
        if not groups:
            raise NothingToUndo()
        return tuple(groups[::-1])

    def steps_that_need(self, group: int) -> tuple[int, ...]:
        """The later steps still in force that touched what this one touched."""
        own = self.touched_by(group)
        return tuple(other for other in self.done if other > group and own & self.touched_by(other))

    def touched_by(self, group: int) -> frozenset[Key]:
        """What a step changed; remembered, for many steps may be asked about one."""
        known = self.touched.get(group)
        if known is None:
            known = self.touched[group] = frozenset().union(*(touched_keys(entry) for entry in self.entries[group]))
        return known

    def step_in_force(self, group: int) -> int | None:
        """This one, or the step by which it was done again; None where it is taken back."""
        undone_by = {self.group_of[own[0].undoes]: g for g, own in self.entries.items() if own[0].undoes is not None}
        at: int | None = group
        while at is not None and at not in self.done:
            undoing = undone_by.get(at)
            at = None if undoing is None else undone_by.get(undoing)
        return at

    def is_in_force(self, group: int) -> bool:
        """Of any step, also of one that took another back: nothing that is in force took it back."""
        undoing = (
            g for g, own in self.entries.items() if own[0].undoes is not None and self.group_of[own[0].undoes] == group
        )
        return not any(map(self.is_in_force, undoing))

    def undo_alone(self, group: int) -> Sequence[LogEntry]:
        """The entries of an old step, last first; raises StepIsNeeded when later steps rest on it."""
        if group not in self.done:
            raise NothingToUndo()
        needed_by = self.steps_that_need(group)
        if needed_by:
            raise StepIsNeeded(seq=group, needed_by=needed_by)
        return self.entries[group][::-1]


def touched_keys(entry: LogEntry) -> set[Key]:
    """What an entry changed, by the keys of `app.text.difference`; the values behind the keys are not made."""
    return {tuple(item[:-1]) for item in json.loads(entry.inverse)["values"]}


def load_operation(line: str) -> Operation:
    return from_json(json.loads(line))


def load_inverse(entry: LogEntry) -> Restore:
    inverse = load_operation(entry.inverse)
    assert isinstance(inverse, Restore)
    return inverse


def replay(raw: str, source: Source, entries: Iterable[LogEntry]) -> Issue:
    """The issue that the log makes of a raw text."""
    issue = Issue(raw, source)
    for entry in entries:
        issue, _, _ = apply(issue, load_operation(entry.operation))
    return issue
