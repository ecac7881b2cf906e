"""The ledger of an issue, counted from its blocks: what is accounted for, and what was changed on the way.

Pure. A block is counted once for as long as it is the same frozen value, so that an edit costs one block. Refuses to
prove the library: that is the workspace's check.
"""

from array import array
from dataclasses import dataclass
from typing import NamedTuple

from app.text.difference import differing_items
from app.text.model import TYPED, Article, Block, Issue, Span
from app.text.offsets import taken_out


class Tally(NamedTuple):
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
        self.known: dict[int, tuple[Block, Tally]] = {}
        self.known_articles: dict[int, tuple[Article, Tally]] = {}

    @classmethod
    def of(cls, issue: Issue) -> "LedgerCounter":
        """All blocks are known to it; of a large issue that takes a tenth of a second."""
        counter = cls(issue.raw)
        counter.count(issue)
        return counter

    def count(self, issue: Issue) -> Ledger:
        sums = Tally(*map(sum, zip(Tally(), *map(self.tally_article, issue.articles), strict=True)))
        left_out = sum(self.ink_of(item.span) for item in issue.left_out)
        return Ledger(
            total=self.ink[-1],
            accounted=sums.accounted + left_out,
            spaces=sums.spaces,
            dropped=sums.dropped,
            restyled=sums.restyled,
            typed=sums.typed,
        )

    def tally_article(self, article: Article) -> Tally:
        """Only the blocks that are not those of the former value are looked at."""
        former, sums = self.known_articles.get(article.id, (Article(article.id, ()), Tally()))
        if former is not article:
            gone, added = differing_items(former.blocks, article.blocks)
            losses = [[-count for count in self.tally(block)] for block in gone]
            sums = Tally(*map(sum, zip(sums, *losses, *map(self.tally, added), strict=True)))
            self.known_articles[article.id] = (article, sums)
        return sums

    def tally(self, block: Block) -> Tally:
        known = self.known.get(block.id)
        if known is None or known[0] is not block:
            known = (block, self.tally_block(block))
            self.known[block.id] = known
        return known[1]

    def tally_block(self, block: Block) -> Tally:
        accounted = sum(self.ink_of(span) for span in block.spans)
        kept = [piece for piece in block.pieces if piece.raw_start != TYPED]
        kept_ink = sum(self.ink_of(Span(piece.raw_start, piece.raw_start + piece.length)) for piece in kept)
        return Tally(
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
