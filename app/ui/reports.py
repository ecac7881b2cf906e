"""Reports of the library's long work in the editor's words: what an import did, what a check found.

Owns the wording of sums and lines. Refuses to show them (see `app.ui.dialogs.report`).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.wording import finding_sentence, refusal_sentence

if TYPE_CHECKING:
    from app.workspace import Finding, Imported, ImportReport

SURE = 0.9
"""An encoding that is less likely than this is told, so that the editor looks."""


def translate(words: str) -> str:
    """For the sentences of `app.wording`."""
    return QCoreApplication.translate("wording", words)


class ReportWords(QObject):
    def sum_up_import(self, report: "ImportReport") -> str:
        parts = [
            self.tr("{count} imported").format(count=len(report.imported)),
            self.tr("{count} already in the library").format(count=len(report.skipped)) if report.skipped else "",
            self.tr("{count} refused").format(count=len(report.refused)) if report.refused else "",
            self.tr("stopped before the end") if report.was_cancelled else "",
        ]
        return self.tr(", ").join(part for part in parts if part) + self.tr(".")

    def list_import(self, report: "ImportReport") -> list[str]:
        """What an editor should look at comes first."""
        refused = [refusal_sentence(item.reason, item.path.name, item.detail, translate) for item in report.refused]
        known = self.tr("“{name}” is in the library already, as “{known}”.")
        skipped = [known.format(name=item.path.name, known=item.file_name) for item in report.skipped]
        return [*refused, *skipped, *map(self.describe_imported, report.imported)]

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
        is_odd = any(item.decision.bad_bytes or item.decision.confidence < SURE for item in report.imported)
        return bool(report.skipped or report.refused or is_odd)

    def list_findings(self, findings: "Sequence[Finding]") -> list[str]:
        return [self.describe_finding(finding) for finding in findings]

    def describe_finding(self, finding: "Finding") -> str:
        words = finding_sentence(finding.code, finding.facts, translate)
        if finding.issue_id is None:
            return words
        return self.tr("Issue {number}: {words}").format(number=finding.issue_id, words=words)
