"""What counts as the same character when one searches: width, letters' case, traditional and simplified.

Owns the folding, always one character for one, so that a place in folded text is a place of the text, and the order of
names by pinyin. Refuses to know queries and the index. The tables are data: see `resources/characters/README.md`.
"""

from collections.abc import Collection, Mapping
from functools import cache

from app.paths import resources
from app.store.search.long_texts import remember_long

NARROW = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    "\u3000": " ",
    "\u00a0": " ",
}
_WIDE = frozenset(NARROW)
CAPITAL_SIGMA, SIGMA = "Σ", "σ"
UNCASED = (range(0x3001, 0xA640), range(0xAC00, 0xFB00), range(0x1F000, 0x110000))
"""Codes that fold to themselves and that nothing else folds to."""
FEW = 12
ORDER_LENGTH = 24
"""Characters of a name that decide its place among others."""
FIRST_RANK = 0x4E00
"""Where ranks by pinyin begin in a sort key: behind letters and figures, before characters that have no reading."""


@remember_long
def fold(text: str) -> str:
    """Half-width, lower case."""
    if not text.isascii() and not _WIDE.isdisjoint(text):
        text = replace_characters(text, NARROW, _WIDE.intersection(text))
    return fold_case(text)


def replace_characters(text: str, table: Mapping[str, str], present: Collection[str]) -> str:
    """Few different ones one after the other: a page of text has three or four, many times over."""
    if len(present) > FEW:
        return text.translate({ord(character): table[character] for character in present})
    for character in present:
        text = text.replace(character, table[character])
    return text


def fold_case(text: str) -> str:
    """Lower case, one character for one, whatever stands beside it, and whatever Unicode says of `İ` and `Σ`."""
    lower = text.replace(CAPITAL_SIGMA, SIGMA).lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def variants(folded: str) -> str:
    """All characters that `fold` makes this one of; `folded` is a folded character."""
    if any(ord(folded) in codes for codes in UNCASED):
        return folded
    return folded + load_variants().get(folded, "")


@cache
def load_variants() -> dict[str, str]:
    """For each folded character the others that fold to it."""
    found: dict[str, str] = {}
    start = 0
    for codes in UNCASED:
        for character in map(chr, range(start, codes.start)):
            if character in NARROW or character.lower() != character:
                folded = fold(character)
                found[folded] = found.get(folded, "") + (character if character != folded else "")
        start = codes.stop
    return found


@cache
def load_simplified() -> dict[str, str]:
    """The simplified character for each traditional one."""
    pairs = load_table("traditional.txt")
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


@cache
def traditional_characters() -> frozenset[str]:
    return frozenset(load_simplified())


@remember_long
def simplify(text: str) -> str:
    """The text in simplified characters, each for itself: what it would be in another place is not asked."""
    traditional = traditional_characters()
    if traditional.isdisjoint(text):
        return text
    return replace_characters(text, load_simplified(), traditional.intersection(text))


def fold_all(text: str) -> str:
    return simplify(fold(text))


@cache
def load_ranks() -> dict[int, int]:
    """The place of each character in the order by pinyin, by code."""
    return {ord(character): FIRST_RANK + rank for rank, character in enumerate(load_table("pinyin.txt"))}


def order_key(name: str) -> bytes:
    """Bytes that sort as names do: marks, figures, letters, then Chinese characters by pinyin."""
    ranks = load_ranks()
    beginning = map(ord, fold(name.strip()[:ORDER_LENGTH]))
    codes = (ranks.get(code, code if code < FIRST_RANK else code + 0x10000) for code in beginning)
    return b"".join(code.to_bytes(3, "big") for code in codes)


def load_tables() -> None:
    """All that the first edit would wait for."""
    load_variants()
    traditional_characters()
    load_ranks()


def load_table(name: str) -> str:
    return (resources() / "characters" / name).read_text(encoding="utf-8").replace("\n", "")
