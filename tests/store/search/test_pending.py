"""What is set down by article counts as if it stood in the sets, and comes into them one article after the other."""

from collections import defaultdict

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, text

from app.editing.operations import MergeArticles, apply
from app.store.database import Database
from app.store.driver import driver
from app.store.edits import save_difference
from app.store.issues import load_issue
from app.store.reindexing import rebuild_index
from app.store.search import pending
from app.store.search.keysets import KeySet, from_keys
from app.store.search.pending import Change, EditChanges, count_changes, read_changes, read_characters, write_one_change
from app.store.search.postings import Field, Value, find_exact, read_keys
from tests.store.search.libraries import add, find

MARKS = '"\\\x00 +,[]1𠮷'
CHARACTERS = [chr(0x4E00 + place) for place in range(60)] + list(MARKS)
VALUES: list[Value] = [
    *((field, character) for field in (Field.CHARACTER, Field.HEADING_CHARACTER) for character in CHARACTERS),
    (Field.PHRASE, "中国"),
    (Field.TAG, "桥梁"),
]
SETS = st.frozensets(st.sampled_from(VALUES), max_size=120)


def read(connection: Connection, value: Value) -> KeySet:
    found = find_exact(connection, *value)
    if value[0] is Field.TAG:
        return read_keys(connection, Field.TAG, [number for number, _ in found])
    return read_characters(connection, value[0], found)


def tell_of(connection: Connection, key: int) -> None:
    """The articles' own table must know the largest key."""
    connection.execute(text(f"INSERT INTO search_article VALUES ({key}, '', '', '')"))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_what_was_changed_is_read_wherever_it_stands(database: Database, data: st.DataObject) -> None:
    with database.engine.connect() as connection:
        tell_of(connection, 1500)
        true: dict[int, frozenset[Value]] = defaultdict(frozenset)
        for _ in range(data.draw(st.integers(1, 5))):
            changes = EditChanges()
            for key in data.draw(st.sets(st.sampled_from([3, 4, 600, 1200, 1201, 1202]), max_size=5)):
                after = data.draw(SETS)
                changes.change(key, true[key], after)
                true[key] = after
            changes.write(driver(connection))
            for _ in range(data.draw(st.integers(0, 2))):
                write_one_change(driver(connection))
            for value in data.draw(st.lists(st.sampled_from(VALUES), max_size=20)):
                assert read(connection, value) == from_keys([key for key in true if value in true[key]])
        while write_one_change(driver(connection)):
            pass
        assert read_changes(driver(connection)) == {}
        for value in VALUES:
            assert read(connection, value) == from_keys([key for key in true if value in true[key]])
        connection.rollback()


@given(SETS, SETS, SETS)
def test_two_changes_are_one(first: pending.Values, second: pending.Values, third: pending.Values) -> None:
    one, other = Change(second - first, first - second), Change(third - second, second - third)
    assert one.followed_by(other) == Change(third - first, first - third)


def test_only_edits_of_few_articles_with_many_characters_wait(database: Database) -> None:
    few, many = (
        frozenset((Field.CHARACTER, chr(0x4E00 + place)) for place in range(count))
        for count in (pending.FEW_VALUES, pending.FEW_VALUES + 1)
    )
    with database.transaction() as connection:
        tell_of(connection, 1)
        for keys, values in (([1], few), (range(1, pending.FEW_ARTICLES + 2), many)):
            changes = EditChanges()
            for key in keys:
                changes.change(key, frozenset(), values)
            changes.write(driver(connection))
            assert count_changes(driver(connection)) == 0
        for key in range(100, 102 + pending.MOST):
            changes = EditChanges()
            changes.change(key, frozenset(), many)
            changes.write(driver(connection))
        assert count_changes(driver(connection)) == pending.MOST


TITLE, OTHER_TITLE = "柳河镇记事", "夜雨润田"
TEXT = "".join(chr(0x5000 + 7 * place) for place in range(60))
OTHER_TEXT = "".join(chr(0x6000 + 7 * place) for place in range(60))


def test_joined_articles_are_found_before_and_after_it_is_brought_in(database: Database) -> None:
    issue_id = add(database, (TITLE, TEXT), (OTHER_TITLE, OTHER_TEXT), *[("图", "文")] * pending.FEW_ARTICLES)
    with database.transaction() as connection:
        before = load_issue(connection, issue_id)
        after, _, difference = apply(before, MergeArticles(100, 200).complete(before))
        save_difference(connection, issue_id, before, after, difference)
        assert count_changes(driver(connection)) == 2

    def found(query: str) -> list[int]:
        return [hit.article_id for hit in find(database, query).hits]

    for _ in range(3):
        assert found(f"{TEXT[3]} {OTHER_TEXT[3]}") == [100]
        assert 100 not in found(f"NOT {OTHER_TEXT[3]}")
        assert found(f"raw:{OTHER_TEXT[3]}") == []
        assert found(f"title:{OTHER_TITLE[0]}") == [100]
        with database.transaction() as connection:
            write_one_change(driver(connection))
    with database.reading() as connection:
        assert count_changes(driver(connection)) == 0


def test_a_new_index_has_nothing_pending(database: Database) -> None:
    add(database, (TITLE, TEXT))
    with database.transaction() as connection:
        changes = EditChanges()
        changes.change(1, frozenset(), frozenset((Field.CHARACTER, character) for character in OTHER_TEXT))
        changes.write(driver(connection))
        rebuild_index(connection)
        assert count_changes(driver(connection)) == 0
    assert find(database, OTHER_TEXT[0]).total == 0
