"""A library, empty or with the small issue in it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store.database import Database
from app.store.issues import add_issue, append_entry
from tests.small_issue import RAW, begin


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.jiaoyang"


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: building the tables takes most of a short test's time."""
    path = tmp_path_factory.mktemp("empty") / "library.jiaoyang"
    Database.open(path).close()
    return path


@pytest.fixture
def database(empty_library: Path, path: Path) -> Iterator[Database]:
    shutil.copy(empty_library, path)
    opened = Database.open(path)
    yield opened
    opened.close()


@pytest.fixture
def issue_id(database: Database) -> int:
    issue, entries = begin()
    with database.transaction() as connection:
        number = add_issue(connection, issue, RAW.encode(), "2021-12-04T08:00:00+00:00")
        for entry in entries:
            append_entry(connection, number, entry)
    return number
