"""The columns of the log and the counts of issues, of all, of a newspaper, of an issue."""

from app.editing.editor import Editor
from app.editing.operations import ReplaceText, ReplaceTexts, SetStatus
from app.store.activity import (
    Activity,
    BlockLength,
    IssueCounts,
    count_issues,
    count_statuses,
    list_lengths,
    load_activity,
)
from app.store.database import Database
from app.text.model import Status


def test_counts(database: Database, issue_id: int) -> None:
    Editor(database, issue_id).do(SetStatus(1, Status.DONE))
    with database.reading() as connection:
        (counts,) = count_issues(connection, None, None)
        assert counts == IssueCounts(issue_id, "柳河新报", "2021-12-03", "3", counts.characters, counts.open_doubts)
        assert counts.characters > counts.open_doubts >= 0
        assert count_issues(connection, "别的报", None) == []
        assert count_statuses(connection, "柳河新报", issue_id) == {issue_id: {"new": 2, "done": 1}}
        assert count_statuses(connection, None, 99) == {}


def test_what_the_log_says(database: Database, issue_id: int) -> None:
    editor = Editor(database, issue_id, "林舟")
    editor.do(ReplaceText(3, 0, 2, "石"))
    editor.do(ReplaceTexts(((3, 0, 1, "木"), (4, 0, 0, "又"))))
    editor.do(SetStatus(1, Status.DONE))
    editor.undo()
    with database.reading() as connection:
        found = load_activity(connection, None, issue_id)
    assert [(item.operation, item.article_id, item.status) for item in found] == [
        ("ReplaceText", 0, ""),
        ("ReplaceTexts", 0, ""),
        ("SetStatus", 1, "done"),
        ("Restore", 0, ""),
    ]
    assert [(item.removed, item.typed, item.places) for item in found][:2] == [(2, 1, 1), (0, 0, 2)]
    assert [(item.entry.seq, item.entry.undoes) for item in found] == [(5, None), (6, None), (7, None), (8, 7)]
    assert all(isinstance(item, Activity) and item.entry.user == "林舟" for item in found)


def test_lengths(database: Database, issue_id: int) -> None:
    with database.reading() as connection:
        found = list_lengths(connection, None, issue_id)
        assert BlockLength(issue_id, 1, 3, 5) in found
        assert len(found) == 13
        assert {item.article_id for item in list_lengths(connection, "柳河新报", None, 9)} == {9}
