"""Operations on entities: names marked in the text, and the repair list of those whose text was destroyed.

Refuses the register of names, and to guess where a lost name went.
"""

from dataclasses import dataclass, replace
from typing import ClassVar, TypeAlias

from app.editing.errors import EntityOverlaps, MissingEntity, MissingRepair, OutsideText
from app.editing.operations.operation import Operation, put_block, require_block
from app.text.entities import overlaps, start_of
from app.text.model import Article, Block, Entity, EntityKind, Issue, Repair

Mark: TypeAlias = tuple[int, int, int, EntityKind, int]
"""Block, clean start, clean end, kind, and the entry in the register of names (0: none)."""
Marks: TypeAlias = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class AddEntity(Operation):
    block: int
    clean_start: int
    clean_end: int
    kind: EntityKind
    entry: int = 0

    def transform(self, issue: Issue) -> Issue:
        entity = Entity(issue.next_id, self.kind, self.clean_start, self.clean_end, self.entry)
        return replace(put_entity(issue, self.block, entity), next_id=issue.next_id + 1)


@dataclass(frozen=True, slots=True)
class ConfirmEntities(Operation):
    """Many at once, as they were suggested; what overlaps an entity that is there already is left alone."""

    marks: Marks

    def transform(self, issue: Issue) -> Issue:
        for block_id, clean_start, clean_end, kind, entry in self.marks:
            _, block = require_block(issue, block_id)
            if not overlaps(block.entities, clean_start, clean_end):
                issue = AddEntity(block_id, clean_start, clean_end, kind, entry).transform(issue)
        return issue


@dataclass(frozen=True, slots=True)
class RemoveEntity(Operation):
    is_about_entities: ClassVar[bool] = True
    entity: int

    def transform(self, issue: Issue) -> Issue:
        article, block, entity = require_entity(issue, self.entity)
        return put_block(issue, article, without(block, entity))


@dataclass(frozen=True, slots=True)
class SetEntity(Operation):
    """Another kind, another span of the same block, or another entry of the register."""

    is_about_entities: ClassVar[bool] = True
    entity: int
    kind: EntityKind
    clean_start: int
    clean_end: int
    entry: int = 0

    def transform(self, issue: Issue) -> Issue:
        article, block, entity = require_entity(issue, self.entity)
        changed = Entity(entity.id, self.kind, self.clean_start, self.clean_end, self.entry)
        return put_entity(put_block(issue, article, without(block, entity)), block.id, changed)


@dataclass(frozen=True, slots=True)
class SettleRepair(Operation):
    """An entity of the repair list stands at this place; it is given up where no block is named."""

    repair: int
    block: int = 0
    clean_start: int = 0
    clean_end: int = 0

    def transform(self, issue: Issue) -> Issue:
        repair = require_repair(issue, self.repair)
        left = replace(issue, repairs=tuple(item for item in issue.repairs if item is not repair))
        if not self.block:
            return left
        return put_entity(
            left, self.block, Entity(repair.id, repair.kind, self.clean_start, self.clean_end, repair.entry)
        )


def put_entity(issue: Issue, block_id: int, entity: Entity) -> Issue:
    """The issue with one more entity; raises where it has no text of its own."""
    article, block = require_block(issue, block_id)
    if not 0 <= entity.clean_start < entity.clean_end <= len(block.text):
        raise OutsideText(block=block_id, clean_offset=entity.clean_end)
    if overlaps(block.entities, entity.clean_start, entity.clean_end):
        raise EntityOverlaps(block=block_id, text=block.text[entity.clean_start : entity.clean_end])
    entities = tuple(sorted((*block.entities, entity), key=start_of))
    return put_block(issue, article, replace(block, entities=entities))


def require_entity(issue: Issue, entity_id: int) -> tuple[Article, Block, Entity]:
    for article in issue.articles:
        for block in article.blocks:
            for entity in block.entities:
                if entity.id == entity_id:
                    return article, block, entity
    raise MissingEntity(entity=entity_id)


def without(block: Block, entity: Entity) -> Block:
    return replace(block, entities=tuple(item for item in block.entities if item is not entity))


def require_repair(issue: Issue, repair_id: int) -> Repair:
    found = next((item for item in issue.repairs if item.id == repair_id), None)
    if found is None:
        raise MissingRepair(repair=repair_id)
    return found
