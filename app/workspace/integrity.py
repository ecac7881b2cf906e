"""The proof that a library is whole: the file, each issue's ledger, pieces, log, bytes and counts, the search index.

Owns the kinds of findings. Refuses to mend anything, and to fall over what it finds: whatever cannot be read is a
finding too. Findings carry facts; `app.wording` has their sentences.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.editing.history import replay
from app.errors import UserError
from app.store.database import Database
from app.store.errors import LibraryDamaged
from app.store.inspection import Inspection, InspectionStopped, Stored, inspect, never
from app.text.difference import compare_states
from app.text.encoding import decode_raw, unify_line_ends
from app.text.ledger import Fault, audit

__all__ = ["Finding", "FindingCode", "InspectionStopped", "check_library"]

SHOWN_KEYS = 5


class FindingCode(StrEnum):
    DATABASE = "database"
    """SQLite's own check: `reason`."""
    FOREIGN_KEYS = "foreign_keys"
    """Rows of `table` that belong to nothing: `count`."""
    UNREADABLE = "unreadable"
    """`reason`."""
    LOST = "lost"
    """As are the next two: raw text from `raw_start` to `raw_end`."""
    TWICE = "twice"
    OUTSIDE = "outside"
    PIECES = "pieces"
    """`block`, as in the next."""
    ENTITIES = "entities"
    LABELS = "labels"
    """`count` entities of which the library says another text than they have."""
    NUMBERS = "numbers"
    REPLAY = "replay"
    """The log does not lead to what is stored: `keys` differ."""
    LOG = "log"
    """An entry cannot be applied: `reason`."""
    GAP = "gap"
    """The entry `seq` is missing."""
    COUNTS = "counts"
    """`names` of counts of the issue's row that are wrong."""
    BYTES = "bytes"
    """The original bytes are not those that came."""
    RAW = "raw"
    """The raw text is not what the bytes say in its encoding."""
    INDEX = "index"
    """`count` blocks whose text the search index does not hold, or holds wrong, or that are none of the issue's."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`issue_id` is None for what is wrong with the library as a whole."""

    code: FindingCode
    issue_id: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


Progress = Callable[[int, int], None]


def ignore_count(done: int, total: int) -> None:
    """For callers that show none."""


def check_library(
    database: Database,
    issue_id: int | None = None,
    on_progress: Progress = ignore_count,
    is_cancelled: Callable[[], bool] = never,
) -> Iterator[Finding]:
    """`on_progress(done, total)` counts issues, none while the file is looked through. Raises InspectionStopped."""
    try:
        with inspect(database, is_cancelled) as inspection:
            yield from Check(inspection).run(issue_id, on_progress)
    except LibraryDamaged as error:
        yield Finding(FindingCode.UNREADABLE, None, {"reason": describe(error)})


class Check:
    def __init__(self, inspection: Inspection) -> None:
        self.inspection = inspection
        self.issue_ids: tuple[int, ...] = ()
        self.index: dict[int, int] | None = None

    def run(self, issue_id: int | None, on_progress: Progress) -> Iterator[Finding]:
        yield from guard(self.find_issues(issue_id))
        on_progress(0, len(self.issue_ids))
        yield from guard(self.check_file())
        yield from guard(self.read_index())
        for done, number in enumerate(self.issue_ids, start=1):
            yield from guard(self.check_issue(number), number)
            on_progress(done, len(self.issue_ids))
        if self.index and issue_id is None:
            yield Finding(FindingCode.INDEX, None, {"count": len(self.index)})

    def check_file(self) -> Iterator[Finding]:
        for reason in self.inspection.list_faults():
            yield Finding(FindingCode.DATABASE, None, {"reason": reason})
        for table, count in self.inspection.count_orphans().items():
            yield Finding(FindingCode.FOREIGN_KEYS, None, {"table": table, "count": count})

    def find_issues(self, issue_id: int | None) -> Iterator[Finding]:
        self.issue_ids = self.inspection.list_issue_ids() if issue_id is None else (issue_id,)
        yield from ()

    def read_index(self) -> Iterator[Finding]:
        self.index = self.inspection.read_index()
        yield from ()

    def check_issue(self, issue_id: int) -> Iterator[Finding]:
        stored = self.inspection.load(issue_id)
        for fault in audit(stored.issue):
            yield Finding(FindingCode(fault.kind.value), issue_id, fault_facts(fault))
        yield from check_log(issue_id, stored)
        yield from check_source(issue_id, stored)
        if wrong := [name for name, count in stored.true_counts.items() if stored.counts[name] != count]:
            yield Finding(FindingCode.COUNTS, issue_id, {"names": ", ".join(wrong)})
        if stored.wrong_labels:
            yield Finding(FindingCode.LABELS, issue_id, {"count": stored.wrong_labels})
        yield from self.check_index(issue_id, stored)

    def check_index(self, issue_id: int, stored: Stored) -> Iterator[Finding]:
        """Takes the issue's rows out of `self.index`, so that at the end it holds what belongs to no issue."""
        if self.index is None:
            return
        wrong = sum(self.index.pop(row, 0) != expected for row, expected in stored.index.items())
        if wrong:
            yield Finding(FindingCode.INDEX, issue_id, {"count": wrong})


def guard(part: Iterable[Finding], issue_id: int | None = None) -> Iterator[Finding]:
    """What cannot be read is a finding, whatever way it shows itself: damaged rows may hold anything."""
    try:
        yield from part
    except (UserError, ValueError, TypeError, LookupError, AttributeError) as error:
        yield Finding(FindingCode.UNREADABLE, issue_id, {"reason": describe(error)})


def check_log(issue_id: int, stored: Stored) -> Iterator[Finding]:
    issue = stored.issue
    numbers = {entry.seq for entry in stored.log}
    if missing := [seq for seq in range(1, issue.seq + 1) if seq not in numbers]:
        yield Finding(FindingCode.GAP, issue_id, {"seq": missing[0], "count": len(missing)})
    try:
        replayed = replay(issue.raw, issue.source, stored.log)
    except (UserError, ValueError, TypeError, LookupError, AttributeError) as error:
        yield Finding(FindingCode.LOG, issue_id, {"reason": describe(error)})
        return
    if replayed != issue:
        keys = sorted(" ".join(map(str, key)) for key in compare_states(replayed, issue).keys)
        yield Finding(FindingCode.REPLAY, issue_id, {"keys": ", ".join(keys[:SHOWN_KEYS]), "count": len(keys)})


def check_source(issue_id: int, stored: Stored) -> Iterator[Finding]:
    source = stored.issue.source
    if hashlib.sha256(stored.original).hexdigest() != source.sha256:
        yield Finding(FindingCode.BYTES, issue_id)
    elif decode_raw(stored.original, source.encoding) != unify_line_ends(stored.issue.raw):
        yield Finding(FindingCode.RAW, issue_id)


def fault_facts(fault: Fault) -> dict[str, object]:
    facts: dict[str, object] = {}
    if fault.span is not None:
        facts |= {"raw_start": fault.span.raw_start, "raw_end": fault.span.raw_end}
    if fault.block_id is not None:
        facts["block"] = fault.block_id
    return facts


def describe(error: Exception) -> str:
    if isinstance(error, UserError):
        return str(error.fields.get("reason") or type(error).__name__)
    return str(error) or type(error).__name__
