"""Operations on blocks: split, merge, move, role, text, leaving out and putting back.

Refuses blocks of several articles at once (see `moves`), and many places at once (see `texts`).
"""

from dataclasses import dataclass, replace

from app.editing.errors import NothingToChange, NotLeftOut, OutsideArticle, OutsideText, WrongValue
from app.editing.operations.operation import (
    Operation,
    put_article,
    put_block,
    put_blocks,
    require_article,
    require_block,
)
from app.text import entities
from app.text.cleaning import clean_block
from app.text.model import TYPED, Article, Block, Issue, LeftOut, LeftOutReason, Piece, Role, Span
from app.text.offsets import cut_pieces, cut_spans, join_pieces, join_spans, replace_pieces, span_rank, to_raw

LINE_ENDS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


@dataclass(frozen=True, slots=True)
class SplitBlock(Operation):
    """The text from `clean_offset` on becomes a block of its own behind this one; no half is empty."""

    block: int
    clean_offset: int

    def transform(self, issue: Issue) -> Issue:
        article, block = require_block(issue, self.block)
        halves = block.text[: max(self.clean_offset, 0)], block.text[max(self.clean_offset, 0) :]
        if not all(half.strip() for half in halves):
            raise OutsideText(block=self.block, clean_offset=self.clean_offset)
        first, second = split_block(issue.raw, block, self.clean_offset, issue.next_id)
        at = article.blocks.index(block)
        blocks = (*article.blocks[:at], first, second, *article.blocks[at + 1 :])
        return replace(put_blocks(issue, article, blocks), next_id=issue.next_id + 1)


def split_block(raw: str, block: Block, clean_offset: int, new_id: int) -> tuple[Block, Block]:
    """The two halves; white space at the seam goes from the text, and from the spans."""
    before, after = cut_spans(block.spans, seam_rank(block, clean_offset))
    first_end = len(block.text[:clean_offset].rstrip())
    second_start = len(block.text) - len(block.text[clean_offset:].lstrip())
    first_pieces = cut_pieces(block.pieces, 0, first_end)
    second_pieces = cut_pieces(block.pieces, second_start, len(block.text))
    first = replace(
        block,
        spans=trim_spans(raw, before, first_pieces),
        text=block.text[:first_end],
        pieces=first_pieces,
        entities=entities.cut(block.entities, 0, first_end),
    )
    second = replace(
        block,
        id=new_id,
        spans=trim_spans(raw, after, second_pieces),
        text=block.text[second_start:],
        pieces=second_pieces,
        entities=entities.cut(block.entities, second_start, len(block.text)),
    )
    return first, second


def seam_rank(block: Block, clean_offset: int) -> int:
    """How many raw characters go before the seam: those that stand before the next clean character with a raw one."""
    for offset in range(clean_offset, len(block.text)):
        raw_offset = to_raw(block, offset)
        if raw_offset is not None:
            return span_rank(block.spans, raw_offset)
    return sum(span.raw_end - span.raw_start for span in block.spans)


def trim_spans(raw: str, spans: tuple[Span, ...], pieces: tuple[Piece, ...]) -> tuple[Span, ...]:
    """The spans without the white space at their ends that no piece stands for, and without those that are no more."""
    trimmed = []
    for span in spans:
        text = raw[span.raw_start : span.raw_end]
        start = span.raw_start + len(text) - len(text.lstrip())
        end = span.raw_start + len(text.rstrip())
        own = [piece for piece in pieces if span.raw_start <= piece.raw_start < span.raw_end]
        if own:
            start = min(start, own[0].raw_start)
            end = max(end, own[-1].raw_start + own[-1].length)
        if start < end:
            trimmed.append(Span(start, end))
    return tuple(trimmed)


def close_gaps(raw: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans, joined where only white space within one paragraph of the raw text stands between two."""
    closed: list[Span] = []
    for span in spans:
        if closed and closed[-1].raw_end < span.raw_start and raw[closed[-1].raw_end : span.raw_start].isspace():
            closed[-1] = Span(closed[-1].raw_start, span.raw_end)
        else:
            closed.append(span)
    return join_spans(closed)


@dataclass(frozen=True, slots=True)
class MergeBlocks(Operation):
    """The second block's text goes behind the first one's, with `joiner` between; the first keeps place and role."""

    first: int
    second: int
    joiner: str = ""

    def transform(self, issue: Issue) -> Issue:
        _, first = require_block(issue, self.first)
        if self.first == self.second:
            raise NothingToChange(operation="MergeBlocks")
        if self.joiner not in ("", " "):
            raise WrongValue(name="joiner", value=self.joiner)
        article, second = require_block(issue, self.second)
        joiner = Piece(0, TYPED, len(self.joiner), seq=issue.seq + 1)
        merged = replace(
            first,
            spans=close_gaps(issue.raw, (*first.spans, *second.spans)),
            text=first.text + self.joiner + second.text,
            pieces=join_pieces((*first.pieces, joiner, *second.pieces)),
            entities=(*first.entities, *entities.shift(second.entities, len(first.text) + len(self.joiner))),
        )
        left = put_blocks(issue, article, tuple(block for block in article.blocks if block.id != second.id))
        article, _ = require_block(left, self.first)
        return put_block(left, article, merged)


@dataclass(frozen=True, slots=True)
class MoveBlock(Operation):
    """The block goes to place `index` of an article, counted without the block itself."""

    block: int
    article: int
    index: int

    def transform(self, issue: Issue) -> Issue:
        origin, block = require_block(issue, self.block)
        target = require_article(issue, self.article)
        rest = tuple(item for item in target.blocks if item.id != block.id)
        if not 0 <= self.index <= len(rest):
            raise OutsideArticle(article=self.article, index=self.index)
        blocks = (*rest[: self.index], block, *rest[self.index :])
        moved = put_blocks(issue, target, blocks)
        if origin.id == target.id:
            return moved
        return put_blocks(moved, origin, tuple(item for item in origin.blocks if item.id != block.id))


@dataclass(frozen=True, slots=True)
class SetRole(Operation):
    """The block is a title, a caption, … Text that only cleaning made is cleaned again as the new role asks.

    `text` and `pieces` are what that gave: the log keeps them, a recipe leaves them out.
    """

    block: int
    role: Role
    text: str | None = None
    pieces: tuple[Piece, ...] = ()

    def complete(self, issue: Issue) -> Operation:
        _, block = require_block(issue, self.block)
        if self.text is not None or not block.spans:
            return self
        if (block.text, block.pieces) != clean_block(issue.raw, block.spans, block.role):
            return self
        text, pieces = clean_block(issue.raw, block.spans, self.role)
        return self if text == block.text else replace(self, text=text, pieces=pieces)

    def transform(self, issue: Issue) -> Issue:
        article, block = require_block(issue, self.block)
        changed = replace(block, role=self.role)
        if self.text is not None:
            check_pieces(issue.raw, block.spans, self.text, self.pieces)
            changed = entities.anchor_all(block, replace(changed, text=self.text, pieces=self.pieces))
        return put_block(issue, article, changed)


def check_pieces(raw: str, spans: tuple[Span, ...], text: str, pieces: tuple[Piece, ...]) -> None:
    """Refuses a given piece table that does not fit the text, the spans, or the raw characters that it names."""
    if join_pieces(pieces) != pieces or sum(piece.length for piece in pieces) != len(text):
        raise WrongValue(name="pieces", value=text)
    for piece in pieces:
        if piece.raw_start == TYPED:
            continue
        raw_end = piece.raw_start + piece.length
        is_inside = any(span.raw_start <= piece.raw_start < raw_end <= span.raw_end for span in spans)
        clean = text[piece.clean_start : piece.clean_start + piece.length]
        if not is_inside or (not piece.rule and raw[piece.raw_start : raw_end] != clean):
            raise WrongValue(name="pieces", value=clean)


@dataclass(frozen=True, slots=True)
class ReplaceText(Operation):
    """clean[clean_start:clean_end] gives way to `text`; characters alike at both ends keep their raw ones."""

    block: int
    clean_start: int
    clean_end: int
    text: str

    def transform(self, issue: Issue) -> Issue:
        article, block = require_block(issue, self.block)
        if not 0 <= self.clean_start <= self.clean_end <= len(block.text):
            raise OutsideText(block=self.block, clean_offset=self.clean_end)
        if LINE_ENDS & set(self.text):
            raise WrongValue(name="text", value=self.text)
        return put_block(issue, article, retype(block, self.clean_start, self.clean_end, self.text, issue.seq + 1))


def retype(block: Block, clean_start: int, clean_end: int, text: str, seq: int) -> Block:
    old = block.text[clean_start:clean_end]
    head = common_prefix(old, text)
    tail = common_prefix(old[head:][::-1], text[head:][::-1])
    start, end = clean_start + head, clean_end - tail
    typed = text[head : len(text) - tail]
    pieces = replace_pieces(block.pieces, start, end, len(block.text), [Piece(0, TYPED, len(typed), seq=seq)])
    return replace(
        block,
        text=block.text[:start] + typed + block.text[end:],
        pieces=pieces,
        entities=entities.make_room(block.entities, start, end, len(typed)),
    )


def common_prefix(first: str, second: str) -> int:
    """How many characters two texts share at their beginning."""
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length


@dataclass(frozen=True, slots=True)
class LeaveOut(Operation):
    """The block goes from its article; its raw text is accounted for as left out by the editor."""

    block: int

    def transform(self, issue: Issue) -> Issue:
        article, block = require_block(issue, self.block)
        blocks = tuple(item for item in article.blocks if item.id != block.id)
        left_out = tuple(LeftOut(span, LeftOutReason.EDITOR) for span in block.spans)
        kept = sorted((*issue.left_out, *left_out), key=lambda item: item.span.raw_start)
        return replace(put_blocks(issue, article, blocks), left_out=tuple(kept))


@dataclass(frozen=True, slots=True)
class PutBack(Operation):
    """What was left out at `raw_start` becomes a block at `index` of an article; of a new last one for article 0.

    `text` and `pieces` are its cleaned text: the log keeps them, a recipe leaves them out.
    """

    raw_start: int
    article: int = 0
    index: int = 0
    role: Role = Role.BODY
    text: str | None = None
    pieces: tuple[Piece, ...] = ()

    def item(self, issue: Issue) -> LeftOut:
        found = next((item for item in issue.left_out if item.span.raw_start == self.raw_start), None)
        if found is None:
            raise NotLeftOut(raw_start=self.raw_start)
        return found

    def complete(self, issue: Issue) -> Operation:
        if self.text is not None:
            return self
        text, pieces = clean_block(issue.raw, (self.item(issue).span,), self.role)
        return replace(self, text=text, pieces=pieces)

    def transform(self, issue: Issue) -> Issue:
        if self.text is None:
            return self.complete(issue).transform(issue)
        item = self.item(issue)
        check_pieces(issue.raw, (item.span,), self.text, self.pieces)
        block = Block(issue.next_id, self.role, (item.span,), self.text, self.pieces)
        rest = replace(
            issue, left_out=tuple(other for other in issue.left_out if other is not item), next_id=issue.next_id + 1
        )
        if not self.article:
            article = Article(rest.next_id, (block,))
            return replace(rest, articles=(*rest.articles, article), next_id=rest.next_id + 1)
        article = require_article(rest, self.article)
        if not 0 <= self.index <= len(article.blocks):
            raise OutsideArticle(article=self.article, index=self.index)
        blocks = (*article.blocks[: self.index], block, *article.blocks[self.index :])
        return put_article(rest, replace(article, blocks=blocks))
