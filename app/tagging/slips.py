"""Names that differ in one character from a name that stands more often: most likely the same, mistyped.

Owns the comparison: the two characters must sound or look alike (`resources/names/alike.txt`), tell nothing on purpose
as 东 and 西 do, and what a list has is right. It looks each name up under all its forms with one character covered, so
that a library of any size takes one pass. Refuses to correct (see `app.workspace.everywhere`), and to know sounds.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from app.paths import resources
from app.tagging.gazetteer import divisions
from app.tagging.vocabulary import organisation_words, people_words, place_words

SHORTEST = 3
"""Of two characters too many differ in one by right."""
COVER = "\0"
TELLING = frozenset(
    "东南西北中上下前后左右大小新老一二三四五六七八九十百千万零〇两0123456789省市县区州镇乡村甲乙丙丁男女"
)
"""Characters in which two names differ on purpose."""
LONG = 6
"""Names of so many characters hardly differ in one by chance, whatever the character."""
OFTEN = 2
"""What stands more often is no slip, unless the other is `MANY_TIMES` as frequent."""
MANY_TIMES = 10


@dataclass(frozen=True, slots=True)
class NameSlip:
    wrong: str
    right: str
    wrong_count: int
    right_count: int


def find_slips(counts: Mapping[str, int], sound_alike: Callable[[str, str], bool]) -> tuple[NameSlip, ...]:
    """For each name the commonest other that it may be a slip of; the rarest first."""
    alike: dict[str, list[str]] = defaultdict(list)
    for label in counts:
        for form in covered_forms(label):
            alike[form].append(label)
    found: list[NameSlip] = []
    for label, count in counts.items():
        others = {
            other
            for form in covered_forms(label)
            for other in alike[form]
            if is_rare(count, counts[other]) and is_mistakable(label, other, sound_alike)
        }
        if others:
            right = max(sorted(others), key=lambda other: counts[other])
            found.append(NameSlip(label, right, count, counts[right]))
    return tuple(sorted(found, key=lambda slip: (slip.wrong_count - slip.right_count, slip.wrong)))


def covered_forms(label: str) -> list[str]:
    if len(label) < SHORTEST:
        return []
    return [label[:at] + COVER + label[at + 1 :] for at in range(len(label))]


def is_rare(count: int, other: int) -> bool:
    """Whether a name that stands so often may be a slip of one that stands so often."""
    return count < other and (count <= OFTEN or count * MANY_TIMES <= other)


def is_mistakable(label: str, other: str, sound_alike: Callable[[str, str], bool]) -> bool:
    """Whether a name that differs from another in one character does so by mistake."""
    at, pair = next((at, pair) for at, pair in enumerate(zip(label, other, strict=True)) if pair[0] != pair[1])
    if TELLING.issuperset(pair) or is_listed(label, at):
        return False
    return len(label) >= LONG or look_alike(*pair) or sound_alike(*pair)


def look_alike(one: str, other: str) -> bool:
    return other in load_alike().get(one, ()) or one in load_alike().get(other, ())


@cache
def load_alike() -> dict[str, str]:
    lines = (resources() / "names" / "alike.txt").read_text(encoding="utf-8").split("\n")
    return {line[0]: line[2:] for line in lines if line}


def is_listed(label: str, at: int) -> bool:
    """Whether a list has the name, or a part of it with this character: 英国 of 英国政府."""
    lists = (divisions(), place_words().known, organisation_words().known, people_words().known)
    parts = [label[start:end] for start in range(at + 1) for end in range(at + 1, len(label) + 1) if end - start > 1]
    return any(part in names for part in parts for names in lists)
