"""What the hand means by what it does to a text, as operations.

Owns the translation: a range of an article gives way to a text, two blocks become one, a range goes elsewhere. Refuses
Qt and every change of its own: it answers with operations and with where the caret stands after them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.editing.operations import MergeBlocks, Operation, ReplaceText, SplitBlock, apply, leave_out
from app.text.model import HEADING_ROLES, Article, Block, Issue, Role
from app.ui.galley.sheet import Caret

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0\ufdd1\ufffc]")


@dataclass(frozen=True, slots=True)
class Edit:
    """One step. The caret then stands in a block with so many characters behind it, as what follows it stays."""

    operations: tuple[Operation, ...]
    block: int
    characters_behind: int


@dataclass(frozen=True, slots=True)
class Hold:
    """Operations, and the block that then holds what was put in: its text up to there, and how it goes on."""

    operations: tuple[Operation, ...]
    block: Block
    before: str
    behind: str


def split_lines(text: str) -> list[str]:
    """The lines of typed or pasted text; of several ones each without white space around, and none empty at an end."""
    lines = _LINE_ENDS.split(_UNWANTED.sub("", text.replace("\t", " ")))
    return [line.strip() for line in lines] if len(lines) > 1 else lines


def replace_range(issue: Issue, article: Article, first: Caret, last: Caret, text: str) -> Edit:
    """What stands between two places of an article gives way to a text, of which each line becomes a block."""
    lines = split_lines(text)
    typed = "".join(lines)
    hold = (
        hold_one(article, first, last, typed) if first.index == last.index else hold_many(article, first, last, typed)
    )
    seams = find_seams(lines, hold)
    splits = tuple(SplitBlock(hold.block.id, seam) for seam in reversed(seams))
    holder = issue.next_id if splits else hold.block.id
    return Edit((*hold.operations, *splits), holder, len(hold.behind))


def retype(block: Block, clean_start: int, clean_end: int, text: str) -> tuple[Operation, ...]:
    """Nothing where nothing would change."""
    if block.text[clean_start:clean_end] == text:
        return ()
    return (ReplaceText(block.id, clean_start, clean_end, text),)


def hold_one(article: Article, first: Caret, last: Caret, typed: str) -> Hold:
    block = article.blocks[first.index]
    start, end = first.clean_offset, last.clean_offset
    return Hold(retype(block, start, end, typed), block, block.text[:start], block.text[end:])


def hold_many(article: Article, first: Caret, last: Caret, typed: str) -> Hold:
    """Over several blocks: those that lie inside whole are left out, what stays of the outer two becomes one block."""
    opening, closing = article.blocks[first.index], article.blocks[last.index]
    before, behind = opening.text[: first.clean_offset], closing.text[last.clean_offset :]
    inner = article.blocks[first.index + 1 : last.index]
    if before and behind:
        operations = (
            *retype(opening, len(before), len(opening.text), typed),
            *leave_out_all(inner),
            *retype(closing, 0, last.clean_offset, ""),
            MergeBlocks(opening.id, closing.id),
        )
        return Hold(operations, opening, before, behind)
    if behind:
        operations = (*leave_out_all([opening, *inner]), *retype(closing, 0, last.clean_offset, typed))
        return Hold(operations, closing, "", behind)
    if before or typed:
        operations = (*retype(opening, len(before), len(opening.text), typed), *leave_out_all([*inner, closing]))
        return Hold(operations, opening, before, "")
    return hold_nothing(article, first, last)


def hold_nothing(article: Article, first: Caret, last: Caret) -> Hold:
    """Whole blocks went. An article keeps its first one, emptied, when it would have none."""
    gone = article.blocks[first.index : last.index + 1]
    if last.index + 1 < len(article.blocks):
        follower = article.blocks[last.index + 1]
        return Hold(leave_out_all(gone), follower, "", follower.text)
    if first.index:
        leader = article.blocks[first.index - 1]
        return Hold(leave_out_all(gone), leader, leader.text, "")
    return Hold((*retype(gone[0], 0, len(gone[0].text), ""), *leave_out_all(gone[1:])), gone[0], "", "")


def leave_out_all(blocks: Sequence[Block]) -> tuple[Operation, ...]:
    return (leave_out([block.id for block in blocks]),) if blocks else ()


def find_seams(lines: Sequence[str], hold: Hold) -> list[int]:
    """Where the holder is to be split so that each line gets its block; not where a block would be empty."""
    text = hold.before + "".join(lines) + hold.behind
    seams: list[int] = []
    clean_offset = len(hold.before)
    for line in lines[:-1]:
        clean_offset += len(line)
        start = seams[-1] if seams else 0
        if text[start:clean_offset].strip() and text[clean_offset:].strip():
            seams.append(clean_offset)
    return seams


def merge_at(article: Article, index: int) -> Edit | None:
    """The block of this index is joined to the one before it; the caret stands at the seam. None for the first."""
    if not 0 < index < len(article.blocks):
        return None
    first, second = article.blocks[index - 1], article.blocks[index]
    return Edit((MergeBlocks(first.id, second.id, joiner_of(first, second)),), first.id, len(second.text))


def joiner_of(first: Block, second: Block) -> str:
    """Parts of a heading and Latin words are joined with a space, lines of Chinese text with none."""
    if not first.text or not second.text:
        return ""
    if first.role is second.role and first.role in HEADING_ROLES | {Role.BYLINE}:
        return " "
    is_latin = (first.text[-1] + second.text[0]).isascii() and (first.text[-1] + second.text[0]).isalnum()
    return " " if is_latin else ""


def move_range(issue: Issue, article: Article, first: Caret, last: Caret, target: Caret, text: str) -> Edit | None:
    """A range of the article, which says `text`, goes to another place of it; None where it would stay."""
    if place_key(first) <= place_key(target) <= place_key(last):
        return None
    is_forward = place_key(target) > place_key(last)
    put = (target, target, text)
    take = (first, last, "")
    operations: list[Operation] = []
    landing: Edit | None = None
    for start, end, words in (put, take) if is_forward else (take, put):
        current = issue.article(article.id)
        if current is None:
            return None
        step = replace_range(issue, current, *relocate(article, current, start, end), words)
        for operation in step.operations:
            issue, _, _ = apply(issue, operation)
        operations += step.operations
        if words:
            landing = step
        elif landing and issue.find_block(landing.block) is None:
            landing = replace(landing, block=step.block)
    return replace(landing, operations=tuple(operations)) if landing else None


def place_key(caret: Caret) -> tuple[int, int]:
    return caret.index, caret.clean_offset


def relocate(before: Article, after: Article, first: Caret, last: Caret) -> tuple[Caret, Caret]:
    """Two places where their blocks stand after an edit that lay behind them, or took whole blocks before them."""
    indexes = {block.id: index for index, block in enumerate(after.blocks)}
    places = []
    for caret in (first, last):
        index = indexes.get(before.blocks[caret.index].id, min(caret.index, len(after.blocks) - 1))
        places.append(Caret(index, min(caret.clean_offset, len(after.blocks[index].text))))
    return places[0], places[1]
