"""What the list of names has in its rows, and what Enter and Delete do to each.

Owns the order: what waits to be repaired, what is suggested, what is confirmed. An article may have thousands of names:
an entry of the list costs nothing, and its row is made when it is shown or chosen. Refuses to do any of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from app.editing.operations import ConfirmEntities, Mark, Operation, RemoveEntity, SettleRepair
from app.text.entities import propose_place, text_of
from app.text.model import Article, Block, Entity, EntityKind, Issue, Repair

if TYPE_CHECKING:
    from app.workspace.name_suggestions import SuggestedName

Entry: TypeAlias = "tuple[Block | None, Repair | SuggestedName | Entity]"
"""A name, and the block that has it where it is confirmed."""


@dataclass(frozen=True, slots=True)
class Row:
    """`accept` and `refuse` are what Enter and Delete do; `place` is where it stands, or would."""

    kind: EntityKind
    text: str
    state: str
    place: tuple[int, int, int] | None
    accept: Operation | None
    refuse: Operation | None
    proposed: str = ""
    """What stands where a name whose text is gone may have been."""

    @property
    def label(self) -> str:
        return f"{self.text} → {self.proposed}" if self.proposed else self.text


def list_entries(issue: Issue, article: Article, suggested: "Iterable[SuggestedName]") -> list[Entry]:
    """Repairs of the whole issue, as their block may be gone; the names of the article."""
    entries: list[Entry] = [(None, repair) for repair in issue.repairs]
    entries += [(None, name) for name in suggested]
    entries += [(block, entity) for block in article.blocks if block.entities for entity in block.entities]
    return entries


def make_row(issue: Issue, entry: Entry) -> Row:
    block, name = entry
    if isinstance(name, Repair):
        return repair_row(issue, name)
    if block is not None and isinstance(name, Entity):
        place = (block.id, name.clean_start, name.clean_end)
        return Row(name.kind, text_of(block, name), "confirmed", place, None, RemoveEntity(name.id))
    assert not isinstance(name, Entity)
    mark = mark_of(name)
    return Row(name.kind, name.text, "suggested", mark[:3], ConfirmEntities((mark,)), None)


def mark_of(name: "SuggestedName") -> Mark:
    return (name.block_id, name.clean_start, name.clean_end, name.kind, name.entry)


def repair_row(issue: Issue, repair: Repair) -> Row:
    """With the place that is proposed for it: to look for those of thousands takes longer than a key may."""
    place, refuse = propose_place(issue, repair), SettleRepair(repair.id)
    if place is None:
        return Row(repair.kind, repair.text, "repair", None, None, refuse)
    stands = text_at(issue, place)
    proposed = stands if stands != repair.text else ""
    return Row(repair.kind, repair.text, "repair", place, SettleRepair(repair.id, *place), refuse, proposed)


def text_at(issue: Issue, place: tuple[int, int, int]) -> str:
    found = issue.find_block(place[0])
    return found[0].blocks[found[1]].text[place[1] : place[2]] if found else ""
