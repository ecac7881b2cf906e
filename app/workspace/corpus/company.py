"""Which names, tags, authors or sections stand together: those that found articles have, and pairs of them.

Owns the measure of how much two belong together: the log-likelihood ratio of their common articles against chance (T.
Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993), negative where they avoid each other.
Refuses to find the articles.
"""

from dataclasses import dataclass
from heapq import nlargest
from itertools import combinations
from math import log

from app.store.corpus import load_values
from app.store.database import Database
from app.store.search.evaluation import FIELDS, Evaluation
from app.store.search.facets import count_values, cut_chunks
from app.store.search.memory import Memory
from app.store.search.parser import parse
from app.store.search.query import NO_QUERY, Scope, wanted_terms

COMPANIONS = (Scope.PERSON, Scope.PLACE, Scope.ORGANISATION, Scope.TAG, Scope.AUTHOR, Scope.SECTION)
MOST_SHOWN = 200
MOST_PAIRED = 120
"""Values whose pairs are counted: the most frequent ones."""


@dataclass(frozen=True, slots=True)
class Companion:
    """`together` of the `alone` articles with the value are among the found ones."""

    scope: Scope
    value: str
    together: int
    alone: int
    strength: float


@dataclass(frozen=True, slots=True)
class Pair:
    """`first_alone` and `second_alone` of the found articles have one of the values, `together` both."""

    first: str
    second: str
    together: int
    first_alone: int
    second_alone: int
    strength: float


def find_companions(
    database: Database,
    query: str,
    scope: Scope,
    limit: int = MOST_SHOWN,
    *,
    folds_variants: bool = True,
    memory: Memory | None = None,
) -> tuple[Companion, ...]:
    """What belongs most to the articles that answer, without the values asked for. Raises WrongQuery."""
    tree = parse(query)
    asked = {term.text for term in wanted_terms(tree) if term.scope is scope}
    with database.reading() as connection:
        evaluation = Evaluation(connection, folds_variants, memory)
        found, everything = evaluation.find(tree), evaluation.everything()
        counts = count_values(evaluation.recollection, FIELDS[scope], cut_chunks(found))
        in_all = evaluation.recollection.recall(
            ("articles of each", scope),
            lambda: count_values(evaluation.recollection, FIELDS[scope], cut_chunks(everything)),
        )
    of_found, total = found.bit_count(), everything.bit_count()
    companions = (
        Companion(scope, value, together, in_all[value], measure_strength(together, of_found, in_all[value], total))
        for value, together in counts.items()
        if value not in asked
    )
    return tuple(nlargest(limit, companions, key=lambda item: (item.strength, item.together, item.value)))


def find_pairs(
    database: Database,
    query: str,
    scope: Scope,
    limit: int = MOST_SHOWN,
    *,
    folds_variants: bool = True,
    memory: Memory | None = None,
) -> tuple[Pair, ...]:
    """Of the most frequent values of the found articles, those that stand together, the most attracted first.

    Without a query, of all articles. Raises WrongQuery.
    """
    tree = parse(query)
    with database.reading() as connection:
        evaluation = Evaluation(connection, folds_variants, memory)
        found = evaluation.everything() if tree == NO_QUERY else evaluation.find(tree)
        counts = count_values(evaluation.recollection, FIELDS[scope], cut_chunks(found))
        most = dict(nlargest(MOST_PAIRED, counts.items(), key=lambda item: (item[1], item[0])))
        sets = dict(load_values(connection, FIELDS[scope], most))
    frequent = [(value, sets[value] & found) for value in most]
    total = found.bit_count()
    pairs = []
    for (first, first_keys), (second, second_keys) in combinations(frequent, 2):
        together = (first_keys & second_keys).bit_count()
        if together:
            first_alone, second_alone = first_keys.bit_count(), second_keys.bit_count()
            strength = measure_strength(together, first_alone, second_alone, total)
            pairs.append(Pair(first, second, together, first_alone, second_alone, strength))
    return tuple(nlargest(limit, pairs, key=lambda pair: (pair.strength, pair.together, pair.first, pair.second)))


def measure_strength(together: int, first: int, second: int, total: int) -> float:
    """Twice the log-likelihood ratio of the table of articles with both, one or none of two things."""
    cells = (together, first - together, second - together, total - first - second + together)
    rows, columns = (first, total - first), (second, total - second)
    expected = (
        rows[0] * columns[0] / total,
        rows[0] * columns[1] / total,
        rows[1] * columns[0] / total,
        rows[1] * columns[1] / total,
    )
    ratio = 2 * sum(cell * log(cell / mean) for cell, mean in zip(cells, expected, strict=True) if cell)
    return ratio if together >= expected[0] else -ratio
