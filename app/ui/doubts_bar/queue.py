"""In which order the open doubts are asked.

Owns the order and what was skipped. Refuses to settle a doubt or to show it.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias

from app.text.model import Doubt

Key: TypeAlias = tuple[int, float, int]


class Order(StrEnum):
    LOSS = "loss"
    """What is most likely wrong comes first."""
    PAGE = "page"
    """As it stands on the page."""


class DoubtQueue:
    """The open doubts in their order; one that was skipped goes behind the others, and comes back there."""

    def __init__(self, order: Order = Order.LOSS) -> None:
        self.order = order
        self.doubts: dict[int, Doubt] = {}
        self.keys: list[Key] = []
        self.skipped: Counter[int] = Counter()

    def take(self, doubts: Iterable[Doubt]) -> None:
        """These are the doubts of the issue, open and settled."""
        self.doubts = {doubt.id: doubt for doubt in doubts}
        self.sort()

    def follow(self, changed: Mapping[int, Doubt | None]) -> None:
        """These doubts are other ones, or are gone."""
        for doubt_id, doubt in changed.items():
            old = self.doubts.pop(doubt_id, None)
            if old is not None and old.is_open:
                del self.keys[bisect_left(self.keys, self.key_of(old))]
            if doubt is not None:
                self.doubts[doubt_id] = doubt
                if doubt.is_open:
                    insort(self.keys, self.key_of(doubt))

    def sort(self) -> None:
        self.keys = sorted(self.key_of(doubt) for doubt in self.doubts.values() if doubt.is_open)

    def set_order(self, order: Order) -> None:
        self.order = order
        self.sort()

    def key_of(self, doubt: Doubt) -> Key:
        rank = doubt.probability if self.order is Order.LOSS else float(doubt.raw_offset)
        return (self.skipped[doubt.id], rank, doubt.id)

    def skip(self, doubt_id: int) -> None:
        self.skipped[doubt_id] += 1
        self.sort()

    def forget(self) -> None:
        """Another issue: nothing was skipped in it."""
        self.skipped.clear()
        self.take(())

    def __len__(self) -> int:
        return len(self.keys)

    def after(self, doubt_id: int) -> Iterator[int]:
        """The open doubts behind this one, which may be settled, and round to those before it; without itself."""
        doubt = self.doubts.get(doubt_id)
        at = bisect_right(self.keys, self.key_of(doubt)) if doubt else 0
        return (key[2] for key in (*self.keys[at:], *self.keys[:at]) if key[2] != doubt_id)

    def before(self, doubt_id: int) -> Iterator[int]:
        doubt = self.doubts.get(doubt_id)
        at = bisect_left(self.keys, self.key_of(doubt)) if doubt else 0
        return (key[2] for key in (*self.keys[:at][::-1], *self.keys[at:][::-1]) if key[2] != doubt_id)
