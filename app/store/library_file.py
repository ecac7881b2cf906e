"""The file of a library: what it is before SQLite opens it, whether it still is where it was, what stands beside it.

Owns which of them are open in this process. Refuses to look into one that is: its files are left to SQLite. Where a
process closes a file, POSIX takes all its locks on it from it, whoever set them, and another program that takes the
library for unused then removes the log that is still written to.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Lock
from weakref import WeakSet

from app.store.errors import LibraryReadOnly, NotALibrary

MAGIC = b"SQLite format 3\x00"
FAMILY = 0xFF
"""The part of SQLite's codes that tells the kind of an error, of which there may be several."""
CANNOT_WRITE_BESIDE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
OPENING = Lock()
"""Held while a file is looked at, until it stands among those that are open."""


class LibraryFile:
    """One that is open, under `OPENING`. `obstacle` is why it can only be read."""

    def __init__(self, path: Path, obstacle: str) -> None:
        self.path = path
        self.obstacle = obstacle
        self.identity = identify(path)
        OPEN.add(self)

    def let_go(self) -> None:
        with OPENING:
            OPEN.discard(self)

    def is_there(self) -> bool:
        return identify(self.path) == self.identity

    def includes(self, path: Path) -> bool:
        """Whether it is this file, or one that is kept beside it: SQLite's two, and the lock of a batch."""
        identity = identify(path)
        beside = (name_beside(self.path, part) for part in ("wal", "shm", "batch"))
        return identity is not None and identity in map(identify, (self.path, *beside))


OPEN: WeakSet[LibraryFile] = WeakSet()


def find_open(path: Path) -> LibraryFile | None:
    identity = identify(path)
    return next((file for file in OPEN if identity and file.identity == identity), None)


def prepare_file(path: Path) -> None:
    """Make its folder and an empty file; refuse what cannot be a library before SQLite touches it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.touch()
        elif other := find_open(path):
            if other.obstacle:
                raise LibraryReadOnly(path=path, reason=other.obstacle)
        else:
            with path.open("rb+") as file:
                head = file.read(len(MAGIC))
            if head and head != MAGIC:
                raise NotALibrary(path=path, reason="other_kind")
    except IsADirectoryError as error:
        raise NotALibrary(path=path, reason="folder") from error
    except OSError as error:
        raise LibraryReadOnly(path=path, reason=error.strerror or str(error)) from error


def identify(path: Path) -> tuple[int, int] | None:
    """Tells whether a path still leads to the same file: what is written to one that is gone is lost. None: nowhere."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def name_beside(path: Path, part: str) -> Path:
    """What SQLite calls a file of its own; a link has none, but what it leads to."""
    return Path(f"{path.resolve()}-{part}")


def is_filled(path: Path) -> bool:
    if find_open(path):
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def address_for_reading(path: Path) -> str:
    """Where not even the files beside the library can be made, its own is taken as one that nobody changes.

    Raises LibraryReadOnly when what was written last still waits in such a file, and what SQLite says of no database.
    """
    address = f"{path.as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=0)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & FAMILY not in CANNOT_WRITE_BESIDE:
            return address
        for log in (name_beside(path, "wal"), name_beside(path, "journal")):
            if log.exists() and log.stat().st_size:
                raise LibraryReadOnly(path=log, reason=str(error)) from error
        return f"{address}&immutable=1"
    return address
