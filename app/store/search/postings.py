"""Which articles have a value: a character of the text, an author, a tag, a month …

Owns the tables `search_value`, which numbers the values of each field, and `search_posting`, which keeps for each the
keys of its articles, cut into chunks so that a change touches little. A chunk with few keys is a list of them, else one
bit a key. Refuses to know what the values mean.
"""

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import TypeAlias

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.folding import fold_all
from app.store.search.keysets import NOTHING, KeySet, join


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


Value: TypeAlias = tuple[Field, str]

CHARACTER_FIELDS = frozenset({Field.CHARACTER, Field.HEADING_CHARACTER, Field.RAW_CHARACTER, Field.CLEAN_CHARACTER})
CHARACTER_BITS = 12
"""An article has hundreds of characters: a chunk of theirs is at most half a kilobyte."""
VALUE_BITS = 16
"""An article has some ten other values, but all of them are read at once to count them."""
LIST, BITS = b"\x00", b"\x01"


def chunk_bits(field: Field) -> int:
    return CHARACTER_BITS if field in CHARACTER_FIELDS else VALUE_BITS


def unpack(keys: bytes, size: int) -> bytearray:
    """The chunk with one bit a key, `size` bytes."""
    if keys[:1] == BITS:
        bits = bytearray(keys[1:])
        bits.extend(bytes(size - len(bits)))
        return bits
    bits = bytearray(size)
    for offset in unpack_list(keys):
        bits[offset >> 3] |= 1 << (offset & 7)
    return bits


def unpack_list(keys: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(keys) // 2}H", keys[1:])


def pack(offsets: Iterable[int], bits: int) -> bytes:
    """Whichever of the two forms is shorter."""
    chosen = sorted(offsets)
    if len(chosen) * 2 < 1 << (bits - 3):
        return LIST + struct.pack(f"<{len(chosen)}H", *chosen)
    return pack_bits(sum_bits(chosen))


def sum_bits(offsets: Sequence[int]) -> bytearray:
    packed = bytearray((offsets[-1] >> 3) + 1)
    for offset in offsets:
        packed[offset >> 3] |= 1 << (offset & 7)
    return packed


def pack_bits(packed: bytearray) -> bytes:
    return BITS + bytes(packed)


def list_offsets(keys: bytes) -> set[int]:
    if keys[:1] == LIST:
        return set(unpack_list(keys))
    number = int.from_bytes(keys[1:], "little")
    digits = f"{number:b}"[::-1]
    return {offset for offset, digit in enumerate(digits) if digit == "1"}


def read_keys(connection: Connection, field: Field, value_id: int) -> KeySet:
    bits = chunk_bits(field)
    size = 1 << (bits - 3)
    found = driver(connection).execute(
        "SELECT chunk, keys FROM search_posting WHERE value = ? ORDER BY chunk", (value_id,)
    )
    joined = bytearray()
    for chunk, keys in found:
        joined.extend(bytes(chunk * size - len(joined)))
        joined += unpack(keys, size)
    return int.from_bytes(joined, "little")


def read_value(connection: Connection, field: Field, value: str) -> KeySet:
    """The articles that have exactly this value."""
    found = (
        driver(connection)
        .execute("SELECT id FROM search_value WHERE field = ? AND value = ?", (int(field), value))
        .fetchone()
    )
    return read_keys(connection, field, found[0]) if found else NOTHING


def read_all(connection: Connection, field: Field) -> KeySet:
    """The articles that have any value of the field."""
    return join(read_keys(connection, field, number) for number, _ in list_values(connection, field))


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
        values = self.added.keys() | self.removed.keys()
        numbers = number_values(connection, values)
        for value in values:
            self.write_value(
                connection, value[0], numbers[value], self.added.get(value, ()), self.removed.get(value, ())
            )
        self.added.clear()
        self.removed.clear()

    def write_value(
        self, connection: Connection, field: Field, number: int, added: Iterable[int], removed: Iterable[int]
    ) -> None:
        bits = chunk_bits(field)
        cursor = driver(connection).cursor()
        chunks: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for place, keys in enumerate((added, removed)):
            for key in keys:
                chunks[key >> bits][place].append(key & ((1 << bits) - 1))
        for chunk, (more, less) in chunks.items():
            row = cursor.execute(
                "SELECT keys FROM search_posting WHERE value = ? AND chunk = ?", (number, chunk)
            ).fetchone()
            kept = change_chunk(row[0] if row else LIST, more, less, bits)
            if kept:
                cursor.execute(
                    "REPLACE INTO search_posting (value, chunk, keys) VALUES (?, ?, ?)", (number, chunk, kept)
                )
            elif row:
                forget_chunk(connection, number, chunk)


def change_chunk(keys: bytes, more: Iterable[int], less: Iterable[int], bits: int) -> bytes:
    """Empty when no key is left."""
    offsets = list_offsets(keys)
    offsets.difference_update(less)
    offsets.update(more)
    return pack(offsets, bits) if offsets else b""


def forget_chunk(connection: Connection, number: int, chunk: int) -> None:
    """And the value, when no article has it any more."""
    cursor = driver(connection).cursor()
    cursor.execute("DELETE FROM search_posting WHERE value = ? AND chunk = ?", (number, chunk))
    cursor.execute(
        "DELETE FROM search_value WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM search_posting WHERE value = ?1)",
        (number,),
    )


def number_values(connection: Connection, values: Iterable[Value]) -> dict[Value, int]:
    """The number of each value, a new one where it has none."""
    cursor = driver(connection).cursor()
    numbers: dict[Value, int] = {}
    for field, value in values:
        row = cursor.execute(
            "SELECT id FROM search_value WHERE field = ? AND value = ?", (int(field), value)
        ).fetchone()
        if row is None:
            cursor.execute(
                "INSERT INTO search_value (field, value, folded) VALUES (?, ?, ?)", (int(field), value, fold_all(value))
            )
            numbers[field, value] = cursor.lastrowid or 0
        else:
            numbers[field, value] = row[0]
    return numbers


def read_postings(connection: Connection, field: Field) -> Iterator[tuple[str, int, bytes]]:
    """Value, chunk and packed keys, of all the field's values."""
    yield from driver(connection).execute(
        "SELECT v.value, p.chunk, p.keys FROM search_value v JOIN search_posting p ON p.value = v.id WHERE v.field = ?",
        (int(field),),
    )


def group_values(values: Iterable[Value]) -> Mapping[Field, list[str]]:
    grouped: dict[Field, list[str]] = defaultdict(list)
    for field, value in values:
        grouped[field].append(value)
    return grouped
