"""What was done to the register of names, in order, so that all of it can be taken back and done again.

Owns the record: the entries concerned as they were before and after. Refuses to apply it (see `register`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any, TypeAlias

from app.store.facts import remove_fact, save_fact, walk_facts_back
from app.store.register import RegisterEntry
from app.store.transaction import Transaction
from app.text.model import EntityKind
from app.workspace.namesakes import HandedMark, Owned
from app.workspace.refusals import Refusal, fact_name, read_fact_name

PREFIX = "register:"
DIGITS = 9

Entries: TypeAlias = Mapping[int, RegisterEntry | None]
"""By number; None where there is none."""


@dataclass(frozen=True, slots=True)
class RegisterDeed:
    """`verb` is `save`, `rename`, `merge`, `split`, `correct`, `hand`, `refuse` or `restore`; `labels` say what it was
    about.

    `batch` is that of what it changed in issues, 0 where there was none; `handed` are the mentions that got other
    numbers of entries then, `owned` the names that got an owner.
    """

    number: int
    verb: str
    labels: tuple[str, ...]
    at: str
    user: str
    before: Entries = field(default_factory=dict)
    after: Entries = field(default_factory=dict)
    refused: tuple[Refusal, ...] = ()
    batch: int = 0
    is_taken_back: bool = False
    handed: tuple[HandedMark, ...] = ()
    owned: tuple[Owned, ...] = ()


def list_deeds(connection: Transaction) -> tuple[RegisterDeed, ...]:
    """The first first."""
    return tuple(walk_deeds_back(connection))[::-1]


def walk_deeds_back(connection: Transaction) -> Iterator[RegisterDeed]:
    """The last first; a long log is read only as far as it is asked for."""
    return (read_deed(int(name.removeprefix(PREFIX)), value) for name, value in walk_facts_back(connection, PREFIX))


def last_deed(connection: Transaction) -> RegisterDeed | None:
    """The last that is in force."""
    return next((deed for deed in walk_deeds_back(connection) if not deed.is_taken_back), None)


def list_taken_back(connection: Transaction) -> tuple[RegisterDeed, ...]:
    """The first first: they all stand at the end, as nothing else is done before they are forgotten."""
    return tuple(takewhile(lambda deed: deed.is_taken_back, walk_deeds_back(connection)))[::-1]


def next_number(connection: Transaction) -> int:
    return next((deed.number + 1 for deed in walk_deeds_back(connection)), 1)


def save_deed(connection: Transaction, deed: RegisterDeed) -> None:
    """A new one takes the place of those that were taken back: they cannot be done again any more."""
    value = {
        "verb": deed.verb,
        "labels": list(deed.labels),
        "at": deed.at,
        "user": deed.user,
        "before": [[number, write_entry(entry)] for number, entry in deed.before.items()],
        "after": [[number, write_entry(entry)] for number, entry in deed.after.items()],
        "refused": [fact_name(refusal) for refusal in deed.refused],
        "batch": deed.batch,
        "is_taken_back": deed.is_taken_back,
        "handed": deed.handed,
        "owned": deed.owned,
    }
    save_fact(connection, f"{PREFIX}{deed.number:0{DIGITS}}", value)


def forget_taken_back(connection: Transaction) -> None:
    for deed in list_taken_back(connection):
        remove_fact(connection, f"{PREFIX}{deed.number:0{DIGITS}}")


def read_deed(number: int, value: Mapping[str, Any]) -> RegisterDeed:
    return RegisterDeed(
        number=number,
        verb=value["verb"],
        labels=tuple(value["labels"]),
        at=value["at"],
        user=value["user"],
        before={entry_id: read_entry(entry_id, entry) for entry_id, entry in value["before"]},
        after={entry_id: read_entry(entry_id, entry) for entry_id, entry in value["after"]},
        refused=tuple(map(read_fact_name, value["refused"])),
        batch=value["batch"],
        is_taken_back=value["is_taken_back"],
        handed=tuple((issue, entity, entry) for issue, entity, entry in value.get("handed", ())),
        owned=tuple(Owned(EntityKind(kind), *others) for kind, *others in value.get("owned", ())),
    )


def write_entry(entry: RegisterEntry | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    return {
        "kind": entry.kind.value,
        "label": entry.label,
        "variants": list(entry.variants),
        "note": entry.note,
        "identifier": entry.identifier,
        "merged_into": entry.merged_into,
    }


def read_entry(entry_id: int, value: Mapping[str, Any] | None) -> RegisterEntry | None:
    if value is None:
        return None
    return RegisterEntry(
        entry_id,
        EntityKind(value["kind"]),
        value["label"],
        tuple(value["variants"]),
        value["note"],
        value["identifier"],
        value["merged_into"],
    )
