"""What a search answers: one page of hits in an order, how many there are in all, and the articles as a scope.

Owns the orders and the shape of a hit. Refuses to evaluate (see `evaluation`) and to count by value (see `facets`).
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, islice

from sqlalchemy import Connection

from app.store.driver import driver
from app.store.search.evaluation import Evaluation
from app.store.search.keysets import KeySet, to_keys, to_selector
from app.store.search.memory import ORDER, Memory
from app.store.search.parser import parse, parse_with_doubts
from app.store.search.portions import portions
from app.store.search.postings import largest_key
from app.store.search.query import NO_QUERY, Query, UnknownField
from app.store.search.relevance import find_best
from app.store.search.snippets import Words, choose_block, cut_snippet, find_in_raw, words_of
from app.store.search.texts import FoundText, load_ids, load_raw_texts, load_texts
from app.text.model import Role

FEW = 2_000
"""So many are sorted by themselves; of more, the library is walked in its order until the page is full."""


class Order(StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"
    RELEVANCE = "relevance"
    NAME = "name"


ORDERS = {
    Order.NEWEST: "date DESC, key DESC",
    Order.OLDEST: "date, key",
    Order.NAME: "name_order, key",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that answers a query. `ranges` are the half-open places of the words in `snippet`.

    `is_raw` where the snippet is of the raw text, because only there a word stands that was looked for.
    """

    issue_id: int
    article_id: int
    block_id: int
    title: str
    newspaper: str
    date: str
    snippet: str
    ranges: tuple[tuple[int, int], ...]
    is_raw: bool = False


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`total` counts all articles that answer; `hits` are those from `offset` on in the order asked for.

    `unknown_fields` were looked for as text.
    """

    hits: tuple[Hit, ...]
    total: int
    offset: int = 0
    unknown_fields: tuple[UnknownField, ...] = ()


def search(
    connection: Connection,
    query: str,
    limit: int = 50,
    offset: int = 0,
    order: Order = Order.NEWEST,
    *,
    folds_variants: bool = True,
    memory: Memory | None = None,
) -> SearchPage:
    """Raises WrongQuery. An empty query finds nothing."""
    tree, unknown = parse_with_doubts(query)
    if tree == NO_QUERY:
        return SearchPage((), 0, offset)
    evaluation = Evaluation(connection, folds_variants, memory)
    found = evaluation.find(tree)
    keys = list_page(evaluation, tree, found, limit, offset, order)
    hits = make_hits(connection, keys, words_of(tree, folds_variants=folds_variants))
    return SearchPage(hits, found.bit_count(), offset, unknown)


def find_keys(
    connection: Connection, query: str, *, folds_variants: bool = True, memory: Memory | None = None
) -> KeySet:
    """Raises WrongQuery."""
    return Evaluation(connection, folds_variants, memory).find(parse(query))


def find_article_ids(connection: Connection, query: str, *, folds_variants: bool = True) -> tuple[tuple[int, int], ...]:
    """Issue and article of each article that answers, however many there are, oldest import first."""
    keys = find_keys(connection, query, folds_variants=folds_variants)
    return tuple(load_ids(connection, to_keys(keys)).values())


def list_all(
    connection: Connection, query: Query, order: Order, *, folds_variants: bool = True, memory: Memory | None = None
) -> list[int]:
    """The keys of all articles that answer, in order."""
    evaluation = Evaluation(connection, folds_variants, memory)
    found = evaluation.find(query)
    return list_page(evaluation, query, found, found.bit_count(), 0, order)


def list_page(evaluation: Evaluation, query: Query, found: KeySet, limit: int, offset: int, order: Order) -> list[int]:
    if order is Order.RELEVANCE:
        return find_best(evaluation, query, found, offset + limit)[offset:]
    if found.bit_count() <= FEW:
        ordered = sort_few(evaluation.connection, found, ORDERS[order])
    else:
        ordered = walk_library(evaluation, found, ORDERS[order])
    return list(islice(ordered, offset, offset + limit))


def sort_few(connection: Connection, found: KeySet, order: str) -> Iterator[int]:
    for marks, portion in portions(to_keys(found)):
        statement = f"SELECT key FROM search_article WHERE key IN ({marks}) ORDER BY {order}"
        yield from (key for (key,) in driver(connection).execute(statement, portion))


def walk_library(evaluation: Evaluation, found: KeySet, order: str) -> Iterator[int]:
    """All articles in their order but those that were not found; with a memory, the order is read once."""
    selector = to_selector(found).ljust(1 + largest_key(driver(evaluation.connection)), b"\x00")
    listed = read_order(evaluation.connection, order)
    if evaluation.memory:
        listed = evaluation.recollection.recall(order, lambda: array("Q", listed), ORDER)
    return filter(selector.__getitem__, listed)


def read_order(connection: Connection, order: str) -> Iterable[int]:
    return chain.from_iterable(driver(connection).execute(f"SELECT key FROM search_article ORDER BY {order}"))


def make_hits(connection: Connection, keys: Sequence[int], words: Words) -> tuple[Hit, ...]:
    blocks: dict[int, list[FoundText]] = defaultdict(list)
    for block in load_texts(connection, keys):
        blocks[block.key].append(block)
    hits = {key: make_hit(blocks[key], words) for key in keys if key in blocks}
    if words.in_raw:
        unmarked = [key for key, hit in hits.items() if not hit.ranges]
        for raw in load_raw_texts(connection, unmarked):
            shown, places = find_in_raw(raw.text, words)
            if places and not hits[raw.key].is_raw:
                snippet, ranges = cut_snippet(shown, places)
                hits[raw.key] = replace(
                    hits[raw.key], block_id=raw.block_id, snippet=snippet, ranges=ranges, is_raw=True
                )
    return tuple(hits.values())


def make_hit(blocks: Sequence[FoundText], words: Words) -> Hit:
    best = choose_block(blocks, words)
    snippet, ranges = cut_snippet(best.text, words.find_places(best))
    return Hit(
        issue_id=best.issue_id,
        article_id=best.article_id,
        block_id=best.block_id,
        title=" ".join(block.text for block in blocks if block.role == Role.TITLE.value and block.text),
        newspaper=best.newspaper,
        date=best.date,
        snippet=snippet,
        ranges=ranges,
    )
