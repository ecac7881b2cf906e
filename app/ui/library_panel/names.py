"""How the issues of the library are called in lists of places: newspaper or file, date and page.

Owns the names, each asked for when it is first shown: a library has more of them than are ever seen. Refuses to read
the library: it asks the listing.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.workspace import Workspace


class IssueNames(Mapping[int, str]):
    """By the issues' numbers."""

    def __init__(self, workspace: "Workspace | None" = None) -> None:
        self.workspace = workspace
        self.known: dict[int, str] = {}

    def __getitem__(self, issue_id: int) -> str:
        if issue_id not in self.known:
            summary = self.workspace.listing.find(issue_id) if self.workspace else None
            if summary is None:
                raise KeyError(issue_id)
            words = (summary.newspaper or summary.file_name, summary.date, summary.page)
            self.known[issue_id] = " · ".join(word for word in words if word)
        return self.known[issue_id]

    def __iter__(self) -> Iterator[int]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)
