"""Names that differ in one character from a name that stands more often: most likely the same, mistyped.

Owns the comparison; it looks each name up under all its forms with one character covered, so that a library of any size
takes one pass. Refuses to correct (see `app.workspace.everywhere`).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

SHORTEST = 3
"""Of two characters too many differ in one by right."""
COVER = "\0"


@dataclass(frozen=True, slots=True)
class NameSlip:
    wrong: str
    right: str
    wrong_count: int
    right_count: int


def find_slips(counts: Mapping[str, int]) -> tuple[NameSlip, ...]:
    """For each name the commonest other that differs in one character, where that one is commoner; the rarest first."""
    alike: dict[str, list[str]] = defaultdict(list)
    for label in counts:
        for form in covered_forms(label):
            alike[form].append(label)
    found: list[NameSlip] = []
    for label, count in counts.items():
        others = {other for form in covered_forms(label) for other in alike[form] if counts[other] > count}
        if others:
            right = max(sorted(others), key=lambda other: counts[other])
            found.append(NameSlip(label, right, count, counts[right]))
    return tuple(sorted(found, key=lambda slip: (slip.wrong_count - slip.right_count, slip.wrong)))


def covered_forms(label: str) -> list[str]:
    if len(label) < SHORTEST:
        return []
    return [label[:at] + COVER + label[at + 1 :] for at in range(len(label))]
