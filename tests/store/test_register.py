"""Entries of the register, their numbers, and the mentions of a name over the library."""

import pytest

from app.editing.editor import Editor
from app.editing.operations import AddEntity
from app.store.database import Database
from app.store.register import (
    CONTEXT,
    NameUse,
    RegisterEntry,
    count_labels_of,
    count_uses,
    find_by_label,
    find_by_labels,
    find_entry,
    find_mentions,
    find_named_issues,
    list_entries,
    load_entry,
    next_number,
    remove_entry,
    reserve_numbers,
    save_entry,
)
from app.text.model import EntityKind

PERSON = EntityKind.PERSON


@pytest.fixture
def stored(database: Database, issue_id: int) -> tuple[RegisterEntry, RegisterEntry]:
    with database.transaction() as connection:
        first = save_entry(connection, RegisterEntry(0, PERSON, "周晓禾", ("小周", "小周", ""), "记者", "Q1"))
        second = save_entry(connection, RegisterEntry(0, PERSON, "何大爷"))
    editor = Editor(database, issue_id)
    editor.do(AddEntity(5, 7, 10, PERSON))
    start = editor.issue.articles[0].blocks[4].text.index("何大爷")
    editor.do(AddEntity(6, start, start + 3, PERSON, second.id))
    return first, second


def test_an_entry_comes_back_with_its_variants(database: Database, stored: tuple[RegisterEntry, RegisterEntry]) -> None:
    assert stored[0] == RegisterEntry(1, PERSON, "周晓禾", ("小周",), "记者", "Q1")
    with database.reading() as connection:
        assert list_entries(connection) == (stored[1], stored[0])
        assert list_entries(connection, EntityKind.PLACE) == ()
        assert find_entry(connection, 1) == load_entry(connection, 1) == stored[0]
        assert find_entry(connection, 9) is None
        assert find_by_label(connection, PERSON, "小周") == (stored[0],)
        assert find_by_labels(connection, ("何大爷", "小周")) == stored
        assert find_by_labels(connection, ("何大爷",), (EntityKind.PLACE,)) == ()


def test_mentions_are_told_with_what_stands_beside_them(
    database: Database, issue_id: int, stored: tuple[RegisterEntry, RegisterEntry]
) -> None:
    with database.reading() as connection:
        (first,) = find_mentions(connection, PERSON, [("周晓禾", 0)])
        assert (first.name, first.newspaper, first.date, first.article_id) == ("周晓禾", "柳河新报", "2021-12-03", 1)
        text = Editor(database, issue_id).issue.articles[0].blocks[3].text
        assert text.startswith(first.before + first.name + first.after)
        assert len(first.after) <= CONTEXT
        assert find_mentions(connection, PERSON, [("何大爷", 0)]) == ()
        assert len(find_mentions(connection, PERSON, [("何大爷", 2), ("周晓禾", 0)])) == 2
        assert len(find_mentions(connection, PERSON, [("何大爷", 2), ("周晓禾", 0)], limit=1, offset=1)) == 1
        assert sorted(count_uses(connection), key=lambda use: use.entry) == [
            NameUse(PERSON, "周晓禾", 0, 1),
            NameUse(PERSON, "何大爷", 2, 1),
        ]
        assert count_labels_of(connection, ["何大爷", "何"])[PERSON] == {"何大爷": 1}
        assert find_named_issues(connection, PERSON, "何大爷") == (issue_id,)


def test_who_was_merged_points_to_whom_it_became(
    database: Database, stored: tuple[RegisterEntry, RegisterEntry]
) -> None:
    with database.transaction() as connection:
        save_entry(connection, RegisterEntry(2, PERSON, "何大爷", merged_into=1))
        assert find_entry(connection, 2) == stored[0]
        assert list_entries(connection) == (stored[0],)
        assert len(list_entries(connection, has_merged=True)) == 2


def test_a_number_is_never_given_twice(database: Database, stored: tuple[RegisterEntry, RegisterEntry]) -> None:
    with database.transaction() as connection:
        remove_entry(connection, 2)
        assert next_number(connection) == 3
        assert save_entry(connection, RegisterEntry(0, PERSON, "何奶奶")).id == 3
        assert save_entry(connection, stored[1]) == stored[1]
        assert next_number(connection) == 4


def test_a_reserved_number_is_given_to_nobody_else(database: Database) -> None:
    with database.transaction() as connection:
        reserve_numbers(connection, 7)
        assert save_entry(connection, RegisterEntry(0, PERSON, "周晓禾")).id == 8
        reserve_numbers(connection, 3)
        assert save_entry(connection, RegisterEntry(0, PERSON, "何大爷")).id == 9
        assert save_entry(connection, RegisterEntry(5, PERSON, "李大妈")).id == 5
