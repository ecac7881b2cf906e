"""Entries of the register, and the mentions of a name over the library."""

import pytest

from app.editing.editor import Editor
from app.editing.operations import AddEntity
from app.store.database import Database
from app.store.register import (
    RegisterEntry,
    count_labels,
    find_by_label,
    find_entry,
    find_mentions,
    list_entries,
    mark_merged,
    merged_numbers,
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
        assert find_entry(connection, 1) == stored[0]
        assert find_entry(connection, 9) is None
        assert find_by_label(connection, PERSON, "小周") == (stored[0],)


def test_mentions_are_those_given_and_those_of_a_label(
    database: Database, stored: tuple[RegisterEntry, RegisterEntry]
) -> None:
    with database.transaction() as connection:
        (first,) = find_mentions(connection, stored[0])
        assert first.text[first.clean_start : first.clean_end] == "周晓禾"
        assert (first.newspaper, first.date, first.article_id) == ("柳河新报", "2021-12-03", 1)
        assert len(find_mentions(connection, stored[1])) == 1
        assert count_labels(connection)[PERSON] == {"周晓禾": 1, "何大爷": 1}
        mark_merged(connection, stored[1].id, stored[0].id)
        assert merged_numbers(connection, stored[0].id) == (1, 2)
        assert find_entry(connection, stored[1].id) == stored[0]
        assert len(find_mentions(connection, stored[0])) == 2
        assert list_entries(connection) == (stored[0],)
