"""The changes of an article as one reads them at a glance: those that one rule or one person made in a row are a run.

Owns folding, and what puts a run's original back. Refuses words and widgets.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from app.editing.operations import Operation, ReplaceText, UseOriginal
from app.text.cleaning import JUSTIFICATION_SPACES
from app.text.model import Block
from app.ui.changes.text import ChangeKind, TextChange, changes_of

if TYPE_CHECKING:
    from app.workspace import Editor

BY_RULES = (ChangeKind.RULE, ChangeKind.REMOVED)


@dataclass(frozen=True, slots=True, order=True)
class Maker:
    """A rule of the reading, else whoever typed; without either, a hand that left no name."""

    rule: str = ""
    user: str = ""


@dataclass(frozen=True, slots=True)
class ListedChange:
    """`number` counts the changes of its block; `at` is when it was made, as the log has it, empty where it has not."""

    change: TextChange
    number: int
    block: Block
    maker: Maker
    at: str = ""


Run = tuple[ListedChange, ...]


def list_runs(block: Block, raw: str, editor: "Editor | None") -> list[Run]:
    listed = (list_change(change, number, block, editor) for number, change in enumerate(changes_of(block, raw)))
    return [tuple(run) for _, run in groupby(listed, lambda item: item.maker)]


def list_change(change: TextChange, number: int, block: Block, editor: "Editor | None") -> ListedChange:
    match change.kind:
        case ChangeKind.RULE:
            return ListedChange(change, number, block, Maker(rule=change.rule))
        case ChangeKind.REMOVED:
            return ListedChange(change, number, block, Maker(rule=JUSTIFICATION_SPACES))
    if editor is None or not 0 < change.seq <= len(editor.entries):
        return ListedChange(change, number, block, Maker())
    entry = editor.entries[change.seq - 1]
    return ListedChange(change, number, block, Maker(user=entry.user), entry.at)


def original_of(change: TextChange) -> Operation | None:
    """What puts the original in its place; None where it is none that a paragraph could have."""
    if change.raw_start == change.raw_end:
        return ReplaceText(change.block, change.clean_start, change.clean_end, "")
    return UseOriginal(change.block, change.raw_start, change.raw_end) if change.is_whole else None


def originals_of(listed: Iterable[ListedChange], raw: str) -> list[Operation]:
    """What puts all these originals back, the last of a text first, so that each finds its place."""
    joined = list(join_neighbours(listed, raw))
    return [operation for change in reversed(joined) if (operation := original_of(change)) is not None]


def join_neighbours(listed: Iterable[ListedChange], raw: str) -> Iterator[TextChange]:
    """In the order of the text; what rules changed on one line, with nothing but plain text between, is one."""
    last: ListedChange | None = None
    for item in sorted(listed, key=lambda item: (item.block.id, item.number)):
        if last is not None and is_one_stretch(last, item, raw):
            change = replace(last.change, clean_end=item.change.clean_end, raw_end=item.change.raw_end)
            last = replace(item, change=change)
            continue
        if last is not None:
            yield last.change
        last = item
    if last is not None:
        yield last.change


def is_one_stretch(first: ListedChange, second: ListedChange, raw: str) -> bool:
    one, other = first.change, second.change
    are_neighbours = one.block == other.block and first.number + 1 == second.number
    is_by_rules = one.kind in BY_RULES and other.kind in BY_RULES and one.is_whole and other.is_whole
    is_plain_between = other.raw_start - one.raw_end == other.clean_start - one.clean_end >= 0
    return are_neighbours and is_by_rules and is_plain_between and "\n" not in raw[one.raw_start : other.raw_end]
