"""How many of the found articles have each value: newspaper, year, section, author, tag, names, status.

Owns the counting, over the sets of all values of a field. Refuses to narrow: that is another query (`query.narrow`).
"""

from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

from sqlalchemy import Connection

from app.store.search.keysets import KeySet, to_selector
from app.store.search.memory import Memory, Recollection
from app.store.search.postings import LIST, VALUE_BITS, Field, read_postings, unpack_list


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


@dataclass(frozen=True, slots=True)
class Facet:
    """The most frequent values with their counts, years in their own order; `value_count` is of all values found."""

    name: FacetName
    values: tuple[tuple[str, int], ...]
    value_count: int


def count_facets(
    connection: Connection,
    found: KeySet,
    limit: int = 20,
    names: Iterable[FacetName] = tuple(FacetName),
    memory: Memory | None = None,
) -> tuple[Facet, ...]:
    chunks = cut_chunks(found)
    recollection = Recollection(connection, memory)
    return tuple(make_facet(name, count_values(recollection, FIELDS[name], chunks), limit) for name in names)


def make_facet(name: FacetName, counts: Counter[str], limit: int) -> Facet:
    if name is FacetName.YEAR:
        years: Counter[str] = Counter()
        for month, count in counts.items():
            years[month[:YEAR_LENGTH]] += count
        return Facet(name, tuple(sorted(years.items())), len(years))
    by_name = sorted(counts.items())
    return Facet(name, tuple(sorted(by_name, key=itemgetter(1), reverse=True)[:limit]), len(counts))


def cut_chunks(found: KeySet) -> list[tuple[KeySet, bytes]]:
    """The set as the postings of values are cut: each chunk as a number, and as a byte a key."""
    whole = found.to_bytes((found.bit_length() + 7) // 8, "little")
    chunks = []
    for start in range(0, len(whole), CHUNK_BYTES):
        chunk = int.from_bytes(whole[start : start + CHUNK_BYTES], "little")
        chunks.append((chunk, to_selector(chunk).ljust(1 << VALUE_BITS, b"\x00")))
    return chunks


def count_values(recollection: Recollection, field: Field, chunks: list[tuple[KeySet, bytes]]) -> Counter[str]:
    """Values that no found article has are left out."""
    counts: Counter[str] = Counter()
    postings = recollection.recall(field, lambda: read_postings(recollection.connection, field))
    for value, chunk, keys in postings:
        if chunk >= len(chunks):
            continue
        bits, selector = chunks[chunk]
        if keys[0] == IS_LIST:
            count = count_listed(selector, unpack_list(keys))
        else:
            count = (int.from_bytes(keys[1:], "little") & bits).bit_count()
        if count:
            counts[value] += count
    return counts


def count_listed(selector: bytes, offsets: "array[int]") -> int:
    """How many of the offsets are chosen."""
    if len(offsets) == 1:
        return selector[offsets[0]]
    return sum(itemgetter(*offsets)(selector))
