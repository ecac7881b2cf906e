"""Likely slips among the names of the library, less what an editor has settled.

Owns which pairs are offered, and that names are compared again only when they stand otherwise than the last time.
Refuses the comparison itself (see `app.tagging.slips`). May be asked from any thread.
"""

from collections.abc import Collection, Iterable, Mapping

from app.store.search.pinyin import sounds_alike
from app.tagging.slips import NameSlip, find_slips
from app.text.model import EntityKind
from app.workspace.refusals import Refusal
from app.workspace.register_names import NameList, Uses

SLIP_KINDS = (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION)


class SlipFinder:
    def __init__(self) -> None:
        self.uses: Uses = {}
        """The mentions that were counted the last time."""
        self.compared: dict[EntityKind, tuple[Mapping[str, int], tuple[NameSlip, ...]]] = {}
        """How often each name stood then, and which were alike."""

    def find(
        self, names: NameList, refusals: Iterable[Refusal], kinds: Collection[EntityKind] = SLIP_KINDS
    ) -> tuple[tuple[EntityKind, NameSlip], ...]:
        """First those that sound alike. Variants of one entry are none, nor is what was refused."""
        refused = {(item.kind, item.label, item.right) for item in refusals}
        having = names.owners.by_label
        found = [
            (kind, slip)
            for kind in kinds
            for slip in self.compare(kind, names.uses)
            if (kind, slip.wrong, slip.right) not in refused
            and set(having.get((kind, slip.wrong), ())).isdisjoint(having.get((kind, slip.right), ()))
        ]
        return tuple(sorted(found, key=lambda item: not sounds_alike(item[1].wrong, item[1].right)))

    def compare(self, kind: EntityKind, uses: Uses) -> tuple[NameSlip, ...]:
        if uses is not self.uses:
            self.uses, former = uses, self.compared
            self.compared = {own: known for own, known in former.items() if known[0] == count_names(own, uses)}
        if kind not in self.compared:
            counts = count_names(kind, uses)
            self.compared[kind] = counts, find_slips(counts, sounds_alike)
        return self.compared[kind][1]


def count_names(kind: EntityKind, uses: Uses) -> dict[str, int]:
    return {text: sum(times for _, times in own) for (of, text), own in uses.items() if of is kind}
