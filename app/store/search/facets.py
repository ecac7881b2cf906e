"""How many of the found articles have each value: newspaper, year, section, author, tag, names, status.

Owns the counting, over the sets of all values of a field. Refuses to narrow: that is another query (`query.narrow`).
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from heapq import nlargest
from itertools import compress
from operator import itemgetter
from typing import TypeAlias

from sqlalchemy import Connection

from app.store.search.keysets import KeySet, to_selector
from app.store.search.memory import Memory, Recollection
from app.store.search.postings import LIST, OFFSET_BYTES, VALUE_BITS, Field, read_postings, unpack_list


class FacetName(StrEnum):
    NEWSPAPER = "newspaper"
    YEAR = "year"
    SECTION = "section"
    AUTHOR = "author"
    TAG = "tag"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "org"
    STATUS = "status"


FIELDS = {
    FacetName.NEWSPAPER: Field.NEWSPAPER,
    FacetName.YEAR: Field.MONTH,
    FacetName.SECTION: Field.SECTION,
    FacetName.AUTHOR: Field.AUTHOR,
    FacetName.TAG: Field.TAG,
    FacetName.PERSON: Field.PERSON,
    FacetName.PLACE: Field.PLACE,
    FacetName.ORGANISATION: Field.ORGANISATION,
    FacetName.STATUS: Field.STATUS,
}
YEAR_LENGTH = 4
IS_LIST = LIST[0]
CHUNK_BYTES = 1 << (VALUE_BITS - 3)
Chunk: TypeAlias = tuple[KeySet, bytes]
"""Found articles as a number, and as a byte a key."""


@dataclass(frozen=True, slots=True)
class Facet:
    """The most frequent values with their counts, years in their own order; `value_count` is of all values found."""

    name: FacetName
    values: tuple[tuple[str, int], ...]
    value_count: int


def begin_pairs() -> "tuple[list[str], array[int]]":
    return [], array("H")


@dataclass(slots=True)
class Holders:
    """The articles of all values of a field, in the forms that are counted soonest: most values have only one.

    The same value may be in several chunks.
    """

    of_one: "defaultdict[int, tuple[list[str], array[int]]]" = field(default_factory=lambda: defaultdict(begin_pairs))
    """By chunk: values, and for each the offset of its only article."""
    of_some: list[tuple[str, int, "Callable[[bytes], tuple[int, ...]]"]] = field(default_factory=list)
    """What takes their bytes out of a selector."""
    of_many: list[tuple[str, int, KeySet]] = field(default_factory=list)

    def count(self, chunks: Sequence[Chunk]) -> Counter[str]:
        """A counter is asked with `get`: for what it does not know yet, it takes long to say 0 by itself."""
        counts: Counter[str] = Counter()
        known = len(chunks)
        for chunk, (values, offsets) in self.of_one.items():
            if chunk < known:
                counts.update(compress(values, map(chunks[chunk][1].__getitem__, offsets)))
        for value, chunk, choose in self.of_some:
            if chunk < known and (count := sum(choose(chunks[chunk][1]))):
                counts[value] = counts.get(value, 0) + count
        for value, chunk, keys in self.of_many:
            if chunk < known and (count := (keys & chunks[chunk][0]).bit_count()):
                counts[value] = counts.get(value, 0) + count
        return counts


def count_facets(
    connection: Connection,
    found: KeySet,
    limit: int = 20,
    names: Iterable[FacetName] = tuple(FacetName),
    memory: Memory | None = None,
) -> tuple[Facet, ...]:
    chunks = cut_chunks(found)
    holders = load_holders(Recollection(connection, memory))
    return tuple(make_facet(name, holders[FIELDS[name]].count(chunks), limit) for name in names)


def make_facet(name: FacetName, counts: Counter[str], limit: int) -> Facet:
    if name is FacetName.YEAR:
        years: Counter[str] = Counter()
        for month, count in counts.items():
            years[month[:YEAR_LENGTH]] += count
        return Facet(name, tuple(sorted(years.items())), len(years))
    least = min(nlargest(limit, counts.values()), default=0)
    frequent = sorted(item for item in counts.items() if item[1] >= least)
    return Facet(name, tuple(sorted(frequent, key=itemgetter(1), reverse=True)[:limit]), len(counts))


def cut_chunks(found: KeySet) -> list[Chunk]:
    """The set as the postings of values are cut."""
    whole = found.to_bytes((found.bit_length() + 7) // 8, "little")
    chunks = []
    for start in range(0, len(whole), CHUNK_BYTES):
        chunk = int.from_bytes(whole[start : start + CHUNK_BYTES], "little")
        chunks.append((chunk, to_selector(chunk).ljust(1 << VALUE_BITS, b"\x00")))
    return chunks


def count_values(recollection: Recollection, field: Field, chunks: Sequence[Chunk]) -> Counter[str]:
    """Values that no found article has are left out."""
    return load_holders(recollection)[field].count(chunks)


def load_holders(recollection: Recollection) -> dict[Field, Holders]:
    return recollection.recall("holders of each value", lambda: read_holders(recollection.connection))


def read_holders(connection: Connection) -> dict[Field, Holders]:
    holders = {field: Holders() for field in FIELDS.values()}
    for number, value, chunk, keys in read_postings(connection, holders):
        own = holders[number]
        if keys[0] != IS_LIST:
            own.of_many.append((value, chunk, int.from_bytes(keys[1:], "little")))
        elif len(keys) == 1 + OFFSET_BYTES:
            values, offsets = own.of_one[chunk]
            values.append(value)
            offsets.append(int.from_bytes(keys[1:], "little"))
        else:
            own.of_some.append((value, chunk, itemgetter(*unpack_list(keys))))
    return holders
