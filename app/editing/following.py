"""Operations meant for a state of an issue that another editor changed meanwhile: what they mean in the state after.

Owns the places of texts that moved. Refuses what cannot be told: a place in a text that is another one now. Pure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from app.editing.operations import Change, Operation, ReplaceText
from app.text.difference import Difference
from app.text.model import Block

LONGEST = 2_000
"""Characters that differ and are compared one by one; of more, all count as one change."""


def follow(operations: Sequence[Operation], meant: Iterable[Difference], missed: Change) -> Sequence[Operation] | None:
    """`meant` is what the operations would have changed. None where they are about what `missed` changed too."""
    shared = frozenset().union(*(difference.keys for difference in meant)) & missed.difference.keys
    if not shared:
        return operations
    if len(operations) != 1 or not isinstance(operations[0], ReplaceText):
        return None
    typing = operations[0]
    key = "block", typing.block
    before, after = missed.difference.back.get(key), missed.difference.forth.get(key)
    moved = move_places(before, after, (typing.clean_start, typing.clean_end)) if before and after else None
    return (replace(typing, clean_start=moved[0], clean_end=moved[1]),) if moved else None


def move_places(before: Block, after: Block, place: tuple[int, int]) -> tuple[int, int] | None:
    """Where a stretch of the text before stands in the text after; None where it does not stand there any more."""
    shift = 0
    for start, end, new_end in find_changes(before.text, after.text):
        if end <= place[0]:
            shift = new_end - end
        elif start < place[1]:
            return None
    return place[0] + shift, place[1] + shift


def find_changes(old: str, new: str) -> list[tuple[int, int, int]]:
    """Start and end of each stretch that differs, and its end in the new text."""
    shortest = min(len(old), len(new))
    start = next((index for index in range(shortest) if old[index] != new[index]), shortest)
    rest = shortest - start
    behind = next((index for index in range(rest) if old[~index] != new[~index]), rest)
    first, second = old[start : len(old) - behind], new[start : len(new) - behind]
    if len(first) + len(second) > LONGEST:
        return [(start, len(old) - behind, len(new) - behind)]
    codes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return [(start + a, start + b, start + d) for tag, a, b, _, d in codes if tag != "equal"]
