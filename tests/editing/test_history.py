"""What the log says about undoing."""

from dataclasses import replace

import pytest

from app.editing.editor import record
from app.editing.errors import NothingToUndo, StepIsNeeded
from app.editing.history import History, load_operation, replay, touched_keys
from app.editing.operations import AddTag, MoveArticle, Operation, SetField, SetIssueField, SetRole, SplitBlock
from app.store.log import LogEntry
from app.text.model import Issue, Role, Tag
from tests.small_issue import begin

A, B, C = SetField(9, "note", "甲"), SetField(12, "note", "乙"), SetField(9, "note", "丙")


class Log:
    """A log that grows as the editor's would."""

    def __init__(self) -> None:
        self.issue, entries = begin()
        self.entries = list(entries)
        self.history = History(entries)

    def add(self, operation: Operation, group: int | None = None, undoes: int | None = None) -> LogEntry:
        done = record(self.issue, operation, "林舟", group, undoes)
        self.issue = done.issue
        self.entries.append(done.entry)
        self.history.add(done.entry)
        return done.entry

    def take_back(self, entries: tuple[LogEntry, ...] | list[LogEntry]) -> LogEntry:
        (old,) = entries
        return self.add(load_operation(old.inverse), undoes=old.seq)

    def undo(self) -> LogEntry:
        return self.take_back(list(self.history.next_undo()))

    def redo(self) -> LogEntry:
        return self.take_back(list(self.history.next_redo()))


@pytest.fixture
def log() -> Log:
    return Log()


def test_the_first_step_cannot_be_undone(log: Log) -> None:
    assert {entry.group for entry in log.entries} == {1}
    with pytest.raises(NothingToUndo):
        log.history.next_undo()
    with pytest.raises(NothingToUndo):
        log.history.undo_alone(1)


def test_the_last_step_is_undone_first_and_done_again_last(log: Log) -> None:
    first, second = log.add(A), log.add(B)
    assert [log.undo().undoes, log.undo().undoes] == [second.seq, first.seq]
    with pytest.raises(NothingToUndo):
        log.history.next_undo()
    assert [log.redo().undoes, log.redo().undoes] == [8, 7]
    assert log.issue.articles[1].note == "甲"
    assert log.issue.articles[2].note == "乙"
    with pytest.raises(NothingToUndo):
        log.history.next_redo()


def test_a_new_step_ends_what_could_be_done_again(log: Log) -> None:
    log.add(A)
    log.undo()
    log.add(B)
    with pytest.raises(NothingToUndo):
        log.history.next_redo()


def test_what_was_done_again_can_be_undone(log: Log) -> None:
    log.add(A)
    log.undo()
    redone = log.redo()
    assert log.undo().undoes == redone.seq
    assert log.issue.articles[1].note == ""


def test_entries_of_a_group_are_one_step(log: Log) -> None:
    first = log.add(A)
    second = log.add(B, group=first.seq)
    assert list(log.history.next_undo()) == [second, first]


def test_a_history_read_from_the_log_is_the_same(log: Log) -> None:
    log.add(A)
    log.add(B)
    log.undo()
    read = History(log.entries)
    assert (read.done, read.undone) == (log.history.done, log.history.undone)


def test_an_old_step_on_which_nothing_rests_can_go_alone(log: Log) -> None:
    first, _ = log.add(A), log.add(B)
    assert list(log.history.undo_alone(first.group)) == [first]
    log.take_back([first])
    assert log.issue.articles[1].note == ""
    assert log.issue.articles[2].note == "乙"
    log.redo()
    assert log.issue.articles[1].note == "甲"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (A, C),
        (SplitBlock(6, 7), SetRole(24, Role.LEAD)),
        (AddTag(9, Tag("桥")), AddTag(9, Tag("雨"))),
        (MoveArticle(12, 0), MoveArticle(9, 0)),
        (SetIssueField("page", "4"), SetIssueField("page", "5")),
    ],
)
def test_a_step_on_which_another_rests_says_which(log: Log, first: Operation, second: Operation) -> None:
    step, needed_by = log.add(first), log.add(second)
    with pytest.raises(StepIsNeeded) as raised:
        log.history.undo_alone(step.group)
    assert raised.value.fields == {"seq": step.group, "needed_by": (needed_by.group,)}
    log.undo()
    assert list(log.history.undo_alone(step.group)) == [step]


def test_a_step_is_not_undone_twice(log: Log) -> None:
    first = log.add(A)
    log.add(B)
    log.take_back([first])
    with pytest.raises(NothingToUndo):
        log.history.undo_alone(first.group)


def test_the_steps_after_one_are_taken_back_last_first(log: Log) -> None:
    groups = [log.add(operation).group for operation in (A, B, C)]
    assert log.history.steps_after(groups[0]) == (groups[2], groups[1])
    assert log.history.steps_after(1) == tuple(groups[::-1])
    undone = [log.undo().group, log.undo().group]
    assert log.history.steps_until(undone[1]) == (undone[1],)
    assert log.history.steps_until(undone[0]) == (undone[1], undone[0])
    for wrong in (groups[0], groups[1]):
        with pytest.raises(NothingToUndo):
            log.history.steps_after(wrong)
    with pytest.raises(NothingToUndo):
        log.history.steps_until(groups[0])


def test_an_entry_names_what_it_touched(log: Log) -> None:
    assert touched_keys(log.add(A)) == {("article", 9, "note")}


def test_the_log_makes_the_issue_again(log: Log) -> None:
    log.add(A)
    log.add(SplitBlock(6, 7))
    log.undo()
    assert replay(log.issue.raw, log.issue.source, log.entries) == log.issue
    shorter = replay(log.issue.raw, log.issue.source, log.entries[:-1])
    assert replace(shorter, seq=0) != replace(log.issue, seq=0)
    assert replay("", log.issue.source, ()) == Issue("", log.issue.source)


def test_a_step_that_was_done_again_is_in_force_by_the_one_that_did_it(log: Log) -> None:
    group = log.add(A).group
    assert log.history.step_in_force(group) == group
    log.undo()
    assert log.history.step_in_force(group) is None
    again = log.redo().group
    assert log.history.step_in_force(group) == again
    log.undo()
    assert log.history.step_in_force(group) is None
    assert log.history.step_in_force(log.redo().group) == log.history.step_in_force(group)


def test_a_step_is_in_force_until_something_in_force_took_it_back(log: Log) -> None:
    first = log.add(A)
    second = log.add(B)
    undo = log.undo()
    assert [log.history.is_in_force(entry.group) for entry in (first, second, undo)] == [True, False, True]
    redo = log.redo()
    assert [log.history.is_in_force(entry.group) for entry in (second, undo, redo)] == [True, False, True]
    log.undo()
    log.add(C)
    assert [log.history.is_in_force(entry.group) for entry in (first, second, undo, redo)] == [True, False, True, False]
