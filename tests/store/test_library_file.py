"""What is known of a library's file, and that nobody but SQLite opens one that is open."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from app.store.batch_lock import batch_lock
from app.store.database import Database
from app.store.errors import LibraryReadOnly, NotALibrary
from app.store.library_file import address_for_reading, find_open, is_filled, name_beside, prepare_file
from tests.closed_files import closed
from tests.store.marked_library import set_fact

OTHER_PROGRAM = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT * FROM library_fact').fetchall()"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.jiaoyang"


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def open_library(path: Path, opened: ExitStack) -> Database:
    return opened.enter_context(closing(Database.open(path)))


def look_with_another_program(path: Path) -> None:
    subprocess.run([sys.executable, "-c", OTHER_PROGRAM, str(path)], check=True)


def test_a_library_that_is_opened_twice_keeps_its_log(path: Path, opened: ExitStack) -> None:
    """Another program that closes a library takes its log away, unless it sees that somebody else is at it."""
    first = open_library(path, opened)
    set_fact(first, "柳河新报")
    Database.open(path).close()
    look_with_another_program(path)
    set_fact(first, "新报")
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT value FROM library_fact").fetchall() == [("新报",)]


def test_a_library_that_can_only_be_read_is_so_when_it_is_opened_again(path: Path, opened: ExitStack) -> None:
    Database.open(path).close()
    with closed(path):
        first, second = open_library(path, opened), open_library(path, opened)
        assert first.obstacle
        assert second.obstacle == first.obstacle


def test_it_is_open_until_it_is_closed(path: Path, opened: ExitStack) -> None:
    assert find_open(path) is None
    first, second = open_library(path, opened), open_library(path, opened)
    assert find_open(path) in (first.file, second.file)
    first.close()
    assert find_open(path) is second.file
    second.close()
    assert find_open(path) is None
    path.write_bytes("不是文库".encode())
    with pytest.raises(NotALibrary):
        prepare_file(path)
    assert not is_filled(path)


def test_a_file_of_its_own_is_known_by_whatever_name(path: Path, opened: ExitStack) -> None:
    link = path.with_name("link.jiaoyang")
    database = open_library(path, opened)
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("this system makes no links for this user")
    other = path.with_name("page.txt")
    other.touch()
    set_fact(database, "柳河新报")
    assert all(
        database.file.includes(file) for file in (path, link, name_beside(link, "wal"), name_beside(path, "shm"))
    )
    with batch_lock(link, may_wait=lambda: False):
        assert database.file.includes(name_beside(path, "batch"))
    assert not database.file.includes(other)
    assert not database.file.includes(path.with_name("gone.txt"))


def test_a_library_that_another_program_keeps_for_itself_is_not_taken_for_one_on_a_disc(path: Path) -> None:
    Database.open(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        assert address_for_reading(path) == f"{path.as_uri()}?mode=ro"


def test_a_change_that_was_broken_off_is_not_read_as_if_it_were_done(path: Path, tmp_path: Path) -> None:
    """Where nothing can be written, nobody takes it back by its journal."""
    folder = tmp_path / "disc"
    folder.mkdir()
    Database.open(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("PRAGMA cache_size = 1")
        other.execute("BEGIN")
        other.executemany("INSERT INTO library_fact VALUES (?, ?)", [(str(n), "x" * 5000) for n in range(50)])
        for name in (path.name, f"{path.name}-journal"):
            (folder / name).write_bytes((tmp_path / name).read_bytes())
        other.execute("ROLLBACK")
    copy = folder / path.name
    with closed(folder, *folder.iterdir()), pytest.raises(LibraryReadOnly) as caught:
        Database.open(copy)
    assert caught.value.fields["path"] == name_beside(copy, "journal")


def test_what_waits_beside_a_linked_library_is_not_passed_over(path: Path, tmp_path: Path, opened: ExitStack) -> None:
    folder = tmp_path / "disc"
    folder.mkdir()
    link = tmp_path / "link.jiaoyang"
    set_fact(open_library(path, opened), "柳河新报")
    for name in (path.name, f"{path.name}-wal"):
        (folder / name).write_bytes((tmp_path / name).read_bytes())
    try:
        link.symlink_to(folder / path.name)
    except OSError:
        pytest.skip("this system makes no links for this user")
    with closed(folder, *folder.iterdir()), pytest.raises(LibraryReadOnly):
        Database.open(link)
