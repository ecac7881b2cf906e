"""How often something is in the newspapers over time: the articles that answer a query, by year or month, of how many.

Owns the counting by period. Refuses to draw. Articles without a date are counted apart.
"""

from collections import Counter
from dataclasses import dataclass
from enum import IntEnum

from app.store.corpus import load_months
from app.store.database import Database
from app.store.search.keysets import join
from app.store.search.memory import Memory
from app.store.search.results import find_keys


class Period(IntEnum):
    """The value is how much of a date tells it."""

    YEAR = 4
    MONTH = 7


@dataclass(frozen=True, slots=True)
class TimePoint:
    """`articles` of the `total` of a period answer; periods in which nothing appeared are points too."""

    period: str
    articles: int
    total: int

    @property
    def share(self) -> float:
        return self.articles / self.total if self.total else 0.0


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


def list_periods(known: list[str], period: Period) -> list[str]:
    """All from the first known to the last."""
    if not known:
        return []
    if period is Period.YEAR:
        return [f"{year:04}" for year in range(int(known[0]), int(known[-1]) + 1)]
    first, last = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (known[0], known[-1]))
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]
