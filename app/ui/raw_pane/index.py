"""Who holds which raw character, and on which line it stands: kept in step with the open issue.

Owns the look-ups that raw pane, galley, map and search share: raw offset to line, to article and block, to open doubt.
Refuses to draw and to change. There is one for each session (`RawIndex.of`), and it hears of a change before any
widget that asked for it does.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.editing.operations import Change
from app.text.model import TYPED, Block, Doubt, Issue, LeftOutReason
from app.ui.session import Place, Session

NO_ISSUE = Issue("")


class Holding(NamedTuple):
    """A run of raw text and the block that holds it; article and block are 0 where it was left out."""

    raw_start: int
    raw_end: int
    article: int
    block: int
    reason: LeftOutReason | None = None


class RawIndex(QObject):
    rearranged = Signal()
    """Articles, blocks or what is left out hold other raw text than before."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self.issue = NO_ISSUE
        self.line_starts: list[int] = [0]
        self.holdings: list[Holding] = []
        self.starts: list[int] = []
        self.blocks: dict[int, Block] = {}
        self.numbers: dict[int, int] = {}
        self.doubts: list[Doubt] = []
        self.doubt_starts: list[int] = []
        session.issue_opened.connect(self.open_issue)
        session.issue_changed.connect(self.follow_change)
        self.open_issue()

    @classmethod
    def of(cls, session: Session) -> "RawIndex":
        own = [child for child in session.children() if isinstance(child, cls)]
        return own[0] if own else cls(session)

    @property
    def raw(self) -> str:
        return self.issue.raw

    @property
    def line_count(self) -> int:
        return len(self.line_starts)

    def open_issue(self) -> None:
        self.issue = self.session.issue or NO_ISSUE
        self.line_starts = find_line_starts(self.raw)
        self.index_doubts()
        self.index_holdings()

    def follow_change(self, change: Change) -> None:
        back, forth = change.difference.back, change.difference.forth
        self.issue = change.issue
        is_rearranged = False
        for key, value in forth.items():
            match key[0]:
                case "block":
                    block, before = value, back[key]
                    if block is not None and before is not None and block.spans == before.spans:
                        self.blocks[block.id] = block
                    else:
                        is_rearranged = True
                case "articles" | "left_out":
                    is_rearranged = True
                case "article" if key[2] == "blocks":
                    is_rearranged = True
        if any(key[0] == "doubt" for key in forth):
            self.index_doubts()
        if is_rearranged:
            self.index_holdings()

    def index_doubts(self) -> None:
        self.doubts = sorted(self.issue.open_doubts, key=lambda doubt: doubt.raw_offset)
        self.doubt_starts = [doubt.raw_offset for doubt in self.doubts]

    def index_holdings(self) -> None:
        issue = self.issue
        self.blocks = {block.id: block for article in issue.articles for block in article.blocks}
        self.numbers = {article.id: number for number, article in enumerate(issue.articles, 1)}
        holdings = [
            Holding(span.raw_start, span.raw_end, article.id, block.id)
            for article in issue.articles
            for block in article.blocks
            for span in block.spans
        ]
        holdings += [Holding(item.span.raw_start, item.span.raw_end, 0, 0, item.reason) for item in issue.left_out]
        holdings.sort()
        self.holdings = holdings
        self.starts = [holding.raw_start for holding in holdings]
        self.rearranged.emit()

    def number_of(self, article_id: int) -> int:
        """The place of the article in the issue, counted from 1; 0 for none."""
        return self.numbers.get(article_id, 0)

    def line_of(self, raw_offset: int) -> int:
        return bisect_right(self.line_starts, raw_offset) - 1

    def line_range(self, line: int) -> tuple[int, int]:
        """Where the line begins, and where it ends without its line feed."""
        is_last = line + 1 == len(self.line_starts)
        return self.line_starts[line], len(self.raw) if is_last else self.line_starts[line + 1] - 1

    def line_text(self, line: int) -> str:
        raw_start, raw_end = self.line_range(line)
        return self.raw[raw_start:raw_end]

    def holding_at(self, raw_offset: int) -> Holding | None:
        index = bisect_right(self.starts, raw_offset) - 1
        if index >= 0 and raw_offset < self.holdings[index].raw_end:
            return self.holdings[index]
        return None

    def raw_of(self, place: Place) -> int | None:
        """The raw character of a place; that of the nearest one before it where this was typed, or of one behind."""
        block = self.blocks.get(place.block)
        if place.raw_offset is not None or block is None:
            return place.raw_offset
        return nearest_raw(block, place.clean_offset)

    def holdings_within(self, raw_start: int, raw_end: int) -> Iterator[Holding]:
        """What holds any character of the range, in the order of the raw text."""
        for index in range(max(bisect_right(self.starts, raw_start) - 1, 0), len(self.holdings)):
            holding = self.holdings[index]
            if holding.raw_start >= raw_end:
                return
            if holding.raw_end > raw_start:
                yield holding

    def doubts_within(self, raw_start: int, raw_end: int) -> list[Doubt]:
        return self.doubts[bisect_left(self.doubt_starts, raw_start) : bisect_left(self.doubt_starts, raw_end)]

    def doubts_of(self, block: Block) -> list[Doubt]:
        return [doubt for span in block.spans for doubt in self.doubts_within(span.raw_start, span.raw_end)]


def nearest_raw(block: Block, clean_offset: int) -> int | None:
    """The raw character of the nearest clean one that has one, looking back first; None in a block that was typed."""
    last = None
    for piece in block.pieces:
        if piece.raw_start == TYPED:
            continue
        if piece.clean_start > clean_offset:
            return piece.raw_start if last is None else last
        last = piece.raw_start + min(clean_offset - piece.clean_start, piece.length - 1)
    if last is None and block.spans:
        return block.spans[0].raw_start
    return last


def find_line_starts(raw: str) -> list[int]:
    starts = [0]
    raw_offset = raw.find("\n")
    while raw_offset >= 0:
        starts.append(raw_offset + 1)
        raw_offset = raw.find("\n", raw_offset + 1)
    return starts
