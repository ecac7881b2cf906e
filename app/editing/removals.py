"""Who took raw characters out of the text: told from the log, since nothing is left of them in the text itself.

Owns the way back through the log. Refuses to know what is shown of it.
"""

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from app.store.log import LogEntry
from app.text.model import TYPED

__all__ = ["LogEntry", "find_removals"]

MOST_KNOWN = 20_000
"""Entries of which it is remembered what their issues held before them."""


def find_removals(entries: Sequence[LogEntry], raw_offsets: Iterable[int]) -> dict[int, LogEntry]:
    """By raw character, of those that stand in no text: the last entry before which it stood in one."""
    wanted = sorted(set(raw_offsets))
    found: dict[int, LogEntry] = {}
    for entry in reversed(entries):
        if not wanted:
            break
        for start, end in held_before(entry.inverse):
            first, last = bisect_left(wanted, start), bisect_left(wanted, end)
            found.update(dict.fromkeys(wanted[first:last], entry))
            del wanted[first:last]
    return found


@lru_cache(MOST_KNOWN)
def held_before(inverse: str) -> tuple[tuple[int, int], ...]:
    """Raw from and to of the pieces of the blocks that an entry changed, as they were before."""
    blocks = (item[-1] for item in json.loads(inverse)["values"] if item[0] == "block" and item[-1])
    pieces = (piece for block in blocks for piece in block["pieces"])
    return tuple((raw_start, raw_start + length) for _, raw_start, length, *_ in pieces if raw_start != TYPED)
