"""Signatures of texts: two texts that share much have signatures that share much (MinHash with one permutation).

Owns the making and comparing. The shingles of some characters of the folded text are hashed once and dealt to bins;
each bin keeps its least hash. The share of equal bins estimates the share of shingles that two texts have in common
(P. Li, A. Owen, C.-H. Zhang, One Permutation Hashing, 2012). Refuses to store them. Pure, and the same in every
process.
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import eq
from zlib import crc32

from app.store.search.folding import fold_all

SHINGLE = 4
UNIT = 2
"""Bytes of a character, or of half a rare one."""
BINS = 32
BYTES = 2 * BINS
NONE = 1 << 32
"""Greater than any hash."""
EMPTY = 0xFFFF
"""A bin that no shingle fell into: of a text too short to say."""
NO_HASH = b"\xff\xff"
BIN_BYTES, BAND_BYTES = 2, 4
"""Of a band, two bins: of texts with a quarter of all their shingles in common, seven of ten share one of the bands,
and of a hundred thousand articles a hundred thousand pairs must be compared (`tests/bench/bench_reprints.py`).
"""
BAND_STARTS = range(0, BYTES - BAND_BYTES + 1, BAND_BYTES)
LONGEST_REMEMBERED = 1000
"""Characters of a line."""
SHORTEST = 24
"""Shorter texts have no signature: a caption is like many others."""


def sign(lines: Sequence[str]) -> bytes:
    """Of a text of these lines; empty for one that is too short."""
    if measure(lines) < SHORTEST:
        return b""
    least = tuple(map(min, zip(*map(deal, cut_lines("\n".join(lines))), strict=True)))
    return pack(map(quantise, least))


def sign_again(known: bytes, before: Sequence[str], after: Sequence[str]) -> bytes | None:
    """What `sign` says of a text, where `known` is what it said of the text before an edit.

    `before` and `after` are the lines that differ and, on both sides, as much of the rest as `SHORTEST`. Only the
    shingles around what differs are looked at: None where one that is gone may have been the least of its bin, and
    where there may be no signature, so that all of the text must be signed.
    """
    if not known or measure(after) < SHORTEST:
        return None
    gone, added = differing_texts(before, after)
    bins = unpack(known)
    new = hash_all(added)
    if any(quantise(number) <= bins[number % BINS] for number in hash_all(gone).difference(new)):
        return None
    return pack(map(min, bins, map(quantise, find_least(new))))


def hash_all(texts: Iterable[str]) -> set[int]:
    return {number for text in texts for number in hash_shingles(text)}


def differing_texts(before: Sequence[str], after: Sequence[str]) -> tuple[set[str], set[str]]:
    """The lines of both around what differs, cut as `cut_lines` does; what is in them may stand elsewhere too."""
    start, behind = find_seams(before, after)
    old = set(cut_lines("\n".join(before[start : len(before) - behind])))
    new = set(cut_lines("\n".join(after[start : len(after) - behind])))
    gone, added = old - new, new - old
    if len(gone) == len(added) == 1:
        gone, added = ({text} for text in cut_ends(gone.pop(), added.pop()))
    return gone, added


def cut_ends(first: str, second: str) -> tuple[str, str]:
    """Without what both have at the beginning and at the end, but for as much of it as a shingle reaches into."""
    start = count_alike(first, second)
    shortest = min(len(first), len(second))
    behind = min(count_alike(first[::-1], second[::-1]), shortest - start)
    start, behind = max(0, start - SHINGLE), max(0, behind - SHINGLE)
    return first[start : len(first) - behind], second[start : len(second) - behind]


def count_alike(first: str, second: str) -> int:
    """How many characters both have in common at the beginning, found by halves."""
    alike, differs = 0, min(len(first), len(second)) + 1
    while differs - alike > 1:
        middle = (alike + differs) // 2
        if first[alike:middle] == second[alike:middle]:
            alike = middle
        else:
            differs = middle
    return alike


def find_seams(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """How many lines at the beginning and at the end are alike, but for those that a shingle reaches into."""
    shortest = min(len(before), len(after))
    start = next((index for index in range(shortest) if before[index] != after[index]), shortest)
    rest = shortest - start
    behind = next((index for index in range(rest) if before[~index] != after[~index]), rest)
    reached = 0
    while start and reached < SHINGLE:
        start -= 1
        reached += len(before[start]) + 1
    reached = 0
    while behind and reached < SHINGLE:
        behind -= 1
        reached += len(before[~behind]) + 1
    return start, behind


def measure(lines: Sequence[str]) -> int:
    return sum(map(len, lines)) + max(0, len(lines) - 1)


def cut_lines(text: str) -> Iterator[str]:
    """Each line, with as much of what follows as the shingles that begin in it reach over."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start : end + SHINGLE]
        start = end + 1
    yield text[start:]


def hash_shingles(text: str) -> list[int]:
    units = memoryview(fold_all(text).encode("utf-16-le", "surrogatepass"))
    return [crc32(units[start : start + UNIT * SHINGLE]) for start in range(0, len(units) - UNIT * (SHINGLE - 1), UNIT)]


def deal(text: str) -> tuple[int, ...]:
    """The least hash in each bin. Lines of a text that is edited are remembered: most of them stay."""
    return deal_known(text) if len(text) <= LONGEST_REMEMBERED else deal_anew(text)


def deal_anew(text: str) -> tuple[int, ...]:
    return find_least(hash_shingles(text))


def find_least(numbers: Iterable[int]) -> tuple[int, ...]:
    """Of the hashes in each bin."""
    least = [NONE] * BINS
    for number in numbers:
        place = number & (BINS - 1)
        if number < least[place]:  # noqa: PLR1730  a call takes as long as all the rest
            least[place] = number
    return tuple(least)


deal_known = lru_cache(maxsize=4096)(deal_anew)


def quantise(number: int) -> int:
    """A hash in two bytes, in the order of the hashes; `EMPTY` is for none."""
    return EMPTY if number >= NONE else (number >> 16) * 0xFFFE // 0xFFFF


def pack(bins: Iterable[int]) -> bytes:
    return struct.pack(f"<{BINS}H", *bins)


def unpack(signature: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{BINS}H", signature)


def compare(first: bytes, second: bytes) -> float:
    """How much of both texts stands in both, 0 to 1; the error is some 0.09 at a half."""
    if not first or not second:
        return 0.0
    own, other = unpack(first), unpack(second)
    empty = sum(a == b == EMPTY for a, b in zip(own, other, strict=True)) if NO_HASH in first else 0
    return (sum(map(eq, own, other)) - empty) / (BINS - empty) if empty < BINS else 0.0


def bands(signature: bytes, band_bytes: int) -> list[bytes]:
    """Parts of the signature, each behind the byte where it begins: texts that share one are worth comparing."""
    return [
        bytes([start]) + part
        for start in range(0, BYTES - band_bytes + 1, band_bytes)
        if not is_partly_empty(part := signature[start : start + band_bytes])
    ]


def is_partly_empty(part: bytes) -> bool:
    return NO_HASH in part
