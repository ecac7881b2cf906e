"""What a check finds: where, how bad, with what facts, what would mend it, and a name by which it can be ignored.

Owns these values and the naming of a finding by the text around it, so that it is known again after edits elsewhere.
Refuses to look for anything (see `app.checks.table`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TypeAlias

from app.text.model import TYPED, Block, Role

CONTEXT = 8
"""So many characters on either side name a finding."""
SHORTEST_SUBJECT = 2
"""Less flagged text than this says nothing without its context."""


class Severity(StrEnum):
    ERROR = "error"
    """Not to be approved without a reason."""
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Replacement:
    """clean[clean_start:clean_end] gives way to `text`."""

    block_id: int
    clean_start: int
    clean_end: int
    text: str


@dataclass(frozen=True, slots=True)
class Cut:
    """What begins at `clean_offset` is a block of its own, of this role."""

    block_id: int
    clean_offset: int
    role: Role


@dataclass(frozen=True, slots=True)
class Parting:
    """The article's blocks from this one on are another article; from `clean_offset` on, if that is inside it."""

    block_id: int
    clean_offset: int = 0


@dataclass(frozen=True, slots=True)
class Removal:
    """The block stands twice and is left out."""

    block_id: int


Fix: TypeAlias = Replacement | Cut | Parting | Removal
Facts: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """What one check says of clean[clean_start:clean_end] of a block; `facts` are what a sentence about it needs."""

    block: Block
    clean_start: int
    clean_end: int
    facts: Facts = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Names a finding by its check, the flagged text and what stands around it; without these, wherever it stands."""

    check: str
    text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A spot with the name and severity of its check. `raw_offset` is -1 where the block was only typed."""

    check: str
    severity: Severity
    article_id: int
    block_id: int
    clean_start: int
    clean_end: int
    raw_offset: int
    facts: Facts
    fix: Fix | None
    mark: Mark
    """Ignoring this ignores the finding here."""
    subject: Mark
    """Ignoring this ignores the flagged text everywhere, in any context unless it is too short to say anything."""

    def fact(self, name: str) -> str:
        return dict(self.facts).get(name, "")


def make_finding(check: str, severity: Severity, article_id: int, spot: Spot) -> Finding:
    block = spot.block
    mark = name_spot(check, spot)
    is_telling = spot.clean_end - spot.clean_start >= SHORTEST_SUBJECT
    return Finding(
        check=check,
        severity=severity,
        article_id=article_id,
        block_id=block.id,
        clean_start=spot.clean_start,
        clean_end=spot.clean_end,
        raw_offset=nearest_raw(block, spot.clean_start),
        facts=spot.facts,
        fix=spot.fix,
        mark=mark,
        subject=Mark(check, mark.text) if is_telling else mark,
    )


def name_spot(check: str, spot: Spot) -> Mark:
    text = spot.block.text
    before = text[max(0, spot.clean_start - CONTEXT) : spot.clean_start]
    return Mark(check, text[spot.clean_start : spot.clean_end], before, text[spot.clean_end : spot.clean_end + CONTEXT])


def nearest_raw(block: Block, clean_offset: int) -> int:
    """The raw character of the clean one, else of the next that has one, else the block's first, else -1."""
    index = max(0, bisect_right(block.pieces, clean_offset, key=lambda piece: piece.clean_start) - 1)
    for piece in islice(block.pieces, index, None):
        if clean_offset < piece.clean_start + piece.length and piece.raw_start != TYPED:
            return piece.raw_start + max(0, clean_offset - piece.clean_start)
    return block.spans[0].raw_start if block.spans else -1


def is_ignored(finding: Finding, ignored: frozenset[Mark]) -> bool:
    return finding.mark in ignored or finding.subject in ignored


def without_ignored(findings: Iterable[Finding], ignored: frozenset[Mark]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if not is_ignored(finding, ignored))


def dump_mark(mark: Mark) -> list[str]:
    return [mark.check, mark.text, mark.before, mark.after]


def load_mark(data: Sequence[str]) -> Mark:
    """Raises ValueError for what is no list of four texts."""
    if len(data) != 4 or not all(isinstance(item, str) for item in data):
        raise ValueError(data)
    check, text, before, after = data
    return Mark(check, text, before, after)
