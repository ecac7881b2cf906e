"""The one write path, over a real library file."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.editing.editor import TYPING_PAUSE, Editor, begin_issue, record, user_name
from app.editing.errors import MissingArticle, NothingToChange, NothingToUndo, StepIsNeeded
from app.editing.history import replay
from app.editing.operations import Change, ReplaceText, SetField, SetIssueField, SetRole, SplitBlock
from app.errors import EditError
from app.store.database import Database
from app.store.errors import IssueChangedElsewhere, LibraryBusy
from app.store.issues import add_issue, append_entry, load_issue, remove_issue
from app.text.model import Issue, Reading, Role, Source
from tests.editing.random_operations import draw_operation
from tests.small_issue import RAW, begin, check_issue, make_reading

NUMBERS = count()
"""The library takes no two issues of the same bytes."""


def content(issue: Issue) -> Issue:
    return replace(issue, seq=0, next_id=0)


def stored(editor: Editor) -> Issue:
    with editor.database.reading() as connection:
        return load_issue(connection, editor.issue_id)


def age(editor: Editor, pause: timedelta = 2 * TYPING_PAUSE) -> None:
    """Makes the last entry older than it is."""
    editor.entries[-1] = replace(editor.entries[-1], at=(datetime.now(UTC) - pause).isoformat())


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the machine takes, it is no pause."""
    monkeypatch.setattr("app.editing.editor.TYPING_PAUSE", timedelta(days=1))


def test_an_issue_begins_with_one_step_that_stays(editor: Editor) -> None:
    assert editor.issue == begin()[0]
    assert [entry.group for entry in editor.entries] == [1, 1, 1, 1]
    assert editor.entries[0].user == "引擎"
    with pytest.raises(NothingToUndo):
        editor.undo()


def test_fields_that_could_not_be_told_are_no_entries() -> None:
    issue, entries = begin_issue(RAW, Source("a.txt"), make_reading(), {"newspaper": "", "page": "3"})
    assert (issue.newspaper, issue.page, len(entries)) == ("", "3", 2)
    assert begin_issue("", Source(), Reading(()), {}) == (Issue(""), ())


def test_an_operation_is_stored_logged_and_told(editor: Editor) -> None:
    heard: list[Change] = []
    forget = editor.subscribe(heard.append)
    change = editor.do(SetField(9, "note", "问图"), initiator="hand")
    assert heard == [change]
    assert (change.initiator, change.difference.forth) == ("hand", {("article", 9, "note"): "问图"})
    assert stored(editor) == editor.issue == change.issue
    entry = editor.entries[-1]
    assert (entry.seq, entry.group, entry.user, entry.undoes) == (5, 5, "林舟", None)
    assert entry.operation == '{"op":"SetField","article":9,"name":"note","value":"问图"}'
    assert abs(datetime.now(UTC) - datetime.fromisoformat(entry.at)) < timedelta(days=1)
    forget()
    editor.undo()
    assert len(heard) == 1


def test_the_log_keeps_what_the_engine_made_of_it(editor: Editor) -> None:
    editor.do(SetRole(11, Role.BODY))
    assert '"text":"许可摄"' in editor.entries[-1].operation


def test_many_operations_are_one_step_or_none(editor: Editor) -> None:
    before = editor.issue
    heard: list[Change] = []
    editor.subscribe(heard.append)
    with pytest.raises(MissingArticle):
        editor.do_all([SetField(9, "note", "问图"), SetField(99, "note", "问谁")])
    assert editor.issue is before
    assert stored(editor) == before
    assert (len(editor.entries), heard) == (4, [])
    change = editor.do_all([SetField(9, "note", "问图"), SplitBlock(6, 7)])
    assert len(change.operations) == 2
    assert {entry.group for entry in editor.entries[4:]} == {5}
    editor.undo()
    assert content(editor.issue) == content(before)
    assert stored(editor) == editor.issue


def test_a_change_is_shown_before_it_is_written(editor: Editor) -> None:
    shown: list[tuple[Change, Issue, Issue]] = []
    heard: list[Change] = []
    editor.subscribe(heard.append)
    before = editor.issue

    def show(change: Change) -> None:
        shown.append((change, editor.issue, stored(editor)))

    change = editor.do_all([SetField(9, "note", "问图"), SplitBlock(6, 7)], show=show)
    assert shown == [(change, before, before)]
    assert heard == [change]
    assert editor.issue is change.issue
    with pytest.raises(MissingArticle):
        editor.do_all([SetField(99, "note", "问谁")], show=show)
    assert len(shown) == 1


def test_nothing_is_no_step(editor: Editor) -> None:
    with pytest.raises(NothingToChange):
        editor.do_all([])


def test_a_step_that_cannot_be_stored_did_not_happen(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "library.jiaoyang", busy_seconds=0.01)
    issue, entries = begin()
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, RAW.encode())
        for entry in entries:
            append_entry(connection, issue_id, entry)
    editor = Editor(database, issue_id)
    with closing(sqlite3.connect(database.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy):
            editor.do(SetField(9, "note", "问图"))
        other.rollback()
    assert editor.issue == stored(editor) == issue
    assert len(editor.entries) == 4
    editor.do(SetField(9, "note", "问图"))
    assert stored(editor).articles[1].note == "问图"
    database.close()


def test_typing_in_one_block_is_one_step(editor: Editor, unhurried: None) -> None:
    before = editor.issue
    for index, letter in enumerate("又下雨"):
        editor.do(ReplaceText(15, 6 + index, 6 + index, letter))
    assert {entry.group for entry in editor.entries[4:]} == {5}
    assert editor.issue.articles[2].blocks[2].text == "昨夜下了雨。又下雨"
    editor.undo()
    assert content(editor.issue) == content(before)
    editor.redo()
    assert editor.issue.articles[2].blocks[2].text == "昨夜下了雨。又下雨"
    assert stored(editor) == editor.issue


def test_typing_before_the_clock_was_put_back_is_another_step(editor: Editor, unhurried: None) -> None:
    editor.do(ReplaceText(15, 0, 0, "又"))
    age(editor, -timedelta(minutes=5))
    editor.do(ReplaceText(15, 0, 0, "雨"))
    assert [entry.group for entry in editor.entries[4:]] == [5, 6]


def test_a_pause_another_block_or_another_deed_ends_the_typing(editor: Editor) -> None:
    editor.do(ReplaceText(15, 0, 0, "又"))
    age(editor)
    editor.do(ReplaceText(15, 0, 0, "雨"))
    editor.do(ReplaceText(14, 0, 0, "雨"))
    editor.do(SetField(12, "note", "雨"))
    editor.do(ReplaceText(14, 0, 0, "雨"))
    editor.undo()
    editor.do(ReplaceText(14, 0, 0, "云"))
    assert [entry.group for entry in editor.entries[4:]] == [5, 6, 7, 8, 9, 10, 11]


def test_typing_does_not_go_on_with_a_step_of_several_deeds(editor: Editor) -> None:
    editor.do_all([SetField(12, "note", "雨"), ReplaceText(15, 0, 0, "又")])
    editor.do(ReplaceText(15, 0, 0, "雨"))
    assert [entry.group for entry in editor.entries[4:]] == [5, 5, 7]


def test_another_hand_does_not_go_on_with_the_typing(database: Database, issue_id: int) -> None:
    Editor(database, issue_id, "林舟").do(ReplaceText(15, 0, 0, "又"))
    second = Editor(database, issue_id, "周晓禾")
    second.do(ReplaceText(15, 0, 0, "雨"))
    assert [(entry.group, entry.user) for entry in second.entries[4:]] == [(5, "林舟"), (6, "周晓禾")]


def test_history_survives_a_restart(editor: Editor, tmp_path: Path) -> None:
    before = editor.issue
    editor.do(SplitBlock(6, 7))
    editor.do(SetField(9, "note", "问图"))
    after = editor.issue
    editor.undo()
    editor.database.close()
    again = Database.open(tmp_path / "library.jiaoyang")
    later = Editor(again, editor.issue_id, "周晓禾")
    later.redo()
    assert content(later.issue) == content(after)
    later.undo()
    later.undo()
    assert content(later.issue) == content(before)
    with pytest.raises(NothingToUndo):
        later.undo()
    assert replay(RAW, later.issue.source, later.entries) == later.issue == stored(later)
    again.close()


def test_one_old_step_is_taken_back_alone(editor: Editor) -> None:
    editor.do(SplitBlock(6, 7))
    editor.do(SetField(9, "note", "问图"))
    editor.do(SetRole(24, Role.LEAD))
    with pytest.raises(StepIsNeeded):
        editor.undo_alone(5)
    editor.undo_alone(6)
    assert editor.issue.articles[1].note == ""
    assert len(editor.issue.articles[0].blocks) == 8
    editor.redo()
    assert editor.issue.articles[1].note == "问图"
    editor.undo_alone(7)
    editor.undo_alone(5)
    assert editor.issue.articles[0] == begin()[0].articles[0]


def test_going_back_and_forward_keeps_the_steps(editor: Editor) -> None:
    heard: list[Change] = []
    editor.do(SetField(9, "note", "甲"))
    first = editor.issue
    editor.do_all([SetField(9, "note", "乙"), SplitBlock(6, 7)])
    editor.do(SetRole(24, Role.LEAD))
    last = editor.issue
    editor.subscribe(heard.append)
    editor.go_back(5)
    assert (len(heard), len(heard[0].operations)) == (1, 2)
    assert content(editor.issue) == content(first) == content(stored(editor))
    assert editor.history.done == [5]
    editor.redo()
    assert editor.issue.articles[1].note == "乙"
    editor.go_forward(editor.history.undone[0])
    assert content(editor.issue) == content(last)
    editor.go_back(1)
    assert content(editor.issue) == content(begin()[0])
    assert replay(RAW, editor.issue.source, editor.entries) == editor.issue
    with pytest.raises(NothingToUndo):
        editor.go_back(1)
    with pytest.raises(NothingToUndo):
        editor.go_forward(5)


def test_a_record_is_pure() -> None:
    issue, _ = begin()
    done = record(issue, SetIssueField("page", "4"), "林舟")
    assert (issue.page, done.issue.page) == ("3", "4")
    assert (done.entry.seq, done.entry.group) == (done.issue.seq, 5)
    assert record(issue, SetIssueField("page", "4"), "林舟", group=3, undoes=2).entry.group == 3


def test_a_user_has_a_name() -> None:
    assert isinstance(user_name(), str)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_over_any_walk_the_library_holds_what_the_editor_shows(database: Database, data: st.DataObject) -> None:
    issue, entries = begin()
    issue = replace(issue, source=Source(sha256=f"{next(NUMBERS):064x}"))
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, b"")
        for entry in entries:
            append_entry(connection, issue_id, entry)
    editor = Editor(database, issue_id)
    first = editor.issue
    for _ in range(data.draw(st.integers(1, 8))):
        deed = data.draw(st.sampled_from(["do", "do", "do", "undo", "redo", "alone"]))
        try:
            if deed == "do":
                editor.do(data.draw(draw_operation(editor.issue)))
            elif deed == "alone":
                editor.undo_alone(data.draw(st.sampled_from([1, *editor.history.done])))
            else:
                getattr(editor, deed)()
        except EditError:
            continue
    check_issue(editor.issue)
    last = editor.issue
    assert stored(editor) == last
    assert replay(RAW, last.source, editor.entries) == last
    again = Editor(database, issue_id)
    steps = len(again.history.done)
    for _ in range(steps):
        again.undo()
    assert content(again.issue) == content(first)
    for _ in range(steps):
        again.redo()
    assert content(again.issue) == content(last)
    assert stored(again) == again.issue


def test_typing_that_came_to_nothing_is_undone_as_any_step(editor: Editor, unhurried: None) -> None:
    editor.do(SetField(9, "note", "甲"))
    before = content(editor.issue)
    editor.do(ReplaceText(15, 6, 6, "雨"))
    editor.do(ReplaceText(15, 6, 7, ""))
    assert content(editor.issue) == before
    editor.undo()
    assert content(editor.issue) == before
    editor.undo()
    assert editor.issue.articles[1].note == ""
    editor.redo()
    editor.redo()
    assert content(editor.issue) == before


def test_what_another_editor_did_is_taken_over_and_told(editor: Editor) -> None:
    heard: list[Change] = []
    editor.subscribe(heard.append)
    assert editor.catch_up() is None
    other = Editor(editor.database, editor.issue_id, "石川")
    other.do(SetField(1, "section", "要闻"))
    other.do(ReplaceText(5, 0, 2, "报"))
    missed = editor.catch_up()
    assert missed
    assert heard == [missed]
    assert (missed.initiator, len(missed.operations)) == (None, 2)
    assert editor.issue == other.issue == stored(editor)
    editor.undo()
    assert stored(editor) == editor.issue
    other.catch_up()
    assert other.issue == editor.issue
    assert other.history.undone == editor.history.undone


def test_an_edit_beside_what_another_editor_did_is_done_and_shown_by_everyone(editor: Editor) -> None:
    heard: list[object] = []
    editor.subscribe(lambda change: heard.append(change.initiator))
    Editor(editor.database, editor.issue_id).do(ReplaceText(3, 0, 1, "石头"))
    change = editor.do(ReplaceText(3, 5, 5, "！"), initiator="pane")
    assert editor.issue.articles[0].title == "石头桥换新颜！"
    assert change.initiator is None
    assert heard == [None, None]
    assert stored(editor) == editor.issue
    Editor(editor.database, editor.issue_id).do(SetField(9, "section", "要闻"))
    editor.undo()
    assert (editor.issue.articles[0].title, editor.issue.articles[1].section) == ("石头桥换新颜", "要闻")


def test_an_edit_of_what_another_editor_changed_is_refused(editor: Editor) -> None:
    editor.do(SetField(1, "section", "要闻"))
    other = Editor(editor.database, editor.issue_id)
    other.do(SetField(1, "section", "河西"))
    with pytest.raises(IssueChangedElsewhere):
        editor.do(SetField(1, "section", "河东"))
    assert stored(editor) == editor.issue == other.issue
    other.do(SetField(1, "section", "河南"))
    with pytest.raises(IssueChangedElsewhere):
        editor.undo()
    assert stored(editor) == editor.issue == other.issue


def test_what_the_log_does_not_lead_to_is_not_taken_over(editor: Editor) -> None:
    with editor.database.transaction() as connection:
        issue = load_issue(connection, editor.issue_id)
        remove_issue(connection, editor.issue_id)
        add_issue(connection, replace(issue, seq=issue.seq + 2), RAW.encode(), issue_id=editor.issue_id)
        entry = replace(editor.entries[-1], seq=issue.seq + 2, group=issue.seq + 2)
        append_entry(connection, editor.issue_id, entry)
    with pytest.raises(IssueChangedElsewhere):
        editor.do(SetField(1, "section", "河东"))
