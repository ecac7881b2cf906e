"""What a library needs after it was written to, done in a thread: the write does not wait for it.

Owns when: the log is brought over once it is large, the full text is merged while the hand rests, or between two writes
where there is no rest. Refuses to tell errors: what was not done is tried again after the next write. Whatever is left
undone at the end is right as it is, and done the next time.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Condition, Thread
from time import monotonic

from app.store.checkpoints import ENOUGH_BYTES, MOST_PAGES, bring_over, log_size, name_log
from app.store.search import postings
from app.store.search.merging import count_parts, leave_merging_to_us, merge_some
from app.store.search.pending import write_one_change
from app.store.writing_turn import WritingTurn

SOME_WRITES = 16
"""Each leaves a part of the full text behind; fewer are not worth merging."""
MANY_WRITES = 64
"""So many parts make queries no slower yet; they are not left to wait for a rest."""
REST_SECONDS = 1.0
STEPS_AT_END = 10
PATIENCE_SECONDS = 60.0
BUSY_SECONDS = 0.05
"""Another process that writes is not waited for much longer than an edit of it takes."""


class Upkeep:
    def __init__(self, path: Path, turn: WritingTurn) -> None:
        self.path = path
        self.log = name_log(path)
        self.turn = turn
        self.thread: Thread | None = None
        self.changed = Condition()
        self.writes = 0
        """Since the full text was merged, or since the library was opened."""
        self.last_write = 0.0
        self.is_hurried = False
        self.is_closed = False

    def follow_write(self) -> None:
        """Begins what is due, unless it is under way; nothing after `close`."""
        with self.changed:
            self.writes += 1
            self.last_write = monotonic()
            is_under_way = self.thread is not None and self.thread.is_alive()
            if not (self.is_closed or is_under_way) and self.is_due():
                self.thread = Thread(target=self.work)
                self.thread.start()
            if self.writes >= MANY_WRITES:
                self.changed.notify_all()

    def is_due(self) -> bool:
        return self.writes >= SOME_WRITES or log_size(self.log) >= ENOUGH_BYTES

    def work(self) -> None:
        with suppress(sqlite3.Error), self.connection() as connection:
            if log_size(self.log) >= ENOUGH_BYTES:
                bring_over(connection)
            if self.writes >= SOME_WRITES:
                self.wait_for_rest()
                self.merge(connection)
                if log_size(self.log) >= ENOUGH_BYTES:
                    bring_over(connection)

    def wait_for_rest(self) -> None:
        with self.changed:
            while not self.may_merge() and (left := self.last_write + REST_SECONDS - monotonic()) > 0:
                self.changed.wait(left)

    def may_merge(self) -> bool:
        return self.is_closed or self.is_hurried or self.writes >= MANY_WRITES

    def merge(self, connection: sqlite3.Connection) -> None:
        """A little at a time, and only while no hand waits. At the end of the library the rest is left."""
        written = self.writes
        is_more = not self.is_closed
        while is_more and self.turn.take_last(PATIENCE_SECONDS, self.is_at_end):
            try:
                is_more = self.merge_once(connection)
            finally:
                self.turn.give()
        if not is_more and not self.is_closed:
            with self.changed:
                self.writes -= written

    def merge_once(self, connection: sqlite3.Connection) -> bool:
        connection.execute("BEGIN IMMEDIATE")
        try:
            leave_merging_to_us(connection)
            is_more = merge_some(connection) or write_one_change(connection)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
        return is_more

    def is_at_end(self) -> bool:
        return self.is_closed

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """To a file that is there: none is made in the place of one that is gone."""
        address = f"{self.path.as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA wal_autocheckpoint = {MOST_PAGES}")
            postings.teach(connection)
            yield connection

    def finish(self) -> None:
        """Waits for what is under way, which waits for no rest then."""
        with self.changed:
            self.is_hurried = True
            self.changed.notify_all()
        if self.thread is not None:
            self.thread.join()
        self.is_hurried = False

    def close(self) -> None:
        """What was written in many short sessions is merged at the end of one, as much as is done in no time."""
        with self.changed:
            self.is_closed = True
        self.turn.wake()
        self.finish()
        if self.writes:
            with suppress(sqlite3.Error), self.connection() as connection:
                if count_parts(connection) >= MANY_WRITES:
                    any(not self.merge_once(connection) for _ in range(STEPS_AT_END))
