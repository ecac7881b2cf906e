"""Where entities stand after their text was edited, and what becomes of those whose text is gone.

Owns the arithmetic of their spans, the repair list, and the place that is proposed for what stands in it. Refuses to
know operations. An entity is kept only where its text is what it was: nothing drifts.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from app.text.difference import Difference, Values, index_blocks
from app.text.model import TYPED, Block, Entity, Issue, Repair
from app.text.offsets import span_rank, to_clean, to_raw

Entities: TypeAlias = tuple[Entity, ...]
Place: TypeAlias = tuple[int, int, int]
"""Block, clean start, clean end."""


NOWHERE = -1
"""The rank of a neighbour that there was none of."""
SHORTEST_NAME = 2


def text_of(block: Block, entity: Entity) -> str:
    return block.text[entity.clean_start : entity.clean_end]


def shift(entities: Iterable[Entity], distance: int) -> Entities:
    return tuple(
        replace(entity, clean_start=entity.clean_start + distance, clean_end=entity.clean_end + distance)
        for entity in entities
    )


def make_room(entities: Sequence[Entity], clean_start: int, clean_end: int, length: int) -> Entities:
    """Those that are left when clean[clean_start:clean_end] gives way to so many characters."""
    if clean_start == clean_end and not length:
        return tuple(entities)
    before = tuple(entity for entity in entities if entity.clean_end <= clean_start)
    behind = (entity for entity in entities[len(before) :] if entity.clean_start >= clean_end)
    return (*before, *shift(behind, length - (clean_end - clean_start)))


def cut(entities: Iterable[Entity], clean_start: int, clean_end: int) -> Entities:
    """Those wholly within clean[clean_start:clean_end], counted from its beginning."""
    within = (e for e in entities if clean_start <= e.clean_start and e.clean_end <= clean_end)
    return shift(within, -clean_start)


def overlaps(entities: Iterable[Entity], clean_start: int, clean_end: int) -> bool:
    return any(entity.clean_start < clean_end and clean_start < entity.clean_end for entity in entities)


def anchor(old: Block, entity: Entity, new: Block) -> Entity | None:
    """The entity on the same raw characters in another block of the same raw text."""
    first, last = to_raw(old, entity.clean_start), to_raw(old, entity.clean_end - 1)
    if first is None or last is None:
        return None
    clean_start, clean_last = to_clean(new, first), to_clean(new, last)
    if clean_start is None or clean_last is None:
        return None
    return replace(entity, clean_start=clean_start, clean_end=clean_last + 1)


def anchor_all(old: Block, new: Block) -> Block:
    """The new block with those entities of the old one that it has the same raw text for."""
    moved = (anchor(old, entity, new) for entity in old.entities)
    return replace(new, entities=tuple(entity for entity in moved if entity))


def bring_back(old: Block, new: Block) -> Block:
    """The new block with those entities of the old one besides that it lost, though their raw text is back in it."""
    kept = {entity.id for entity in new.entities}
    for entity in old.entities:
        moved = None if entity.id in kept else anchor(old, entity, new)
        if moved is None or text_of(new, moved) != text_of(old, entity):
            continue
        if not overlaps(new.entities, moved.clean_start, moved.clean_end):
            new = replace(new, entities=tuple(sorted((*new.entities, moved), key=start_of)))
    return new


def carry_over(before: Issue, after: Issue) -> Issue:
    """The issue after another reading, with the entities of the one before wherever their raw text went."""
    holders = sorted(
        (span.raw_start, span.raw_end, block.id)
        for article in after.articles
        for block in article.blocks
        for span in block.spans
    )
    blocks = index_blocks(after)
    found: dict[int, list[Entity]] = {}
    for old in index_blocks(before).values():
        for entity in old.entities:
            new = blocks.get(find_holder(holders, to_raw(old, entity.clean_start)))
            moved = anchor(old, entity, new) if new else None
            if new and moved and text_of(new, moved) == text_of(old, entity):
                found.setdefault(new.id, []).append(moved)
    return put_entities(after, {block_id: tuple(sorted(own, key=start_of)) for block_id, own in found.items()})


def find_holder(holders: Sequence[tuple[int, int, int]], raw_offset: int | None) -> int:
    """The block that has the raw character; 0 for none."""
    if raw_offset is None:
        return 0
    index = bisect_right(holders, (raw_offset, float("inf"), 0)) - 1
    return holders[index][2] if index >= 0 and raw_offset < holders[index][1] else 0


def start_of(entity: Entity) -> int:
    return entity.clean_start


def put_entities(issue: Issue, by_block: dict[int, Entities]) -> Issue:
    """The issue with these entities in place of those of the blocks named."""
    if not by_block:
        return issue
    articles = []
    for article in issue.articles:
        if any(block.id in by_block for block in article.blocks):
            blocks = tuple(
                replace(block, entities=by_block[block.id]) if block.id in by_block else block
                for block in article.blocks
            )
            article = replace(article, blocks=blocks)  # noqa: PLW2901
        articles.append(article)
    return replace(issue, articles=tuple(articles))


def keep_lost(after: Issue, difference: Difference) -> Issue:
    """The issue with what the edit destroyed in its repair list; the same value where nothing was.

    Destroyed is what stands nowhere, and what stands on another text than before: of those the span goes.
    """
    old = entities_in(difference.back)
    if not old:
        return after
    new = entities_in(difference.forth)
    lost = {
        number
        for number, (block, entity) in old.items()
        if number not in new or text_of(*new[number]) != text_of(block, entity)
    }
    if not lost:
        return after
    drifted = {new[number][0].id: new[number][0].entities for number in lost if number in new}
    kept = {block_id: tuple(e for e in own if e.id not in lost) for block_id, own in drifted.items()}
    repairs = (*after.repairs, *(make_repair(*old[number]) for number in lost))
    return replace(put_entities(after, kept), repairs=tuple(sorted(repairs, key=number_of)))


def number_of(repair: Repair) -> int:
    return repair.id


def entities_in(values: Values) -> dict[int, tuple[Block, Entity]]:
    """The entities of the blocks among these values, with their blocks, by id."""
    blocks = (block for key, block in values.items() if key[0] == "block" and block is not None)
    return {entity.id: (block, entity) for block in blocks for entity in block.entities}


def make_repair(block: Block, entity: Entity) -> Repair:
    before = first_raw(block, range(entity.clean_start - 1, -1, -1))
    behind = first_raw(block, range(entity.clean_end, len(block.text)))
    return Repair(entity.id, entity.kind, text_of(block, entity), block.id, before, behind, entity.entry)


def first_raw(block: Block, clean_offsets: Iterable[int]) -> int:
    """The raw character of the first of these that has one; TYPED for none."""
    return next((raw for offset in clean_offsets if (raw := to_raw(block, offset)) is not None), TYPED)


def propose_place(issue: Issue, repair: Repair) -> Place | None:
    """Where the entity might stand.

    Best is what stands between its former neighbours, if that is the name, or like it; then the name where it was
    typed, or where its raw characters went, the nearest first, in the whole issue; then another word in its place;
    last, another mention near by.
    """
    homes = find_homes(issue, repair)
    gaps = [gap for block in homes if (gap := find_gap(block, repair))]
    if gaps and is_like(gaps[0].text, repair.text):
        return gaps[0].place
    likelihood, mention = find_mention(issue, repair, homes)
    if not likelihood:
        return next((gap.place for gap in gaps if is_another_name(gap.text, repair.text)), mention)
    return mention


@dataclass(frozen=True, slots=True)
class Gap:
    place: Place
    text: str


def find_homes(issue: Issue, repair: Repair) -> list[Block]:
    """The block where it stood, and those where its neighbours went."""
    anchors = {repair.raw_before, repair.raw_after} - {TYPED}
    found = [
        block
        for article in issue.articles
        for block in article.blocks
        if block.id == repair.block_id or holds_any(block, anchors)
    ]
    return sorted(found, key=lambda block: block.id != repair.block_id)


def holds_any(block: Block, raw_offsets: Iterable[int]) -> bool:
    return any(span.raw_start <= offset < span.raw_end for offset in raw_offsets for span in block.spans)


def find_gap(block: Block, repair: Repair) -> Gap | None:
    """What stands between the neighbours, or the nearest to them that are left; the name alone where it is in that."""
    clean_start, clean_end = 0, len(block.text)
    first = NOWHERE if repair.raw_before == TYPED else rank_in(block, repair.raw_before)
    last = NOWHERE if repair.raw_after == TYPED else rank_in(block, repair.raw_after)
    if first is None or last is None:
        return None
    for piece in block.pieces:
        if piece.raw_start == TYPED:
            continue
        rank = span_rank(block.spans, piece.raw_start)
        if first != NOWHERE and rank <= first:
            clean_start = piece.clean_start + min(piece.length, first - rank + 1)
        if last != NOWHERE and rank + piece.length > last:
            clean_end = piece.clean_start + max(last - rank, 0)
            break
    found = block.text[clean_start:clean_end]
    if repair.text in found:
        clean_start += found.index(repair.text)
        found, clean_end = repair.text, clean_start + len(repair.text)
    if not found or overlaps(block.entities, clean_start, clean_end):
        return None
    return Gap((block.id, clean_start, clean_end), found)


def rank_in(block: Block, raw_offset: int) -> int | None:
    return span_rank(block.spans, raw_offset) if holds_any(block, (raw_offset,)) else None


def is_like(found: str, name: str) -> bool:
    return len(found) <= 2 * len(name) and not set(found).isdisjoint(name)


def is_another_name(found: str, name: str) -> bool:
    return SHORTEST_NAME <= len(found) <= len(name) + 2 and found.isalpha()


def find_mention(issue: Issue, repair: Repair, homes: Sequence[Block]) -> tuple[int, Place | None]:
    """How likely (see `rate_mention`) and where: the likeliest free place of its text, of several the nearest."""
    home_ids = {block.id for block in homes}
    best: tuple[tuple[int, int, int], Place] | None = None
    for article in issue.articles:
        is_near = any(block.id in home_ids for block in article.blocks)
        for block in article.blocks:
            distance = 0 if block.id in home_ids else 1 if is_near else 2
            expected = place_of(block, repair)
            for start in occurrences(block.text, repair.text):
                end = start + len(repair.text)
                likelihood = rate_mention(block, start, end, repair)
                if (not likelihood and distance == 2) or overlaps(block.entities, start, end):
                    continue
                rank = (-likelihood, distance, abs(start - expected))
                if best is None or rank < best[0]:
                    best = rank, (block.id, start, end)
    return (-best[0][0], best[1]) if best else (0, None)


def rate_mention(block: Block, clean_start: int, clean_end: int, repair: Repair) -> int:
    """2 for the raw characters that stood there, 1 for what was typed, 0 for what the page says elsewhere."""
    raw_offsets = [to_raw(block, offset) for offset in range(clean_start, clean_end)]
    own = [offset for offset in raw_offsets if offset is not None]
    if not own:
        return 1
    is_between = TYPED not in (repair.raw_before, repair.raw_after) and all(
        repair.raw_before < offset < repair.raw_after for offset in own
    )
    return 2 if is_between else 0


def place_of(block: Block, repair: Repair) -> int:
    """Where in the block it would be expected."""
    before = None if repair.raw_before == TYPED else to_clean(block, repair.raw_before)
    return 0 if before is None else before + 1


def occurrences(text: str, wanted: str) -> Iterator[int]:
    start = text.find(wanted)
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)
