"""The findings of one open issue: kept in step with it, fixed one by one or all together, ignored here or always.

Owns what a fix means as operations, and where the ignored ones are kept: as facts of the library, those of an issue
under the checksum of its file, so that they outlive edits, a restart and another import. Refuses to look for findings
itself (see `app.checks`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.checks.finding import (
    Cut,
    Finding,
    Fix,
    Mark,
    Parting,
    Removal,
    Replacement,
    Severity,
    dump_mark,
    load_mark,
    without_ignored,
)
from app.checks.inspection import Inspection, inspect
from app.checks.table import SEVERITIES
from app.checks.terms import Terms
from app.editing.editor import Editor
from app.editing.operations import (
    Change,
    LeaveOut,
    Operation,
    ReplaceTexts,
    SetRole,
    SplitArticle,
    SplitBlock,
    apply,
)
from app.errors import EditError
from app.store.database import Database
from app.store.facts import load_fact, remove_fact, save_fact
from app.text.model import Issue

__all__ = ["SEVERITIES", "Finding", "Findings", "Fixed", "IgnoredMarks", "Mark", "Severity", "plan_fixes"]

EVERYWHERE = "ignored"
IN_ISSUE = "ignored:{sha256}"
NO_TERMS = Terms()


class IgnoredMarks:
    """What is not to be shown again, in one issue and everywhere; kept in the library."""

    def __init__(self, database: Database, sha256: str) -> None:
        self.database = database
        self.facts = {False: IN_ISSUE.format(sha256=sha256), True: EVERYWHERE}
        with database.reading() as connection:
            self.marks = {
                is_for_good: frozenset(map(load_mark, load_fact(connection, fact) or ()))
                for is_for_good, fact in self.facts.items()
            }

    @property
    def all(self) -> frozenset[Mark]:
        return self.marks[True] | self.marks[False]

    def put(self, mark: Mark, *, is_for_good: bool) -> None:
        self.save(self.marks[is_for_good] | {mark}, is_for_good=is_for_good)

    def take_out(self, mark: Mark) -> None:
        for is_for_good in self.marks:
            if mark in self.marks[is_for_good]:
                self.save(self.marks[is_for_good] - {mark}, is_for_good=is_for_good)

    def save(self, marks: frozenset[Mark], *, is_for_good: bool) -> None:
        with self.database.transaction() as connection:
            if marks:
                save_fact(connection, self.facts[is_for_good], sorted(map(dump_mark, marks)))
            else:
                remove_fact(connection, self.facts[is_for_good])
        self.marks[is_for_good] = marks


@dataclass(frozen=True, slots=True)
class Fixed:
    """What fixing did: the change, None when there was none, and the findings that it left for another time."""

    change: Change | None
    left: tuple[Finding, ...]


class Findings:
    """`refresh` looks again at what changed; it may be called from another thread than the rest."""

    def __init__(self, editor: Editor, terms: Terms = NO_TERMS) -> None:
        self.editor = editor
        self.terms = terms
        self.ignored = IgnoredMarks(editor.database, editor.issue.source.sha256)
        self.inspection: Inspection | None = None

    def refresh(self) -> tuple[Finding, ...]:
        """All findings that are not ignored, in reading order."""
        self.inspection = inspect(self.editor.issue, self.terms, self.inspection)
        return without_ignored(self.inspection.findings, self.ignored.all)

    def errors_of(self, article_id: int) -> tuple[Finding, ...]:
        """What asks for a reason when the article is to be approved in spite of it."""
        return tuple(
            finding
            for finding in self.refresh()
            if finding.article_id == article_id and finding.severity is Severity.ERROR
        )

    def ignore_here(self, finding: Finding) -> None:
        self.ignored.put(finding.mark, is_for_good=False)

    def ignore_always(self, finding: Finding) -> None:
        """In every issue of the library: the same check about the same text."""
        self.ignored.put(finding.subject, is_for_good=True)

    def fix(self, findings: Sequence[Finding], initiator: object = None) -> Fixed:
        """All that can be mended together, as one step. Findings must be of the issue as it is.

        What has no fix, overlaps another fix or rests on a text that another one changes is left.
        """
        operations, left = plan_fixes(self.editor.issue, findings)
        change = self.editor.do_all(operations, initiator) if operations else None
        return Fixed(change, left)


def plan_fixes(issue: Issue, findings: Iterable[Finding]) -> tuple[list[Operation], tuple[Finding, ...]]:
    """Texts first, then what moves blocks, the last first, in blocks whose text stays."""
    replacements, rest, left = sort_fixes(findings)
    operations: list[Operation] = []
    state = issue
    if replacements:
        places = tuple((fix.block_id, fix.clean_start, fix.clean_end, fix.text) for fix in replacements)
        operations.append(ReplaceTexts(places))
        state, _, _ = apply(state, operations[0])
    for finding in reversed(rest):
        try:
            for operation in operations_of(state, finding.fix):
                state, _, _ = apply(state, operation.complete(state))
                operations.append(operation)
        except EditError:
            left.append(finding)
    return operations, tuple(left)


def sort_fixes(findings: Iterable[Finding]) -> tuple[list[Replacement], list[Finding], list[Finding]]:
    """Replacements that do not overlap, other fixes of other blocks, and what is left."""
    replacements: list[Replacement] = []
    others: list[Finding] = []
    left: list[Finding] = []
    clean_ends: dict[int, int] = {}
    for finding in sorted(findings, key=place_of):
        fix = finding.fix
        if isinstance(fix, Replacement) and clean_ends.get(fix.block_id, -1) < fix.clean_start:
            replacements.append(fix)
            clean_ends[fix.block_id] = fix.clean_end
        elif fix is None or isinstance(fix, Replacement):
            left.append(finding)
        else:
            others.append(finding)
    left += [finding for finding in others if finding.block_id in clean_ends]
    return replacements, [finding for finding in others if finding.block_id not in clean_ends], left


def place_of(finding: Finding) -> tuple[int, int, int]:
    return finding.article_id, finding.block_id, finding.clean_start


def operations_of(issue: Issue, fix: Fix | None) -> tuple[Operation, ...]:
    """What mends it in this issue; the new block of a split has the number `next_id`."""
    match fix:
        case Replacement():
            return (ReplaceTexts(((fix.block_id, fix.clean_start, fix.clean_end, fix.text),)),)
        case Cut(clean_offset=0):
            return (SetRole(fix.block_id, fix.role),)
        case Cut():
            return SplitBlock(fix.block_id, fix.clean_offset), SetRole(issue.next_id, fix.role)
        case Parting():
            return part_article(issue, fix)
        case Removal():
            return (LeaveOut(fix.block_id),)
    return ()


def part_article(issue: Issue, fix: Parting) -> tuple[Operation, ...]:
    found = issue.find_block(fix.block_id)
    if found is None:
        return ()
    article, index = found
    ids = [block.id for block in article.blocks]
    if not fix.clean_offset:
        return (SplitArticle(article.id, tuple(ids[index:])),)
    split = SplitBlock(fix.block_id, fix.clean_offset)
    return split, SplitArticle(article.id, (issue.next_id, *ids[index + 1 :]))
