"""Makes `resources/names/given.txt`: how much rather a character stands in a given name than in another word.

    python packaging/given_names.py

Owns the counting, over the words of jieba's dictionary: the characters of names of three with an undoubted surname
against those behind the first of all other words, each word counted once. A line is a character and two logarithms of
the odds, in hundredths: as the first and as the last character of a given name.
"""

import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import jieba  # noqa: E402

from app.tagging.cut_text import is_han  # noqa: E402
from app.tagging.vocabulary import people_words  # noqa: E402

TARGET = ROOT / "resources" / "names" / "given.txt"
NAME_TAGS = ("nr", "nrt", "nrfg")
LONGEST = 4
FIRST_PRIOR, REST_PRIOR = 0.5, 3.0
KINDS, REST_KINDS = 2000, 6000
"""So many characters are in use in names, and in words."""


def read_words() -> Iterator[tuple[str, str]]:
    """Word and tag."""
    with Path(jieba.__file__).with_name("dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, _, tag = line.split()
            if is_han(word):
                yield word, tag


def count_characters() -> tuple[Counter[str], Counter[str], Counter[str]]:
    """As the first and the last of given names, and behind the first of other words."""
    vocabulary = people_words()
    surnames = vocabulary.surnames - vocabulary.doubtful_surnames
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    rest: Counter[str] = Counter()
    for word, tag in read_words():
        if tag == "nr" and len(word) == 3 and word[0] in surnames:
            first[word[1]] += 1
            last[word[2]] += 1
        elif tag not in NAME_TAGS and 2 <= len(word) <= LONGEST:
            rest.update(word[1:])
    return first, last, rest


def main() -> None:
    first, last, rest = count_characters()
    names, words = first.total() + KINDS, rest.total() + REST_KINDS

    def odds(counts: Counter[str], character: str) -> int:
        share = (counts[character] + FIRST_PRIOR) / names
        return round(100 * math.log(share * words / (rest[character] + REST_PRIOR)))

    characters = sorted({*first, *last, *rest})
    lines = (f"{character} {odds(first, character)} {odds(last, character)}\n" for character in characters)
    TARGET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
