"""The raw characters put back in place of what a rule, or somebody's typing, made of them.

Refuses any other text: what is put back is what the file said.
"""

from dataclasses import dataclass, replace

from app.editing.errors import NothingToChange, OutsideText, WrongValue
from app.editing.operations.blocks import LINE_ENDS
from app.editing.operations.operation import Operation, put_block, require_block
from app.text.entities import bring_back, make_room
from app.text.model import TYPED, Block, Issue, Piece
from app.text.offsets import replace_pieces, span_rank


@dataclass(frozen=True, slots=True)
class UseOriginal(Operation):
    """raw[raw_start:raw_end] stands in the block's text as it is.

    It takes the place of whatever stands between what is before it and what is behind it on the page, so also of text
    that was typed there. The ends of lines are no characters of a paragraph and cannot be put back.
    """

    block: int
    raw_start: int
    raw_end: int

    def transform(self, issue: Issue) -> Issue:
        article, block = require_block(issue, self.block)
        is_within = any(span.raw_start <= self.raw_start < self.raw_end <= span.raw_end for span in block.spans)
        if not is_within:
            raise OutsideText(block=self.block, clean_offset=self.raw_start)
        text = issue.raw[self.raw_start : self.raw_end]
        if LINE_ENDS & set(text):
            raise WrongValue(name="text", value=text)
        clean_start, clean_end = surroundings(block, self.raw_start, self.raw_end)
        pieces = (Piece(0, self.raw_start, len(text)),)
        restored = replace(
            block,
            text=block.text[:clean_start] + text + block.text[clean_end:],
            pieces=replace_pieces(block.pieces, clean_start, clean_end, len(block.text), pieces),
            entities=make_room(block.entities, clean_start, clean_end, len(text)),
        )
        if (restored.text, restored.pieces) == (block.text, block.pieces):
            raise NothingToChange(operation="UseOriginal")
        return put_block(issue, article, bring_back(block, restored))


def surroundings(block: Block, raw_start: int, raw_end: int) -> tuple[int, int]:
    """The stretch of the clean text between the last character from before the raw ones and the first from behind."""
    first, last = span_rank(block.spans, raw_start), span_rank(block.spans, raw_end - 1)
    clean_start, clean_end = 0, len(block.text)
    for piece in block.pieces:
        if piece.raw_start == TYPED:
            continue
        rank = span_rank(block.spans, piece.raw_start)
        if rank < first:
            clean_start = piece.clean_start + min(piece.length, first - rank)
        if rank + piece.length > last + 1:
            clean_end = piece.clean_start + max(last + 1 - rank, 0)
            break
    return clean_start, clean_end
