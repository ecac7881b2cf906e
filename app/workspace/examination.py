"""What is looked at to prove that a library is whole: the file, each issue's ledger, pieces, log, bytes and counts, the
search index.

Owns the kinds of findings, and the portions of the work (`app.workspace.integrity` has them done). Refuses to mend
anything, and to fall over what it finds: whatever cannot be read is a finding too. Findings carry facts; `app.wording`
has their sentences.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import TypeAlias

from app.editing.history import replay
from app.errors import UserError
from app.store.errors import LibraryDamaged
from app.store.inspection import Inspection, Stored
from app.store.search.proof import WHOLE_INDEX, Sums, cut
from app.store.search.proof import Portion as IndexPortion
from app.text.difference import compare_states
from app.text.encoding import decode_raw, unify_line_ends
from app.text.ledger import Fault, audit

SHOWN_KEYS = 5
MOST_PORTIONS = 128
"""Of the full text of the index, and twice as many of the issues: of a hundred thousand articles each takes less than
half a second."""
ISSUES_A_PORTION = 8
"""Of the index: a small library is not cut into crumbs."""


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


Portion: TypeAlias = Callable[[Inspection], Iterable[Finding]]
"""A part of the check. All of them together look at everything, in any order, and by several processes if need be."""


def list_portions(inspection: Inspection, issue_id: int | None) -> list[Portion]:
    """Of like sizes. What cannot be divided is a portion by itself, which finds that it cannot be read."""
    try:
        issue_ids = inspection.list_issue_ids()
    except LibraryDamaged:
        return [check_file, list_issues]
    try:
        index = inspection.divide_index(min(MOST_PORTIONS, len(issue_ids) // ISSUES_A_PORTION))
    except LibraryDamaged:
        index = list(WHOLE_INDEX)
    chosen = issue_ids if issue_id is None else (issue_id,)
    return [
        check_file,
        *(partial(read_index, portion=portion) for portion in index),
        *(partial(check_issues, issue_ids=part) for part in cut(chosen, 2 * MOST_PORTIONS)),
    ]


def list_issues(inspection: Inspection) -> Iterator[Finding]:
    inspection.list_issue_ids()
    yield from ()


def check_file(inspection: Inspection) -> Iterator[Finding]:
    for reason in inspection.list_faults():
        yield Finding(FindingCode.DATABASE, None, {"reason": reason})
    for table, count in inspection.count_orphans().items():
        yield Finding(FindingCode.FOREIGN_KEYS, None, {"table": table, "count": count})


def read_index(inspection: Inspection, portion: IndexPortion) -> Iterator[Finding]:
    inspection.read_index(portion)
    yield from ()


def check_issues(inspection: Inspection, issue_ids: Sequence[int]) -> Iterator[Finding]:
    for issue_id in issue_ids:
        yield from guard(check_issue(inspection, issue_id), issue_id)


def check_issue(inspection: Inspection, issue_id: int) -> Iterator[Finding]:
    stored = inspection.load(issue_id)
    for fault in audit(stored.issue):
        yield Finding(FindingCode(fault.kind.value), issue_id, fault_facts(fault))
    yield from check_log(issue_id, stored)
    yield from check_source(issue_id, stored)
    if wrong := [name for name, count in stored.true_counts.items() if stored.counts[name] != count]:
        yield Finding(FindingCode.COUNTS, issue_id, {"names": ", ".join(wrong)})
    if stored.wrong_labels:
        yield Finding(FindingCode.LABELS, issue_id, {"count": stored.wrong_labels})


def check_index(inspection: Inspection, sums: Sums, issue_id: int | None) -> Iterator[Finding]:
    """After all other portions; `sums` are those of all who looked. What is of other issues is left out of account."""
    for number, count in inspection.find_wrong(sums).items():
        if issue_id is None or number == issue_id:
            yield Finding(FindingCode.INDEX, number, {"count": count})


def examine(portion: Portion, inspection: Inspection) -> list[Finding]:
    return list(guard(portion(inspection)))


def guard(part: Iterable[Finding], issue_id: int | None = None) -> Iterator[Finding]:
    """What cannot be read is a finding, whatever way it shows itself: damaged rows may hold anything."""
    try:
        yield from part
    except (UserError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError) as error:
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
