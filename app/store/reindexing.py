"""The whole search index anew, from what the other tables say: after an upgrade, and for whoever finds it wrong.

Refuses to decide when: who calls it does.
"""

from collections.abc import Callable

from sqlalchemy import Connection, select

from app.store.driver import driver
from app.store.edits import article_keys
from app.store.issues import load_issue
from app.store.patience import ignore_count
from app.store.schema import IssueRow
from app.store.search.document import State
from app.store.search.index import IndexWriter
from app.store.search.pending import forget_changes
from app.store.search.postings import PostingChanges
from app.text.model import Issue

ISSUES_AT_ONCE = 200
NO_ISSUE = State(Issue(""), {})


def has_index(connection: Connection) -> bool:
    """Whether there is nothing to be found, or something that can be."""
    row = (
        driver(connection)
        .execute("SELECT EXISTS (SELECT 1 FROM search_article) OR NOT EXISTS (SELECT 1 FROM article)")
        .fetchone()
    )
    return bool(row[0])


def rebuild_index(connection: Connection, on_progress: Callable[[int, int], None] = ignore_count) -> None:
    """In the transaction of `connection`; issues are counted."""
    clear_index(connection)
    issue_ids = connection.scalars(select(IssueRow.id).order_by(IssueRow.id)).all()
    changes = PostingChanges()
    writer = IndexWriter(connection, changes)
    for done, issue_id in enumerate(issue_ids, start=1):
        issue = load_issue(connection, issue_id)
        keys = article_keys(connection, issue_id, {article.id for article in issue.articles})
        writer.change(NO_ISSUE, State(issue, keys))
        if done % ISSUES_AT_ONCE == 0:
            changes.write(driver(connection))
        on_progress(done, len(issue_ids))
    changes.write(driver(connection))
    writer.change_stamps()
    driver(connection).execute("INSERT INTO search (search) VALUES ('optimize')")


def clear_index(connection: Connection) -> None:
    for table in ("search", "search_raw"):
        driver(connection).execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    for table in ("search_posting", "search_value", "search_article"):
        driver(connection).execute(f"DELETE FROM {table}")
    forget_changes(driver(connection))
