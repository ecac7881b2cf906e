"""The ledger of an issue, counted from its blocks: what is accounted for, and what was changed on the way.

Pure. A block is counted once for as long as it is the same frozen value, so that an edit costs one block. Refuses to
prove the library: that is the workspace's check.
"""

from array import array
from dataclasses import dataclass

from app.text.model import TYPED, Block, Issue, Span
from app.text.offsets import taken_out


@dataclass(frozen=True, slots=True)
class BlockTally:
    """`spaces` and `dropped` are raw characters that the clean text does not have: white space, and other ones."""

    accounted: int = 0
    spaces: int = 0
    dropped: int = 0
    restyled: int = 0
    """Characters that a cleaning rule changed, such as half-width marks."""
    typed: int = 0


@dataclass(frozen=True, slots=True)
class Ledger:
    total: int
    """The raw characters that are not white space."""
    accounted: int
    spaces: int
    dropped: int
    restyled: int
    typed: int

    @property
    def is_whole(self) -> bool:
        return self.total == self.accounted

    @property
    def changed(self) -> int:
        return self.spaces + self.dropped + self.restyled + self.typed


class LedgerCounter:
    """Counts one raw text, again and again as its blocks change."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.ink = count_ink(raw)
        self.known: dict[int, tuple[Block, BlockTally]] = {}

    def count(self, issue: Issue) -> Ledger:
        tallies = [self.tally(block) for article in issue.articles for block in article.blocks]
        left_out = sum(self.ink_of(item.span) for item in issue.left_out)
        return Ledger(
            total=self.ink[-1],
            accounted=sum(tally.accounted for tally in tallies) + left_out,
            spaces=sum(tally.spaces for tally in tallies),
            dropped=sum(tally.dropped for tally in tallies),
            restyled=sum(tally.restyled for tally in tallies),
            typed=sum(tally.typed for tally in tallies),
        )

    def tally(self, block: Block) -> BlockTally:
        known = self.known.get(block.id)
        if known is None or known[0] is not block:
            known = (block, self.tally_block(block))
            self.known[block.id] = known
        return known[1]

    def tally_block(self, block: Block) -> BlockTally:
        accounted = sum(self.ink_of(span) for span in block.spans)
        kept = [piece for piece in block.pieces if piece.raw_start != TYPED]
        kept_ink = sum(self.ink_of(Span(piece.raw_start, piece.raw_start + piece.length)) for piece in kept)
        return BlockTally(
            accounted=accounted,
            spaces=sum(self.spaces_in(span) for span in taken_out(block)),
            dropped=accounted - kept_ink,
            restyled=sum(piece.length for piece in kept if piece.rule),
            typed=sum(piece.length for piece in block.pieces if piece.raw_start == TYPED),
        )

    def spaces_in(self, span: Span) -> int:
        """White space within lines: that an end of line goes is no change to the text."""
        text = self.raw[span.raw_start : span.raw_end]
        return len(text) - self.ink_of(span) - text.count("\n") - text.count("\r")

    def ink_of(self, span: Span) -> int:
        return self.ink[span.raw_end] - self.ink[span.raw_start]


def count_ink(raw: str) -> "array[int]":
    """How many characters before each raw offset are not white space; one entry more than there are characters."""
    ink = array("I", [0])
    count = 0
    for character in raw:
        count += not character.isspace()
        ink.append(count)
    return ink
