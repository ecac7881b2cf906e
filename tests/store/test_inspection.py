"""Looking at a library without judging it."""

import hashlib
from itertools import count

import pytest
from sqlalchemy import text

from app.store.database import Database
from app.store.errors import IssueNotFound
from app.store.inspection import InspectionStopped, inspect
from app.store.search.proof import Columns
from tests.small_issue import RAW, make_issue


def test_all_of_an_issue_is_loaded(database: Database, issue_id: int) -> None:
    with inspect(database) as inspection:
        stored = inspection.load(issue_id)
    assert stored.issue == make_issue()
    assert stored.original == RAW.encode()
    assert hashlib.sha256(stored.original).hexdigest() != stored.issue.source.sha256
    assert stored.counts == stored.true_counts
    assert [entry.seq for entry in stored.log] == list(range(1, stored.issue.seq + 1))


def test_what_the_index_says_is_what_the_issues_say(database: Database, issue_id: int) -> None:
    with inspect(database) as inspection:
        inspection.load(issue_id)
        expected = dict(inspection.sums)
        rows = [number for number in expected if number > 0]
        assert len(rows) == sum(len(article.blocks) for article in make_issue().articles)
        assert sorted(set(expected) - set(rows)) == [-3, -2, -1]
        assert inspection.find_wrong(inspection.sums) == {issue_id: len(expected)}, "nothing was read of the index yet"
        for portion in inspection.divide_index(3):
            inspection.read_index(portion)
        assert not any(inspection.sums.values())
        assert inspection.find_wrong(inspection.sums) == {}


def test_what_is_of_no_issue_is_told_apart(database: Database, issue_id: int) -> None:
    with inspect(database) as inspection:
        inspection.sums.update({18: 5, -2: 1, -3: 0, 999: 1, -77: -1})
        assert inspection.find_wrong(inspection.sums) == {issue_id: 2, None: 2}


def test_a_whole_library_has_no_faults(database: Database, issue_id: int) -> None:
    with inspect(database) as inspection:
        assert inspection.list_faults() == ()
        assert inspection.count_orphans() == {}
        assert inspection.list_issue_ids() == (issue_id,)


def test_what_nobody_waits_for_is_broken_off(database: Database, issue_id: int) -> None:
    answers = iter([False])
    with inspect(database, lambda: next(answers, True)) as inspection:
        assert inspection.list_faults() == ()
        for look in (
            inspection.list_issue_ids,
            lambda: inspection.divide_index(1),
            lambda: inspection.read_index(Columns()),
            lambda: inspection.load(issue_id),
        ):
            with pytest.raises(InspectionStopped):
                look()
    with database.raw_connection() as connection:
        connection.execute(
            "INSERT INTO library_fact WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)"
            " SELECT 'n' || i, '' FROM n"
        )
    asked = count(1)
    with inspect(database, lambda: next(asked) > 0) as inspection, pytest.raises(InspectionStopped):
        inspection.list_faults()
    assert next(asked) == 3, "asked by SQLite, which breaks off, and when it has"


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
