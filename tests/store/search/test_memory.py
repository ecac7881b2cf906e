"""What is recalled is what would be read again."""

import pytest

from app.editing.operations import MoveArticle, Operation, ReplaceText, SetField, SetIssueField, SplitArticle, apply
from app.store.database import Database
from app.store.edits import save_difference
from app.store.facts import load_fact
from app.store.issues import load_issue
from app.store.search.memory import CONTENT, ORDER, Memory, Recollection, change_stamp
from app.store.search.results import search


def do(database: Database, issue_id: int, operation: Operation) -> None:
    with database.transaction() as connection:
        before = load_issue(connection, issue_id)
        after, _, difference = apply(before, operation.complete(before))
        save_difference(connection, issue_id, before, after, difference)


def stamps(database: Database) -> tuple[object, object]:
    with database.reading() as connection:
        return load_fact(connection, CONTENT), load_fact(connection, ORDER)


@pytest.mark.parametrize(
    ("operation", "is_order_changed"),
    [
        (ReplaceText(5, 0, 1, "新"), False),
        (ReplaceText(3, 0, 1, "新"), True),
        (SetField(1, "note", "好"), False),
        (SetField(1, "date", "2020-01-01"), True),
        (SetIssueField("date", "2020-01-01"), True),
        (SplitArticle(1, (7, 8)), True),
    ],
)
def test_an_edit_changes_the_stamps(
    database: Database, issue_id: int, operation: Operation, is_order_changed: bool
) -> None:
    content, order = stamps(database)
    do(database, issue_id, operation)
    new_content, new_order = stamps(database)
    assert new_content != content
    assert (new_order != order) == is_order_changed


def test_what_the_index_does_not_know_changes_no_stamp(database: Database, issue_id: int) -> None:
    before = stamps(database)
    do(database, issue_id, MoveArticle(12, 0))
    assert stamps(database) == before


def test_a_search_sees_every_edit_although_it_remembers(database: Database, issue_id: int) -> None:
    memory = Memory()

    def count(query: str) -> int:
        with database.reading() as connection:
            return search(connection, query, memory=memory).total

    assert (count("老桥"), count("石桥"), count("老桥")) == (1, 0, 1)
    do(database, issue_id, ReplaceText(3, 0, 1, "石"))
    do(database, issue_id, ReplaceText(5, 0, 3, "石桥"))
    assert count("石桥") == 1
    do(database, issue_id, ReplaceText(15, 0, 2, "石桥"))
    assert count("石桥") == 2


def test_something_is_read_once_a_state(database: Database, issue_id: int) -> None:
    memory = Memory(most=2)
    read: list[str] = []

    def recall(name: str) -> None:
        with database.reading() as connection:
            Recollection(connection, memory).recall(name, lambda: read.append(name))

    for name in ("a", "a", "b", "a", "c", "b"):
        recall(name)
    assert read == ["a", "b", "c", "b"]
    with database.transaction() as connection:
        change_stamp(connection, CONTENT)
    recall("b")
    assert read[-2:] == ["b", "b"]


def test_without_memory_or_stamp_everything_is_read(database: Database) -> None:
    with database.reading() as connection:
        for memory in (None, Memory()):
            recollection = Recollection(connection, memory)
            assert [recollection.recall("a", lambda: 1), recollection.recall("a", lambda: 2)] == [1, 2]
