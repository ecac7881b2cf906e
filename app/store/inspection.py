"""Looking at a library as it lies there, for whoever proves that it is whole (`app.workspace.integrity`).

Owns SQLite's own checks and the reading of all that belongs to an issue. Refuses to judge and to mend. All of one
`Inspection` sees one state of the library, also while others write.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError

from app.store.database import Database, translated_errors
from app.store.driver import driver
from app.store.edits import article_keys
from app.store.entities import count_wrong_labels
from app.store.issues import load_issue, load_log, load_original, summarise
from app.store.log import LogEntry
from app.store.patience import never
from app.store.schema import IssueRow
from app.store.search.document import State
from app.store.search.proof import Portion, Sums, article_key, begin_sums, divide_index, take_away
from app.store.search.texts import load_ids
from app.text.model import Issue

STEPS_AT_ONCE = 100_000
"""Of SQLite's machine, between two questions whether anybody waits still."""


@dataclass(frozen=True, slots=True)
class Stored:
    """All that the library holds of an issue; `counts` are those of its row, as `true_counts` should be.

    `wrong_labels` counts the entities of which the library says another text than they have.
    """

    issue: Issue
    log: tuple[LogEntry, ...]
    original: bytes
    counts: dict[str, int]
    true_counts: dict[str, int]
    wrong_labels: int


class InspectionStopped(Exception):
    """Nobody waits for the rest."""


class Inspection:
    """Every method may raise LibraryDamaged, and InspectionStopped once it is cancelled.

    `sums` has what was read of the index, less what the issues that were loaded say of it.
    """

    def __init__(self, connection: Connection, path: Path, is_cancelled: Callable[[], bool]) -> None:
        self.connection = connection
        self.path = path
        self.is_cancelled = is_cancelled
        self.sums: Sums = begin_sums()

    @contextmanager
    def translated_errors(self) -> Iterator[None]:
        try:
            with translated_errors(self.path):
                yield
        except (DBAPIError, sqlite3.Error):
            self.stop_if_wanted()
            raise
        self.stop_if_wanted()

    def stop_if_wanted(self) -> None:
        if self.is_cancelled():
            raise InspectionStopped

    def list_faults(self) -> tuple[str, ...]:
        """SQLite's own words; none when the file is whole."""
        with self.translated_errors():
            verdicts = self.connection.scalars(text("PRAGMA integrity_check(20)")).all()
        return tuple(str(verdict) for verdict in verdicts if verdict != "ok")

    def count_orphans(self) -> dict[str, int]:
        """The rows of each table that belong to a row that is not there."""
        with self.translated_errors():
            return dict(Counter(row[0] for row in self.connection.execute(text("PRAGMA foreign_key_check"))))

    def list_issue_ids(self) -> tuple[int, ...]:
        with self.translated_errors():
            return tuple(self.connection.scalars(select(IssueRow.id).order_by(IssueRow.id)))

    def divide_index(self, most: int) -> list[Portion]:
        """As `app.store.search.proof.divide_index`."""
        with self.translated_errors():
            return divide_index(self.connection, most)

    def read_index(self, portion: Portion) -> None:
        """Into `sums`."""
        with self.translated_errors():
            portion.add(self.connection, self.sums)

    def load(self, issue_id: int) -> Stored:
        """What the index must have of the issue is taken from `sums`. Raises IssueNotFound, IssueDamaged."""
        with self.translated_errors():
            issue = load_issue(self.connection, issue_id)
            keys = article_keys(self.connection, issue_id, {article.id for article in issue.articles})
            take_away(self.sums, State(issue, keys))
            true_counts = summarise(issue)
            columns = [IssueRow.__table__.c[name] for name in true_counts]
            counts = self.connection.execute(select(*columns).where(IssueRow.id == issue_id)).mappings().one()
            return Stored(
                issue=issue,
                log=load_log(self.connection, issue_id),
                original=load_original(self.connection, issue_id),
                counts=dict(counts),
                true_counts=true_counts,
                wrong_labels=count_wrong_labels(self.connection, issue, issue_id),
            )

    def find_wrong(self, sums: Sums) -> dict[int | None, int]:
        """How many rows of the index are wrong in each issue, and in none (None)."""
        wrong = [article_key(number) for number, left in sums.items() if left]
        with self.translated_errors():
            places = load_ids(self.connection, set(wrong))
        return dict(Counter(places[key][0] if key in places else None for key in wrong))


@contextmanager
def inspect(database: Database, is_cancelled: Callable[[], bool] = never) -> Iterator[Inspection]:
    """Whatever SQLite is at is broken off once it is cancelled."""
    with database.reading() as connection:
        own = driver(connection)
        own.set_progress_handler(lambda: int(is_cancelled()), STEPS_AT_ONCE)
        try:
            yield Inspection(connection, database.path, is_cancelled)
        finally:
            own.set_progress_handler(None, 0)
