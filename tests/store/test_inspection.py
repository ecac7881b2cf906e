"""Looking at a library without judging it."""

import hashlib

import pytest
from sqlalchemy import text

from app.store.database import Database
from app.store.errors import IssueNotFound
from app.store.inspection import inspect
from tests.small_issue import RAW, make_issue


def test_all_of_an_issue_is_loaded(database: Database, issue_id: int) -> None:
    with inspect(database) as inspection:
        stored = inspection.load(issue_id)
        index = inspection.read_index()
    assert stored.issue == make_issue()
    assert stored.original == RAW.encode()
    assert hashlib.sha256(stored.original).hexdigest() != stored.issue.source.sha256
    assert stored.counts == stored.true_counts
    assert stored.index == index
    rows = [number for number in stored.index if number > 0]
    assert len(rows) == sum(len(article.blocks) for article in stored.issue.articles)
    assert sorted(set(stored.index) - set(rows)) == [-3, -2, -1]
    assert [entry.seq for entry in stored.log] == list(range(1, stored.issue.seq + 1))


def test_a_whole_library_has_no_faults(database: Database, issue_id: int) -> None:
    with inspect(database) as inspection:
        assert inspection.list_faults() == ()
        assert inspection.count_orphans() == {}
        assert inspection.list_issue_ids() == (issue_id,)


def test_orphans_are_counted_by_table(database: Database, issue_id: int) -> None:
    with database.raw_connection() as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM article WHERE id = 9")
        connection.execute("PRAGMA foreign_keys = ON")
    with inspect(database) as inspection:
        assert inspection.count_orphans() == {"block": 2}


def test_what_is_written_meanwhile_is_not_seen(database: Database, issue_id: int) -> None:
    with inspect(database) as inspection:
        assert inspection.list_issue_ids() == (issue_id,)
        with database.transaction() as connection:
            connection.execute(text("DELETE FROM issue"))
        assert inspection.load(issue_id).issue == make_issue()
    with inspect(database) as inspection, pytest.raises(IssueNotFound):
        inspection.load(issue_id)
