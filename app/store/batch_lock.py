"""Told to every process: a change over many issues of this library is under way, in many short transactions.

Owns the file beside the library that says so as long as its process lives: the lock on it ends with the process,
however that ends. Refuses to know the change. The lock is SQLite's, which is the same on every system.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

from app.store.errors import LibraryReadOnly
from app.store.library_file import identify, name_beside

POLL_SECONDS = 0.1


class LockHeld(Exception):
    """Someone else is at it, here or in another process."""


@contextmanager
def batch_lock(library: Path, may_wait: Callable[[], bool]) -> Iterator[None]:
    """Raises LockHeld where someone else has it, and `may_wait` is not, or no longer, true; and LibraryReadOnly."""
    path = name_beside(library, "batch")
    connection = take_lock(path)
    while connection is None:
        if not may_wait():
            raise LockHeld
        Event().wait(POLL_SECONDS)
        connection = take_lock(path)
    try:
        yield
    finally:
        with suppress(OSError):  # a system that removes no file that is open leaves it, empty
            path.unlink()
        connection.close()


def take_lock(path: Path) -> sqlite3.Connection | None:
    """None where someone has it, or removed the file meanwhile: a lock on a file that is gone says nothing."""
    try:
        path.touch()
        before = identify(path)
        connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise LibraryReadOnly(path=path, reason=str(error)) from error
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        connection.close()
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            return None
        raise LibraryReadOnly(path=path, reason=str(error)) from error
    if before is None or identify(path) != before:
        connection.close()
        return None
    return connection
