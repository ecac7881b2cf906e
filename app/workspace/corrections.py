"""What a correction in one place says of others: wrong → right, as wide as it must be to mean the same elsewhere.

Owns the widening: 在 → 再 alone would be everywhere; 在次 → 再次 is what was meant. Refuses to search
(see `app.workspace.everywhere`).
"""

from dataclasses import dataclass

from app.editing.operations.blocks import common_prefix
from app.workspace.patterns import Borders, borders_by_kind

LONGEST = 24
"""What is longer was rewritten, not corrected."""
SHORTEST_ALONE = 2
"""A single character means nothing without what stands beside it."""


@dataclass(frozen=True, slots=True)
class Correction:
    wrong: str
    right: str


def propose_corrections(before: str, after: str, borders: Borders = borders_by_kind) -> tuple[Correction, ...]:
    """What to look for elsewhere when a text became another: the words concerned first, then other widths."""
    head = common_prefix(before, after)
    tail = common_prefix(before[head:][::-1], after[head:][::-1])
    end, new_end = len(before) - tail, len(after) - tail
    if before == after or max(end, new_end) - head > LONGEST:
        return ()
    start, stop = widen_to_words(before, after, head, tail, borders)
    left, right = max(0, head - 1), min(len(before), end + 1)
    further = (max(0, head - SHORTEST_ALONE), min(len(before), end + SHORTEST_ALONE))
    options = [(start, stop), (left, end), (head, right), (left, right), (head, end), further]
    shift = len(after) - len(before)
    proposed = [
        Correction(before[first:last], after[first : last + shift])
        for first, last in options
        if SHORTEST_ALONE <= last - first <= LONGEST and before[first:last].strip()
    ]
    return tuple(dict.fromkeys(proposed))


def widen_to_words(before: str, after: str, head: int, tail: int, borders: Borders) -> tuple[int, int]:
    """The stretch of `before` from word to word, in both texts, around what changed."""
    edges, new_edges = borders(before), borders(after)
    shift = len(after) - len(before)
    start, stop = head, len(before) - tail
    while start > 0 and not (start in edges and start in new_edges):
        start -= 1
    while stop < len(before) and not (stop in edges and stop + shift in new_edges):
        stop += 1
    return start, stop
