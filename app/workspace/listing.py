"""The issues of a library as a list is shown of them: its months, the issues of one, and the way from one to another.

Refuses to change anything. What a list of a hundred thousand issues does not show is not read.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.store import listing
from app.store.database import Database
from app.store.listing import IssueSummary, MonthSummary


@dataclass(frozen=True, slots=True)
class Listing:
    """The order is by newspaper, date, page and file name."""

    database: Database

    def months(self) -> tuple[MonthSummary, ...]:
        with self.database.reading() as connection:
            return listing.list_months(connection)

    def issues_of(self, newspaper: str, month: str) -> tuple[IssueSummary, ...]:
        with self.database.reading() as connection:
            return listing.list_month(connection, newspaper, month)

    def find(self, issue_id: int) -> IssueSummary | None:
        with self.database.reading() as connection:
            return next(iter(listing.list_some(connection, (issue_id,))), None)

    def find_some(self, issue_ids: Iterable[int]) -> tuple[IssueSummary, ...]:
        """Those of these that there are."""
        with self.database.reading() as connection:
            return listing.list_some(connection, issue_ids)

    def first(self) -> int:
        """0 in an empty library."""
        with self.database.reading() as connection:
            return listing.find_first(connection)

    def neighbour(self, issue_id: int, step: int) -> int:
        """The issue that follows (1) or precedes (-1); 0 where there is none."""
        with self.database.reading() as connection:
            return listing.find_neighbour(connection, issue_id, step)
