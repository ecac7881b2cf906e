"""What counts as the same character when one searches: width, letters' case, traditional and simplified.

Owns the folding, always one character for one, so that a place in folded text is a place of the text, and the order of
names by pinyin. Refuses to know queries and the index. The tables are data: see `resources/characters/README.md`.
"""

import re
from functools import cache

from app.paths import resources

NARROW = {**{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}, 0x3000: 0x20, 0xA0: 0x20}
_WIDE = re.compile("[\u00a0\u3000\uff01-\uff5e]")
ORDER_LENGTH = 24
"""Characters of a name that decide its place among others."""
FIRST_RANK = 0x4E00
"""Where ranks by pinyin begin in a sort key: behind letters and figures, before characters that have no reading."""


def fold(text: str) -> str:
    """Half-width, lower case."""
    if not text.isascii() and _WIDE.search(text):
        text = text.translate(NARROW)
    return fold_case(text)


def fold_case(text: str) -> str:
    """Lower case, one character for one, whatever Unicode says of `İ`."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


@cache
def load_simplified() -> dict[int, str]:
    """The simplified character for each traditional one, by code."""
    pairs = load_table("traditional.txt")
    return dict(zip(map(ord, pairs[::2]), pairs[1::2], strict=True))


@cache
def traditional_characters() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, load_simplified()))}]")


def simplify(text: str) -> str:
    """The text in simplified characters, each for itself: what it would be in another place is not asked."""
    if text.isascii() or not traditional_characters().search(text):
        return text
    return text.translate(load_simplified())


def fold_all(text: str) -> str:
    return simplify(fold(text))


@cache
def load_ranks() -> dict[int, int]:
    """The place of each character in the order by pinyin, by code."""
    return {ord(character): FIRST_RANK + rank for rank, character in enumerate(load_table("pinyin.txt"))}


def order_key(name: str) -> bytes:
    """Bytes that sort as names do: marks, figures, letters, then Chinese characters by pinyin."""
    ranks = load_ranks()
    codes = [ranks.get(code, code if code < FIRST_RANK else code + 0x10000) for code in map(ord, fold(name.strip()))]
    return b"".join(code.to_bytes(3, "big") for code in codes[:ORDER_LENGTH])


def load_table(name: str) -> str:
    return (resources() / "characters" / name).read_text(encoding="utf-8").replace("\n", "")
