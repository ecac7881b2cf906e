"""How often something is in the newspapers over time: what answers a query, by year or month, of how much.

Owns the counting by period: of articles, and of the places where the words stand in so many characters of text. Refuses
to draw. Articles without a date are counted apart.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum

from app.store.corpus import load_months, measure_months
from app.store.database import Database
from app.store.search.keysets import join, to_keys
from app.store.search.memory import Memory, Recollection
from app.store.search.parser import parse
from app.store.search.results import find_keys
from app.store.search.snippets import words_of
from app.store.search.texts import load_texts
from app.workspace.corpus.places import make_finder

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
    query: str,
    timeline: Timeline,
    *,
    folds_variants: bool = True,
    memory: Memory | None = None,
    on_progress: Callable[[int, int], None] = lambda *_: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Timeline:
    """The timeline of the query with the places of its words, for which each found text is read.

    A query without words, of names or tags only, has no places. Cancelled, it answers what it has.
    """
    words = words_of(parse(query), folds_variants=folds_variants)
    find_places = make_finder(words)
    length = len(timeline.points[0].period) if timeline.points else 0
    places: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    with database.reading() as connection:
        lengths = Recollection(connection, memory).recall("characters by month", lambda: measure_months(connection))
        for month, count in lengths.items():
            characters[month[:length]] += count
        has_words = bool(words.anywhere or words.in_titles)
        keys = to_keys(find_keys(connection, query, folds_variants=folds_variants, memory=memory)) if has_words else []
        for start in range(0, len(keys), ARTICLES_AT_ONCE):
            if is_cancelled():
                break
            for block in load_texts(connection, keys[start : start + ARTICLES_AT_ONCE]):
                places[block.date[:length]] += len(find_places(block))
            on_progress(min(start + ARTICLES_AT_ONCE, len(keys)), len(keys))
    points = (
        replace(point, places=places[point.period], characters=characters[point.period]) for point in timeline.points
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
