"""Which of several people of one name is meant: single mentions handed from one entry of the register to another.

Owns what that takes: numbers of entries on the mentions, and names that entries must have for these numbers to count.
Who had the name alone keeps all mentions that are not handed on: they are marked as such, because a name that two have
is nobody's until somebody says whose. Refuses to write (see `register`).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from app.editing.batch import Choice
from app.editing.operations import Operation, SetEntity
from app.store import register
from app.store.register import NamePlace, RegisterEntry
from app.store.transaction import Transaction
from app.text.model import EntityKind, Issue
from app.workspace.register_names import Owners

HandedMark: TypeAlias = tuple[int, int, int]
"""Issue, entity, and the number of the entry that it gets."""
EntityPlace: TypeAlias = tuple[int, int]
"""Issue and entity."""


@dataclass(frozen=True, slots=True)
class Handing:
    """`entries` are those that change, as they are to be, the receiver first; `label` is the name that is handed on."""

    label: str
    entries: tuple[RegisterEntry, ...]
    marks: tuple[HandedMark, ...]

    @property
    def receiver(self) -> RegisterEntry:
        return self.entries[0]


class HandingPlan:
    """Entries as they are to be, by number; new ones get numbers that nothing has."""

    def __init__(self, connection: Transaction, kind: EntityKind) -> None:
        entries = register.list_entries(connection, kind, has_merged=True)
        self.kind = kind
        self.owners = Owners(entries)
        self.free = register.next_number(connection)
        self.entries: dict[int, RegisterEntry] = {}
        self.first_of: dict[str, int] = {}

    def name(self, number: int, label: str) -> int:
        """Lets the entry, a new one for 0, have the name."""
        if not number:
            number, self.free = self.free, self.free + 1
            self.entries[number] = RegisterEntry(number, self.kind, label)
            return number
        entry = self.entries.get(number, self.owners.entries[number])
        more = () if label in entry.labels else (label,)
        self.entries[number] = replace(entry, variants=(*entry.variants, *more))
        return number

    def keep(self, place: NamePlace) -> int:
        """The entry whose the mention stays; 0 where several had the name, and nobody said whose it is."""
        owner = self.owners.owner(self.kind, place.label, place.entry)
        if owner:
            return self.name(owner, place.label)
        if (self.kind, place.label) in self.owners.by_label:
            return 0
        if place.label not in self.first_of:
            self.first_of[place.label] = self.name(0, place.label)
        return self.first_of[place.label]


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
    marks = [(place.issue_id, place.entity_id, receiver) for place in handed if place.entry != receiver]
    for place in places:
        if place.label not in had and (place.issue_id, place.entity_id) not in wanted:
            number = plan.keep(place)
            if number and number != place.entry:
                marks.append((place.issue_id, place.entity_id, number))
    entries = (plan.entries.pop(receiver), *plan.entries.values())
    return Handing(handed[0].label, entries, tuple(marks)) if marks else None


def describe_entry(entry: RegisterEntry) -> str:
    """Told apart from others of the same name, where something is known."""
    known = entry.note.partition("\n")[0] or entry.identifier
    return f"{entry.label}（{known}）" if known else entry.label


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
