"""A band of the raw text that goes to one article, to an article of its own, or is left out: as operations.

Owns what that means where the band cuts through blocks: the part of a block that lies in the band becomes a block, and
what is left of it stays one. Text that was left out is put back by it. Refuses to change anything: it answers with
operations, which are one step together.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from app.editing.errors import NothingToChange
from app.editing.operations import (
    LeaveOut,
    MergeBlocks,
    MoveArticle,
    MoveBlocks,
    Operation,
    SetRole,
    SplitBlock,
    apply,
    leave_out,
)
from app.editing.settlement import joiner_of, place_of, put_back, sort_key
from app.text.model import TYPED, Block, Issue, Role, Span
from app.text.offsets import cut_pieces

Run = tuple[int, int, bool]
"""A stretch of clean text, and whether it lies in the band."""


def assign_band(issue: Issue, band: Span, article_id: int) -> tuple[Operation, ...]:
    """What of the band is not the article's goes there; for 0 all of it becomes an article of its own.

    Raises NothingToChange where all of it is there already, or nothing is in it.
    """
    draft = Draft(issue)
    parts = set(draft.cut_out(band, takes_left_out=True))
    chosen = [
        block.id
        for article in draft.issue.articles
        if article.id != article_id
        for block in article.blocks
        if block.id in parts
    ]
    if not chosen:
        raise NothingToChange(operation="MoveBlocks")
    if article_id:
        for group in draft.by_place(chosen):
            draft.move(group, article_id)
    else:
        draft.begin_article(chosen)
    return tuple(draft.operations)


def leave_out_band(issue: Issue, band: Span) -> tuple[Operation, ...]:
    """Raises NothingToChange where all of it is left out already."""
    draft = Draft(issue)
    parts = draft.cut_out(band, takes_left_out=False)
    if not parts:
        raise NothingToChange(operation="LeaveOut")
    draft.do(leave_out(parts))
    return tuple(draft.operations)


def give_band_role(issue: Issue, band: Span, role: Role) -> tuple[Operation, ...]:
    """What lies in the band gets the role, where it stands; a block that has it already is left whole.

    Raises NothingToChange where all of it has the role, or nothing is in it.
    """
    draft = Draft(issue)
    for number in draft.cut_out(band, takes_left_out=True, but=role, closes_gaps=False):
        if draft.block(number).role is not role:
            draft.do(SetRole(number, role))
    if not draft.operations:
        raise NothingToChange(operation="SetRole")
    return tuple(draft.operations)


def blocks_of(issue: Issue) -> Iterator[Block]:
    return (block for article in issue.articles for block in article.blocks)


class Draft:
    """The issue as it is after the operations so far."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        self.known_articles = {article.id for article in issue.articles}
        self.operations: list[Operation] = []

    def do(self, operation: Operation) -> None:
        self.issue, _, _ = apply(self.issue, operation)
        self.operations.append(operation)

    def block(self, number: int) -> Block:
        found = self.issue.find_block(number)
        assert found is not None
        return found[0].blocks[found[1]]

    def owner(self, number: int) -> int:
        found = self.issue.find_block(number)
        return found[0].id if found else 0

    def cut_out(
        self, band: Span, *, takes_left_out: bool, but: Role | None = None, closes_gaps: bool = True
    ) -> list[int]:
        """The blocks that then hold what is in the band, and nothing else; of blocks of the role `but`, none.

        What stands before and behind the band in a block becomes one again where that closes the gap.
        """
        touched = [block for block in blocks_of(self.issue) if touches(self.issue.raw, block.spans, band)]
        parts = [
            block.id if is_inside(block, band) else self.part(block.id, band, closes_gaps=closes_gaps)
            for block in touched
            if block.role is not but
        ]
        if takes_left_out:
            for item in self.issue.left_out:
                if touches(self.issue.raw, (item.span,), band):
                    parts.append(self.put_back(item.span, band))
        return [number for number in parts if number]

    def put_back(self, span: Span, band: Span) -> int:
        """The part of left-out text that lies in the band, as a block; the rest is left out again."""
        item = next(item for item in self.issue.left_out if item.span == span)
        number = self.issue.next_id
        self.do(put_back(self.issue, item, Role.BODY))
        known = {block.id for block in blocks_of(self.issue)} - {number}
        part = self.part(number, band)
        rest = [block.id for block in blocks_of(self.issue) if block.id not in known and block.id != part]
        for other in rest:
            self.do(LeaveOut(other))
        return part

    def part(self, number: int, band: Span, *, closes_gaps: bool = True) -> int:
        """The block that has what of this one lies in the band; 0 where nothing that is read does."""
        block = self.block(number)
        runs = find_runs(block, band)
        if not any(is_within for _, _, is_within in runs):
            return 0
        numbers = [number]
        for start, _, _ in reversed(runs[1:]):
            numbers.insert(1, self.issue.next_id)
            self.do(SplitBlock(number, start))
        within = [own for own, run in zip(numbers, runs, strict=True) if run[2]]
        self.join(within)
        if closes_gaps:
            self.join([own for own in numbers if own not in within])
        return within[0]

    def join(self, numbers: list[int]) -> None:
        for other in numbers[1:]:
            first, second = self.block(numbers[0]), self.block(other)
            self.do(MergeBlocks(first.id, second.id, joiner_of(first, second)))

    def by_place(self, numbers: Iterable[int]) -> list[list[int]]:
        """Each heading, the text, the pictures: each of them has its place in an article."""
        groups: dict[int, list[int]] = {}
        blocks = {block.id: block for block in blocks_of(self.issue)}
        for number in numbers:
            rank, _ = sort_key(blocks[number])
            groups.setdefault(rank, []).append(number)
        return [groups[rank] for rank in sorted(groups)]

    def begin_article(self, numbers: list[int]) -> None:
        """Text from above all articles, which was left out, is one already; it goes before them."""
        owner = self.issue.article(self.owner(numbers[0]))
        is_whole = owner is not None and [block.id for block in owner.blocks] == numbers
        if owner is not None and is_whole and owner.id not in self.known_articles:
            self.do(MoveArticle(owner.id, 0))
        else:
            self.do(MoveBlocks(tuple(numbers)))

    def move(self, numbers: list[int], article_id: int) -> None:
        target = self.issue.article(article_id)
        if target is None:
            return
        self.do(MoveBlocks(tuple(numbers), article_id, place_of(target, self.block(numbers[0]))))


def is_inside(block: Block, band: Span) -> bool:
    """Whether all of it lies in the band, and it says anything."""
    spans = block.spans
    is_within = all(band.raw_start <= span.raw_start and span.raw_end <= band.raw_end for span in spans)
    return is_within and bool(block.text.strip())


def touches(raw: str, spans: Iterable[Span], band: Span) -> bool:
    """Whether anything but white space of the spans lies in the band."""
    return any(raw[max(span.raw_start, band.raw_start) : min(span.raw_end, band.raw_end)].strip() for span in spans)


def find_runs(block: Block, band: Span) -> list[Run]:
    """The clean text as runs in and out of the band by turns; what was typed, or is blank, goes with what precedes."""
    marks: list[bool | None] = []
    for piece in cut_pieces(block.pieces, 0, len(block.text)):
        if piece.raw_start == TYPED:
            marks += [None] * piece.length
        else:
            marks += [
                band.raw_start <= raw < band.raw_end for raw in range(piece.raw_start, piece.raw_start + piece.length)
            ]
    known = [None if block.text[at].isspace() else mark for at, mark in enumerate(marks)]
    last = next((mark for mark in known if mark is not None), None)
    if last is None:
        return [(0, len(block.text), any(marks))] if block.text else []
    told: list[bool] = []
    for mark in known:
        last = last if mark is None else mark
        told.append(last)
    runs: list[Run] = []
    for is_within, group in groupby(range(len(told)), key=told.__getitem__):
        offsets = list(group)
        runs.append((offsets[0], offsets[-1] + 1, is_within))
    return runs
