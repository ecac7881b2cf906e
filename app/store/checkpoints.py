"""Bringing the write-ahead log into the library file.

Owns how large the log may be. Refuses to decide when (see `app.store.upkeep`). SQLite does the same by itself for a log
that grew to `MOST_PAGES`, and when the library is closed.
"""

import sqlite3
from pathlib import Path

from app.store.library_file import name_beside

ENOUGH_BYTES = 4_000_000
"""Of the log; as many as SQLite by itself lets gather."""
MOST_PAGES = 16_000
"""Of 4 KB; where a long reading holds the log, or one write is as large, the writer waits after all."""


def name_log(path: Path) -> Path:
    """Of a library; to follow its links takes as long as a small edit, so it is done once."""
    return name_beside(path, "wal")


def log_size(log: Path) -> int:
    """In bytes; none where there is no log."""
    try:
        return log.stat().st_size
    except OSError:
        return 0


def bring_over(connection: sqlite3.Connection) -> None:
    """First beside readers and writers; what little is left then, with the log emptied, only if nobody is at it."""
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
