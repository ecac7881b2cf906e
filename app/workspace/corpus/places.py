"""Where the words of a query stand in many texts, one after the other.

Owns the quick way for words in Chinese characters: an expression of all variants of each character, which needs no
folding of the texts. Refuses to load them.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

from app.store.search.folding import load_simplified
from app.store.search.snippets import HEADINGS, Words
from app.store.search.snippets import find_places as find_folded
from app.store.search.texts import FoundText

Places = Sequence[tuple[int, int]]
FIRST_CHARACTER, LAST_CHARACTER = "\u3400", "\u9fff"
"""Between these, nothing but the traditional and simplified forms of a character counts as the same."""


def make_finder(words: Words) -> Callable[[FoundText], Places]:
    """Answers what `words.find_places` answers."""
    every = (*words.anywhere, *words.in_titles)
    if not every or not is_plain(every):
        return words.find_places
    variants = load_variants() if words.folds_variants else {}
    anywhere, in_headings = (
        write_expression(chosen, variants) if chosen else None for chosen in (words.anywhere, every)
    )
    return partial(find_places, anywhere=anywhere, in_headings=in_headings)


def make_counter(words: Words) -> Callable[[str, str], int]:
    """How often the words stand in the headings and in all other text of an article."""
    every = (*words.anywhere, *words.in_titles)
    in_headings, elsewhere = (make_part_counter(chosen, words) for chosen in (every, words.anywhere))
    return lambda headings, rest: in_headings(headings) + elsewhere(rest)


def make_part_counter(chosen: Sequence[str], words: Words) -> Callable[[str], int]:
    if not chosen:
        return lambda _: 0
    if not is_plain(chosen):
        return lambda text: len(find_folded(words.fold(text), chosen))
    expression = write_expression(chosen, load_variants() if words.folds_variants else {})
    if len(chosen) == 1 and expression.pattern == chosen[0]:
        return lambda text: text.count(chosen[0])
    return lambda text: len(expression.findall(text))


def is_plain(words: Sequence[str]) -> bool:
    return all(FIRST_CHARACTER <= character <= LAST_CHARACTER for word in words for character in word)


def find_places(block: FoundText, anywhere: re.Pattern[str] | None, in_headings: re.Pattern[str] | None) -> Places:
    expression = in_headings if block.role in HEADINGS else anywhere
    return [match.span() for match in expression.finditer(block.text)] if expression else ()


def write_expression(words: Sequence[str], variants: Mapping[str, str]) -> re.Pattern[str]:
    """Of two words that begin at one place, the longer one."""
    return re.compile("|".join(write_word(word, variants) for word in sorted(words, key=len, reverse=True)))


def write_word(word: str, variants: Mapping[str, str]) -> str:
    return "".join(f"[{character}{variants[character]}]" if character in variants else character for character in word)


@cache
def load_variants() -> dict[str, str]:
    """The traditional characters of each simplified one."""
    variants: dict[str, str] = defaultdict(str)
    for traditional, simplified in load_simplified().items():
        variants[simplified] += traditional
    return dict(variants)
