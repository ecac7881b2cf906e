"""Names go into the library with their text, and follow what becomes of their blocks."""

import pytest
from sqlalchemy import text

from app.editing.editor import Editor
from app.editing.operations import AddEntity, LeaveOut, MergeBlocks, ReplaceText, SettleRepair
from app.store.database import Database
from app.store.entities import count_wrong_labels, load_entities, load_repairs
from app.store.issues import load_issue
from app.text.model import Entity, EntityKind, Repair

NAME = Entity(24, EntityKind.PERSON, 7, 10, 3)


@pytest.fixture
def editor(database: Database, issue_id: int) -> Editor:
    editor = Editor(database, issue_id, "林舟")
    editor.do(AddEntity(5, 7, 10, EntityKind.PERSON, 3))
    return editor


def labels(database: Database) -> list[tuple[int, str]]:
    with database.reading() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT block_id, label FROM entity"))]


def test_a_name_is_stored_with_its_text(editor: Editor, database: Database) -> None:
    assert labels(database) == [(5, "周晓禾")]
    with database.reading() as connection:
        assert load_entities(connection, editor.issue_id) == {5: [NAME]}
        assert load_issue(connection, editor.issue_id) == editor.issue
        assert count_wrong_labels(connection, editor.issue, editor.issue_id) == 0


def test_a_name_goes_along_with_its_text(editor: Editor, database: Database) -> None:
    editor.do(ReplaceText(5, 0, 2, ""))
    editor.do(MergeBlocks(4, 5, " "))
    assert labels(database) == [(4, "周晓禾")]
    with database.reading() as connection:
        assert load_issue(connection, editor.issue_id) == editor.issue
    editor.undo()
    editor.undo()
    assert labels(database) == [(5, "周晓禾")]


def test_what_is_lost_waits_in_the_library(editor: Editor, database: Database) -> None:
    editor.do(LeaveOut(5))
    with database.reading() as connection:
        assert load_repairs(connection, editor.issue_id) == (
            Repair(24, EntityKind.PERSON, "周晓禾", 5, editor.issue.raw.index("周晓禾") - 1, 21, 3),
        )
        assert load_issue(connection, editor.issue_id) == editor.issue
    assert labels(database) == []
    editor.do(SettleRepair(24))
    with database.reading() as connection:
        assert load_repairs(connection, editor.issue_id) == ()


def test_a_label_that_is_not_the_text_is_counted(editor: Editor, database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(text("UPDATE entity SET label = '周晓和'"))
        assert count_wrong_labels(connection, editor.issue, editor.issue_id) == 1
