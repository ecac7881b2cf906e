"""Places that a list of China's administrative divisions has, from `resources/names/places.txt`.

Owns the list and the looking up. Refuses short forms (魏都 for 魏都区), which `names` learns from the text itself.
"""

from collections.abc import Iterator
from functools import cache

from app.paths import resources
from app.tagging.cut_text import CutText, Name
from app.text.model import EntityKind

SCORE = 0.85
SHORTEST = 3
ENDINGS = ("省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "街道", "自治区", "自治州", "自治县", "地区")


@cache
def divisions() -> frozenset[str]:
    return frozenset((resources() / "names" / "places.txt").read_text(encoding="utf-8").split())


@cache
def division_stems() -> frozenset[str]:
    """The names without what they are: 许昌 for 许昌市."""
    stems = ((name, name.removesuffix(ending)) for name in divisions() for ending in ENDINGS)
    return frozenset(stem for name, stem in stems if stem != name and len(stem) > 1)


@cache
def longest_division() -> int:
    return max(map(len, divisions()))


def find_divisions(cut: CutText) -> Iterator[Name]:
    """The longest that begins at each word and ends with one."""
    names = divisions()
    for word in cut.words:
        start = word.clean_start
        for length in range(longest_division(), SHORTEST - 1, -1):
            if cut.text[start : start + length] in names and start + length in cut.by_end:
                yield Name(start, start + length, EntityKind.PLACE, SCORE, "gazetteer")
                break
