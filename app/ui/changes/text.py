"""What differs between a block's clean text and the raw text that it stands for, change by change.

Owns the reading of the piece table for that. Refuses words (`app.ui.changes.words`) and undoing: a change says what raw
characters would be put back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from app.text.model import TYPED, Block, Span
from app.text.offsets import span_rank


class ChangeKind(Enum):
    RULE = auto()
    """The reading wrote these characters otherwise."""
    REMOVED = auto()
    """White space that the reading took out."""
    DELETED = auto()
    """Text that somebody took out."""
    TYPED = auto()


@dataclass(frozen=True, slots=True)
class TextChange:
    """clean[clean_start:clean_end] stands for raw[raw_start:raw_end]; either may be empty.

    `rule` is the cleaning rule, `seq` the log entry that typed. `is_whole` where the raw text stands in one run without
    a line's end, so that it can be put back.
    """

    kind: ChangeKind
    block: int
    clean_start: int
    clean_end: int
    raw_start: int
    raw_end: int
    rule: str = ""
    seq: int = 0
    is_whole: bool = True


def changes_of(block: Block, raw: str) -> Iterator[TextChange]:
    """In the order of the text. The joining of lines is none."""
    reached = 0
    typed: tuple[int, int, int] | None = None
    for piece in block.pieces:
        clean_end = piece.clean_start + piece.length
        if piece.raw_start == TYPED:
            typed = (typed[0] if typed else piece.clean_start, clean_end, piece.seq)
            continue
        rank = span_rank(block.spans, piece.raw_start)
        yield from change_in_gap(block, raw, (reached, rank), piece.clean_start, typed)
        typed = None
        if piece.rule:
            raw_end = piece.raw_start + piece.length
            yield TextChange(
                ChangeKind.RULE,
                block.id,
                piece.clean_start,
                clean_end,
                piece.raw_start,
                raw_end,
                piece.rule,
                is_whole=is_in_line(raw[piece.raw_start : raw_end]),
            )
        reached = max(reached, rank + piece.length)
    length = sum(span.raw_end - span.raw_start for span in block.spans)
    yield from change_in_gap(block, raw, (reached, length), len(block.text), typed)


def change_in_gap(
    block: Block, raw: str, ranks: tuple[int, int], clean_offset: int, typed: tuple[int, int, int] | None
) -> Iterator[TextChange]:
    """What happened between two characters that are left: something was taken out, or typed, or both."""
    spans = tuple(spans_between(block, *ranks))
    text = "".join(raw[span.raw_start : span.raw_end] for span in spans)
    raw_start, raw_end = (spans[0].raw_start, spans[0].raw_end) if spans else (0, 0)
    is_whole = len(spans) < 2 and is_in_line(text)
    if typed is not None:
        clean_start, clean_end, seq = typed
        yield TextChange(
            ChangeKind.TYPED, block.id, clean_start, clean_end, raw_start, raw_end, seq=seq, is_whole=is_whole
        )
    elif text.strip():
        yield TextChange(
            ChangeKind.DELETED, block.id, clean_offset, clean_offset, raw_start, raw_end, is_whole=is_whole
        )
    elif text and is_whole:
        yield TextChange(ChangeKind.REMOVED, block.id, clean_offset, clean_offset, raw_start, raw_end)


def is_in_line(text: str) -> bool:
    return "\n" not in text and "\r" not in text


def spans_between(block: Block, first_rank: int, last_rank: int) -> Iterator[Span]:
    rank = 0
    for span in block.spans:
        start = max(first_rank - rank, 0)
        end = min(last_rank - rank, span.raw_end - span.raw_start)
        if start < end:
            yield Span(span.raw_start + start, span.raw_start + end)
        rank += span.raw_end - span.raw_start


def change_at(block: Block, raw: str, clean_offset: int) -> TextChange | None:
    """The change that this character is part of, else what was taken out right before it."""
    found = [item for item in changes_of(block, raw) if item.clean_start <= clean_offset <= item.clean_end]
    covering = (item for item in found if item.clean_start <= clean_offset < item.clean_end)
    return next(covering, next((item for item in found if item.clean_start == clean_offset), None))
