"""The border between two blocks of an article: where it may go, and what moving it there does.

Owns that arithmetic: text goes from one block to the other, at the end of a sentence or of a raw line, in one step.
Refuses Qt and every change of its own: it answers with operations.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from app.editing.operations import MergeBlocks, Operation, SetRole, SplitBlock
from app.text.model import TYPED, Article, Block, Issue
from app.ui.galley.edits import joiner_of

_SENTENCE_END = re.compile("[。！？；…]+[”’）》」』]*")


@dataclass(frozen=True, slots=True)
class Border:
    """A place in one of the two blocks: the index of the block in the article, and how much of it stands before."""

    index: int
    clean_offset: int


def sentence_ends(block: Block) -> list[int]:
    """Behind which character a sentence ends, but for the last one."""
    return [match.end() for match in _SENTENCE_END.finditer(block.text) if block.text[match.end() :].strip()]


def line_ends(block: Block, raw: str) -> Iterator[int]:
    """Where the text goes on in another line of the raw text."""
    known = [piece for piece in block.pieces if piece.raw_start != TYPED]
    for piece in known:
        stretch = raw[piece.raw_start : piece.raw_start + piece.length]
        yield from (piece.clean_start + at + 1 for at, character in enumerate(stretch) if character == "\n")
    for piece, other in pairwise(known):
        end, start = piece.raw_start + piece.length, other.raw_start
        if end > start or "\n" in raw[end:start]:
            yield other.clean_start


def places_in(block: Block, raw: str) -> list[int]:
    """Everywhere in the block where a border may be drawn."""
    found = {*sentence_ends(block), *line_ends(block, raw)}
    return sorted(at for at in found if block.text[:at].strip() and block.text[at:].strip())


def list_borders(issue: Issue, article: Article, index: int) -> list[Border]:
    """All places for the border before the block of this index, its present one among them, from the top down."""
    before = [Border(index - 1, at) for at in places_in(article.blocks[index - 1], issue.raw)]
    behind = [Border(index, at) for at in places_in(article.blocks[index], issue.raw)]
    return [*before, Border(index, 0), *behind]


def next_border(issue: Issue, article: Article, index: int, step: int) -> Border | None:
    """A sentence up or down from where the border is; a line where the block beyond has no end of a sentence in it."""
    block = article.blocks[index if step > 0 else index - 1]
    places = sentence_ends(block) or places_in(block, issue.raw)
    if not places:
        return None
    return Border(index, places[0]) if step > 0 else Border(index - 1, places[-1])


def move_border(issue: Issue, article: Article, index: int, border: Border) -> tuple[Operation, ...]:
    """The border before the block of this index goes there; nothing where it is there already."""
    first, second = article.blocks[index - 1], article.blocks[index]
    if border == Border(index, 0):
        return ()
    new_id = issue.next_id
    if border.index == index:
        given = replace(second, text=second.text[: border.clean_offset])
        return SplitBlock(second.id, border.clean_offset), MergeBlocks(first.id, second.id, joiner_of(first, given))
    taken = replace(first, text=first.text[border.clean_offset :].lstrip())
    merge = MergeBlocks(new_id, second.id, joiner_of(taken, second))
    role = () if first.role is second.role else (SetRole(new_id, second.role),)
    return SplitBlock(first.id, border.clean_offset), merge, *role


def lower_block(issue: Issue, article: Article, index: int, border: Border) -> int:
    """The number of the block below the border after it went there."""
    return article.blocks[index].id if border == Border(index, 0) else issue.next_id
