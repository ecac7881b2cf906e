"""The file in which a copy of a library grows until it is whole: its name, its lock, and what is left of it.

Owns which of such files nobody writes to any more: SQLite locks one for as long as a copy is made in it. Refuses to
make copies.
"""

import glob
import secrets
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

HEX_BYTES = 4
JOURNAL = "-journal"
"""What SQLite appends to the name of a file for the file that it keeps beside it."""


def name_partial(target: Path) -> Path:
    return target.with_name(f".{target.name}-{secrets.token_hex(HEX_BYTES)}.part")


def keep_to_itself(partial: sqlite3.Connection) -> None:
    """From here on until the connection is closed, so that nobody takes the file for a remnant."""
    partial.execute("PRAGMA locking_mode = EXCLUSIVE")
    partial.execute("BEGIN EXCLUSIVE")
    partial.execute("COMMIT")


def clear_remains(target: Path) -> None:
    """Of copies to this name that were killed."""
    digits = "[0-9a-f]" * (2 * HEX_BYTES)
    with suppress(OSError):
        for partial in target.parent.glob(f".{glob.escape(target.name)}-{digits}.part"):
            if not is_in_use(partial):
                remove_partial(partial)


def is_in_use(partial: Path) -> bool:
    """What SQLite can take for itself alone is in nobody's use, nor is what it knows for half a library."""
    try:
        with closing(sqlite3.connect(partial, timeout=0, isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        return error.sqlite_errorcode not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
    return False


def remove_partial(partial: Path) -> None:
    for path in (partial, partial.with_name(partial.name + JOURNAL)):
        with suppress(OSError):
            path.unlink(missing_ok=True)
