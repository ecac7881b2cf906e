"""A library with the small issue in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.editing.editor import Editor
from app.store.database import Database
from app.store.issues import add_issue, append_entry
from tests.small_issue import RAW, begin


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(tmp_path / "library.jiaoyang")
    yield opened
    opened.close()


@pytest.fixture
def issue_id(database: Database) -> int:
    issue, entries = begin()
    with database.transaction() as connection:
        number = add_issue(connection, issue, RAW.encode())
        for entry in entries:
            append_entry(connection, number, entry)
    return number


@pytest.fixture
def editor(database: Database, issue_id: int) -> Editor:
    return Editor(database, issue_id, "林舟")
