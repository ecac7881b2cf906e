"""Opening, refusing, transactions and copies of a library, on real files."""

import gzip
import shutil
import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.errors import UserError
from app.store.database import APPLICATION_ID, Database, newest_revision, translated_errors
from app.store.errors import (
    BrokenCharacter,
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryGone,
    LibraryOpenForReading,
    LibraryOutdated,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryUnreachable,
    NotALibrary,
)
from app.store.issues import load_issue, load_original
from app.store.listing import list_issues
from tests.closed_files import closed
from tests.small_issue import RAW, make_issue
from tests.store.marked_library import facts, set_fact

LIBRARIES = Path(__file__).parent / "libraries"


def test_a_new_library_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "desk" / "of 林舟" / "library.jiaoyang"
    database = Database.open(path)
    with database.reading() as connection:
        assert list_issues(connection) == ()
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == newest_revision()
    assert database.backup_made is None
    database.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_connections_are_set_for_safety_and_company(database: Database) -> None:
    with database.transaction() as connection:
        settings = {
            name: connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "foreign_keys", "synchronous", "application_id", "busy_timeout")
        }
    assert settings == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 1,
        "application_id": APPLICATION_ID,
        "busy_timeout": 5000,
    }


def test_a_library_opens_again_as_it_was(path: Path) -> None:
    first = Database.open(path)
    set_fact(first, "柳河新报")
    first.close()
    second = Database.open(path)
    assert facts(second) == ["柳河新报"]
    assert second.backup_made is None
    second.close()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="this system does not tell which files are open")
def test_a_closed_library_is_let_go_by_who_still_reads(database: Database) -> None:
    with database.reading() as connection:
        database.close()
        assert list_issues(connection) == ()
    assert facts(database) == []
    assert database.path not in {link.resolve() for link in Path("/proc/self/fd").iterdir()}


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    database = Database.open(path)
    assert facts(database) == []
    database.close()


def test_a_library_whose_file_is_gone_is_told_and_not_made_again(path: Path) -> None:
    database = Database.open(path)
    database.close()
    path.unlink()
    with pytest.raises(LibraryGone), database.reading():
        pass
    assert not path.exists()


def test_nothing_is_written_to_a_library_that_is_no_longer_where_it_was(database: Database, tmp_path: Path) -> None:
    set_fact(database, "柳河新报")
    away = database.path.rename(tmp_path / "away.jiaoyang")
    with pytest.raises(LibraryGone):
        set_fact(database, "written to nowhere")
    shutil.copy(away, database.path)
    with pytest.raises(LibraryGone):
        set_fact(database, "written to the file that was put away")
    assert facts(database) == ["柳河新报"]
    away.replace(database.path)
    set_fact(database, "新报")
    assert facts(database) == ["新报"]


def test_a_transaction_is_kept_whole_or_not_at_all(database: Database) -> None:
    with pytest.raises(IntegrityError), database.transaction() as connection:
        connection.execute(text("INSERT INTO library_fact VALUES ('name', 'first')"))
        connection.execute(text("INSERT INTO library_fact VALUES ('name', 'second')"))
    assert facts(database) == []


def test_a_reader_sees_one_state_while_another_writes(database: Database) -> None:
    with database.reading() as connection:
        before = connection.scalar(text("SELECT count(*) FROM library_fact"))
        set_fact(database, "later")
        assert connection.scalar(text("SELECT count(*) FROM library_fact")) == before == 0
    assert facts(database) == ["later"]


def test_threads_have_their_own_connections(database: Database) -> None:
    def add(number: int) -> None:
        with database.transaction() as connection:
            connection.execute(text("INSERT INTO library_fact VALUES (:name, 'x')"), {"name": str(number)})

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add, range(40)))
    assert len(facts(database)) == 40


@pytest.mark.parametrize("content", [b"some notes\n", b"%PDF-1.7", b"SQLite format 2\0" + b"x" * 200])
def test_another_kind_of_file_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NotALibrary) as caught:
        Database.open(path)
    assert caught.value.fields["path"] == path
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photos (name)")
    content = path.read_bytes()
    with pytest.raises(NotALibrary):
        Database.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("photos",)]
    assert len(path.read_bytes()) == len(content)


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary):
        Database.open(tmp_path)


def test_a_library_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes", encoding="utf-8")
    with pytest.raises(LibraryReadOnly):
        Database.open(tmp_path / "notes.txt" / "library.jiaoyang")


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="this system has no folder that nobody may write")
def test_a_folder_that_nobody_may_write_is_told() -> None:
    with pytest.raises(LibraryReadOnly):
        Database.open(Path("/proc/library.jiaoyang"))


@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_a_library_that_cannot_be_written_is_opened_for_reading(path: Path, tmp_path: Path, what: str) -> None:
    with closing(Database.open(path)) as database:
        set_fact(database, "柳河新报")
    places = {"file": [path], "folder": [tmp_path], "both": [path, tmp_path]}[what]
    with closed(*places), closing(Database.open(path)) as database:
        assert database.obstacle
        assert facts(database) == ["柳河新报"]
        with pytest.raises(LibraryOpenForReading) as caught:
            set_fact(database, "新报")
        assert caught.value.fields == {"path": path, "reason": database.obstacle}
    with closing(Database.open(path)) as database:
        assert (database.obstacle, facts(database)) == ("", ["柳河新报"])


@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_an_older_library_that_cannot_be_written_is_read_from_a_copy(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    path.write_bytes(gzip.decompress(min(LIBRARIES.glob("*.gz")).read_bytes()))
    before = path.read_bytes()
    room = tmp_path.with_name(f"{tmp_path.name}-room")
    room.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(room))
    steps: list[tuple[int, int]] = []
    places = {"file": [path], "folder": [tmp_path], "both": [path, tmp_path]}[what]
    with closed(*places):
        with closing(Database.open(path, on_progress=lambda *step: steps.append(step))) as database:
            assert (database.is_read_from_copy, database.path, bool(database.obstacle)) == (True, path, True)
            with database.reading() as connection:
                assert load_original(connection, 1) == RAW.encode()
                assert connection.scalar(text("SELECT version_num FROM alembic_version")) == newest_revision()
            with pytest.raises(LibraryOpenForReading):
                set_fact(database, "柳河新报")
        assert steps == [(1, 1)]
        assert list(room.iterdir()) == []
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_an_older_library_of_which_no_copy_can_be_made_is_told(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(gzip.decompress(min(LIBRARIES.glob("*.gz")).read_bytes()))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with closed(path), pytest.raises(LibraryOutdated) as caught:
        Database.open(path)
    assert caught.value.fields["reason"]


def test_an_older_library_whose_copy_is_given_up_leaves_none(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(gzip.decompress(min(LIBRARIES.glob("*.gz")).read_bytes()))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def give_up(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with closed(path), pytest.raises(KeyboardInterrupt):
        Database.open(path, on_progress=give_up)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_an_empty_file_that_cannot_be_written_is_no_library(path: Path) -> None:
    path.touch()
    with closed(path), pytest.raises(LibraryReadOnly):
        Database.open(path)


def test_what_still_waits_beside_a_closed_library_is_not_passed_over(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "disc"
    folder.mkdir()
    with closing(Database.open(path)) as database:
        set_fact(database, "柳河新报")
        for name in (path.name, f"{path.name}-wal"):
            shutil.copy(tmp_path / name, folder)
    with closed(folder, *folder.iterdir()), pytest.raises(LibraryReadOnly) as caught:
        Database.open(folder / path.name)
    assert caught.value.fields["path"] == folder / f"{path.name}-wal"


def test_a_library_of_a_newer_program_is_refused_and_left_alone(path: Path) -> None:
    Database.open(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LibraryTooNew) as caught:
        Database.open(path)
    assert caught.value.fields == {"path": path, "revision": "9999", "known": newest_revision()}
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)


def test_a_library_that_another_program_is_writing_is_busy(path: Path) -> None:
    database = Database.open(path, busy_seconds=0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy):
            set_fact(database, "lost")
        assert facts(database) == []
        other.execute("ROLLBACK")
    set_fact(database, "kept")
    assert facts(database) == ["kept"]
    database.close()


def test_a_library_that_another_program_keeps_for_itself_is_busy(path: Path) -> None:
    Database.open(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryBusy):
            Database.open(path, busy_seconds=0.05)


@pytest.mark.parametrize("kept", [0.02, 0.5])
def test_a_file_that_was_cut_short_is_never_a_traceback(
    path: Path, database: Database, issue_id: int, kept: float
) -> None:
    database.close()
    content = path.read_bytes()
    path.write_bytes(content[: max(100, int(len(content) * kept))])
    with pytest.raises(UserError) as caught:
        cut = Database.open(path)
        try:
            with cut.reading() as connection:
                load_issue(connection, issue_id)
                load_original(connection, issue_id)
                connection.execute(text("SELECT count(*) FROM search_data")).all()
        finally:
            cut.close()
    assert isinstance(caught.value, LibraryDamaged)


def test_other_errors_of_the_database_are_bugs(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError), translated_errors(database.path):
        raise sqlite3.OperationalError("no such table: poems")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_IOERR_READ, LibraryUnreachable),
        (sqlite3.SQLITE_IOERR_FSYNC, LibraryUnreachable),
        (sqlite3.SQLITE_IOERR_SHORT_READ, LibraryDamaged),
        (sqlite3.SQLITE_IOERR_SHMSIZE, DiskFull),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LibraryBusy),
    ],
)
def test_what_a_disk_cannot_do_is_told_by_its_cause(path: Path, code: int, kind: type[UserError]) -> None:
    failure = sqlite3.OperationalError("disk I/O error")
    failure.sqlite_errorcode = code
    with pytest.raises(kind), translated_errors(path):
        raise failure


def test_half_a_character_is_told(database: Database) -> None:
    with pytest.raises(BrokenCharacter) as caught:
        set_fact(database, "灯\ud83d")
    assert caught.value.fields == {"code": "U+D83D"}
    assert facts(database) == []


def test_a_full_disk_is_told(database: Database) -> None:
    with pytest.raises(DiskFull), database.transaction() as connection:
        pages = connection.scalar(text("PRAGMA page_count"))
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
        connection.execute(text("INSERT INTO library_fact VALUES ('name', :value)"), {"value": "x" * 1_000_000})
    assert facts(database) == []


def test_a_copy_is_a_whole_library_of_one_file(database: Database, issue_id: int, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.jiaoyang"
    target.parent.mkdir()
    database.copy_to(target)
    assert [file.name for file in target.parent.iterdir()] == ["copy.jiaoyang"]
    copy = Database.open(target)
    with copy.reading() as connection:
        assert load_issue(connection, issue_id) == make_issue()
        assert load_original(connection, issue_id) == RAW.encode()
    copy.close()


def test_a_copy_touches_no_other_file(database: Database, tmp_path: Path) -> None:
    target, other = tmp_path / "copy.jiaoyang", tmp_path / "copy.jiaoyang.partial"
    other.write_text("somebody's", encoding="utf-8")
    database.copy_to(target)
    assert other.read_text(encoding="utf-8") == "somebody's"
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []


def test_a_copy_that_cannot_be_written_leaves_nothing(database: Database, tmp_path: Path) -> None:
    with pytest.raises(LibraryReadOnly):
        database.copy_to(tmp_path / "nowhere" / "copy.jiaoyang")
    assert not (tmp_path / "nowhere").exists()


def test_a_copy_that_is_stopped_leaves_nothing(database: Database, issue_id: int, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    folder = tmp_path / "copies"
    folder.mkdir()
    with pytest.raises(KeyboardInterrupt):
        database.copy_to(folder / "copy.jiaoyang", stop)
    assert list(folder.iterdir()) == []
    seen: list[tuple[int, int]] = []
    database.copy_to(folder / "copy.jiaoyang", lambda *step: seen.append(step))
    assert seen[-1][0] == seen[-1][1] > 0


def test_a_path_may_have_any_characters(tmp_path: Path) -> None:
    path = tmp_path / "书库 #1 100%?x=1&y.jiaoyang"
    database = Database.open(path)
    set_fact(database, "kept")
    copy = path.with_name("副本 #2%20?.jiaoyang")
    database.copy_to(copy)
    database.close()
    with closing(Database.open(copy)) as opened:
        assert facts(opened) == ["kept"]
