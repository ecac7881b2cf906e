"""Issues go into the library and come out the same, whole or change by change."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.store.database import Database
from app.store.errors import IssueDamaged, IssueNotFound
from app.store.issues import (
    add_issue,
    find_issue,
    load_issue,
    load_log,
    load_original,
    remove_issue,
)
from app.store.search.results import search
from app.text.model import Issue
from tests.small_issue import FILE_NAME, RAW, begin, make_issue

NUMBERS = count(1)


def name_bytes() -> str:
    """A SHA-256 that no other issue of the test run has."""
    return f"{next(NUMBERS):064x}"


def load(database: Database, issue_id: int) -> Issue:
    with database.reading() as connection:
        return load_issue(connection, issue_id)


def count_rows(database: Database) -> dict[str, int]:
    tables = ("source", "issue", "article", "block", "article_tag", "left_out", "doubt", "log", "search_docsize")
    with database.reading() as connection:
        return {table: connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0 for table in tables}


def test_an_issue_comes_out_as_it_went_in(database: Database, issue_id: int) -> None:
    issue, entries = begin()
    with database.reading() as connection:
        assert load_issue(connection, issue_id) == issue
        log = load_log(connection, issue_id)
        assert [replace(entry, at="") for entry in log] == [replace(entry, at="") for entry in entries]
        assert load_original(connection, issue_id) == RAW.encode()


def test_the_same_bytes_are_stored_once(database: Database, issue_id: int) -> None:
    before = count_rows(database)
    with pytest.raises(IntegrityError), database.transaction() as connection:
        add_issue(connection, make_issue(), RAW.encode())
    assert count_rows(database) == before
    with database.reading() as connection:
        assert find_issue(connection, make_issue().source.sha256) == (issue_id, FILE_NAME)
        assert find_issue(connection, "00" * 32) is None


def test_a_removed_issue_leaves_nothing(database: Database, issue_id: int) -> None:
    with database.transaction() as connection:
        remove_issue(connection, issue_id)
        assert search(connection, "桥", 10).hits == ()
    assert not any(count_rows(database).values())


@pytest.mark.parametrize("load_one", [load_issue, load_original])
def test_an_issue_that_is_not_there_is_told(database: Database, load_one: Callable[..., object]) -> None:
    with database.reading() as connection, pytest.raises(IssueNotFound) as caught:
        load_one(connection, 77)
    assert caught.value.fields == {"issue_id": 77}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE block SET pieces = '[[1]]'",
        "UPDATE block SET spans = '7'",
        "UPDATE article SET authors = '7'",
        "UPDATE block SET role = 'poem'",
        "UPDATE left_out SET reason = 'ugly'",
    ],
)
def test_rows_that_are_no_issue_are_told(database: Database, issue_id: int, statement: str) -> None:
    with database.transaction() as connection:
        connection.execute(text("PRAGMA ignore_check_constraints = ON"))
        connection.execute(text(statement))
    with database.reading() as connection, pytest.raises(IssueDamaged):
        load_issue(connection, issue_id)


def test_a_library_can_be_moved_while_it_is_closed(path: Path, database: Database, issue_id: int) -> None:
    database.close()
    moved = path.rename(path.with_name("moved.jiaoyang"))
    again = Database.open(moved)
    assert load(again, issue_id) == make_issue()
    again.close()
