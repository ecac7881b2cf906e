"""What was read from the index, kept for as long as the index stays as it is.

Owns the stamps by which a state of the index is known: whoever changes the index changes its stamp, to a value that no
other state has, in the same transaction. So what is recalled is what would be read again. Refuses to know what is kept.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import Connection

from app.store.driver import driver

MOST = 200
"""Sets of articles, tens of kilobytes each; with them three orders and nine fields of a megabyte."""
CONTENT, ORDER = "search-content", "search-order"
"""Facts of the library: the second changes only with what decides the order of articles, and with their number."""
_READ = "SELECT value FROM library_fact WHERE name = ?"
_SAVE = "UPDATE library_fact SET value = ? WHERE name = ?"
_BEGIN = "INSERT INTO library_fact (value, name) VALUES (?, ?)"

Kept = TypeVar("Kept")


def change_stamp(connection: Connection, name: str) -> None:
    stamp = f'"{uuid4().hex}"'
    if not driver(connection).execute(_SAVE, (stamp, name)).rowcount:
        driver(connection).execute(_BEGIN, (stamp, name))


class Memory:
    """Of one library; may be asked from several threads. Only what connections read that change nothing is kept."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self.kept: OrderedDict[Hashable, Any] = OrderedDict()
        self.lock = Lock()

    def recall(self, key: Hashable, read: Callable[[], Kept]) -> Kept:
        with self.lock:
            if key in self.kept:
                self.kept.move_to_end(key)
                found: Kept = self.kept[key]
                return found
        made = read()
        with self.lock:
            self.kept[key] = made
            while len(self.kept) > self.most:
                self.kept.popitem(last=False)
        return made


@dataclass(frozen=True, slots=True)
class Recollection:
    """The memory as of the state that a connection sees; without one, everything is read."""

    connection: Connection
    memory: Memory | None = None

    def recall(self, name: Hashable, read: Callable[[], Kept], stamp: str = CONTENT) -> Kept:
        if self.memory is None:
            return read()
        row = driver(self.connection).execute(_READ, (stamp,)).fetchone()
        return self.memory.recall((row[0], name), read) if row else read()
