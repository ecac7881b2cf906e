"""One database copied over another, by SQLite's own means. Refuses to know which."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from app.store.errors import LibraryBusy
from app.store.patience import ignore_count

PAGES = 8
"""At once, while something is to be done between: fewer than any library has."""
MANY_PAGES = 1024
"""Four megabytes at once, while somebody is shown how far it is."""
PAUSE_SECONDS = 0.05

CopyProgress = Callable[[int, int], object]
"""Told how many pages are done, of how many; an exception that it raises ends the copying."""


def do_nothing() -> None:
    """For whoever needs nothing done between."""


def copy_pages(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    busy_path: Path,
    busy_seconds: float,
    on_locked: Callable[[], object] = do_nothing,
    on_progress: CopyProgress = ignore_count,
) -> None:
    """All or nothing. `on_locked` is called once, when nobody else can write to the target any more, before it changes.

    Whoever writes to the source meanwhile makes it begin anew, unless the source is in a transaction (see `one_state`).

    Raises LibraryBusy about `busy_path` when one of the two is kept by another program for longer than that: Python by
    itself waits for ever.
    """
    last_step = monotonic()
    is_locked = False

    def follow(status: int, remaining: int, total: int) -> None:
        nonlocal last_step, is_locked
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            if monotonic() - last_step > busy_seconds:
                raise LibraryBusy(path=busy_path, reason="locked")
            return
        if not is_locked:
            is_locked = True
            on_locked()
        on_progress(total - remaining, total)
        last_step = monotonic()

    pages = MANY_PAGES if on_locked is do_nothing else PAGES
    source.backup(target, pages=pages, progress=follow, sleep=PAUSE_SECONDS)


@contextmanager
def one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """It sees what was written before, and nothing of what is written meanwhile."""
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield
    finally:
        connection.execute("ROLLBACK")
