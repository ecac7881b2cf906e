"""How often something is in the newspapers over time: what answers a query, by year or month, of how much.

Owns the counting by period: of articles, and of the places where the words stand in so many characters of text. Refuses
to draw. Articles without a date are counted apart.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from app.store.corpus import load_months, load_whole_texts, measure_months
from app.store.database import Database
from app.store.search.keysets import NOTHING, KeySet, join, to_keys, to_selector
from app.store.search.memory import Memory, Recollection
from app.store.search.parser import parse
from app.store.search.results import find_keys
from app.store.search.snippets import Words, words_of
from app.workspace.corpus.places import make_counter

PER = 100_000
"""Places are told in so many characters of text."""
ARTICLES_AT_ONCE = 500


class Period(IntEnum):
    """The value is how much of a date tells it."""

    YEAR = 4
    MONTH = 7


@dataclass(frozen=True, slots=True)
class TimePoint:
    """`articles` of the `total` of a period answer; periods in which nothing appeared are points too.

    `places` and `characters`, where they were counted: how often the words stand in how much text.
    """

    period: str
    articles: int
    total: int
    places: int = 0
    characters: int = 0

    @property
    def share(self) -> float:
        return self.articles / self.total if self.total else 0.0

    @property
    def density(self) -> float:
        """Places in `PER` characters."""
        return self.places * PER / self.characters if self.characters else 0.0


@dataclass(frozen=True, slots=True)
class Timeline:
    points: tuple[TimePoint, ...]
    undated: int


def make_timeline(
    database: Database,
    query: str,
    period: Period = Period.YEAR,
    *,
    folds_variants: bool = True,
    memory: Memory | None = None,
) -> Timeline:
    """From the first period with an article in the library to the last. Raises WrongQuery."""
    with database.reading() as connection:
        found = find_keys(connection, query, folds_variants=folds_variants, memory=memory)
        months = load_months(connection)
    counts: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    for month, keys in months.items():
        counts[month[:period]] += (keys & found).bit_count()
        totals[month[:period]] += keys.bit_count()
    points = tuple(TimePoint(name, counts[name], totals[name]) for name in list_periods(sorted(totals), period))
    return Timeline(points, (found & ~join(months.values())).bit_count())


def count_places(
    database: Database,
    queries: Sequence[str],
    timelines: Sequence[Timeline],
    *,
    folds_variants: bool = True,
    memory: Memory | None = None,
    on_progress: Callable[[int, int], None] = lambda *_: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Timeline, ...]:
    """The timelines of the queries with the places of their words, for which each found text is read once.

    A query without words, of names or tags only, has no places. Cancelled, it answers what it has.
    """
    wanted = [words_of(parse(query), folds_variants=folds_variants) for query in queries]
    periods = [point.period for point in timelines[0].points] if timelines else []
    places = [[0] * (len(periods) + 1) for _ in queries]
    with database.reading() as connection:
        lengths = Recollection(connection, memory).recall("characters by month", lambda: measure_months(connection))
        found = [
            find_keys(connection, query, folds_variants=folds_variants, memory=memory) if has_words(words) else NOTHING
            for query, words in zip(queries, wanted, strict=True)
        ]
        keys = to_keys(join(found))
        size = keys[-1] + 1 if keys else 0
        period_at = place_keys(load_months(connection), periods, size)
        counters = [
            (to_selector(own).ljust(size, b"\0"), make_counter(words), counts)
            for own, words, counts in zip(found, wanted, places, strict=True)
        ]
        for start in range(0, len(keys), ARTICLES_AT_ONCE):
            if is_cancelled():
                break
            for key, headings, rest in load_whole_texts(connection, keys[start : start + ARTICLES_AT_ONCE]):
                for selector, count, counts in counters:
                    if selector[key]:
                        counts[period_at[key]] += count(headings, rest)
            on_progress(min(start + ARTICLES_AT_ONCE, len(keys)), len(keys))
    characters: Counter[str] = Counter()
    for month, length in lengths.items():
        characters[month[: len(periods[0])] if periods else month] += length
    return tuple(add_places(timeline, counts, characters) for timeline, counts in zip(timelines, places, strict=True))


def has_words(words: Words) -> bool:
    return bool(words.anywhere or words.in_titles)


def place_keys(months: Mapping[str, KeySet], periods: Sequence[str], size: int) -> "array[int]":
    """For each key below `size` the place of its period; that behind the last where it has no date."""
    places = array("L", [len(periods)]) * size
    numbers = {period: number for number, period in enumerate(periods)}
    for month, keys in months.items():
        number = numbers[month[: len(periods[0])]]
        for key in to_keys(keys & ((1 << size) - 1)):
            places[key] = number
    return places


def add_places(timeline: Timeline, counts: Sequence[int], characters: Mapping[str, int]) -> Timeline:
    points = (
        replace(point, places=count, characters=characters.get(point.period, 0))
        for point, count in zip(timeline.points, counts[:-1], strict=True)
    )
    return replace(timeline, points=tuple(points))


def list_periods(known: list[str], period: Period) -> list[str]:
    """All from the first known to the last."""
    if not known:
        return []
    if period is Period.YEAR:
        return [f"{year:04}" for year in range(int(known[0]), int(known[-1]) + 1)]
    first, last = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (known[0], known[-1]))
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]
