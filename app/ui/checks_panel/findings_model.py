"""The findings as rows, as far as they are chosen: by check, by severity, by article.

Owns the choosing. Refuses words and painting, which are made when a row is seen.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.text.model import Issue
from app.ui.checks_panel.words import describe_finding, severity_name
from app.ui.session import Session

if TYPE_CHECKING:
    from app.workspace.findings import Finding

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
FINDING = Qt.ItemDataRole.UserRole
ARTICLE_NUMBER = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """Which findings are shown; empty or 0 is any."""

    severity: str = ""
    check: str = ""
    article_id: int = 0

    def takes(self, finding: "Finding") -> bool:
        return (
            self.severity in ("", finding.severity)
            and self.check in ("", finding.check)
            and self.article_id in (0, finding.article_id)
        )


class FindingsModel(QAbstractListModel):
    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.all: Sequence[Finding] = ()
        self.rows: list[Finding] = []
        self.choice = Choice()
        self.numbered: Issue | None = None
        self.numbers: dict[int, int] = {}

    def show(self, findings: "Sequence[Finding]", choice: Choice) -> None:
        self.beginResetModel()
        self.all = findings
        self.choice = choice
        self.rows = [finding for finding in findings if choice.takes(finding)]
        self.endResetModel()

    def count_by(self, name: str) -> Counter[str]:
        """How many there are of each `check` or `severity`, of the article that is chosen."""
        article_id = self.choice.article_id
        chosen = (item for item in self.all if article_id in (0, item.article_id))
        return Counter(str(getattr(item, name)) for item in chosen)

    def row_of(self, finding: "Finding | None") -> int:
        """Where the same finding stands, also when it moved with its text; -1 where it is not shown."""
        if finding is None:
            return -1
        same = (row for row, item in enumerate(self.rows) if item.block_id == finding.block_id)
        return next((row for row in same if self.rows[row].mark == finding.mark), -1)

    def number_of(self, article_id: int) -> int:
        """Its place in the issue, counted from 1; 0 for one that is gone."""
        issue = self.session.issue
        if issue is not self.numbered and issue is not None:
            self.numbered = issue
            self.numbers = {article.id: number for number, article in enumerate(issue.articles, 1)}
        return self.numbers.get(article_id, 0)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own name and default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self.rows[index.row()]
        if role == FINDING:
            return finding
        if role == ARTICLE_NUMBER:
            return self.number_of(finding.article_id)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.words_of(finding)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{severity_name(finding.severity)}: {self.words_of(finding)}"
        return None

    def words_of(self, finding: "Finding") -> str:
        named = int(finding.fact("article") or 0)
        return describe_finding(finding, self.number_of(named))
