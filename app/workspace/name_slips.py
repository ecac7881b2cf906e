"""Likely slips among the names of the library, less what an editor has settled.

Owns which pairs are offered, and that names are compared again only when they stand otherwise than the last time.
Refuses the comparison itself (see `app.tagging.slips`). May be asked from any thread.
"""

from collections.abc import Iterable, Mapping

from app.store import register
from app.store.search.pinyin import sounds_alike
from app.store.transaction import Transaction
from app.tagging.slips import NameSlip, find_slips
from app.text.model import EntityKind
from app.workspace.refusals import list_refusals

SLIP_KINDS = (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION)


class SlipFinder:
    def __init__(self) -> None:
        self.compared: dict[EntityKind, tuple[Mapping[str, int], tuple[NameSlip, ...]]] = {}
        """How often each name stood the last time, and which were alike then."""

    def find(
        self, connection: Transaction, kinds: Iterable[EntityKind] = SLIP_KINDS
    ) -> tuple[tuple[EntityKind, NameSlip], ...]:
        """First those that sound alike. Variants of one entry are none, nor is what was refused."""
        uses = register.count_uses(connection)
        entries = register.list_entries(connection)
        refused = {(item.kind, item.label, item.right) for item in list_refusals(connection)}
        found = []
        for kind in kinds:
            counts: dict[str, int] = {}
            for use in uses:
                if use.kind is kind:
                    counts[use.label] = counts.get(use.label, 0) + use.count
            owners = {label: entry.id for entry in entries if entry.kind is kind for label in entry.labels}
            found += [
                (kind, slip)
                for slip in self.compare(kind, counts)
                if (kind, slip.wrong, slip.right) not in refused
                and (slip.wrong not in owners or owners[slip.wrong] != owners.get(slip.right))
            ]
        return tuple(sorted(found, key=lambda item: not sounds_alike(item[1].wrong, item[1].right)))

    def compare(self, kind: EntityKind, counts: Mapping[str, int]) -> tuple[NameSlip, ...]:
        former, slips = self.compared.get(kind, ({}, ()))
        if counts != former:
            slips = find_slips(counts, sounds_alike)
            self.compared[kind] = (counts, slips)
        return slips
