"""The changes of an article as one reads them at a glance: those that one rule or one person made in a row are a run.

Owns folding, and what puts a run's original back. Refuses words and widgets.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.editing.operations import Operation, ReplaceText, UseOriginal
from app.editing.removals import LogEntry, find_removals
from app.text.cleaning import JUSTIFICATION_SPACES
from app.text.model import Block
from app.ui.changes.text import ChangeKind, TextChange, changes_of

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


def list_runs(block: Block, raw: str, entries: Sequence[LogEntry]) -> list[Run]:
    changes = list(changes_of(block, raw))
    makers = find_makers(changes, raw, entries)
    listed = [list_change(change, number, block, makers.get(change)) for number, change in enumerate(changes)]
    return [tuple(run) for _, run in groupby(listed, lambda item: item.maker)]


def find_makers(changes: Iterable[TextChange], raw: str, entries: Sequence[LogEntry]) -> dict[TextChange, LogEntry]:
    """The entry by which each was made that was made by hand, as far as the log knows."""
    typed = (change for change in changes if 0 < change.seq <= len(entries))
    makers = {change: entries[change.seq - 1] for change in typed}
    deleted = {first_visible(change, raw): change for change in changes if change.kind is ChangeKind.DELETED}
    if deleted:
        makers |= {deleted[at]: entry for at, entry in find_removals(entries, deleted).items()}
    return makers


def first_visible(change: TextChange, raw: str) -> int:
    text = raw[change.raw_start : change.raw_end]
    return change.raw_start + len(text) - len(text.lstrip())


def list_change(change: TextChange, number: int, block: Block, entry: LogEntry | None) -> ListedChange:
    match change.kind:
        case ChangeKind.RULE:
            return ListedChange(change, number, block, Maker(rule=change.rule))
        case ChangeKind.REMOVED:
            return ListedChange(change, number, block, Maker(rule=JUSTIFICATION_SPACES))
    return ListedChange(change, number, block, Maker(user=entry.user if entry else ""), entry.at if entry else "")


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
