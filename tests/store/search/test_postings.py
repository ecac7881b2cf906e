"""Sets of articles by value, as they are written and read."""

from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, text

from app.store.database import Database
from app.store.driver import driver
from app.store.search.keysets import KeySet, from_keys, to_keys
from app.store.search.postings import (
    BITS,
    LIST,
    Field,
    PostingChanges,
    change_stored,
    find_exact,
    find_values,
    join_chunks,
    list_offsets,
    list_values,
    pack,
    pack_offsets,
    read_keys,
    read_postings,
)

KEYS = st.integers(1, 9000)


@pytest.mark.parametrize(("offsets", "form"), [({3, 5}, LIST), (set(range(0, 500, 3)), BITS)])
def test_a_chunk_is_a_list_or_bits(offsets: set[int], form: bytes) -> None:
    packed = pack(offsets, 9)
    assert packed[:1] == form
    assert list_offsets(packed) == offsets
    assert to_keys(join_chunks([(0, packed), (2, packed), (2, pack({7}, 9))], 64)) == sorted(
        offsets | {1024 + offset for offset in offsets | {7}}
    )


OFFSETS = st.sets(st.integers(0, 511))


@given(OFFSETS, OFFSETS, OFFSETS)
def test_a_chunk_takes_and_gives_offsets(old: set[int], more: set[int], less: set[int]) -> None:
    changed = change_stored(pack(old, 9) if old else LIST, pack_offsets(more - less), pack_offsets(less - more), 9)
    wanted = (old | (more - less)) - (less - more)
    assert bool(changed) == bool(wanted)
    assert not changed or list_offsets(changed) == wanted


@pytest.mark.parametrize("length", [2, 30, 31, 32, 100])
@given(st.data())
def test_one_offset_comes_and_goes_as_several_do(length: int, data: st.DataObject) -> None:
    old = set(data.draw(st.permutations(range(0, 512, 4)))[:length])
    more, less = data.draw(st.sampled_from([({data.draw(st.integers(0, 511))}, set()), (set(), {min(old)})]))
    changed = change_stored(pack(old, 9), pack_offsets(more), pack_offsets(less), 9)
    assert list_offsets(changed) == (old | more) - less


def test_the_last_offset_leaves_nothing() -> None:
    assert change_stored(b"", pack_offsets([5]), b"", 9) == pack({5}, 9)
    assert change_stored(pack({5}, 9), b"", pack_offsets([5]), 9) == b""
    assert change_stored(BITS + b"\x20\x00", b"", pack_offsets([5]), 9) == b""


def tell_of(connection: Connection, key: int) -> None:
    """The articles' own table must know the largest key."""
    connection.execute(text(f"INSERT INTO search_article VALUES ({key}, '', '', '')"))


def read_value(connection: Connection, field: Field, value: str) -> KeySet:
    return read_keys(connection, field, [number for number, _ in find_exact(connection, field, value)])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_what_was_changed_is_read(database: Database, data: st.DataObject) -> None:
    values = [(field, value) for field in (Field.CHARACTER, Field.TAG) for value in ("桥", "雨")]
    with database.engine.connect() as connection:
        tell_of(connection, 9000)
        true: dict[tuple[Field, str], set[int]] = defaultdict(set)
        for _ in range(data.draw(st.integers(1, 4))):
            changes = PostingChanges()
            for key in data.draw(st.sets(KEYS, max_size=30)):
                before = frozenset(value for value in values if key in true[value])
                after = data.draw(st.frozensets(st.sampled_from(values)))
                changes.change(key, before, after)
                for value in values:
                    (true[value].add if value in after else true[value].discard)(key)
            changes.write(driver(connection))
        for value in values:
            assert read_value(connection, *value) == from_keys(sorted(true[value]))
            stored = {name for _, name in list_values(connection, value[0])}
            assert value[1] in stored or not true[value]
            assert value[0] is Field.CHARACTER or bool(true[value]) == (value[1] in stored)
        connection.rollback()


def test_values_are_found_folded(database: Database) -> None:
    with database.transaction() as connection:
        tell_of(connection, 7)
        changes = PostingChanges()
        changes.change(
            7, frozenset(), frozenset({(Field.AUTHOR, "张铮"), (Field.AUTHOR, "張錚"), (Field.AUTHOR, "李A")})
        )
        changes.write(driver(connection))
        assert {value for _, value in find_values(connection, Field.AUTHOR, "张铮", is_whole=True)} == {"张铮", "張錚"}
        assert {value for _, value in find_values(connection, Field.AUTHOR, "ａ", is_whole=False)} == {"李A"}
        assert {row[:3] for row in read_postings(connection, [Field.AUTHOR])} == {
            (Field.AUTHOR, "张铮", 0),
            (Field.AUTHOR, "張錚", 0),
            (Field.AUTHOR, "李A", 0),
        }
        assert read_value(connection, Field.AUTHOR, "没有") == 0


def test_values_that_nothing_has_are_forgotten_and_characters_keep_their_numbers(database: Database) -> None:
    values = frozenset({(Field.CHARACTER, "桥"), (Field.TAG, "桥梁")})
    with database.engine.connect() as connection:
        tell_of(connection, 1)
        for before, after in ((frozenset(), values), (values, frozenset())):
            changes = PostingChanges()
            changes.change(1, before, after)
            changes.write(driver(connection))
        assert list_values(connection, Field.TAG) == []
        assert [value for _, value in list_values(connection, Field.CHARACTER)] == ["桥"]
        assert read_value(connection, Field.CHARACTER, "桥") == 0
        assert connection.execute(text("SELECT keys FROM search_posting")).all() == [(b"",)]
