"""Bringing the write-ahead log into the library file, in a thread: the write that fills the log does not wait for it.

Owns when, and the thread. Refuses to tell errors: what is not brought over stays in the log, and is tried again after
the next write. SQLite does the same by itself for a log that grew to `MOST_PAGES`, and when the library is closed.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock, Thread

from app.store.library_file import name_beside

ENOUGH_BYTES = 4_000_000
"""Of the log; as many as SQLite by itself lets gather."""
MOST_PAGES = 16_000
"""Of 4 KB; where a long reading holds the log, or one write is as large, the writer waits after all."""


class Checkpoints:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.log = name_beside(path, "wal")
        self.thread: Thread | None = None
        self.is_closed = False
        self.turn = Lock()

    def follow_write(self) -> None:
        """Begins one where the log is large enough, and none is under way; none after `close`."""
        with self.turn:
            is_under_way = self.thread is not None and self.thread.is_alive()
            if not (self.is_closed or is_under_way) and self.log_size() >= ENOUGH_BYTES:
                self.thread = Thread(target=self.bring_over)
                self.thread.start()

    def log_size(self) -> int:
        try:
            return self.log.stat().st_size
        except OSError:
            return 0

    def bring_over(self) -> None:
        """First beside readers and writers; what little is left then, with the log emptied, only if nobody is at it."""
        address = f"{self.path.as_uri()}?mode=rw"
        with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True, timeout=0)) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def finish(self) -> None:
        if self.thread is not None:
            self.thread.join()

    def close(self) -> None:
        with self.turn:
            self.is_closed = True
        self.finish()
