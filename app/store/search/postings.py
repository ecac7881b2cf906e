"""Which articles have a value: a character of the text, an author, a tag, a month …

Owns the tables `search_value`, which numbers the values of each field, and `search_posting`, which keeps for each the
keys of its articles, cut into chunks so that a change touches little. A chunk with few keys is a list of them, else one
bit a key. Refuses to know what the values mean.
"""

import sqlite3
import sys
from array import array
from bisect import insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum
from typing import TypeAlias

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.folding import fold_all
from app.store.search.keysets import NOTHING, KeySet, from_keys, to_keys
from app.store.search.portions import portions


class Field(IntEnum):
    """The number is in the library: it never changes."""

    CHARACTER = 1
    HEADING_CHARACTER = 2
    RAW_CHARACTER = 3
    """Stands in the raw text of the article, not in its clean text."""
    CLEAN_CHARACTER = 4
    """Stands in the clean text of the article, not in its raw text."""
    NEWSPAPER = 5
    MONTH = 6
    SECTION = 7
    AUTHOR = 8
    TAG = 9
    PERSON = 10
    PLACE = 11
    ORGANISATION = 12
    STATUS = 13
    FEATURE = 14
    PHRASE = 15
    """A frequent phrase of the clean text, see `frequent_phrases`."""


Value: TypeAlias = tuple[Field, str]
ChunkChange: TypeAlias = tuple[bytearray, bytearray]
"""Offsets in a chunk to add, and to take away, two bytes each."""

CHARACTER_FIELDS = frozenset(
    {Field.CHARACTER, Field.HEADING_CHARACTER, Field.RAW_CHARACTER, Field.CLEAN_CHARACTER, Field.PHRASE}
)
CHARACTER_BITS = 9
"""An article has hundreds of characters and phrases: the chunks of all that are next to it fill few pages."""
VALUE_BITS = 16
"""An article has some ten other values, but all of them are read at once to count them."""
LONGEST_LIST = {CHARACTER_BITS: 32, VALUE_BITS: 512}
LIST, BITS = b"\x00", b"\x01"
OFFSET_BYTES = 2
_GROW = (
    "INSERT INTO search_posting (chunk, value, keys) VALUES (?1, ?2, ?3)"
    " ON CONFLICT (chunk, value) DO UPDATE SET keys = change_stored(keys, ?4, ?5, ?6)"
)
_SHRINK = "UPDATE search_posting SET keys = change_stored(keys, x'', ?, ?) WHERE chunk = ? AND value = ?"
_DROP = "DELETE FROM search_posting WHERE chunk = {chunk} AND value = ? AND keys = x''"
IS_LITTLE = sys.byteorder == "little"
"""Lists are little-endian in the library, whatever the machine is."""


def teach(connection: sqlite3.Connection) -> None:
    """What each connection must know before it may change sets."""
    connection.create_function("change_stored", 4, change_stored, deterministic=True)


def chunk_bits(field: Field) -> int:
    return CHARACTER_BITS if field in CHARACTER_FIELDS else VALUE_BITS


def unpack_list(keys: bytes) -> "array[int]":
    return unpack_offsets(keys[1:])


def unpack_offsets(packed: bytes | bytearray) -> "array[int]":
    offsets = array("H", packed)
    if not IS_LITTLE:
        offsets.byteswap()
    return offsets


def pack_offsets(offsets: Iterable[int]) -> bytes:
    packed = array("H", offsets)
    if not IS_LITTLE:
        packed.byteswap()
    return packed.tobytes()


def pack(offsets: Iterable[int], bits: int) -> bytes:
    """In the form that is read sooner: a bit takes no longer for being set, and an offset as long as sixteen bits."""
    chosen = sorted(offsets)
    if len(chosen) < LONGEST_LIST[bits]:
        return LIST + pack_offsets(chosen)
    number = from_keys(chosen)
    return BITS + number.to_bytes((number.bit_length() + 7) // 8, "little")


def list_offsets(keys: bytes) -> set[int]:
    if keys[:1] == LIST:
        return set(unpack_list(keys))
    return set(to_keys(int.from_bytes(keys[1:], "little")))


def read_keys(connection: Connection, field: Field, numbers: Iterable[int]) -> KeySet:
    """The articles that have one of the field's values, by their numbers."""
    bits = chunk_bits(field)
    chunks = list_chunks(connection, bits)
    found = NOTHING
    for marks, portion in portions(numbers):
        rows = driver(connection).execute(
            f"SELECT chunk, keys FROM search_posting WHERE chunk IN ({chunks}) AND value IN ({marks}) ORDER BY chunk",
            portion,
        )
        found |= join_chunks(rows, 1 << (bits - 3))
    return found


def join_chunks(rows: Iterable[tuple[int, bytes]], size: int) -> KeySet:
    """Chunks in ascending order, some of them several times; each has `size` bytes when it is bits."""
    whole = bytearray()
    current, listed, bits = -1, bytearray(size), NOTHING
    for chunk, keys in rows:
        if chunk != current:
            if current >= 0:
                whole += (int.from_bytes(listed, "little") | bits).to_bytes(size, "little")
            whole.extend(bytes(chunk * size - len(whole)))
            current, listed, bits = chunk, bytearray(size), NOTHING
        if keys[:1] == BITS:
            bits |= int.from_bytes(keys[1:], "little")
        else:
            for offset in unpack_list(keys):
                listed[offset >> 3] |= 1 << (offset & 7)
    whole += (int.from_bytes(listed, "little") | bits).to_bytes(size, "little")
    return int.from_bytes(whole, "little")


def list_chunks(connection: Connection, bits: int) -> str:
    """Rows stand by chunk, so that an edit finds those of its article together: whoever wants a value asks for each."""
    return ",".join(map(str, range(largest_key(connection) + (1 << bits) >> bits)))


def largest_key(connection: Connection) -> int:
    (largest,) = driver(connection).execute("SELECT max(key) FROM search_article").fetchone()
    return largest or 0


def read_value(connection: Connection, field: Field, value: str) -> KeySet:
    """The articles that have exactly this value."""
    statement = "SELECT id FROM search_value WHERE field = ? AND value = ?"
    found = driver(connection).execute(statement, (int(field), value)).fetchall()
    return read_keys(connection, field, [number for (number,) in found]) if found else NOTHING


def read_all(connection: Connection, field: Field) -> KeySet:
    """The articles that have any value of the field."""
    return read_keys(connection, field, [number for number, _ in list_values(connection, field)])


def list_values(connection: Connection, field: Field) -> list[tuple[int, str]]:
    """Number and value, of all the field's values."""
    return driver(connection).execute("SELECT id, value FROM search_value WHERE field = ?", (int(field),)).fetchall()


def find_values(connection: Connection, field: Field, text: str, *, is_whole: bool) -> list[tuple[int, str]]:
    """The values that are the text, or that it stands in, when both are folded."""
    condition = "folded = ?" if is_whole else "instr(folded, ?)"
    return (
        driver(connection)
        .execute(f"SELECT id, value FROM search_value WHERE field = ? AND {condition}", (int(field), fold_all(text)))
        .fetchall()
    )


class PostingChanges:
    """Keys to add to and to take from values, gathered over many articles and written together."""

    def __init__(self) -> None:
        self.added: dict[Value, list[int]] = defaultdict(list)
        self.removed: dict[Value, list[int]] = defaultdict(list)

    def change(self, key: int, before: frozenset[Value], after: frozenset[Value]) -> None:
        for value in before - after:
            self.removed[value].append(key)
        for value in after - before:
            self.added[value].append(key)

    def write(self, connection: Connection) -> None:
        by_field: dict[Field, set[str]] = defaultdict(set)
        for field, value in (*self.added, *self.removed):
            by_field[field].add(value)
        for field, values in by_field.items():
            self.write_field(connection, field, values)
        self.added.clear()
        self.removed.clear()

    def write_field(self, connection: Connection, field: Field, values: Collection[str]) -> None:
        bits = chunk_bits(field)
        chunks: dict[int, dict[int, ChunkChange]] = defaultdict(dict)
        for value, number in number_values(connection, field, values).items():
            for keys, is_added in (
                (self.added.get((field, value), ()), True),
                (self.removed.get((field, value), ()), False),
            ):
                for key in keys:
                    change = chunks[key >> bits].setdefault(number, (bytearray(), bytearray()))
                    change[not is_added].extend((key & ((1 << bits) - 1)).to_bytes(OFFSET_BYTES, "little"))
        for chunk, changes in chunks.items():
            write_chunk(connection, chunk, changes, bits)


def write_chunk(connection: Connection, chunk: int, changes: Mapping[int, ChunkChange], bits: int) -> None:
    """The changes of one chunk of many values, by their numbers, in the order of the table.

    SQLite asks `change_stored` for each row as it writes it: to read all rows first takes twice as long.
    """
    database = driver(connection)
    growing: list[tuple[object, ...]] = []
    shrinking: list[tuple[object, ...]] = []
    for number, (more, less) in sorted(changes.items()):
        if more:
            first = LIST + more if len(more) == OFFSET_BYTES else pack(unpack_offsets(more), bits)
            growing.append((chunk, number, first, more, less, bits))
        else:
            shrinking.append((less, bits, chunk, number))
    database.executemany(_GROW, growing)
    if shrinking:
        database.executemany(_SHRINK, shrinking)
    if shrinking and bits == VALUE_BITS:
        gone = [(number,) for number, (more, _) in sorted(changes.items()) if not more]
        if database.executemany(_DROP.format(chunk=chunk), gone).rowcount:
            forget_values(connection, gone)


def forget_values(connection: Connection, numbers: Iterable[tuple[int]]) -> None:
    """Those of these values that no article has any more.

    Characters keep their numbers and their rows: there are not many, and to look for those that are empty takes longer
    than an edit.
    """
    driver(connection).executemany(
        "DELETE FROM search_value WHERE id = ?1 AND NOT EXISTS"
        f" (SELECT 1 FROM search_posting WHERE chunk IN ({list_chunks(connection, VALUE_BITS)}) AND value = ?1)",
        numbers,
    )


def change_stored(keys: bytes, more: bytes, less: bytes, bits: int) -> bytes:
    """Packed keys with some offsets more and some less; empty when none is left. Bits stay bits: few become rare."""
    keys = keys or LIST
    if len(more) + len(less) == OFFSET_BYTES:
        return change_one(keys, unpack_offsets(more or less)[0], bits, is_added=bool(more))
    if keys[:1] == LIST:
        offsets = set(unpack_list(keys)).difference(unpack_offsets(less)).union(unpack_offsets(more))
        return pack(offsets, bits) if offsets else b""
    changed = bytearray(keys.ljust(1 + (1 << (bits - 3)), b"\x00"))
    for offset in unpack_offsets(less):
        changed[1 + (offset >> 3)] &= ~(1 << (offset & 7))
    for offset in unpack_offsets(more):
        changed[1 + (offset >> 3)] |= 1 << (offset & 7)
    return bytes(changed) if any(changed[1:]) else b""


def change_one(keys: bytes, offset: int, bits: int, *, is_added: bool) -> bytes:
    """What most edits do to hundreds of rows: they are about one article."""
    if keys[:1] == LIST:
        offsets = unpack_list(keys)
        if (offset in offsets) is is_added:
            return keys if offsets else b""
        if is_added:
            insort(offsets, offset)
            return LIST + pack_offsets(offsets) if len(offsets) < LONGEST_LIST[bits] else pack(offsets, bits)
        offsets.remove(offset)
        return LIST + pack_offsets(offsets) if offsets else b""
    place, bit = 1 + (offset >> 3), 1 << (offset & 7)
    keys = keys.ljust(place + 1, b"\x00")
    byte = keys[place] | bit if is_added else keys[place] & ~bit
    changed = keys[:place] + bytes((byte,)) + keys[place + 1 :]
    return changed if byte or changed[1:].strip(b"\x00") else b""


def number_values(connection: Connection, field: Field, values: Collection[str]) -> dict[str, int]:
    """The number of each value, a new one where it has none."""
    database = driver(connection)
    numbers: dict[str, int] = {}
    for marks, portion in portions(values):
        statement = f"SELECT value, id FROM search_value WHERE field = ? AND value IN ({marks})"
        numbers.update(database.execute(statement, (int(field), *portion)))
    for value in values:
        if value not in numbers:
            adding = "INSERT INTO search_value (field, value, folded) VALUES (?, ?, ?)"
            numbers[value] = database.execute(adding, (int(field), value, fold_all(value))).lastrowid or 0
    return numbers


def read_postings(connection: Connection, field: Field) -> list[tuple[str, int, bytes]]:
    """Value, chunk and packed keys, of all the field's values."""
    chunks = list_chunks(connection, chunk_bits(field))
    return (
        driver(connection)
        .execute(
            "SELECT v.value, p.chunk, p.keys FROM search_value v JOIN search_posting p ON p.value = v.id"
            f" WHERE v.field = ? AND p.chunk IN ({chunks})",
            (int(field),),
        )
        .fetchall()
    )
