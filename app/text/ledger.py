"""The proof that nothing of the raw text is lost or stands twice, and that piece tables and entities tell the truth.

Owns what must hold of every issue at any time. Refuses to mend: it answers with the faults that it finds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from app.text.model import TYPED, Block, Issue, Piece, Span
from app.text.offsets import join_pieces, span_rank


class FaultKind(StrEnum):
    LOST = "lost"
    """Raw text that is in no block and not left out."""
    TWICE = "twice"
    """Raw text that has two places."""
    OUTSIDE = "outside"
    """A span that is no stretch of the raw text."""
    PIECES = "pieces"
    """A block whose piece table does not fit its text or its spans."""
    ENTITIES = "entities"
    """A block with an entity that has no text of its own there."""
    NUMBERS = "numbers"
    """An id that two things have, or that is still to be given."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`span` tells where in the raw text, `block_id` in which block, as far as the fault has such a place."""

    kind: FaultKind
    span: Span | None = None
    block_id: int | None = None


def audit(issue: Issue) -> Iterator[Fault]:
    yield from audit_spans(issue)
    for article in issue.articles:
        for block in article.blocks:
            if not is_true(issue.raw, block):
                yield Fault(FaultKind.PIECES, block_id=block.id)
            if not has_room(block):
                yield Fault(FaultKind.ENTITIES, block_id=block.id)
    yield from audit_numbers(issue)


def audit_spans(issue: Issue) -> Iterator[Fault]:
    owned = [span for article in issue.articles for block in article.blocks for span in block.spans]
    owned += [item.span for item in issue.left_out]
    inside = sorted((span for span in owned if is_inside(issue.raw, span)), key=lambda span: span.raw_start)
    for span in owned:
        if not is_inside(issue.raw, span):
            yield Fault(FaultKind.OUTSIDE, span)
    raw_end = 0
    for span in inside:
        if span.raw_start < raw_end:
            shared = Span(span.raw_start, min(raw_end, span.raw_end))
            if has_ink(issue.raw, shared):
                yield Fault(FaultKind.TWICE, shared)
        elif has_ink(issue.raw, Span(raw_end, span.raw_start)):
            yield Fault(FaultKind.LOST, Span(raw_end, span.raw_start))
        raw_end = max(raw_end, span.raw_end)
    if has_ink(issue.raw, Span(raw_end, len(issue.raw))):
        yield Fault(FaultKind.LOST, Span(raw_end, len(issue.raw)))


def is_inside(raw: str, span: Span) -> bool:
    return 0 <= span.raw_start < span.raw_end <= len(raw)


def has_ink(raw: str, span: Span) -> bool:
    """Whether there is anything but white space."""
    return bool(raw[span.raw_start : span.raw_end].strip())


def is_true(raw: str, block: Block) -> bool:
    """Whether the pieces are canonical, make up the text, stand in the spans in their order, and say what is there."""
    if join_pieces(block.pieces) != block.pieces or any(piece.length < 1 for piece in block.pieces):
        return False
    if sum(piece.length for piece in block.pieces) != len(block.text):
        return False
    return is_in_order(block) and all(says_truth(raw, block, piece) for piece in block.pieces)


def is_in_order(block: Block) -> bool:
    ranks: list[tuple[int, int]] = []
    for piece in block.pieces:
        if piece.raw_start != TYPED:
            if not is_owned(piece, block.spans):
                return False
            ranks.append((span_rank(block.spans, piece.raw_start), piece.length))
    return all(rank + length <= following for (rank, length), (following, _) in pairwise(ranks))


def is_owned(piece: Piece, spans: Iterable[Span]) -> bool:
    """Whether all raw characters of the piece are in the spans; it may run on over spans that touch."""
    raw_start, raw_end = piece.raw_start, piece.raw_start + piece.length
    for span in sorted(spans, key=lambda span: span.raw_start):
        if span.raw_start <= raw_start < span.raw_end:
            raw_start = span.raw_end
    return raw_start >= raw_end


def says_truth(raw: str, block: Block, piece: Piece) -> bool:
    """Whether what no rule changed and nobody typed is the raw text itself."""
    if piece.raw_start == TYPED:
        return piece.seq > 0
    if piece.rule:
        return True
    clean_end = piece.clean_start + piece.length
    return block.text[piece.clean_start : clean_end] == raw[piece.raw_start : piece.raw_start + piece.length]


def has_room(block: Block) -> bool:
    """Whether the entities stand inside the text, in its order, none over another."""
    clean_end = 0
    for entity in block.entities:
        if not clean_end <= entity.clean_start < entity.clean_end:
            return False
        clean_end = entity.clean_end
    return clean_end <= len(block.text)


def audit_numbers(issue: Issue) -> Iterator[Fault]:
    numbers = [article.id for article in issue.articles]
    numbers += [block.id for article in issue.articles for block in article.blocks]
    numbers += [doubt.id for doubt in issue.doubts]
    numbers += [entity.id for article in issue.articles for block in article.blocks for entity in block.entities]
    numbers += [repair.id for repair in issue.repairs]
    if len(set(numbers)) != len(numbers) or max(numbers, default=0) >= issue.next_id:
        yield Fault(FaultKind.NUMBERS)
