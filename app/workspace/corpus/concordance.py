"""索引行, the concordance: every place of a query's words in its context, to be sorted by what stands left or right.

Owns the lines and their orders. Refuses to search (see `app.store.search`). Places are told one portion of articles
after the other, newest or oldest first, so that the first screen is there at once; sorting by context needs them all,
and so has a limit.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from heapq import merge
from itertools import chain

from app.store.database import Database
from app.store.search.folding import FIRST_RANK, ORDER_LENGTH, fold, load_ranks
from app.store.search.memory import Memory
from app.store.search.parser import parse
from app.store.search.results import Order, list_all
from app.store.search.snippets import words_of
from app.store.search.texts import FoundText, load_texts
from app.workspace.corpus.lines import ConcordanceLine, Lines
from app.workspace.corpus.places import Places, make_finder

CONTEXT = 24
WIDE_CONTEXT = 44
"""As much as a wide window has room for."""
MOST = 100_000
"""Lines that are sorted; a word with more places is too frequent for a look at each."""
FIRST_ARTICLES = 10
ARTICLES_AT_ONCE = 500
MORE_ARTICLES = 4
"""So many times as many as in the portion before."""
BEHIND_READINGS, BEHIND_WORDS, LAST_CODE = 0x10000, 0x90000, 0x10FFFF
NOTHING_THERE = chr(LAST_CODE)
SORTED_AT_ONCE = 2_000
"""Sorted portions are merged: one sort of all would keep every other thread waiting for as long as it takes."""


class Arrangement(StrEnum):
    NEWEST = "newest"
    """As the articles stand, newest first."""
    OLDEST = "oldest"
    LEFT = "left"
    """By the characters before the word, the nearest first."""
    RIGHT = "right"
    FOUND = "found"
    """By the word itself, then to the right: for queries of several words."""


@dataclass(frozen=True, slots=True)
class Portion:
    """The next lines, from the next of the `articles` that answer; `looked` of them are done with."""

    lines: Sequence[ConcordanceLine]
    looked: int
    articles: int


@dataclass(frozen=True, slots=True)
class Concordance:
    """`articles` counts all that answer the query, `is_complete` is False where lines were left out."""

    lines: tuple[ConcordanceLine, ...]
    articles: int
    is_complete: bool


def make_concordance(
    database: Database,
    query: str,
    arrangement: Arrangement = Arrangement.NEWEST,
    *,
    limit: int = MOST,
    context: int = CONTEXT,
    folds_variants: bool = True,
    memory: Memory | None = None,
) -> Concordance:
    """Of all lines, up to `MOST`, the first in order. Raises WrongQuery.

    A query without words, of authors or dates only, has no lines.
    """
    order = Order.OLDEST if arrangement is Arrangement.OLDEST else Order.NEWEST
    most = limit if arrangement in (Arrangement.NEWEST, Arrangement.OLDEST) else max(limit, MOST)
    lines = Lines()
    articles = 0
    for portion in walk_concordance(
        database, query, order, context=context, folds_variants=folds_variants, memory=memory
    ):
        lines.extend(portion.lines)
        articles = portion.articles
        if len(lines) > most:
            break
    return Concordance(tuple(arrange(lines[:most], arrangement)[:limit]), articles, len(lines) <= limit)


def walk_concordance(
    database: Database,
    query: str,
    order: Order = Order.NEWEST,
    *,
    context: int = CONTEXT,
    folds_variants: bool = True,
    memory: Memory | None = None,
) -> Generator[Portion, None, None]:
    """At least one portion, and all of them in the state that the library had at the first. Raises WrongQuery."""
    tree = parse(query)
    words = words_of(tree, folds_variants=folds_variants)
    find_places = make_finder(words)
    with database.reading() as connection:
        found = list_all(connection, tree, order, folds_variants=folds_variants, memory=memory)
        for start, end in cut_portions(len(found) if words.anywhere or words.in_titles else 0):
            some = found[start:end]
            rank = {key: place for place, key in enumerate(some)}
            blocks = sorted(load_texts(connection, some), key=lambda block: rank[block.key])
            lines = chain.from_iterable(find_lines(block, find_places(block), context) for block in blocks)
            yield Portion(tuple(lines), end, len(found))


def cut_portions(count: int) -> Iterator[tuple[int, int]]:
    """The first ones are small, so that something is shown at once, and no more than is quickly painted."""
    start, size = 0, FIRST_ARTICLES
    while True:
        end = min(start + size, count)
        yield start, end
        if end == count:
            return
        start, size = end, min(size * MORE_ARTICLES, ARTICLES_AT_ONCE)


def find_lines(block: FoundText, places: Places, context: int) -> Iterator[ConcordanceLine]:
    for clean_start, clean_end in places:
        yield ConcordanceLine(
            issue_id=block.issue_id,
            article_id=block.article_id,
            block_id=block.block_id,
            newspaper=block.newspaper,
            date=block.date,
            before=block.text[max(0, clean_start - context) : clean_start],
            found=block.text[clean_start:clean_end],
            after=block.text[clean_end : clean_end + context],
            clean_start=clean_start,
        )


def arrange(lines: Lines, arrangement: Arrangement) -> Lines:
    """Equal ones stay as they were: by context, or by date where they come in another order than that."""
    match arrangement:
        case Arrangement.LEFT:
            keys = [order_context(before[::-1]) for before in lines.befores]
        case Arrangement.RIGHT:
            keys = [order_context(after) for after in lines.afters]
        case Arrangement.FOUND:
            pairs = zip(lines.founds, lines.afters, strict=True)
            keys = [f"{order_context(found)}\0{order_context(after)}" for found, after in pairs]
        case Arrangement.OLDEST:
            keys = list(lines.dates)
        case _:
            return lines
    return lines.reordered(sort_in_turns(keys))


def sort_in_turns(keys: Sequence[str]) -> list[int]:
    """The places of the keys, in order."""
    keyed = list(zip(keys, range(len(keys)), strict=True))
    runs = [sorted(keyed[start : start + SORTED_AT_ONCE]) for start in range(0, len(keyed), SORTED_AT_ONCE)]
    return [place for _, place in merge(*runs)]


class Ranks(dict[int, int]):
    """The place of each character by its code: as `order_key` has it, but marks stand behind all of which words are."""

    def __missing__(self, code: int) -> int:
        folded = ord(fold(chr(code)))
        rank = load_ranks().get(folded)
        if rank is None:
            rank = folded if folded < FIRST_RANK else folded + BEHIND_READINGS
        if not chr(code).isalnum():
            rank += BEHIND_WORDS
        self[code] = min(rank, LAST_CODE)
        return self[code]


@cache
def load_order() -> Ranks:
    return Ranks()


def order_context(text: str) -> str:
    """A text in which each character is its place. Words come first: who sorts looks for what stands with a word."""
    return text[:ORDER_LENGTH].translate(load_order()) or NOTHING_THERE
