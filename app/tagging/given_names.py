"""How much rather some characters are a given name than the end of another word, from `resources/names/given.txt`.

Owns the list and the looking up. Refuses to judge what is a name (see `people`).
"""

from functools import cache

from app.paths import resources

UNLISTED = (-1.0, -1.0)


@cache
def load_odds() -> dict[str, tuple[float, float]]:
    """Logarithms of the odds, of each character as the first and as the last of a given name."""
    text = (resources() / "names" / "given.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.split("\n") if line)
    return {character: (int(first) / 100, int(last) / 100) for character, first, last in rows}


def likeness(given: str) -> float:
    """Above 0 where it is rather a given name, of one character or two."""
    odds = load_odds()
    first, last = odds.get(given[0], UNLISTED), odds.get(given[-1], UNLISTED)
    return first[0] + last[1] if len(given) > 1 else last[1]
