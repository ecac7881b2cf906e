"""Databases copied over others: whole or not at all, and no longer waited for than is bearable."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.store.errors import LibraryBusy
from app.store.page_copy import PAGES, copy_pages, one_state

ROWS = [(f"{number} " * 500,) for number in range(40)]


def make_file(path: Path, rows: list[tuple[str]]) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=0)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE line (text)")
    connection.executemany("INSERT INTO line VALUES (?)", rows)
    return connection


def rows_of(connection: sqlite3.Connection) -> list[tuple[str]]:
    return connection.execute("SELECT text FROM line").fetchall()


@pytest.fixture
def source(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(make_file(tmp_path / "source", ROWS)) as connection:
        yield connection


@pytest.fixture
def target(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(make_file(tmp_path / "target", [("前",)])) as connection:
        yield connection


def test_what_is_done_between_sees_the_last_state_and_nobody_writes_after_it(
    source: sqlite3.Connection, target: sqlite3.Connection, tmp_path: Path
) -> None:
    seen: list[list[tuple[str]]] = []

    def look() -> None:
        with closing(sqlite3.connect(tmp_path / "target", timeout=0, isolation_level=None)) as other:
            seen.append(rows_of(other))
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("INSERT INTO line VALUES ('lost')")

    assert source.execute("PRAGMA page_count").fetchone()[0] > PAGES
    copy_pages(source, target, tmp_path / "target", 1, look)
    assert seen == [[("前",)]]
    assert rows_of(target) == ROWS


def test_what_fails_between_leaves_the_target_as_it_was(
    source: sqlite3.Connection, target: sqlite3.Connection, tmp_path: Path
) -> None:
    def fail() -> None:
        raise OSError(28, "no space")

    with pytest.raises(OSError, match="no space"):
        copy_pages(source, target, tmp_path / "target", 1, fail)
    assert rows_of(target) == [("前",)]
    target.execute("INSERT INTO line VALUES ('后')")


def test_a_target_that_another_program_writes_to_is_busy(
    source: sqlite3.Connection, target: sqlite3.Connection, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "target", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy):
            copy_pages(source, target, tmp_path / "target", 0)
        other.execute("ROLLBACK")
    copy_pages(source, target, tmp_path / "target", 0)
    assert rows_of(target) == ROWS


def test_progress_goes_up_to_all_pages(source: sqlite3.Connection, target: sqlite3.Connection, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    copy_pages(source, target, tmp_path / "target", 1, str, lambda *step: seen.append(step))
    (total,) = source.execute("PRAGMA page_count").fetchone()
    assert seen == [(min(PAGES * step, total), total) for step in range(1, -(-total // PAGES) + 1)]


def test_who_shows_it_may_end_it(source: sqlite3.Connection, target: sqlite3.Connection, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_pages(source, target, tmp_path / "target", 1, str, stop)
    assert rows_of(target) == [("前",)]


def test_who_writes_meanwhile_changes_nothing_of_it(
    source: sqlite3.Connection, target: sqlite3.Connection, tmp_path: Path
) -> None:
    steps: list[int] = []
    with closing(sqlite3.connect(tmp_path / "source", isolation_level=None)) as other:

        def write(done: int, _: int) -> None:
            steps.append(done)
            other.execute("INSERT INTO line VALUES ('meanwhile')")

        with one_state(source):
            copy_pages(source, target, tmp_path / "target", 1, str, write)
    assert len(steps) > 1
    assert steps == sorted(set(steps)), "it did not begin anew"
    assert rows_of(target) == ROWS
    assert len(rows_of(source)) == len(ROWS) + len(steps)
