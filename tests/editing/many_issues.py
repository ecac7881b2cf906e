"""Some copies of the small issue in one library, and a batch that gives each title another beginning."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from app.editing.batch import Choice
from app.editing.history import replay
from app.editing.operations import ReplaceTexts
from app.store.batch_lock import batch_lock
from app.store.database import Database
from app.store.issues import add_issue, append_entry, load_issue, load_log
from app.text.model import Issue
from tests.small_issue import RAW, begin

NUMBERS = count(1)
TITLE = 3
OLD, NEW = "老桥换新颜", "石桥换新颜"


def add_issues(database: Database, many: int) -> list[int]:
    issue, entries = begin()
    added = []
    with database.transaction() as connection:
        for _ in range(many):
            own = replace(issue, source=replace(issue.source, sha256=f"{next(NUMBERS):064x}"))
            added.append(add_issue(connection, own, RAW.encode()))
            for entry in entries:
                append_entry(connection, added[-1], entry)
    return added


def renaming(issue_ids: Iterable[int]) -> list[tuple[int, Choice]]:
    return [(issue_id, rename) for issue_id in issue_ids]


def rename(issue: Issue) -> tuple[ReplaceTexts, ...]:
    """Where the old name stands."""
    text = title_of(issue)
    at = text.find("老桥")
    return (ReplaceTexts(((TITLE, at, at + 2, "石桥"),)),) if at >= 0 else ()


def title_of(issue: Issue) -> str:
    found = issue.find_block(TITLE)
    assert found
    article, index = found
    return article.blocks[index].text


def load_titles(database: Database, issue_ids: Iterable[int]) -> list[str]:
    with database.reading() as connection:
        return [title_of(load_issue(connection, issue_id)) for issue_id in issue_ids]


def check_issues(database: Database, issue_ids: Iterable[int]) -> None:
    """The log leads to what is stored, and no batch is under way."""
    with database.reading() as connection:
        for issue_id in issue_ids:
            issue = load_issue(connection, issue_id)
            assert replay(issue.raw, issue.source, load_log(connection, issue_id)) == issue
    with batch_lock(database.path, may_wait=lambda: False):
        pass
