"""The register of names: one entry for a person, a place or an organisation, with its variants, over the library.

Owns the SQL of its tables and the finding of mentions. Refuses to decide which names are the same. Entities keep the
number of the entry that was chosen for them, also when it was merged into another: that one stands for it then.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, update

from app.store.schema import BlockRow, EntityRow, IssueRow, RegisterEntryRow, RegisterVariantRow
from app.text.model import EntityKind


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """`id` is 0 for one that is not stored yet; `identifier` is that of Wikidata or an authority file, if any."""

    id: int
    kind: EntityKind
    label: str
    variants: tuple[str, ...] = ()
    note: str = ""
    identifier: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        return (self.label, *self.variants)


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity of the library that names somebody, in its block's text."""

    issue_id: int
    article_id: int
    block_id: int
    entity_id: int
    clean_start: int
    clean_end: int
    newspaper: str
    date: str
    text: str


def list_entries(connection: Connection, kind: EntityKind | None = None) -> tuple[RegisterEntry, ...]:
    """Those that stand for themselves, by label."""
    chosen = select(RegisterEntryRow.__table__).where(RegisterEntryRow.merged_into == 0)
    if kind is not None:
        chosen = chosen.where(RegisterEntryRow.kind == kind.value)
    variants: dict[int, list[str]] = {}
    for row in connection.execute(select(RegisterVariantRow.__table__).order_by(RegisterVariantRow.label)):
        variants.setdefault(row.entry_id, []).append(row.label)
    return tuple(
        RegisterEntry(
            row.id, EntityKind(row.kind), row.label, tuple(variants.get(row.id, ())), row.note, row.identifier
        )
        for row in connection.execute(chosen.order_by(RegisterEntryRow.label, RegisterEntryRow.id))
    )


def find_entry(connection: Connection, entry_id: int) -> RegisterEntry | None:
    """The entry of this number, or the one that it was merged into."""
    number = entry_id
    while merged := connection.scalar(select(RegisterEntryRow.merged_into).where(RegisterEntryRow.id == number)):
        number = merged
    return next((entry for entry in list_entries(connection) if entry.id == number), None)


def find_by_label(connection: Connection, kind: EntityKind, label: str) -> tuple[RegisterEntry, ...]:
    """The entries that have this label or variant."""
    return tuple(entry for entry in list_entries(connection, kind) if label in entry.labels)


def save_entry(connection: Connection, entry: RegisterEntry) -> RegisterEntry:
    """Adds it or puts it in the place of the one of its number; answers it with its number."""
    values = {"kind": entry.kind.value, "label": entry.label, "note": entry.note, "identifier": entry.identifier}
    number = entry.id
    if number:
        connection.execute(update(RegisterEntryRow).where(RegisterEntryRow.id == number).values(**values))
        connection.execute(delete(RegisterVariantRow).where(RegisterVariantRow.entry_id == number))
    else:
        adding = insert(RegisterEntryRow).values(merged_into=0, **values).returning(RegisterEntryRow.id)
        number = connection.scalars(adding).one()
    variants = tuple(sorted(set(entry.variants) - {entry.label, ""}))
    if variants:
        connection.execute(insert(RegisterVariantRow), [{"entry_id": number, "label": label} for label in variants])
    return RegisterEntry(number, entry.kind, entry.label, variants, entry.note, entry.identifier)


def mark_merged(connection: Connection, gone: int, into: int) -> None:
    """The entry stays as a pointer, for the entities that have its number; its own variants go."""
    connection.execute(update(RegisterEntryRow).where(RegisterEntryRow.id == gone).values(merged_into=into))
    connection.execute(delete(RegisterVariantRow).where(RegisterVariantRow.entry_id == gone))


def find_mentions(connection: Connection, entry: RegisterEntry) -> tuple[Mention, ...]:
    """The entities that were given the entry or one merged into it, and those of none that have one of its labels."""
    is_given = EntityRow.entry.in_(merged_numbers(connection, entry.id))
    is_named = (EntityRow.entry == 0) & (EntityRow.kind == entry.kind.value) & EntityRow.label.in_(entry.labels)
    chosen = (
        select(
            EntityRow.issue_id,
            BlockRow.article_id,
            EntityRow.block_id,
            EntityRow.id,
            EntityRow.clean_start,
            EntityRow.clean_end,
            IssueRow.newspaper,
            IssueRow.date,
            BlockRow.text,
        )
        .join(BlockRow, (BlockRow.issue_id == EntityRow.issue_id) & (BlockRow.id == EntityRow.block_id))
        .join(IssueRow, IssueRow.id == EntityRow.issue_id)
        .where(or_(is_given, is_named))
        .order_by(IssueRow.date, EntityRow.issue_id, BlockRow.article_id, BlockRow.position, EntityRow.clean_start)
    )
    return tuple(Mention(*row) for row in connection.execute(chosen))


def merged_numbers(connection: Connection, entry_id: int) -> tuple[int, ...]:
    """The entry's own number and those of all that were merged into it, over however many steps."""
    numbers = [entry_id] if entry_id else []
    chosen = select(RegisterEntryRow.id).where(RegisterEntryRow.merged_into == bindparam("into"))
    for number in numbers:
        numbers += connection.scalars(chosen, {"into": number}).all()
    return tuple(numbers)


def count_labels(connection: Connection, kinds: Iterable[EntityKind] = EntityKind) -> dict[EntityKind, dict[str, int]]:
    """How often each name stands as an entity in the library, by kind."""
    chosen = select(EntityRow.kind, EntityRow.label, func.count()).group_by(EntityRow.kind, EntityRow.label)
    counts: dict[EntityKind, dict[str, int]] = {kind: {} for kind in kinds}
    for kind, label, count in connection.execute(chosen):
        if EntityKind(kind) in counts:
            counts[EntityKind(kind)][label] = count
    return counts
