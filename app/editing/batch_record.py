"""What the library keeps of batches: each one that was done, and how far one is that is under way.

Owns the facts that say so. A batch under way has a mark of its own and its steps in portions, so that whatever ends the
program leaves it known what was written. Refuses to do and to take back.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.errors import UserError
from app.store.facts import list_facts, load_fact, remove_fact, save_fact, walk_facts_back
from app.store.transaction import Transaction

PREFIX = "batch:"
DIGITS = 9
MARK = "batch-under-way"
PORTION = "batch-portion:"


@dataclass(frozen=True, slots=True)
class Batch:
    """`groups` are the steps by issue; `is_taken_back` once it was."""

    number: int
    name: str
    at: str
    user: str
    groups: Mapping[int, int]
    is_taken_back: bool = False


class Advance(NamedTuple):
    """So many issues were looked at; or, where `total` is told, so many of that many were taken back again.

    `settled` says what became of an earlier batch, in which a program had ended: it is taken back before another one.
    """

    done: int
    total: int = 0
    settled: UserError | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A batch under way; `takes_back` the steps of one that was done."""

    name: str
    at: str
    user: str
    takes_back: bool


def next_number(connection: Transaction) -> int:
    last = next(walk_facts_back(connection, PREFIX), None)
    return int(last[0].removeprefix(PREFIX)) + 1 if last else 1


def load_batches(connection: Transaction) -> tuple[Batch, ...]:
    """All that were done, the first first; raises LibraryDamaged."""
    return tuple(load_batch(name, value) for name, value in list_facts(connection, PREFIX).items())


def save_batch(connection: Transaction, batch: Batch) -> None:
    value = {
        "name": batch.name,
        "at": batch.at,
        "user": batch.user,
        "groups": list(map(list, batch.groups.items())),
        "is_taken_back": batch.is_taken_back,
    }
    save_fact(connection, f"{PREFIX}{batch.number:0{DIGITS}}", value)


def load_batch(fact: str, value: Mapping[str, Any]) -> Batch:
    return Batch(
        number=int(fact.removeprefix(PREFIX)),
        name=value["name"],
        at=value["at"],
        user=value["user"],
        groups=dict(value["groups"]),
        is_taken_back=value["is_taken_back"],
    )


def save_mark(connection: Transaction, mark: Mark) -> None:
    save_fact(connection, MARK, {"name": mark.name, "at": mark.at, "user": mark.user, "takes_back": mark.takes_back})


def load_mark(connection: Transaction) -> Mark | None:
    """Of the one batch that may be under way."""
    value = load_fact(connection, MARK)
    return None if value is None else Mark(value["name"], value["at"], value["user"], value["takes_back"])


def save_portion(connection: Transaction, number: int, groups: Mapping[int, int]) -> None:
    """Steps by issue, as many as one transaction wrote; none takes the portion away."""
    name = f"{PORTION}{number:0{DIGITS}}"
    if groups:
        save_fact(connection, name, list(map(list, groups.items())))
    else:
        remove_fact(connection, name)


def walk_portions_back(connection: Transaction) -> Iterator[tuple[int, Mapping[int, int]]]:
    """The last first: number and steps by issue."""
    for name, value in walk_facts_back(connection, PORTION):
        yield int(name.removeprefix(PORTION)), dict(value)


def remove_mark(connection: Transaction, portions: Iterable[int]) -> None:
    """With its portions: what was under way is done, or nothing is left of it."""
    for number in portions:
        save_portion(connection, number, {})
    remove_fact(connection, MARK)
