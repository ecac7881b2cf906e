"""The register of names of an open library: its entries, their merging and splitting, mentions, likely slips.

Owns the rules of merging. Refuses to touch any text: a slip is offered as a correction, which `everywhere` carries out.
"""

from collections.abc import Collection
from dataclasses import replace

from app.store import register
from app.store.database import Database
from app.store.register import Mention, RegisterEntry
from app.tagging.slips import NameSlip, find_slips
from app.text.model import EntityKind
from app.workspace.errors import EntryNotFound, WrongEntry

__all__ = ["Mention", "NameSlip", "Register", "RegisterEntry"]


class Register:
    def __init__(self, database: Database) -> None:
        self.database = database

    def entries(self, kind: EntityKind | None = None) -> tuple[RegisterEntry, ...]:
        with self.database.reading() as connection:
            return register.list_entries(connection, kind)

    def find(self, kind: EntityKind, label: str) -> tuple[RegisterEntry, ...]:
        """The entries that a name may mean."""
        with self.database.reading() as connection:
            return register.find_by_label(connection, kind, label)

    def get(self, entry_id: int) -> RegisterEntry:
        """Of a merged one, the entry that stands for it; raises EntryNotFound."""
        with self.database.reading() as connection:
            entry = register.find_entry(connection, entry_id)
        if entry is None:
            raise EntryNotFound(entry=entry_id)
        return entry

    def save(self, entry: RegisterEntry) -> RegisterEntry:
        """Adds an entry of number 0, or changes one; raises WrongEntry where it has no label."""
        trimmed = replace(entry, label=entry.label.strip(), variants=tuple(v.strip() for v in entry.variants))
        if not trimmed.label:
            raise WrongEntry(label=entry.label)
        with self.database.transaction() as connection:
            return register.save_entry(connection, trimmed)

    def merge(self, kept: int, gone: int) -> RegisterEntry:
        """The second's label and variants become variants of the first, its note is added; raises WrongEntry."""
        first, second = self.get(kept), self.get(gone)
        if first.id == second.id or first.kind is not second.kind:
            raise WrongEntry(label=second.label)
        merged = replace(
            first,
            variants=(*first.variants, *second.labels),
            note="\n".join(note for note in (first.note, second.note) if note),
            identifier=first.identifier or second.identifier,
        )
        with self.database.transaction() as connection:
            register.mark_merged(connection, second.id, first.id)
            return register.save_entry(connection, merged)

    def split(self, entry_id: int, labels: Collection[str]) -> tuple[RegisterEntry, RegisterEntry]:
        """Some of the variants become an entry of their own, the first of them its label; raises WrongEntry."""
        entry = self.get(entry_id)
        chosen = [label for label in entry.variants if label in labels]
        if not chosen:
            raise WrongEntry(label="、".join(labels))
        rest = replace(entry, variants=tuple(label for label in entry.variants if label not in chosen))
        with self.database.transaction() as connection:
            first = register.save_entry(connection, rest)
            return first, register.save_entry(connection, RegisterEntry(0, entry.kind, chosen[0], tuple(chosen[1:])))

    def mentions(self, entry: RegisterEntry) -> tuple[Mention, ...]:
        with self.database.reading() as connection:
            return register.find_mentions(connection, entry)

    def slips(self, kind: EntityKind) -> tuple[NameSlip, ...]:
        """Names that differ in one character from one that stands more often; variants of one entry are none."""
        with self.database.reading() as connection:
            counts = register.count_labels(connection, (kind,))[kind]
            families = [set(entry.labels) for entry in register.list_entries(connection, kind)]
        return tuple(
            slip for slip in find_slips(counts) if not any({slip.wrong, slip.right} <= family for family in families)
        )
