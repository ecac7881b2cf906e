"""The columns of a model value, and the value of such columns. Refuses SQL; pure.

What comes back may be damaged: a value that the model has no name for is a ValueError, a list of another shape a
ValueError or TypeError.
"""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import RowMapping

from app.store.log import LogEntry
from app.text.model import (
    Article,
    Block,
    Doubt,
    DoubtKind,
    Entity,
    EntityKind,
    LeftOut,
    LeftOutReason,
    Piece,
    Repair,
    Role,
    Span,
    Status,
    Tag,
    Verdict,
)

Row = dict[str, Any]


def compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def article_row(article: Article) -> Row:
    return {
        "section": article.section,
        "authors": compact(article.authors),
        "date": article.date,
        "status": article.status.value,
        "note": article.note,
    }


def read_article(row: RowMapping, blocks: Iterable[Block], tags: Iterable[Tag]) -> Article:
    return Article(
        id=row["id"],
        blocks=tuple(blocks),
        section=row["section"],
        authors=tuple(map(str, json.loads(row["authors"]))),
        date=row["date"],
        status=Status(row["status"]),
        tags=tuple(tags),
        note=row["note"],
    )


def block_row(block: Block) -> Row:
    return {
        "role": block.role.value,
        "text": block.text,
        "spans": compact([[span.raw_start, span.raw_end] for span in block.spans]),
        "pieces": compact([piece_json(piece) for piece in block.pieces]),
    }


def piece_json(piece: Piece) -> list[int | str]:
    if piece.seq:
        return [piece.raw_start, piece.length, piece.rule, piece.seq]
    return [piece.raw_start, piece.length, piece.rule] if piece.rule else [piece.raw_start, piece.length]


def read_block(block_id: int, role: str, text: str, spans: str, pieces: str, entities: Iterable[Entity] = ()) -> Block:
    clean_start = 0
    table = []
    for raw_start, length, *rest in json.loads(pieces):
        table.append(Piece(clean_start, raw_start, length, *rest))
        clean_start += length
    owned = tuple(Span(*span) for span in json.loads(spans))
    return Block(block_id, Role(role), owned, text, tuple(table), tuple(entities))


def entity_row(block: Block, entity: Entity) -> Row:
    return {
        "id": entity.id,
        "block_id": block.id,
        "kind": entity.kind.value,
        "clean_start": entity.clean_start,
        "clean_end": entity.clean_end,
        "entry": entity.entry,
        "label": block.text[entity.clean_start : entity.clean_end],
    }


def read_entity(row: RowMapping) -> Entity:
    return Entity(row["id"], EntityKind(row["kind"]), row["clean_start"], row["clean_end"], row["entry"])


def repair_row(repair: Repair) -> Row:
    return {
        "kind": repair.kind.value,
        "text": repair.text,
        "block_id": repair.block_id,
        "raw_before": repair.raw_before,
        "raw_after": repair.raw_after,
        "entry": repair.entry,
    }


def read_repair(row: RowMapping) -> Repair:
    return Repair(
        id=row["id"],
        kind=EntityKind(row["kind"]),
        text=row["text"],
        block_id=row["block_id"],
        raw_before=row["raw_before"],
        raw_after=row["raw_after"],
        entry=row["entry"],
    )


def doubt_row(doubt: Doubt) -> Row:
    return {
        "kind": doubt.kind.value,
        "raw_offset": doubt.raw_offset,
        "probability": doubt.probability,
        "reason": doubt.reason,
        "runner_up": doubt.runner_up,
        "runner_up_probability": doubt.runner_up_probability,
        "verdict": doubt.verdict.value,
    }


def read_doubt(row: RowMapping) -> Doubt:
    return Doubt(
        id=row["id"],
        kind=DoubtKind(row["kind"]),
        raw_offset=row["raw_offset"],
        probability=row["probability"],
        reason=row["reason"],
        runner_up=row["runner_up"],
        runner_up_probability=row["runner_up_probability"],
        verdict=Verdict(row["verdict"]),
    )


def left_out_row(left_out: LeftOut) -> Row:
    return {"raw_end": left_out.span.raw_end, "reason": left_out.reason.value}


def read_left_out(row: RowMapping) -> LeftOut:
    return LeftOut(Span(row["raw_start"], row["raw_end"]), LeftOutReason(row["reason"]))


def log_row(entry: LogEntry) -> Row:
    return {
        "seq": entry.seq,
        "step": entry.group,
        "at": entry.at,
        "user": entry.user,
        "operation": entry.operation,
        "inverse": entry.inverse,
        "undoes": entry.undoes,
    }


def read_log_entry(row: RowMapping) -> LogEntry:
    return LogEntry(
        seq=row["seq"],
        group=row["step"],
        at=row["at"],
        user=row["user"],
        operation=row["operation"],
        inverse=row["inverse"],
        undoes=row["undoes"],
    )
