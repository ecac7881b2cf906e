"""Text replaced at many places of an issue in one operation: one entry of the log, however many places.

Refuses places that overlap.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from app.editing.errors import MissingBlock, OutsideText, WrongValue
from app.editing.operations.blocks import LINE_ENDS, common_prefix
from app.editing.operations.operation import Operation
from app.text.entities import make_room
from app.text.model import TYPED, Block, Issue, Piece
from app.text.offsets import cut_pieces, join_pieces

Place: TypeAlias = tuple[int, int, int, str]
"""Block, clean start, clean end, and the text that takes their place."""
Places: TypeAlias = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ReplaceTexts(Operation):
    """At each of the places, which must not overlap, its text takes the place of what stands there.

    All clean offsets are those of the texts before the operation.
    """

    places: Places

    def transform(self, issue: Issue) -> Issue:
        by_block: dict[int, list[Place]] = defaultdict(list)
        for place in self.places:
            by_block[place[0]].append(place)
        articles = []
        for article in issue.articles:
            if any(block.id in by_block for block in article.blocks):
                blocks = (retype_places(block, by_block.pop(block.id, ()), issue.seq + 1) for block in article.blocks)
                article = replace(article, blocks=tuple(blocks))  # noqa: PLW2901
            articles.append(article)
        if by_block:
            raise MissingBlock(block=min(by_block))
        return replace(issue, articles=tuple(articles))


def retype_places(block: Block, places: Sequence[Place], seq: int) -> Block:
    """The block after all replacements; characters alike at both ends of one keep their raw ones."""
    if not places:
        return block
    texts: list[str] = []
    pieces: list[Piece] = []
    own = block.entities
    kept_from = last_end = added = 0
    for _, clean_start, clean_end, text in sorted(places):
        if not last_end <= clean_start <= clean_end <= len(block.text):
            raise OutsideText(block=block.id, clean_offset=clean_start)
        if LINE_ENDS & set(text):
            raise WrongValue(name="text", value=text)
        old = block.text[clean_start:clean_end]
        head = common_prefix(old, text)
        tail = common_prefix(old[head:][::-1], text[head:][::-1])
        typed = text[head : len(text) - tail]
        texts += (block.text[kept_from : clean_start + head], typed)
        pieces += (*pieces_between(block, kept_from, clean_start + head), Piece(0, TYPED, len(typed), seq=seq))
        own = make_room(own, clean_start + head + added, clean_end - tail + added, len(typed))
        added += len(text) - len(old)
        kept_from, last_end = clean_end - tail, clean_end
    texts.append(block.text[kept_from:])
    pieces += pieces_between(block, kept_from, len(block.text))
    return replace(block, text="".join(texts), pieces=join_pieces(pieces), entities=own)


def pieces_between(block: Block, clean_start: int, clean_end: int) -> tuple[Piece, ...]:
    """The pieces of a stretch of the text, looked for only where they are."""
    first = max(0, bisect_right(block.pieces, clean_start, key=lambda piece: piece.clean_start) - 1)
    last = bisect_right(block.pieces, clean_end, key=lambda piece: piece.clean_start)
    return cut_pieces(block.pieces[first:last], clean_start, clean_end)
