"""Which of several people of one name is meant: single mentions handed from one entry of the register to another.

Owns what that takes: numbers of entries on the mentions, names that entries must have for these numbers to count, and
whose a name is where nobody says otherwise: who had it alone keeps all mentions that are not handed on, without a mark
on any. Refuses to write the issues (see `register`).
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple, TypeAlias

from app.editing.batch import Choice
from app.editing.operations import Operation, SetEntity
from app.store import register
from app.store.facts import list_facts, remove_fact, save_fact
from app.store.register import NamePlace, RegisterEntry
from app.store.transaction import Transaction
from app.text.model import EntityKind, Issue
from app.workspace.name_owners import Owners

HandedMark: TypeAlias = tuple[int, int, int]
"""Issue, entity, and the number of the entry that it gets."""
EntityPlace: TypeAlias = tuple[int, int]
"""Issue and entity."""
PREFIX = "name-owner:"


class Owned(NamedTuple):
    """A name that several entries have, and the one whose it is where a mention says nothing else.

    `former` is whose it was before, 0 for nobody's.
    """

    kind: EntityKind
    label: str
    entry: int
    former: int = 0


@dataclass(frozen=True, slots=True)
class Handing:
    """`entries` are those that change, as they are to be, the receiver first; `label` is the name that is handed on."""

    label: str
    entries: tuple[RegisterEntry, ...]
    marks: tuple[HandedMark, ...]
    owned: tuple[Owned, ...]

    @property
    def receiver(self) -> RegisterEntry:
        return self.entries[0]


class HandingPlan:
    """Entries as they are to be, by number; new ones get numbers that nothing has."""

    def __init__(self, connection: Transaction, kind: EntityKind) -> None:
        entries = register.list_entries(connection, kind, has_merged=True)
        self.kind = kind
        self.owners = Owners(entries, load_owned(connection))
        self.free = register.next_number(connection)
        self.entries: dict[int, RegisterEntry] = {}
        self.owned: list[Owned] = []
        self.marks: list[HandedMark] = []

    def name(self, number: int, label: str) -> int:
        """Lets the entry, a new one for 0, have the name."""
        if not number:
            number, self.free = self.free, self.free + 1
            self.entries[number] = RegisterEntry(number, self.kind, label)
            return number
        entry = self.entries.get(number, self.owners.entries.get(number))
        assert entry is not None
        more = () if label in entry.labels else (label,)
        self.entries[number] = replace(entry, variants=(*entry.variants, *more))
        return number

    def keep(self, label: str, places: Iterable[NamePlace], receiver: int) -> None:
        """What stays of a name that the receiver gets: these places are whose they were, whatever number they have."""
        having = self.owners.by_label.get((self.kind, label), [])
        owners = {place: self.owners.owner(self.kind, label, place.entry) for place in places}
        if having:
            first = having[0] if len(having) == 1 else 0
            self.marks += [
                (place.issue_id, place.entity_id, owner)
                for place, owner in owners.items()
                if owner != receiver == self.owners.standing(place.entry)
            ]
        else:
            for number in sorted(set(owners.values()) - {0}):
                self.name(number, label)
            first = 0 if all(owners.values()) else self.name(0, label)
        if first:
            self.owned.append(Owned(self.kind, label, first, self.owners.owned.get((self.kind, label), 0)))


def plan_handing(
    connection: Transaction, kind: EntityKind, chosen: Collection[EntityPlace], receiver: int
) -> Handing | None:
    """`receiver` is the number of an entry that stands for itself, or 0 for a new one of the same name.

    None where none of the chosen mentions is there any more, or all are the receiver's.
    """
    wanted = set(chosen)
    labels = register.list_labels_of(connection, wanted)
    places = register.list_places(connection, kind, labels)
    handed = [place for place in places if (place.issue_id, place.entity_id) in wanted]
    if not handed:
        return None
    plan = HandingPlan(connection, kind)
    had = plan.owners.entries[receiver].labels if receiver else ()
    for label in dict.fromkeys(place.label for place in handed):
        receiver = plan.name(receiver, label)
        if label not in had:
            rest = (
                place for place in places if place.label == label and (place.issue_id, place.entity_id) not in wanted
            )
            plan.keep(label, rest, receiver)
    marks = [(place.issue_id, place.entity_id, receiver) for place in handed if place.entry != receiver]
    entries = (plan.entries.pop(receiver), *plan.entries.values())
    return Handing(handed[0].label, entries, (*marks, *plan.marks), tuple(plan.owned)) if marks else None


def load_owned(connection: Transaction) -> dict[tuple[EntityKind, str], int]:
    """The entry whose a name is where several have it."""
    found: dict[tuple[EntityKind, str], int] = {}
    for name, number in list_facts(connection, PREFIX).items():
        kind, label = json.loads(name.removeprefix(PREFIX))
        found[EntityKind(kind), label] = number
    return found


def turn_owned(connection: Transaction, owned: Iterable[Owned], *, is_done: bool) -> None:
    for kind, label, entry, former in owned:
        name = PREFIX + json.dumps([kind.value, label], ensure_ascii=False)
        if number := entry if is_done else former:
            save_fact(connection, name, number)
        else:
            remove_fact(connection, name)


def describe_entry(entry: RegisterEntry) -> str:
    """Told apart from others of the same name, where something is known."""
    known = entry.note.partition("\n")[0] or entry.identifier
    return f"{entry.label}（{known}）" if known else entry.label


def with_names(stored: RegisterEntry | None, planned: RegisterEntry) -> RegisterEntry:
    """The entry with the names that it was to have: while the mentions were marked, it may have been changed."""
    if stored is None:
        return planned
    return replace(stored, variants=tuple(dict.fromkeys((*stored.variants, *planned.labels))))


def plan_marks(marks: Iterable[HandedMark]) -> Iterator[tuple[int, Choice]]:
    """Issue by issue."""
    numbers: dict[int, dict[int, int]] = {}
    for issue_id, entity_id, number in sorted(marks):
        numbers.setdefault(issue_id, {})[entity_id] = number
    for issue_id, own in numbers.items():
        yield issue_id, partial(set_entries, numbers=own)


def set_entries(issue: Issue, numbers: Mapping[int, int]) -> list[Operation]:
    """Of the entities that are there still and have another number."""
    return [
        SetEntity(entity.id, entity.kind, entity.clean_start, entity.clean_end, numbers[entity.id])
        for article in issue.articles
        for block in article.blocks
        for entity in block.entities
        if numbers.get(entity.id, entity.entry) != entity.entry
    ]
