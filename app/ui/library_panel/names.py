"""How the issues of the library are called in lists of places: newspaper or file, date and page.

Owns the names, each asked for when it is first needed: a library has more of them than are ever seen. A worker that
finds places has their names learnt with them, so that nothing is asked while a list is painted. Refuses to read the
library: it asks the listing.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.workspace import IssueSummary, Workspace

AT_ONCE = 1000
"""So many issues go into one question."""


class IssueNames(Mapping[int, str]):
    """By the issues' numbers."""

    def __init__(self, workspace: "Workspace | None" = None) -> None:
        self.workspace = workspace
        self.known: dict[int, str] = {}

    def __getitem__(self, issue_id: int) -> str:
        if issue_id not in self.known:
            self.learn((issue_id,))
        return self.known[issue_id]

    def learn(self, issue_ids: Iterable[int]) -> None:
        """May be called from a worker."""
        unknown = sorted({issue_id for issue_id in issue_ids if issue_id not in self.known})
        for start in range(0, len(unknown) if self.workspace else 0, AT_ONCE):
            assert self.workspace is not None
            found = self.workspace.listing.find_some(unknown[start : start + AT_ONCE])
            self.known |= {summary.issue_id: tell_issue(summary) for summary in found}

    def __iter__(self) -> Iterator[int]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


def tell_issue(summary: "IssueSummary") -> str:
    words = (summary.newspaper or summary.file_name, summary.date, summary.page)
    return " · ".join(word for word in words if word)
