"""Other libraries in place of an open one: whole or not at all, and what was here is kept."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from app.store.database import Database, newest_revision
from app.store.errors import LibraryBusy, LibraryDamaged, LibraryOpenForReading, LibraryTooNew, NotALibrary
from app.store.issues import load_issue, load_original
from app.store.restoring import restore_from
from tests.closed_files import closed
from tests.small_issue import RAW, make_issue
from tests.store.marked_library import facts, set_fact

LIBRARIES = Path(__file__).parent / "libraries"


def test_a_restored_library_has_the_content_of_the_copy(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jiaoyang"
    database.copy_to(copy)
    set_fact(database, "after the copy")
    before = restore_from(database, copy)
    assert facts(database) == []
    set_fact(database, "and goes on")
    kept = Database.open(before)
    assert facts(kept) == ["after the copy"]
    kept.close()
    with database.reading() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"


def test_every_restore_keeps_what_was_here_before(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jiaoyang"
    database.copy_to(copy)
    kept = {restore_from(database, copy) for _ in range(3)}
    assert len(kept) == 3
    assert all(path.is_file() for path in kept)


def test_an_old_copy_is_restored_at_the_newest_revision_and_stays_old(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jiaoyang"
    copy.write_bytes(gzip.decompress(min(LIBRARIES.glob("*.gz")).read_bytes()))
    old = copy.read_bytes()
    steps: list[tuple[int, int]] = []
    before = restore_from(database, copy, lambda *step: steps.append(step))
    with database.reading() as connection:
        assert load_original(connection, 1) == RAW.encode()
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == newest_revision()
    assert steps == [(1, 1)]
    assert copy.read_bytes() == old
    beside = [f"{database.path.name}-{part}" for part in ("shm", "wal")]
    assert {file.name for file in tmp_path.iterdir()} == {database.path.name, copy.name, before.name, *beside}


def test_an_old_copy_whose_upgrade_is_given_up_is_not_restored(database: Database, tmp_path: Path) -> None:
    set_fact(database, "柳河新报")
    copy = tmp_path / "copy.jiaoyang"
    copy.write_bytes(gzip.decompress(min(LIBRARIES.glob("*.gz")).read_bytes()))

    def give_up(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore_from(database, copy, give_up)
    assert facts(database) == ["柳河新报"]
    assert not [
        file for file in tmp_path.iterdir() if file.suffix not in (".jiaoyang", ".jiaoyang-shm", ".jiaoyang-wal")
    ]
    assert len(list(tmp_path.glob("*.jiaoyang"))) == 2


def test_a_copy_on_a_disc_is_restored(database: Database, tmp_path: Path) -> None:
    disc = tmp_path / "disc"
    disc.mkdir()
    copy = disc / "copy.jiaoyang"
    with closing(Database.open(copy)) as other:
        set_fact(other, "柳河新报")
    with closed(disc, copy):
        restore_from(database, copy)
    assert facts(database) == ["柳河新报"]


def test_a_library_restored_from_itself_is_what_it_was(database: Database) -> None:
    set_fact(database, "柳河新报")
    restore_from(database, database.path)
    assert facts(database) == ["柳河新报"]


def test_a_path_may_have_any_characters(tmp_path: Path) -> None:
    path = tmp_path / "书库 #1 100%?x=1&y.jiaoyang"
    database = Database.open(path)
    set_fact(database, "kept")
    copy = path.with_name("副本 #2%20?.jiaoyang")
    database.copy_to(copy)
    restore_from(database, copy)
    assert facts(database) == ["kept"]
    database.close()


def test_only_a_whole_library_is_restored(database: Database, issue_id: int, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jiaoyang"
    database.copy_to(copy)
    whole = copy.read_bytes()
    attempts = {
        "missing.jiaoyang": (None, NotALibrary),
        "notes.jiaoyang": (b"notes, not a library", NotALibrary),
        "cut.jiaoyang": (whole[: len(whole) // 2], LibraryDamaged),
        "scratched.jiaoyang": (whole[:8192] + b"\xff" * 8192 + whole[16384:], LibraryDamaged),
    }
    for name, (content, kind) in attempts.items():
        source = tmp_path / name
        if content is not None:
            source.write_bytes(content)
        with pytest.raises(kind):
            restore_from(database, source)
    with database.reading() as connection:
        assert load_issue(connection, issue_id) == make_issue()
    assert not list(tmp_path.glob("*before-restore*"))


def test_another_programs_database_is_not_restored(database: Database, tmp_path: Path) -> None:
    photos = tmp_path / "photos.db"
    with closing(sqlite3.connect(photos)) as connection:
        connection.execute("CREATE TABLE photos (name)")
    with pytest.raises(NotALibrary):
        restore_from(database, photos)


def test_a_newer_library_is_not_restored(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jiaoyang"
    database.copy_to(copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LibraryTooNew):
        restore_from(database, copy)


def test_nothing_is_restored_into_a_library_that_can_only_be_read(path: Path, tmp_path: Path) -> None:
    Database.open(path).close()
    copy = tmp_path / "copy.jiaoyang"
    Database.open(copy).close()
    with closed(path), closing(Database.open(path)) as database, pytest.raises(LibraryOpenForReading):
        restore_from(database, copy)


def test_nothing_is_restored_while_another_program_writes(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jiaoyang"
    with closing(Database.open(path, busy_seconds=0.05)) as database:
        set_fact(database, "柳河新报")
        database.copy_to(copy)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(LibraryBusy):
                restore_from(database, copy)
            other.execute("ROLLBACK")
        assert not list(tmp_path.glob("*before-restore*"))
        restore_from(database, copy)
        assert facts(database) == ["柳河新报"]
