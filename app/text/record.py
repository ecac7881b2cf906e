"""The values of the model as plain JSON objects, whole and without loss, and back.

Owns the form that the log and the store keep. Refuses the form for the outside world, which is `app.text.interchange`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

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
    Reading,
    Repair,
    Role,
    Span,
    Status,
    Tag,
    Verdict,
)


def dump_spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.raw_start, span.raw_end] for span in spans]


def load_spans(data: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in data)


def dump_pieces(pieces: Sequence[Piece]) -> list[list[Any]]:
    """A list a piece: clean start, raw start, length, then rule and log entry where there is one of the two."""
    return [
        [p.clean_start, p.raw_start, p.length, p.rule, p.seq]
        if p.rule or p.seq
        else [p.clean_start, p.raw_start, p.length]
        for p in pieces
    ]


def load_pieces(data: Sequence[Sequence[Any]]) -> tuple[Piece, ...]:
    return tuple(Piece(*item) for item in data)


def dump_entity(entity: Entity) -> list[Any]:
    return [entity.id, entity.kind.value, entity.clean_start, entity.clean_end, entity.entry]


def load_entity(data: Sequence[Any]) -> Entity:
    number, kind, clean_start, clean_end, entry = data
    return Entity(number, EntityKind(kind), clean_start, clean_end, entry)


def dump_block(block: Block) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": block.id,
        "role": block.role.value,
        "spans": dump_spans(block.spans),
        "text": block.text,
        "pieces": dump_pieces(block.pieces),
    }
    if block.entities:
        data["entities"] = [dump_entity(entity) for entity in block.entities]
    return data


def load_block(data: Mapping[str, Any]) -> Block:
    return Block(
        id=data["id"],
        role=Role(data["role"]),
        spans=load_spans(data["spans"]),
        text=data["text"],
        pieces=load_pieces(data["pieces"]),
        entities=tuple(load_entity(entity) for entity in data.get("entities", ())),
    )


def dump_tag(tag: Tag) -> list[str]:
    return [tag.label, tag.scheme]


def load_tag(data: Sequence[str]) -> Tag:
    return Tag(*data)


def dump_article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "section": article.section,
        "authors": list(article.authors),
        "date": article.date,
        "status": article.status.value,
        "tags": [dump_tag(tag) for tag in article.tags],
        "note": article.note,
        "blocks": [dump_block(block) for block in article.blocks],
    }


def load_article(data: Mapping[str, Any]) -> Article:
    return Article(
        id=data["id"],
        blocks=tuple(load_block(block) for block in data["blocks"]),
        section=data["section"],
        authors=tuple(data["authors"]),
        date=data["date"],
        status=Status(data["status"]),
        tags=tuple(load_tag(tag) for tag in data["tags"]),
        note=data["note"],
    )


def dump_doubt(doubt: Doubt) -> list[Any]:
    return [
        doubt.id,
        doubt.kind.value,
        doubt.raw_offset,
        doubt.probability,
        doubt.reason,
        doubt.runner_up,
        doubt.runner_up_probability,
        doubt.verdict.value,
    ]


def load_doubt(data: Sequence[Any]) -> Doubt:
    number, kind, raw_offset, probability, reason, runner_up, runner_up_probability, verdict = data
    return Doubt(
        number, DoubtKind(kind), raw_offset, probability, reason, runner_up, runner_up_probability, Verdict(verdict)
    )


def dump_left_out(item: LeftOut) -> list[Any]:
    return [item.span.raw_start, item.span.raw_end, item.reason.value]


def load_left_out(data: Sequence[Any]) -> LeftOut:
    raw_start, raw_end, reason = data
    return LeftOut(Span(raw_start, raw_end), LeftOutReason(reason))


def dump_repair(repair: Repair) -> list[Any]:
    return [
        repair.id,
        repair.kind.value,
        repair.text,
        repair.block_id,
        repair.raw_before,
        repair.raw_after,
        repair.entry,
    ]


def load_repair(data: Sequence[Any]) -> Repair:
    number, kind, text, block_id, raw_before, raw_after, entry = data
    return Repair(number, EntityKind(kind), text, block_id, raw_before, raw_after, entry)


def dump_reading(reading: Reading) -> dict[str, Any]:
    return {
        "articles": [dump_article(article) for article in reading.articles],
        "left_out": [dump_left_out(item) for item in reading.left_out],
        "doubts": [dump_doubt(doubt) for doubt in reading.doubts],
    }


def load_reading(data: Mapping[str, Any]) -> Reading:
    return Reading(
        articles=tuple(load_article(article) for article in data["articles"]),
        left_out=tuple(load_left_out(item) for item in data["left_out"]),
        doubts=tuple(load_doubt(doubt) for doubt in data["doubts"]),
    )
