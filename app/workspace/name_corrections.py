"""A name corrected wherever it is marked: the text is replaced and the mark stays on it.

Owns which operations that takes. Refuses to choose the issues and to carry it out (see `register`).
"""

from app.editing.operations import Operation, ReplaceText, SettleRepair
from app.text.entities import text_of
from app.text.model import EntityKind, Issue


def correct_name(issue: Issue, kind: EntityKind, wrong: str, right: str) -> list[Operation]:
    """The two names are of one length. An entity whose text is replaced goes to the repair list, and back at once."""
    differing = [at for at, (old, new) in enumerate(zip(wrong, right, strict=True)) if old != new]
    operations: list[Operation] = []
    for article in issue.articles:
        for block in article.blocks:
            for entity in block.entities:
                if entity.kind is kind and text_of(block, entity) == wrong:
                    first, end = entity.clean_start + differing[0], entity.clean_start + differing[-1] + 1
                    new = right[differing[0] : differing[-1] + 1]
                    operations.append(ReplaceText(block.id, first, end, new))
                    operations.append(SettleRepair(entity.id, block.id, entity.clean_start, entity.clean_end))
    return operations
