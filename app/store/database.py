"""One library file: opening, upgrading, transactions, copies of it.

Owns the SQLite connection settings and the translation of SQLite's errors into what a user can mend. Refuses to know
what is in the tables. A `Database` may be used from several threads; each transaction has a connection of its own.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from app import paths
from app.errors import UserError
from app.store.checkpoints import MOST_PAGES
from app.store.driver import driver
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
from app.store.library_file import FAMILY, OPENING, LibraryFile, address_for_reading, is_filled, prepare_file
from app.store.page_copy import CopyProgress, copy_pages, one_state
from app.store.partial_copy import clear_remains, keep_to_itself, name_partial, remove_partial
from app.store.patience import ignore_count
from app.store.search import postings
from app.store.upkeep import Upkeep
from app.store.writing_turn import WritingTurn

IssueProgress = Callable[[int, int], None]
"""Told how many issues are done, of how many."""
APPLICATION_ID = 0x4A59584D
"""Marks an SQLite file as ours, in its header: JYXM."""
BUSY_SECONDS = 5.0
PATIENCE_SECONDS = 60.0
"""Of work that stands back."""
IS_WRITING = "is_writing"
PRAGMAS_OF_A_READER = ("foreign_keys = ON", "temp_store = MEMORY")
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = NORMAL",
    *PRAGMAS_OF_A_READER,
    f"wal_autocheckpoint = {MOST_PAGES}",
)
ERRORS = {
    sqlite3.SQLITE_BUSY: LibraryBusy,
    sqlite3.SQLITE_LOCKED: LibraryBusy,
    sqlite3.SQLITE_READONLY: LibraryReadOnly,
    sqlite3.SQLITE_CANTOPEN: LibraryReadOnly,
    sqlite3.SQLITE_PERM: LibraryReadOnly,
    sqlite3.SQLITE_IOERR: LibraryUnreachable,
    sqlite3.SQLITE_IOERR_SHORT_READ: LibraryDamaged,
    sqlite3.SQLITE_IOERR_CORRUPTFS: LibraryDamaged,
    sqlite3.SQLITE_IOERR_SHMSIZE: DiskFull,
    sqlite3.SQLITE_CORRUPT: LibraryDamaged,
    sqlite3.SQLITE_NOTADB: NotALibrary,
    sqlite3.SQLITE_FULL: DiskFull,
}


class Database:
    """An open library. `backup_made` is the copy that was taken before an upgrade, if there was one.

    `obstacle` is why it can only be read, in the system's words; empty where it can be written.
    """

    def __init__(self, path: Path, engine: Engine, obstacle: str = "", busy_seconds: float = BUSY_SECONDS) -> None:
        self.path = path
        self.engine = engine
        self.obstacle = obstacle
        self.file = LibraryFile(path, obstacle)
        self.backup_made: Path | None = None
        self.upgraded_copy: TemporaryDirectory[str] | None = None
        self.is_closed = False
        self.busy_seconds = busy_seconds
        self.turn = WritingTurn()
        self.upkeep = Upkeep(path, self.turn)

    @property
    def is_read_from_copy(self) -> bool:
        """Whether it is old and cannot be written, so that what is read is a copy that was brought up to date."""
        return self.upgraded_copy is not None

    @classmethod
    def open(
        cls, path: Path, busy_seconds: float = BUSY_SECONDS, on_progress: IssueProgress = ignore_count
    ) -> "Database":
        """Make the library if there is none, upgrade it if it is old; one that cannot be written is opened for reading.

        `on_progress` is called while the search index of an old one is made again, which takes minutes for a hundred
        thousand articles; an exception that it raises leaves the library as it was, and no copy beside it.
        Raises NotALibrary, LibraryTooNew, LibraryBusy, LibraryReadOnly, LibraryOutdated, LibraryDamaged or DiskFull.
        """
        path = path.absolute()
        try:
            with OPENING:
                prepare_file(path)
                database = cls(path, make_engine(path, busy_seconds), busy_seconds=busy_seconds)
            database.bring_up_to_date_or_close(on_progress)
        except LibraryReadOnly as refusal:
            with OPENING:
                if not is_filled(path):
                    raise
            return cls.open_for_reading(path, str(refusal.fields["reason"]), busy_seconds, on_progress)
        return database

    @classmethod
    def open_for_reading(
        cls,
        path: Path,
        obstacle: str = "only to be read",
        busy_seconds: float = BUSY_SECONDS,
        on_progress: IssueProgress = ignore_count,
        place: Path | None = None,
    ) -> "Database":
        """Leaves the file as it is. An old library is read from a copy brought up to date, which `close` removes again.

        `place` is the folder for that copy, by default the system's for temporary files.
        """
        with OPENING:
            address = address_for_reading(path)
            database = cls(path, make_engine(path, busy_seconds, address), obstacle)
        database.bring_up_to_date_or_close(on_progress, place)
        return database

    def close(self) -> None:
        """Who still reads comes to the end of that; its connection is closed then."""
        self.is_closed = True
        self.upkeep.close()
        self.engine.dispose()
        self.file.let_go()
        if self.upgraded_copy is not None:
            self.upgraded_copy.cleanup()

    @contextmanager
    def transaction(self, *, can_wait: bool = False) -> Iterator[Connection]:
        """A connection that may write; all of it is kept at the end, or nothing when an exception leaves it.

        What `can_wait` stands back while anything else in this process waits to write.
        """
        self.require_writable()
        with self.writing_turn(can_wait=can_wait), self.told_errors(), self.connection() as connection:
            writing = connection.execution_options(**{IS_WRITING: True})
            with writing.begin():
                yield writing
        self.upkeep.follow_write()

    @contextmanager
    def writing_turn(self, *, can_wait: bool) -> Iterator[None]:
        is_mine = self.turn.take_last(PATIENCE_SECONDS) if can_wait else self.turn.take(self.busy_seconds)
        if not is_mine:
            raise LibraryBusy(path=self.path, reason="a long change is being written")
        try:
            yield
        finally:
            self.turn.give()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the library throughout."""
        with self.told_errors(), self.connection() as connection, connection.begin():
            yield connection

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            try:
                yield connection
            finally:
                if self.is_closed:
                    connection.invalidate()

    @contextmanager
    def told_errors(self) -> Iterator[None]:
        """As `translated_errors`; a connection that is refused because there is no file means that it is gone."""
        try:
            with translated_errors(self.path):
                yield
        except LibraryReadOnly as refusal:
            if self.path.exists():
                raise
            raise LibraryGone(path=self.path) from refusal

    def require_writable(self) -> None:
        """Raises LibraryOpenForReading or LibraryGone."""
        if self.obstacle:
            raise LibraryOpenForReading(path=self.path, reason=self.obstacle)
        if not self.file.is_there():
            raise LibraryGone(path=self.path)

    def bring_up_to_date_or_close(self, on_progress: IssueProgress, place: Path | None = None) -> None:
        try:
            self.bring_up_to_date(on_progress, place)
        except BaseException:
            self.close()
            raise

    def bring_up_to_date(self, on_progress: IssueProgress, place: Path | None) -> None:
        with self.reading() as connection:
            revision = self.read_revision(connection)
        newest = newest_revision()
        if revision == newest:
            return
        if revision is not None and revision > newest:
            raise LibraryTooNew(path=self.path, revision=revision, known=newest)
        if self.obstacle:
            self.turn_to_copy(on_progress, place)
        elif revision is None:
            self.upgrade(on_progress)
        else:
            self.upgrade_after_backup(revision, on_progress)

    def upgrade_after_backup(self, revision: str, on_progress: IssueProgress) -> None:
        """Where nothing comes of the upgrade, the library is what it was, and the backup goes again."""
        backup = name_backup(self.path, revision)
        self.copy_to(backup)
        try:
            self.upgrade(on_progress)
        except BaseException:
            if self.is_still(revision):
                with suppress(OSError):
                    backup.unlink()
            raise
        self.backup_made = backup

    def is_still(self, revision: str) -> bool:
        """Not where that cannot be told."""
        try:
            with self.reading() as connection:
                return self.read_revision(connection) == revision
        except UserError:
            return False

    def turn_to_copy(self, on_progress: IssueProgress, place: Path | None) -> None:
        """Read from a copy that is brought up to date; raises LibraryOutdated where there is no room for one."""
        try:
            self.upgraded_copy = TemporaryDirectory(prefix="jiaoyang-", dir=place, ignore_cleanup_errors=True)
            path = Path(self.upgraded_copy.name) / "library"
            self.copy_to(path)
            with OPENING:
                copy = Database(path, make_engine(path, BUSY_SECONDS))
            with closing(copy):
                copy.upgrade(on_progress)
        except OSError as error:
            raise LibraryOutdated(path=self.path, reason=error.strerror or str(error)) from error
        except (LibraryReadOnly, DiskFull) as error:
            raise LibraryOutdated(path=self.path, reason=error.fields["reason"]) from error
        self.engine.dispose()
        self.engine = make_engine(self.path, BUSY_SECONDS, f"{path.as_uri()}?mode=ro")

    def read_revision(self, connection: Connection) -> str | None:
        """None for a file without any table."""
        tables = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))
        if not tables:
            return None
        if connection.scalar(text("PRAGMA application_id")) != APPLICATION_ID or "alembic_version" not in tables:
            raise NotALibrary(path=self.path, reason="other_program")
        revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return revision

    def upgrade(self, on_progress: IssueProgress) -> None:
        from app.store import migration  # noqa: PLC0415  alembic is slow to import, and seldom needed

        with translated_errors(self.path), self.engine.connect() as connection:
            driver(connection).execute("PRAGMA foreign_keys = OFF")
            try:
                writing = connection.execution_options(**{IS_WRITING: True})
                with writing.begin():
                    migration.upgrade(writing, on_progress=on_progress)
                    writing.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                    if orphan := writing.execute(text("PRAGMA foreign_key_check")).first():
                        raise LibraryDamaged(path=self.path, reason=f"a row of {orphan[0]} belongs to nothing")
            finally:
                connection.invalidate()

    def copy_to(self, target: Path, on_progress: CopyProgress = ignore_count) -> None:
        """A consistent copy of the library as it is, also while others write; the target appears only when whole.

        An exception that `on_progress` raises leaves nothing of it. What a copy left that was killed goes first.
        """
        clear_remains(target)
        partial = name_partial(target)
        try:
            with (
                translated_errors(target),
                self.raw_connection() as source,
                closing(sqlite3.connect(partial)) as copy,
                one_state(source),
            ):
                keep_to_itself(copy)
                copy_pages(source, copy, self.path, self.busy_seconds, on_progress=on_progress)
                copy.execute("PRAGMA journal_mode = DELETE")
            partial.replace(target)
        except OSError as error:
            raise LibraryReadOnly(path=target, reason=error.strerror or str(error)) from error
        finally:
            remove_partial(partial)

    @contextmanager
    def raw_connection(self) -> Iterator[sqlite3.Connection]:
        with self.engine.connect() as connection:
            yield driver(connection)


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """SQLite's errors, as far as a user can mend them, told about `path`."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise BrokenCharacter(code=f"U+{ord(error.object[error.start]):04X}") from error
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", None)
        kind = ERRORS.get(code, ERRORS.get(code & FAMILY)) if isinstance(code, int) else None
        if "Could not decode to UTF-8" in str(cause):
            kind = LibraryDamaged
        if kind is None:
            raise
        raise kind(path=path, reason=str(cause)) from error


def make_engine(path: Path, busy_seconds: float, address: str = "") -> Engine:
    """Without an `address` its connections may write.

    They refuse a file that is gone: SQLite would make an empty one in its place.
    """
    may_write = not address
    address = address or f"{path.as_uri()}?mode=rw"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=busy_seconds, check_same_thread=False)

    engine = create_engine(URL.create("sqlite", database=str(path)), creator=connect)

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for pragma in PRAGMAS if may_write else PRAGMAS_OF_A_READER:
            connection.execute(f"PRAGMA {pragma}")
        postings.teach(connection)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        is_writing = connection.get_execution_options().get(IS_WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")

    return engine


def newest_revision() -> str:
    """The files of revisions are named `NNNN_slug.py`, and their number is the revision."""
    return max(file.name.partition("_")[0] for file in (paths.migrations() / "versions").glob("[0-9]*_*.py"))


def name_backup(path: Path, revision: str) -> Path:
    """A name beside the library that nothing has yet."""
    stem = f"{path.stem}-{revision}-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    names = (f"{stem}{number or ''}{path.suffix}" for number in count(0, -1))
    return next(free for name in names if not (free := path.with_name(name)).exists())
