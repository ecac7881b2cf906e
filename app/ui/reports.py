"""Reports of the library's long work in the editor's words: what an import did, what a check found.

Owns the wording of sums and lines. Refuses to show them (see `app.ui.dialogs.report`).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.wording import finding_sentence, refusal_sentence

if TYPE_CHECKING:
    from app.workspace import Finding, Imported, ImportReport, Refused

SURE = 0.9
"""An encoding that is less likely than this is told, so that the editor looks."""
MOST_NAMED = 3


def translate(words: str) -> str:
    """For the sentences of `app.wording`."""
    return QCoreApplication.translate("wording", words)


def is_odd(item: "Imported") -> bool:
    return bool(item.decision.bad_bytes) or item.decision.confidence < SURE


def part_refused(report: "ImportReport") -> "tuple[list[Refused], list[Refused]]":
    """What should have been an issue, and what lay beside issues in a folder: lists, programs, a README."""
    passed = [item for item in report.refused if item.reason == "structured"]
    return [item for item in report.refused if item not in passed], passed


class ReportWords(QObject):
    def sum_up_import(self, report: "ImportReport") -> str:
        refused, passed = part_refused(report)
        names = self.tr(", ").join(item.path.name for item in passed[:MOST_NAMED])
        if len(passed) > MOST_NAMED:
            names = self.tr("{names} and more").format(names=names)
        parts = [
            self.tr("{count} imported").format(count=f"{len(report.imported):,}"),
            self.tr("{count} already in the library").format(count=f"{len(report.skipped):,}")
            if report.skipped
            else "",
            self.tr("{count} refused").format(count=f"{len(refused):,}") if refused else "",
            self.tr("{count} passed over ({names})").format(count=f"{len(passed):,}", names=names) if passed else "",
            self.tr("stopped before the end") if report.was_cancelled else "",
        ]
        return self.tr(", ").join(part for part in parts if part) + self.tr(".")

    def list_import(self, report: "ImportReport") -> list[str]:
        """What an editor should look at comes first; what needs no look is a line for each encoding."""
        lines = [refusal_sentence(item.reason, item.path.name, item.detail, translate) for item in report.refused]
        known = self.tr("“{name}” is in the library already, as “{known}”.")
        lines += [known.format(name=item.path.name, known=item.file_name) for item in report.skipped]
        lines += [self.describe_imported(item) for item in report.imported if is_odd(item)]
        plain: dict[str, list[Imported]] = {}
        for item in report.imported:
            if not is_odd(item):
                plain.setdefault(item.decision.encoding, []).append(item)
        return lines + [self.describe_alike(encoding, items) for encoding, items in plain.items()]

    def describe_alike(self, encoding: str, items: "Sequence[Imported]") -> str:
        if len(items) == 1:
            return self.describe_imported(items[0])
        words = self.tr("{count} files were imported as {encoding}.", "", len(items))
        return words.format(count=f"{len(items):,}", encoding=encoding.upper())

    def describe_imported(self, item: "Imported") -> str:
        decision = item.decision
        if decision.bad_bytes:
            words = self.tr(
                "“{name}” was imported as {encoding}; {count} bytes of it are damaged.", "", decision.bad_bytes
            )
        elif decision.confidence < SURE:
            words = self.tr("“{name}” was imported as {encoding}, which is not certain.")
        else:
            words = self.tr("“{name}” was imported as {encoding}.")
        return words.format(name=item.path.name, encoding=decision.encoding.upper(), count=decision.bad_bytes)

    def has_remarks(self, report: "ImportReport") -> bool:
        """Whether there is more to say than how many were imported."""
        refused, _ = part_refused(report)
        return bool(report.skipped or refused or any(map(is_odd, report.imported)))

    def list_findings(self, findings: "Sequence[Finding]") -> list[str]:
        return [self.describe_finding(finding) for finding in findings]

    def describe_finding(self, finding: "Finding") -> str:
        words = finding_sentence(finding.code, finding.facts, translate)
        if finding.issue_id is None:
            return words
        return self.tr("Issue {number}: {words}").format(number=finding.issue_id, words=words)
