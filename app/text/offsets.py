"""Positions between clean text, raw text and UTF-16: the only arithmetic between them.

Owns the piece table of a block and its spans. Refuses to know what an edit means (see `app.editing.operations`): it
cuts, joins and looks up. Everything here is pure and keeps pieces canonical: in clean order, without gaps or empty
pieces, neighbours that continue each other joined.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter

from app.text.model import TYPED, Block, Piece, Span

_CLEAN_START = attrgetter("clean_start")


def continues(first: Piece, second: Piece) -> bool:
    """Whether the second piece, standing right behind the first, is more of the same run."""
    if (first.rule, first.seq) != (second.rule, second.seq):
        return False
    if TYPED in (first.raw_start, second.raw_start):
        return first.raw_start == second.raw_start
    return first.raw_start + first.length == second.raw_start


def join_pieces(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces one behind the other, with new clean starts, in canonical form."""
    joined: list[Piece] = []
    clean_offset = 0
    for piece in pieces:
        if piece.length == 0:
            continue
        if joined and continues(joined[-1], piece):
            joined[-1] = replace(joined[-1], length=joined[-1].length + piece.length)
        else:
            joined.append(place_piece(piece, clean_offset, piece.raw_start, piece.length))
        clean_offset += piece.length
    return tuple(joined)


def cut_pieces(pieces: Iterable[Piece], clean_start: int, clean_end: int) -> tuple[Piece, ...]:
    """The pieces of clean[clean_start:clean_end], with clean starts that count from its beginning."""
    cut: list[Piece] = []
    for piece in pieces:
        start = max(piece.clean_start, clean_start)
        end = min(piece.clean_start + piece.length, clean_end)
        if start < end:
            raw_start = TYPED if piece.raw_start == TYPED else piece.raw_start + start - piece.clean_start
            cut.append(place_piece(piece, start - clean_start, raw_start, end - start))
    return tuple(cut)


def place_piece(piece: Piece, clean_start: int, raw_start: int, length: int) -> Piece:
    """The very same where nothing of it changes: most of what an edit goes over is before it."""
    if (clean_start, raw_start, length) == (piece.clean_start, piece.raw_start, piece.length):
        return piece
    return Piece(clean_start, raw_start, length, piece.rule, piece.seq)


def replace_pieces(
    pieces: Sequence[Piece], clean_start: int, clean_end: int, clean_length: int, inserted: Iterable[Piece]
) -> tuple[Piece, ...]:
    """The piece table of a text of `clean_length` after clean[clean_start:clean_end] gave way to `inserted`.

    Only the pieces there and their neighbours are cut and joined: a long text has thousands.
    """
    first = max(bisect_right(pieces, clean_start, key=_CLEAN_START) - 2, 0)
    behind = bisect_left(pieces, clean_end, key=_CLEAN_START) + 1
    near, rest = pieces[first:behind], pieces[behind:]
    offset = near[0].clean_start if near else 0
    before = cut_pieces(near, offset, clean_start)
    after = cut_pieces(near, clean_end, rest[0].clean_start if rest else clean_length)
    placed = join_pieces((*before, *inserted, *after))
    added = sum(piece.length for piece in placed) - sum(piece.length for piece in near)
    return (*pieces[:first], *move_pieces(placed, offset), *move_pieces(rest, added))


def move_pieces(pieces: Iterable[Piece], distance: int) -> Iterable[Piece]:
    """With clean starts so much further on."""
    return (place_piece(piece, piece.clean_start + distance, piece.raw_start, piece.length) for piece in pieces)


def to_raw(block: Block, clean_offset: int) -> int | None:
    """The raw character of a clean one; None for a typed one, or past the end."""
    index = bisect_right(block.pieces, clean_offset, key=lambda piece: piece.clean_start) - 1
    if index < 0:
        return None
    piece = block.pieces[index]
    if piece.raw_start == TYPED or clean_offset >= piece.clean_start + piece.length:
        return None
    return piece.raw_start + clean_offset - piece.clean_start


def to_clean(block: Block, raw_offset: int) -> int | None:
    """The clean character that stands for a raw one; None where it was taken out or is not the block's."""
    for piece in block.pieces:
        if piece.raw_start != TYPED and piece.raw_start <= raw_offset < piece.raw_start + piece.length:
            return piece.clean_start + raw_offset - piece.raw_start
    return None


def nearest_clean(block: Block, raw_offset: int) -> int:
    """Where a raw character of the block stands, or would stand, in its clean text."""
    rank = span_rank(block.spans, raw_offset)
    for piece in block.pieces:
        if piece.raw_start == TYPED:
            continue
        first = span_rank(block.spans, piece.raw_start)
        if rank < first:
            return piece.clean_start
        if rank < first + piece.length:
            return piece.clean_start + rank - first
    return len(block.text)


def span_rank(spans: Iterable[Span], raw_offset: int) -> int:
    """How many raw characters of the spans, in reading order, stand before this one."""
    rank = 0
    for span in spans:
        if span.raw_start <= raw_offset < span.raw_end:
            return rank + raw_offset - span.raw_start
        rank += span.raw_end - span.raw_start
    return rank


def cut_spans(spans: Iterable[Span], rank: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans before and from the raw character of this rank (see `span_rank`)."""
    before: list[Span] = []
    after: list[Span] = []
    for span in spans:
        length = span.raw_end - span.raw_start
        cut = min(max(rank, 0), length)
        if cut:
            before.append(Span(span.raw_start, span.raw_start + cut))
        if cut < length:
            after.append(Span(span.raw_start + cut, span.raw_end))
        rank -= length
    return tuple(before), tuple(after)


def join_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in the order given; one that begins where the one before ends is joined to it."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].raw_end == span.raw_start:
            joined[-1] = Span(joined[-1].raw_start, span.raw_end)
        else:
            joined.append(span)
    return tuple(joined)


def raw_ranges(block: Block, clean_start: int, clean_end: int) -> tuple[Span, ...]:
    """The raw characters that clean[clean_start:clean_end] stands for, run by run; typed ones have none."""
    return join_spans(
        Span(piece.raw_start, piece.raw_start + piece.length)
        for piece in cut_pieces(block.pieces, clean_start, clean_end)
        if piece.raw_start != TYPED
    )


def clean_ranges(block: Block, span: Span) -> tuple[tuple[int, int], ...]:
    """The clean characters that stand for raw ones of the span, run by run in clean order, half-open."""
    ranges: list[tuple[int, int]] = []
    for piece in block.pieces:
        start = max(span.raw_start, piece.raw_start)
        end = min(span.raw_end, piece.raw_start + piece.length)
        if piece.raw_start == TYPED or start >= end:
            continue
        clean_start = piece.clean_start + start - piece.raw_start
        clean_end = clean_start + end - start
        if ranges and ranges[-1][1] == clean_start:
            ranges[-1] = (ranges[-1][0], clean_end)
        else:
            ranges.append((clean_start, clean_end))
    return tuple(ranges)


def taken_out(block: Block) -> Iterator[Span]:
    """The raw characters of the block that its clean text does not have: removed spaces, line ends, deleted text."""
    kept = sorted((p.raw_start, p.raw_start + p.length) for p in block.pieces if p.raw_start != TYPED)
    for span in block.spans:
        offset = span.raw_start
        for start, end in kept[bisect_right(kept, span.raw_start, key=itemgetter(1)) :]:
            if start >= span.raw_end:
                break
            if offset < start:
                yield Span(offset, start)
            offset = max(offset, end)
        if offset < span.raw_end:
            yield Span(offset, span.raw_end)


def is_retyped(block: Block, raw: str) -> bool:
    """Whether something in it was typed, or taken out that is no white space."""
    if any(piece.raw_start == TYPED for piece in block.pieces):
        return True
    return any(raw[span.raw_start : span.raw_end].strip() for span in taken_out(block))


def to_qt(text: str, offset: int) -> int:
    """The UTF-16 position, as a QTextCursor has it, of a code point offset."""
    return min(offset, len(text)) if has_short_characters(text) else count_units(text[:offset])


def count_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def has_short_characters(text: str) -> bool:
    """Whether each is one unit of UTF-16: then the two offsets are the same."""
    return text.isascii() or count_units(text) == len(text)


def from_qt(text: str, qt_offset: int) -> int:
    """The code point offset of a UTF-16 position; one inside a surrogate pair counts as before it."""
    if has_short_characters(text):
        return min(qt_offset, len(text))
    units = 0
    for offset, character in enumerate(text):
        units += 2 if character > "\uffff" else 1
        if units > qt_offset:
            return offset
    return len(text)
