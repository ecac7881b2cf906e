"""Processes that look through a library side by side, all of them at one state of it.

Owns the processes, which serve until closed, and the handing out of portions. Refuses to know what is looked at (see
`app.workspace.examination`). They only read, so that they may be killed at any moment, whatever SQLite is at.
"""

import multiprocessing
import os
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

from app.errors import UserError
from app.store.database import BUSY_SECONDS, Database, make_engine
from app.store.inspection import Inspection, InspectionStopped, inspect
from app.store.library_file import OPENING
from app.workspace.examination import Finding, Portion, examine
from app.workspace.interrupts import interrupts_held

Pipe: TypeAlias = "Connection[Any, Any]"

BEGIN, HAND_OVER = "begin", "hand over"
"""What is asked of a process besides portions: to look at the state as it is, and what it has of the index."""
READY = "ready"
BETWEEN_QUESTIONS = 0.05
"""Seconds until it is asked again whether anybody waits still."""
TRIES = 20
"""Another program may write just while the processes begin."""
NICENESS = 5
"""They stand back behind the window."""


class ExaminersLost(Exception):
    """No processes, or one of them was ended by the system: the work is to be done without."""


class Examiners:
    """May be used from one thread at a time. Everything but `close` may raise ExaminersLost and InspectionStopped."""

    def __init__(self, database: Database, count: int, is_cancelled: Callable[[], bool]) -> None:
        self.is_cancelled = is_cancelled
        self.processes: list[BaseProcess] = []
        self.pipes: list[Pipe] = []
        context = multiprocessing.get_context("spawn")
        library = find_file(database), bool(database.obstacle)
        try:
            for _ in range(count):
                mine, theirs = context.Pipe()
                self.pipes.append(mine)
                process = context.Process(target=serve, args=(theirs, *library), daemon=True)
                with interrupts_held():
                    process.start()
                self.processes.append(process)
                theirs.close()
        except OSError as error:
            self.close()
            raise ExaminersLost from error

    def __enter__(self) -> "Examiners":
        """All stand ready."""
        try:
            self.ask_all(READY)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        for process in self.processes:
            process.kill()
            process.join()
            process.close()
        for pipe in self.pipes:
            pipe.close()
        self.processes, self.pipes = [], []

    def ask_all(self, question: object) -> list[Any]:
        return list(self.hand_out([question] * len(self.pipes)))

    def examine(self, portions: Iterable[Portion]) -> Iterator[list[Finding]]:
        """What was found in each, as they come to an end."""
        return self.hand_out(portions)

    def hand_out(self, questions: Iterable[object]) -> Iterator[Any]:
        """A question to each process, and the next to the one that answers; the answers in the order they come."""
        waiting = deque(questions)
        idle, busy = list(self.pipes), set[Pipe]()
        while waiting or busy:
            try:
                while waiting and idle:
                    busy.add(pipe := idle.pop())
                    pipe.send(waiting.popleft())
                for pipe in busy.intersection(wait(busy, BETWEEN_QUESTIONS)):
                    answer = pipe.recv()
                    busy.discard(pipe)
                    idle.append(pipe)
                    yield answer
            except (EOFError, OSError) as error:
                raise ExaminersLost from error
            if self.is_cancelled():
                raise InspectionStopped


@contextmanager
def inspect_together(database: Database, examiners: Examiners) -> Iterator[Inspection]:
    """All look at one state: none was written while they began. Else they begin anew."""
    with database.raw_connection() as watch:
        for _ in range(TRIES):
            before = count_changes(watch)
            with inspect(database, examiners.is_cancelled) as inspection:
                inspection.list_issue_ids()
                examiners.ask_all(BEGIN)
                if count_changes(watch) == before:
                    yield inspection
                    return
    raise ExaminersLost


def find_file(database: Database) -> Path:
    """What is read: of an old library that cannot be written, its copy that was brought up to date."""
    with database.raw_connection() as connection:
        return Path(connection.execute("PRAGMA database_list").fetchone()[2])


def count_changes(connection: sqlite3.Connection) -> int:
    """Another number when another connection, of whatever process, wrote since this one was asked last."""
    found: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return found


def serve(pipe: Pipe, path: Path, is_only_read: bool) -> None:
    """What a process does. It ends when the other end is closed, and where the library cannot be read."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    with suppress(EOFError, OSError, UserError), closing(open_beside(path, is_only_read=is_only_read)) as database:
        pipe.send(pipe.recv())
        pipe.recv()
        while True:
            answer_all(pipe, database)


def open_beside(path: Path, *, is_only_read: bool) -> Database:
    """As one that may be written wherever it may: of others SQLite does not know what must hold of their rows."""
    if is_only_read:
        return Database.open_for_reading(path)
    with OPENING:
        return Database(path, make_engine(path, BUSY_SECONDS))


def answer_all(pipe: Pipe, database: Database) -> None:
    """Until it is to begin anew."""
    with inspect(database) as inspection:
        inspection.list_issue_ids()
        pipe.send(READY)
        while (question := pipe.recv()) != BEGIN:
            pipe.send(dict(inspection.sums) if question == HAND_OVER else examine(question, inspection))
