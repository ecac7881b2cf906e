"""Which articles have a value: a character of the text, an author, a tag, a month …

Owns the tables `search_value`, which numbers the values of each field, and `search_posting`, which keeps for each the
keys of its articles, cut into chunks so that a change touches little. A chunk with few keys is a list of them, else one
bit a key. Refuses to know what the values mean.
"""

import json
import sqlite3
import sys
from array import array
from bisect import insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum
from operator import itemgetter
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
ChunkChange: TypeAlias = tuple[bytes, bytes]
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
MANY = 4
"""Values that change alike: so many are written by one statement, fewer with all others in the order of the table."""
_CHANGED = " ON CONFLICT (chunk, value) DO UPDATE SET keys = change_stored(keys, ?4, ?5, ?6)"
_GROW = f"INSERT INTO search_posting (chunk, value, keys) VALUES (?1, ?2, ?3){_CHANGED}"
_GROW_MANY = (
    f"INSERT INTO search_posting (chunk, value, keys) SELECT ?1, value, ?3 FROM json_each(?2) WHERE true{_CHANGED}"
)
_SHRUNK = "UPDATE search_posting SET keys = change_stored(keys, x'', ?3, ?4) WHERE chunk = ?1 AND value"
_SHRINK = f"{_SHRUNK} = ?2"
_SHRINK_MANY = f"{_SHRUNK} IN (SELECT value FROM json_each(?2))"
_DROP = "DELETE FROM search_posting WHERE chunk = ? AND value = ? AND keys = x''"
_NUMBER = (
    "INSERT INTO search_value (field, value, folded) VALUES (?, ?, ?)"
    " ON CONFLICT (field, value) DO UPDATE SET folded = folded RETURNING id"
)
"""Also of one that is there: `json_each` hands no text on as it is that has a NUL in it."""
_NUMBERED = "FROM json_each(?2) AS asked CROSS JOIN search_value AS v WHERE v.field = ?1 AND v.value = asked.value"
_NUMBERS = f"SELECT v.value, v.id {_NUMBERED}"
_COUNT_NUMBERS = f"SELECT count(*) {_NUMBERED}"
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
    chunks = list_chunks(driver(connection), bits)
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


def list_chunks(database: sqlite3.Connection, bits: int) -> str:
    """Rows stand by chunk, so that an edit finds those of its article together: whoever wants a value asks for each."""
    return ",".join(map(str, range(largest_key(database) + (1 << bits) >> bits)))


def largest_key(database: sqlite3.Connection) -> int:
    (largest,) = database.execute("SELECT max(key) FROM search_article").fetchone()
    return largest or 0


def find_exact(connection: Connection, field: Field, value: str) -> list[tuple[int, str]]:
    """Number and value, if the library has it."""
    statement = "SELECT id, value FROM search_value WHERE field = ? AND value = ?"
    return driver(connection).execute(statement, (int(field), value)).fetchall()


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

    def write(self, database: sqlite3.Connection) -> None:
        by_field: dict[Field, set[str]] = defaultdict(set)
        for field, value in (*self.added, *self.removed):
            by_field[field].add(value)
        for field, values in by_field.items():
            self.write_field(database, field, values)
        self.added.clear()
        self.removed.clear()

    def write_field(self, database: sqlite3.Connection, field: Field, values: Collection[str]) -> None:
        bits = chunk_bits(field)
        alike: dict[tuple[tuple[int, ...], tuple[int, ...]], list[int]] = defaultdict(list)
        for value, number in number_values(database, field, values).items():
            turn = tuple(self.added.get((field, value), ())), tuple(self.removed.get((field, value), ()))
            alike[turn].append(number)
        chunks: dict[int, dict[ChunkChange, list[int]]] = defaultdict(dict)
        for (added, removed), numbers in alike.items():
            for chunk, change in cut_into_chunks(added, removed, bits):
                chunks[chunk].setdefault(change, []).extend(numbers)
        for chunk, changes in chunks.items():
            write_chunk(database, chunk, changes, bits)


def cut_into_chunks(added: Iterable[int], removed: Iterable[int], bits: int) -> Iterable[tuple[int, ChunkChange]]:
    changes: dict[int, tuple[bytearray, bytearray]] = defaultdict(lambda: (bytearray(), bytearray()))
    for keys, place in ((added, 0), (removed, 1)):
        for key in keys:
            changes[key >> bits][place].extend((key & ((1 << bits) - 1)).to_bytes(OFFSET_BYTES, "little"))
    return ((chunk, (bytes(more), bytes(less))) for chunk, (more, less) in changes.items())


def write_chunk(database: sqlite3.Connection, chunk: int, changes: Mapping[ChunkChange, list[int]], bits: int) -> None:
    """The changes of one chunk, each of many values, by their numbers.

    SQLite asks `change_stored` for each row as it writes it: to read all rows first takes twice as long.
    """
    growing: list[tuple[object, ...]] = []
    shrinking: list[tuple[object, ...]] = []
    for (more, less), numbers in changes.items():
        first = LIST + more if len(more) == OFFSET_BYTES else pack(unpack_offsets(more), bits)
        if len(numbers) < MANY:
            growing += [(chunk, number, first, more, less, bits) for number in numbers if more]
            shrinking += [(chunk, number, less, bits) for number in numbers if not more]
        elif more:
            database.execute(_GROW_MANY, (chunk, list_numbers(numbers), first, more, less, bits))
        else:
            database.execute(_SHRINK_MANY, (chunk, list_numbers(numbers), less, bits))
    database.executemany(_GROW, sorted(growing, key=itemgetter(1)))
    database.executemany(_SHRINK, sorted(shrinking, key=itemgetter(1)))
    if bits == VALUE_BITS:
        drop_empty(database, chunk, [number for (more, _), own in changes.items() if not more for number in own])


def list_numbers(numbers: Iterable[int]) -> str:
    """For SQLite's `json_each`, in the order of the table."""
    return f"[{','.join(map(str, sorted(numbers)))}]"


def drop_empty(database: sqlite3.Connection, chunk: int, numbers: Collection[int]) -> None:
    """Of values that are no characters."""
    dropping = [(chunk, number) for number in sorted(numbers)]
    if dropping and database.executemany(_DROP, dropping).rowcount:
        forget_values(database, [(number,) for number in numbers])


def forget_values(database: sqlite3.Connection, numbers: Iterable[tuple[int]]) -> None:
    """Those of these values that no article has any more.

    Characters keep their numbers and their rows: there are not many, and to look for those that are empty takes longer
    than an edit.
    """
    database.executemany(
        "DELETE FROM search_value WHERE id = ?1 AND NOT EXISTS"
        f" (SELECT 1 FROM search_posting WHERE chunk IN ({list_chunks(database, VALUE_BITS)}) AND value = ?1)",
        numbers,
    )


def change_stored(keys: bytes, more: bytes, less: bytes, bits: int) -> bytes:
    """Packed keys with some offsets more and some less; empty when none is left. Bits stay bits: few become rare."""
    if len(more) <= OFFSET_BYTES and len(less) <= OFFSET_BYTES:
        if less:
            keys = take_one(keys or LIST, int.from_bytes(less, "little"))
        if more:
            keys = add_one(keys or LIST, int.from_bytes(more, "little"), bits)
        return b"" if keys == LIST else keys
    keys = keys or LIST
    if keys[:1] == LIST:
        offsets = set(unpack_list(keys)).difference(unpack_offsets(less)).union(unpack_offsets(more))
        return pack(offsets, bits) if offsets else b""
    changed = bytearray(keys.ljust(1 + (1 << (bits - 3)), b"\x00"))
    for offset in unpack_offsets(less):
        changed[1 + (offset >> 3)] &= ~(1 << (offset & 7))
    for offset in unpack_offsets(more):
        changed[1 + (offset >> 3)] |= 1 << (offset & 7)
    return bytes(changed) if any(changed[1:]) else b""


def add_one(keys: bytes, offset: int, bits: int) -> bytes:
    """What most edits do to hundreds of rows, as the next does: they are about one article."""
    if keys[0]:
        place = 1 + (offset >> 3)
        changed = bytearray(keys) if place < len(keys) else bytearray(keys.ljust(place + 1, b"\x00"))
        changed[place] |= 1 << (offset & 7)
        return bytes(changed)
    offsets = unpack_list(keys)
    if offset in offsets:
        return keys
    insort(offsets, offset)
    return LIST + pack_offsets(offsets) if len(offsets) < LONGEST_LIST[bits] else pack(offsets, bits)


def take_one(keys: bytes, offset: int) -> bytes:
    if keys[0]:
        place, bit = 1 + (offset >> 3), 1 << (offset & 7)
        if place >= len(keys):
            return keys
        changed = bytearray(keys)
        changed[place] &= ~bit
        return bytes(changed) if changed[place] or any(changed[1:]) else b""
    offsets = unpack_list(keys)
    if offset not in offsets:
        return keys if offsets else b""
    offsets.remove(offset)
    return LIST + pack_offsets(offsets) if offsets else b""


def number_values(database: sqlite3.Connection, field: Field, values: Collection[str]) -> dict[str, int]:
    """The number of each value, a new one where it has none."""
    asked = json.dumps(list(values), ensure_ascii=False)
    numbers: dict[str, int] = dict(database.execute(_NUMBERS, (int(field), asked)))
    for value in values:
        if value not in numbers:
            (numbers[value],) = database.execute(_NUMBER, (int(field), value, fold_all(value))).fetchone()
    return numbers


def require_numbers(database: sqlite3.Connection, field: Field, values: Collection[str]) -> None:
    """Each value has a number, be it a new one; to count those that have takes a third of the time of reading them."""
    asked = json.dumps(list(values), ensure_ascii=False)
    (count,) = database.execute(_COUNT_NUMBERS, (int(field), asked)).fetchone()
    if count < len(values):
        number_values(database, field, values)


def read_postings(connection: Connection, fields: Iterable[Field]) -> sqlite3.Cursor:
    """Field, value, chunk and packed keys, of all values of these fields, none of them of characters."""
    listed = ",".join(str(int(field)) for field in fields)
    chunks = list_chunks(driver(connection), VALUE_BITS)
    return driver(connection).execute(
        "SELECT v.field, v.value, p.chunk, p.keys FROM search_posting p CROSS JOIN search_value v ON v.id = p.value"
        f" WHERE p.chunk IN ({chunks}) AND v.field IN ({listed})"
    )
