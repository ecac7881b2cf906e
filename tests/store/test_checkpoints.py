"""The write-ahead log is brought over beside the writers, and stays small, on real files."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from app.store.checkpoints import ENOUGH_BYTES, log_size, name_log
from app.store.database import Database

LARGE = ENOUGH_BYTES // 4


def write(database: Database, name: str) -> None:
    with database.transaction() as connection:
        fact = {"name": name, "value": "铅字" * (LARGE // 6)}
        connection.execute(text("INSERT INTO library_fact VALUES (:name, :value)"), fact)


def test_a_small_log_is_left_alone(database: Database) -> None:
    write(database, "first")
    assert database.upkeep.thread is None
    assert log_size(database.upkeep.log) > LARGE


def test_a_large_log_is_brought_over_and_emptied(database: Database) -> None:
    for number in range(5):
        write(database, f"fact {number}")
        database.upkeep.finish()
    assert database.upkeep.thread is not None
    assert log_size(database.upkeep.log) < ENOUGH_BYTES
    assert database.path.stat().st_size > 4 * LARGE


def test_however_much_is_written_the_log_stays_small(database: Database) -> None:
    for number in range(24):
        write(database, f"fact {number}")
        database.upkeep.finish()
        assert log_size(database.upkeep.log) < ENOUGH_BYTES + 2 * LARGE


def test_while_somebody_reads_the_log_waits_and_nothing_is_lost(database: Database) -> None:
    write(database, "before")
    with database.reading() as reader:
        assert len(reader.execute(text("SELECT name FROM library_fact WHERE name = 'before'")).all()) == 1
        for number in range(5):
            write(database, f"fact {number}")
        database.upkeep.finish()
        assert log_size(database.upkeep.log) >= ENOUGH_BYTES
        assert not reader.execute(text("SELECT name FROM library_fact WHERE name = 'fact 4'")).all()
    write(database, "behind")
    database.upkeep.finish()
    assert log_size(database.upkeep.log) < ENOUGH_BYTES
    with closing(sqlite3.connect(database.path)) as connection:
        assert connection.execute("SELECT count(*) FROM library_fact WHERE length(value) > 1000").fetchone() == (7,)


def test_the_log_of_a_linked_library_is_found(database: Database, tmp_path: Path) -> None:
    link = tmp_path / "link.jiaoyang"
    try:
        link.symlink_to(database.path)
    except OSError:
        pytest.skip("this system makes no links for this user")
    write(database, "first")
    assert log_size(name_log(link)) == log_size(database.upkeep.log) > LARGE


def test_a_library_without_a_log_has_none_of_any_size(tmp_path: Path) -> None:
    assert log_size(name_log(tmp_path / "gone.jiaoyang")) == 0
