"""索引行, the concordance: every place of a query's words in its context, to be sorted by what stands left or right.

Owns the lines and their orders. Refuses to search (see `app.store.search`). Places are told one after the other, newest
article first, so that the first screen is there at once; sorting needs them all, and so has a limit.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from app.store.database import Database
from app.store.search.folding import order_key
from app.store.search.memory import Memory
from app.store.search.parser import parse
from app.store.search.results import Order, list_all
from app.store.search.snippets import words_of
from app.store.search.texts import FoundText, load_texts

CONTEXT = 24
MOST = 50_000
"""Lines that are sorted; a word with more places is too frequent for a look at each."""
ARTICLES_AT_ONCE = 500


class Arrangement(StrEnum):
    TEXT = "text"
    """As the articles stand, newest first."""
    LEFT = "left"
    """By the characters before the word, the nearest first."""
    RIGHT = "right"
    FOUND = "found"
    """By the word itself, then to the right: for queries of several words."""


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    issue_id: int
    article_id: int
    block_id: int
    newspaper: str
    date: str
    before: str
    found: str
    after: str
    clean_start: int


@dataclass(frozen=True, slots=True)
class Concordance:
    """`articles` counts all that answer the query, `is_complete` is False where lines were left out."""

    lines: tuple[ConcordanceLine, ...]
    articles: int
    is_complete: bool


def make_concordance(
    database: Database,
    query: str,
    arrangement: Arrangement = Arrangement.TEXT,
    *,
    limit: int = MOST,
    context: int = CONTEXT,
    folds_variants: bool = True,
    memory: Memory | None = None,
) -> Concordance:
    """Raises WrongQuery. A query without words, of authors or dates only, has no lines."""
    tree = parse(query)
    words = words_of(tree, folds_variants=folds_variants)
    with database.reading() as connection:
        found = list_all(connection, tree, Order.NEWEST, folds_variants=folds_variants, memory=memory)
        articles = len(found)
        lines: list[ConcordanceLine] = []
        for start in range(0, articles, ARTICLES_AT_ONCE):
            some = found[start : start + ARTICLES_AT_ONCE]
            rank = {key: place for place, key in enumerate(some)}
            blocks = sorted(load_texts(connection, some), key=lambda block: rank[block.key])
            for block in blocks:
                lines += (make_line(block, *place, context) for place in words.find_places(block))
            if len(lines) > limit:
                break
    kept = tuple(arrange(islice(lines, limit), arrangement))
    return Concordance(kept, articles, len(lines) <= limit)


def make_line(block: FoundText, clean_start: int, clean_end: int, context: int) -> ConcordanceLine:
    return ConcordanceLine(
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


def arrange(lines: Iterator[ConcordanceLine], arrangement: Arrangement) -> list[ConcordanceLine]:
    """Equal ones stay in the order of the text."""
    match arrangement:
        case Arrangement.LEFT:
            return sorted(lines, key=lambda line: order_key(line.before[::-1]))
        case Arrangement.RIGHT:
            return sorted(lines, key=lambda line: order_key(line.after))
        case Arrangement.FOUND:
            return sorted(lines, key=lambda line: (order_key(line.found), order_key(line.after)))
        case Arrangement.TEXT:
            return list(lines)
