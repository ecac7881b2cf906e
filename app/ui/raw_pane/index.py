"""Who holds which raw character, and on which line it stands: kept in step with the open issue.

Owns the look-ups that raw pane, galley, map and search share: raw offset to line, to article and block, to open doubt.
Refuses to draw and to change. There is one for each session (`RawIndex.of`), and it hears of a change before any
widget that asked for it does.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.editing.operations import Change
from app.text.model import TYPED, Article, Block, Doubt, Issue, LeftOutReason, Span
from app.ui.session import Place, Session

NO_ISSUE = Issue("")


MANY = 200
"""Blocks; where an edit moves more of them, all holdings are made anew."""


class Holding(NamedTuple):
    """A run of raw text and the block that holds it; article and block are 0 where it was left out."""

    raw_start: int
    raw_end: int
    article: int
    block: int
    reason: LeftOutReason | None = None


class RawIndex(QObject):
    rearranged = Signal(int, int)
    """Between these raw characters articles, blocks or what is left out may hold other ones than before."""

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
        self.rearranged.emit(0, len(self.raw))

    def follow_change(self, change: Change) -> None:
        before, self.issue = self.issue, change.issue
        for key, doubt in change.difference.forth.items():
            if key[0] == "doubt":
                self.change_doubt(change.difference.back[key], doubt)
        rearrangement = Rearrangement.of(change, self.blocks)
        if before.articles is not change.issue.articles:
            self.numbers = {article.id: number for number, article in enumerate(change.issue.articles, 1)}
        if rearrangement.size > MANY or not self.rearrange(rearrangement):
            self.index_holdings()
        for block_id, block in rearrangement.blocks.items():
            if block is None:
                self.blocks.pop(block_id, None)
            else:
                self.blocks[block_id] = block
        if rearrangement.is_told:
            self.rearranged.emit(*rearrangement.extent(self.raw))

    def rearrange(self, rearrangement: "Rearrangement") -> bool:
        """False where what is to go is not there: then all is indexed anew."""
        articles: dict[int, int] = {}
        for span, block_id in rearrangement.gone:
            at = bisect_left(self.starts, span.raw_start)
            known = self.holdings[at] if at < len(self.holdings) else None
            if known is None or (known.raw_start, known.raw_end, known.block) != (*astuple(span), block_id):
                return False
            articles[block_id] = known.article
            del self.holdings[at], self.starts[at]
        for span, block_id, reason in rearrangement.added:
            article = rearrangement.articles.get(block_id) or articles.get(block_id, 0)
            if block_id and not article:
                return False
            at = bisect_left(self.starts, span.raw_start)
            self.starts.insert(at, span.raw_start)
            self.holdings.insert(at, Holding(span.raw_start, span.raw_end, article, block_id, reason))
        return True

    def index_doubts(self) -> None:
        self.doubts = sorted(self.issue.open_doubts, key=place_of_doubt)
        self.doubt_starts = [doubt.raw_offset for doubt in self.doubts]

    def change_doubt(self, old: Doubt | None, new: Doubt | None) -> None:
        """Settled, open again, new or gone."""
        if old is not None and old.is_open:
            at = bisect_left(self.doubts, place_of_doubt(old), key=place_of_doubt)
            del self.doubts[at], self.doubt_starts[at]
        if new is not None and new.is_open:
            at = bisect_left(self.doubts, place_of_doubt(new), key=place_of_doubt)
            self.doubts.insert(at, new)
            self.doubt_starts.insert(at, new.raw_offset)

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

    def holder_of(self, raw_offset: int) -> tuple[Article, int] | None:
        """The article and the index of the block that holds a raw character, as `app.editing.settlement` finds them."""
        holding = self.holding_at(raw_offset)
        article = self.issue.article(holding.article) if holding and holding.article else None
        return (article, article.index_of(holding.block)) if holding and article else None

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

    def doubts_in_article(self, article_id: int) -> list[Doubt]:
        """In the order of the raw text."""
        article = self.issue.article(article_id)
        if article is not None and len(article.blocks) < len(self.doubts):
            return sorted((doubt for block in article.blocks for doubt in self.doubts_of(block)), key=place_of_doubt)
        return [
            doubt
            for doubt, raw_offset in zip(self.doubts, self.doubt_starts, strict=True)
            if (holding := self.holding_at(raw_offset)) is not None and holding.article == article_id
        ]

    def count_doubts(self) -> Counter[int]:
        """How many open doubts stand in each article, by the article's number; under 0 those in what is left out."""
        return Counter(holding.article for doubt in self.doubts if (holding := self.holding_at(doubt.raw_offset)))

    def doubts_of(self, block: Block) -> list[Doubt]:
        return [doubt for span in block.spans for doubt in self.doubts_within(span.raw_start, span.raw_end)]


@dataclass(slots=True)
class Rearrangement:
    """What an edit means for the index: whose raw characters go, and whose come; 0 for those that are left out."""

    blocks: dict[int, Block | None] = field(default_factory=dict)
    gone: list[tuple[Span, int]] = field(default_factory=list)
    added: list[tuple[Span, int, LeftOutReason | None]] = field(default_factory=list)
    articles: dict[int, int] = field(default_factory=dict)
    """Of blocks that stand in an article which has others than before."""
    is_told: bool = False

    @classmethod
    def of(cls, change: Change, known: Mapping[int, Block]) -> "Rearrangement":
        """`known` are the blocks before the edit."""
        own = cls()
        back, forth = change.difference.back, change.difference.forth
        own.blocks = {int(key[1]): block for key, block in forth.items() if key[0] == "block"}
        moved = {number for number, block in own.blocks.items() if spans_of(block) != spans_of(back["block", number])}
        for key, value in forth.items():
            if key[0] == "article" and key[2] == "blocks":
                moved |= set(back[key] or ()) ^ set(value or ())
                own.articles |= dict.fromkeys(value or (), int(key[1]))
            elif key[0] == "left_out":
                own.gone += [(item.span, 0) for item in (back[key],) if item]
                own.added += [(item.span, 0, item.reason) for item in (value,) if item]
            own.is_told = own.is_told or key[0] in ("articles", "left_out") or key[-1] == "blocks"
        for number in moved:
            own.gone += [(span, number) for span in spans_of(known.get(number))]
            own.added += [(span, number, None) for span in spans_of(own.blocks.get(number, known.get(number)))]
        own.is_told = own.is_told or bool(moved)
        return own

    @property
    def size(self) -> int:
        return len(self.gone) + len(self.added)

    def extent(self, raw: str) -> tuple[int, int]:
        """From the first to the last raw character that another one may hold; of all where only the order changed."""
        spans = [*(span for span, _ in self.gone), *(span for span, _, _ in self.added)]
        if not spans:
            return 0, len(raw)
        return min(span.raw_start for span in spans), max(span.raw_end for span in spans)


def place_of_doubt(doubt: Doubt) -> tuple[int, int]:
    return doubt.raw_offset, doubt.id


def spans_of(block: Block | None) -> tuple[Span, ...]:
    return block.spans if block is not None else ()


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
