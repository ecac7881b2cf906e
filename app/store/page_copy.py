"""One database copied over another, by SQLite's own means. Refuses to know which."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from app.store.errors import LibraryBusy

PAGES = 8
"""At once, while something is to be done between: fewer than any library has."""
ALL_PAGES = -1
PAUSE_SECONDS = 0.05


def do_nothing() -> None:
    """For whoever needs nothing done between."""


def copy_pages(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    busy_path: Path,
    busy_seconds: float,
    on_locked: Callable[[], object] = do_nothing,
) -> None:
    """All or nothing. `on_locked` is called once, when nobody else can write to the target any more, before it changes.

    Raises LibraryBusy about `busy_path` when one of the two is kept by another program for longer than that: Python by
    itself waits for ever.
    """
    last_step = monotonic()
    is_locked = False

    def follow(status: int, _remaining: int, _total: int) -> None:
        nonlocal last_step, is_locked
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            if monotonic() - last_step > busy_seconds:
                raise LibraryBusy(path=busy_path, reason="locked")
            return
        if not is_locked:
            is_locked = True
            on_locked()
        last_step = monotonic()

    pages = ALL_PAGES if on_locked is do_nothing else PAGES
    source.backup(target, pages=pages, progress=follow, sleep=PAUSE_SECONDS)
