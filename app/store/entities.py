"""The entities and repairs of an issue: loading them, saving what changed, and proving that their labels are true.

Owns the SQL of the tables `entity` and `repair`. Refuses to begin or end a transaction; blocks are saved before
(`app.store.edits`).
"""

from collections import defaultdict

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select

from app.store import rows
from app.store.schema import EntityRow, RepairRow
from app.text.difference import Difference, Values, index_blocks
from app.text.model import Entity, Issue, Repair

ISSUE: BindParameter[int] = bindparam("issue")
WHICH: BindParameter[int] = bindparam("which")
_ADD_ENTITY, _ADD_REPAIR = insert(EntityRow), insert(RepairRow)
_REMOVE_ENTITY = delete(EntityRow).where(EntityRow.issue_id == ISSUE, EntityRow.id == WHICH)
_REMOVE_REPAIR = delete(RepairRow).where(RepairRow.issue_id == ISSUE, RepairRow.id == WHICH)


def load_entities(connection: Connection, issue_id: int) -> dict[int, list[Entity]]:
    """By block, in the order of its text."""
    chosen = select(EntityRow.__table__).where(EntityRow.issue_id == issue_id).order_by(EntityRow.clean_start)
    entities: dict[int, list[Entity]] = defaultdict(list)
    for row in connection.execute(chosen).mappings():
        entities[row["block_id"]].append(rows.read_entity(row))
    return entities


def load_repairs(connection: Connection, issue_id: int) -> tuple[Repair, ...]:
    chosen = select(RepairRow.__table__).where(RepairRow.issue_id == issue_id).order_by(RepairRow.id)
    return tuple(map(rows.read_repair, connection.execute(chosen).mappings()))


def save_entities(connection: Connection, issue_id: int, difference: Difference) -> None:
    """Those of the blocks that changed; one that went to another block is another row under its old number."""
    old, new = entity_rows(difference.back), entity_rows(difference.forth)
    gone = [{"issue": issue_id, "which": number} for number, row in old.items() if new.get(number) != row]
    added = [{"issue_id": issue_id, **row} for number, row in new.items() if old.get(number) != row]
    if gone:
        connection.execute(_REMOVE_ENTITY, gone)
    if added:
        connection.execute(_ADD_ENTITY, added)


def entity_rows(values: Values) -> dict[int, rows.Row]:
    blocks = (value for key, value in values.items() if key[0] == "block" and value is not None)
    return {entity.id: rows.entity_row(block, entity) for block in blocks for entity in block.entities}


def save_repairs(connection: Connection, issue_id: int, difference: Difference) -> None:
    changed = {key[1]: value for key, value in difference.forth.items() if key[0] == "repair"}
    gone = [{"issue": issue_id, "which": number} for number in changed if difference.back["repair", number] is not None]
    added = [{"issue_id": issue_id, "id": number, **rows.repair_row(item)} for number, item in changed.items() if item]
    if gone:
        connection.execute(_REMOVE_REPAIR, gone)
    if added:
        connection.execute(_ADD_REPAIR, added)


def count_wrong_labels(connection: Connection, issue: Issue, issue_id: int) -> int:
    """How many entities have another label than the text that they stand on."""
    chosen = select(EntityRow.id, EntityRow.label).where(EntityRow.issue_id == issue_id)
    labels = {row.id: row.label for row in connection.execute(chosen)}
    true = entity_rows({("block", block_id): block for block_id, block in index_blocks(issue).items()})
    return sum(labels.get(number) != row["label"] for number, row in true.items())
