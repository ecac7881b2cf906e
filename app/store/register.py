"""The register of names: one entry for a person, a place or an organisation, with its variants, over the library.

Owns the SQL of its tables, the numbers of entries, and the reading of mentions. Refuses to decide which names are the
same and whose a mention is (see `app.workspace.register_names`). Entities keep the number of the entry that was chosen
for them, also when it was merged into another: a number is never given twice.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, tuple_, update

from app.store.driver import driver
from app.store.facts import load_fact, save_fact
from app.store.schema import BlockRow, EntityRow, IssueRow, RegisterEntryRow, RegisterVariantRow, SourceRow
from app.text.model import EntityKind

LAST_NUMBER = "register-last"
CONTEXT = 48
"""Characters of the text that a mention is told with, on either side."""
_USES = "SELECT kind, label, count(*) FROM entity GROUP BY 1, 2 ORDER BY 1, 2"
_CHOSEN_USES = "SELECT kind, label, entry, count(*) FROM entity WHERE entry > 0 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
_ENTRIES = "SELECT id, kind, label, note, identifier, merged_into FROM register_entry ORDER BY label, id"
_VARIANTS = "SELECT entry_id, label FROM register_variant ORDER BY label"
"""Asked of the driver: there may be a hundred thousand."""
PORTION = 400
"""So many values go into one statement."""


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """`id` is 0 for one that is not stored yet; `identifier` is that of Wikidata or an authority file, if any.

    `merged_into` is the entry that stands for this one, 0 where it stands for itself.
    """

    id: int
    kind: EntityKind
    label: str
    variants: tuple[str, ...] = ()
    note: str = ""
    identifier: str = ""
    merged_into: int = 0

    @property
    def labels(self) -> tuple[str, ...]:
        return (self.label, *self.variants)


class NameUse(NamedTuple):
    """So many entities of the library have this text and this number of an entry (0: none)."""

    kind: EntityKind
    label: str
    entry: int
    times: int


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity of the library that names somebody: `name` is its text, `before` and `after` what stands beside it.

    `newspaper` is the name of the file where that of the newspaper is not known.
    """

    issue_id: int
    article_id: int
    block_id: int
    entity_id: int
    clean_start: int
    clean_end: int
    newspaper: str
    date: str
    before: str
    name: str
    after: str


class NamePlace(NamedTuple):
    """An entity of the library, by its text and the number of the entry that was chosen for it (0: none)."""

    issue_id: int
    entity_id: int
    label: str
    entry: int


def list_entries(
    connection: Connection, kind: EntityKind | None = None, *, has_merged: bool = False
) -> tuple[RegisterEntry, ...]:
    """By label; those that were merged into others only where they are asked for."""
    kinds = {own.value: own for own in EntityKind}
    variants: dict[int, list[str]] = {}
    for number, label in driver(connection).execute(_VARIANTS):
        variants.setdefault(number, []).append(label)
    return tuple(
        RegisterEntry(number, kinds[value], label, tuple(variants.get(number, ())), note, identifier, merged_into)
        for number, value, label, note, identifier, merged_into in driver(connection).execute(_ENTRIES)
        if (has_merged or not merged_into) and (kind is None or kind.value == value)
    )


def load_entry(connection: Connection, entry_id: int) -> RegisterEntry | None:
    """The entry of this very number."""
    row = connection.execute(select(RegisterEntryRow.__table__).where(RegisterEntryRow.id == entry_id)).one_or_none()
    if row is None:
        return None
    of_entry = select(RegisterVariantRow.label).where(RegisterVariantRow.entry_id == entry_id)
    variants = connection.scalars(of_entry.order_by(RegisterVariantRow.label)).all()
    return RegisterEntry(
        row.id, EntityKind(row.kind), row.label, tuple(variants), row.note, row.identifier, row.merged_into
    )


def find_entry(connection: Connection, entry_id: int) -> RegisterEntry | None:
    """The entry of this number, or the one that it was merged into."""
    entry = load_entry(connection, entry_id)
    while entry is not None and entry.merged_into:
        entry = load_entry(connection, entry.merged_into)
    return entry


def find_by_labels(
    connection: Connection, labels: Sequence[str], kinds: Iterable[EntityKind] = EntityKind
) -> tuple[RegisterEntry, ...]:
    """The entries that have any of these as label or variant and stand for themselves, by number."""
    numbers: set[int] = set()
    values = [kind.value for kind in kinds]
    for start in range(0, len(labels), PORTION):
        some = labels[start : start + PORTION]
        by_label = select(RegisterEntryRow.id).where(
            RegisterEntryRow.kind.in_(values), RegisterEntryRow.label.in_(some), RegisterEntryRow.merged_into == 0
        )
        by_variant = (
            select(RegisterEntryRow.id)
            .join(RegisterVariantRow, RegisterVariantRow.entry_id == RegisterEntryRow.id)
            .where(RegisterVariantRow.label.in_(some), RegisterEntryRow.merged_into == 0)
            .where(RegisterEntryRow.kind.in_(values))
        )
        numbers.update(connection.scalars(by_label), connection.scalars(by_variant))
    entries = (load_entry(connection, number) for number in sorted(numbers))
    return tuple(entry for entry in entries if entry)


def find_by_label(connection: Connection, kind: EntityKind, label: str) -> tuple[RegisterEntry, ...]:
    """The entries that have this label or variant."""
    return find_by_labels(connection, (label,), (kind,))


def next_number(connection: Connection) -> int:
    """One that no entry has or had, and no entity."""
    last = load_fact(connection, LAST_NUMBER) or 0
    in_register = connection.scalar(select(func.max(RegisterEntryRow.id))) or 0
    return 1 + max(last, in_register)


def save_entry(connection: Connection, entry: RegisterEntry) -> RegisterEntry:
    """Adds it or puts it in the place of the one of its number; answers it with its number."""
    values = {
        "kind": entry.kind.value,
        "label": entry.label,
        "note": entry.note,
        "identifier": entry.identifier,
        "merged_into": entry.merged_into,
    }
    number = entry.id
    if number and load_entry(connection, number):
        connection.execute(update(RegisterEntryRow).where(RegisterEntryRow.id == number).values(**values))
        connection.execute(delete(RegisterVariantRow).where(RegisterVariantRow.entry_id == number))
    else:
        number = number or next_number(connection)
        connection.execute(insert(RegisterEntryRow).values(id=number, **values))
        reserve_numbers(connection, number)
    variants = tuple(sorted(set(entry.variants) - {entry.label, ""}))
    if variants:
        connection.execute(insert(RegisterVariantRow), [{"entry_id": number, "label": label} for label in variants])
    return replace(entry, id=number, variants=variants)


def reserve_numbers(connection: Connection, last: int) -> None:
    """None up to this one is given from then on."""
    save_fact(connection, LAST_NUMBER, max(last, next_number(connection) - 1))


def remove_entry(connection: Connection, entry_id: int) -> None:
    """For one whose making is taken back; its number stays used."""
    connection.execute(delete(RegisterEntryRow).where(RegisterEntryRow.id == entry_id))


def count_uses(connection: Connection) -> list[NameUse]:
    """All names that stand as entities in the library, by kind, text and number.

    Those with a number are counted for themselves: the texts alone are counted in the index, without the table.
    """
    kinds = {kind.value: kind for kind in EntityKind}
    chosen: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for kind, label, entry, times in driver(connection).execute(_CHOSEN_USES):
        chosen.setdefault((kind, label), []).append((entry, times))
    uses: list[NameUse] = []
    for kind, label, times in driver(connection).execute(_USES):
        own = chosen.get((kind, label), ())
        if rest := times - sum(number for _, number in own):
            uses.append(NameUse(kinds[kind], label, 0, rest))
        uses += [NameUse(kinds[kind], label, entry, number) for entry, number in own]
    return uses


def count_labels_of(
    connection: Connection, labels: Sequence[str], kinds: Iterable[EntityKind] = EntityKind
) -> dict[EntityKind, dict[str, int]]:
    """How often each of these names stands as an entity in the library, by kind."""
    counts: dict[EntityKind, dict[str, int]] = {kind: {} for kind in kinds}
    for start in range(0, len(labels), PORTION):
        some = labels[start : start + PORTION]
        for kind, own in counts.items():
            chosen = select(EntityRow.label, func.count()).where(
                EntityRow.kind == kind.value, EntityRow.label.in_(some)
            )
            own.update((row[0], row[1]) for row in connection.execute(chosen.group_by(EntityRow.label)))
    return counts


def find_mentions(
    connection: Connection,
    kind: EntityKind,
    names: Sequence[tuple[str, int]],
    limit: int | None = None,
    offset: int = 0,
) -> tuple[Mention, ...]:
    """The entities of a kind that have one of these pairs of text and number of an entry, the newest first."""
    at = EntityRow.clean_start
    chosen = (
        select(
            EntityRow.issue_id,
            BlockRow.article_id,
            EntityRow.block_id,
            EntityRow.id,
            EntityRow.clean_start,
            EntityRow.clean_end,
            func.coalesce(func.nullif(IssueRow.newspaper, ""), SourceRow.file_name),
            IssueRow.date,
            func.substr(BlockRow.text, func.max(at - CONTEXT, 0) + 1, func.min(at, CONTEXT)),
            EntityRow.label,
            func.substr(BlockRow.text, EntityRow.clean_end + 1, CONTEXT),
        )
        .join(BlockRow, (BlockRow.issue_id == EntityRow.issue_id) & (BlockRow.id == EntityRow.block_id))
        .join(IssueRow, IssueRow.id == EntityRow.issue_id)
        .join(SourceRow, SourceRow.id == IssueRow.source_id)
        .where(EntityRow.kind == kind.value, EntityRow.label.in_({label for label, _ in names}))
        .where(tuple_(EntityRow.label, EntityRow.entry).in_(names))
        .order_by(
            IssueRow.date.desc(), EntityRow.issue_id, BlockRow.article_id, BlockRow.position, EntityRow.clean_start
        )
        .limit(limit)
        .offset(offset)
    )
    return tuple(Mention(*row) for row in connection.execute(chosen))


def list_labels_of(connection: Connection, places: Collection[tuple[int, int]]) -> list[str]:
    """The texts of these entities, each told by its issue and its number."""
    wanted = sorted(places)
    labels: set[str] = set()
    for start in range(0, len(wanted), PORTION):
        chosen = select(EntityRow.label).where(
            tuple_(EntityRow.issue_id, EntityRow.id).in_(wanted[start : start + PORTION])
        )
        labels.update(connection.scalars(chosen))
    return sorted(labels)


def list_places(connection: Connection, kind: EntityKind, labels: Sequence[str]) -> list[NamePlace]:
    """All entities of a kind that have one of these texts."""
    columns = (EntityRow.issue_id, EntityRow.id, EntityRow.label, EntityRow.entry)
    chosen = select(*columns).where(EntityRow.kind == kind.value, EntityRow.label.in_(labels))
    return [NamePlace(*row) for row in connection.execute(chosen.order_by(EntityRow.issue_id, EntityRow.id))]


def find_named_issues(connection: Connection, kind: EntityKind, label: str) -> tuple[int, ...]:
    """The issues that have such an entity."""
    chosen = select(EntityRow.issue_id).where(EntityRow.kind == kind.value, EntityRow.label == label).distinct()
    return tuple(connection.scalars(chosen.order_by(EntityRow.issue_id)))
