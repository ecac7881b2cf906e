"""The proof that a library is whole, done by as many processes as the machine has cores, or here where it is small.

Owns who looks at what, and how far it is. Refuses to know what is looked at (see `app.workspace.examination`).
"""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress

from app.store.database import Database
from app.store.errors import LibraryDamaged
from app.store.inspection import Inspection, InspectionStopped, inspect
from app.store.patience import ignore_count, never
from app.store.search.proof import Sums, begin_sums
from app.workspace.examination import (
    Finding,
    FindingCode,
    check_index,
    describe,
    examine,
    guard,
    list_portions,
)
from app.workspace.examiners import HAND_OVER, Examiners, ExaminersLost, inspect_together

__all__ = ["Finding", "FindingCode", "InspectionStopped", "check_library"]

FEW_ISSUES = 64
"""So many are looked through sooner here than other processes start."""
MOST_PROCESSES = 4
"""Each keeps some hundred megabytes of a hundred thousand articles."""
CODES = {code: number for number, code in enumerate(FindingCode)}

Progress = Callable[[int, int], None]


def check_library(
    database: Database,
    issue_id: int | None = None,
    on_progress: Progress = ignore_count,
    is_cancelled: Callable[[], bool] = never,
    processes: int | None = None,
) -> list[Finding]:
    """`on_progress(done, total)` counts portions of like sizes. Raises InspectionStopped.

    Without `processes` there are as many as help; 0 for none but this one.
    """
    check = Check(database, issue_id, on_progress, is_cancelled)
    try:
        check.run(count_processes(database) if processes is None else processes)
    except LibraryDamaged as error:
        check.findings.append(Finding(FindingCode.UNREADABLE, None, {"reason": describe(error)}))
    return check.report()


def count_processes(database: Database) -> int:
    with inspect(database) as inspection:
        is_small = len(inspection.list_issue_ids()) < FEW_ISSUES
    return 0 if is_small else min(os.cpu_count() or 1, MOST_PROCESSES)


class Check:
    def __init__(
        self, database: Database, issue_id: int | None, on_progress: Progress, is_cancelled: Callable[[], bool]
    ) -> None:
        self.database = database
        self.issue_id = issue_id
        self.on_progress = on_progress
        self.is_cancelled = is_cancelled
        self.findings: list[Finding] = []

    def run(self, processes: int) -> None:
        if processes:
            with suppress(ExaminersLost):
                self.run_in_processes(processes)
                return
            self.findings.clear()
        self.run_here()

    def run_here(self) -> None:
        with inspect(self.database, self.is_cancelled) as inspection:
            portions = list_portions(inspection, self.issue_id)
            self.follow((examine(portion, inspection) for portion in portions), len(portions))
            self.compare_index(inspection, inspection.sums)

    def run_in_processes(self, count: int) -> None:
        with (
            Examiners(self.database, count, self.is_cancelled) as examiners,
            inspect_together(self.database, examiners) as inspection,
        ):
            portions = list_portions(inspection, self.issue_id)
            self.follow(examiners.examine(portions), len(portions))
            self.compare_index(inspection, join_sums(examiners.ask_all(HAND_OVER)))

    def follow(self, answers: Iterable[list[Finding]], total: int) -> None:
        self.on_progress(0, total)
        for done, found in enumerate(answers, start=1):
            self.findings += found
            self.on_progress(done, total)

    def compare_index(self, inspection: Inspection, sums: Sums) -> None:
        """What could not be read of a library cannot be compared."""
        if not any(finding.code is FindingCode.UNREADABLE and finding.issue_id is None for finding in self.findings):
            self.findings += guard(check_index(inspection, sums, self.issue_id))

    def report(self) -> list[Finding]:
        """The same each time, whoever came to an end first: of the library, then by issue. Each finding once."""
        found: list[Finding] = []
        for finding in sorted(self.findings, key=place):
            if finding not in found[-1:]:
                found.append(finding)
        return found


def place(finding: Finding) -> tuple[int, int, str]:
    """In the report."""
    return finding.issue_id or 0, CODES[finding.code], str(finding.facts)


def join_sums(several: Iterable[Mapping[int, int]]) -> Sums:
    joined = begin_sums()
    for sums in several:
        for number, left in sums.items():
            joined[number] += left
    return joined
