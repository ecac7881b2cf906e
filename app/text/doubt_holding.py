"""The doubts of an issue that is read again: those about held text stay, the new reading's replace all others.

Refuses to settle any (see `app.text.doubt_settlement`).
"""

from collections.abc import Iterable
from dataclasses import replace

from app.text.held_text import HeldText
from app.text.model import Doubt, DoubtKind, Verdict


def merge_doubts(old: Iterable[Doubt], new: Iterable[Doubt], held: HeldText, next_id: int) -> tuple[Doubt, ...]:
    """A doubt that was there before keeps its number, and its verdict if the reading was found right."""
    kept = []
    known: dict[tuple[DoubtKind, int, str], Doubt] = {}
    for doubt in old:
        if held.holds(doubt.raw_offset):
            kept.append(doubt)
        else:
            known[key_of(doubt)] = doubt
    for doubt in new:
        if held.holds(doubt.raw_offset) or asks_of_held(doubt, held):
            continue
        former = known.pop(key_of(doubt), None)
        if former is None:
            kept.append(replace(doubt, id=next_id))
            next_id += 1
        else:
            verdict = former.verdict if former.verdict is Verdict.ACCEPTED else Verdict.OPEN
            kept.append(replace(doubt, id=former.id, verdict=verdict))
    return tuple(sorted(kept, key=lambda doubt: doubt.id))


def key_of(doubt: Doubt) -> tuple[DoubtKind, int, str]:
    return doubt.kind, doubt.raw_offset, doubt.runner_up


def asks_of_held(doubt: Doubt, held: HeldText) -> bool:
    """Whether the runner-up would change what is held."""
    name, _, value = doubt.runner_up.partition(":")
    if name == "join":
        return held.holds_before(doubt.raw_offset)
    return name in {"article", "after"} and value.isdigit() and held.holds(int(value))
