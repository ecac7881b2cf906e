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

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from app import paths
from app.store.checkpoints import MOST_PAGES, Checkpoints
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
from app.store.library_file import OPENING, LibraryFile, address_for_reading, is_filled, prepare_file
from app.store.search import postings

IssueProgress = Callable[[int, int], None]
"""Told how many issues are done, of how many."""
APPLICATION_ID = 0x4A59584D
"""Marks an SQLite file as ours, in its header: JYXM."""
BUSY_SECONDS = 5.0
IS_WRITING = "is_writing"
PRAGMAS_OF_A_READER = ("foreign_keys = ON", "temp_store = MEMORY")
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = NORMAL",
    *PRAGMAS_OF_A_READER,
    f"wal_autocheckpoint = {MOST_PAGES}",
)
FAMILY = 0xFF
"""The part of SQLite's codes that tells the kind of an error, of which there may be several."""
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


def ignore_issues(done: int, total: int) -> None:
    """For callers that show no progress."""


class Database:
    """An open library. `backup_made` is the copy that was taken before an upgrade, if there was one.

    `obstacle` is why it can only be read, in the system's words; empty where it can be written.
    """

    def __init__(self, path: Path, engine: Engine, obstacle: str = "") -> None:
        self.path = path
        self.engine = engine
        self.obstacle = obstacle
        self.file = LibraryFile(path, obstacle)
        self.backup_made: Path | None = None
        self.is_closed = False
        self.checkpoints = Checkpoints(path)

    @classmethod
    def open(
        cls, path: Path, busy_seconds: float = BUSY_SECONDS, on_progress: IssueProgress = ignore_issues
    ) -> "Database":
        """Make the library if there is none, upgrade it if it is old; one that cannot be written is opened for reading.

        `on_progress` is called while the search index of an old one is made again, which takes minutes for a hundred
        thousand articles; an exception that it raises leaves the library as it was.
        Raises NotALibrary, LibraryTooNew, LibraryBusy, LibraryReadOnly, LibraryOutdated, LibraryDamaged or DiskFull.
        """
        path = path.absolute()
        try:
            with OPENING:
                prepare_file(path)
                database = cls(path, make_engine(path, busy_seconds))
            database.bring_up_to_date_or_close(on_progress)
        except LibraryReadOnly as refusal:
            with OPENING:
                if not is_filled(path):
                    raise
                address = address_for_reading(path)
                database = cls(path, make_engine(path, busy_seconds, address), str(refusal.fields["reason"]))
            database.bring_up_to_date_or_close(on_progress)
        return database

    def close(self) -> None:
        """Who still reads comes to the end of that; its connection is closed then."""
        self.is_closed = True
        self.checkpoints.close()
        self.engine.dispose()
        self.file.let_go()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection that may write; all of it is kept at the end, or nothing when an exception leaves it."""
        self.require_writable()
        with self.told_errors(), self.connection() as connection:
            writing = connection.execution_options(**{IS_WRITING: True})
            with writing.begin():
                yield writing
        self.checkpoints.follow_write()

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

    def bring_up_to_date_or_close(self, on_progress: IssueProgress) -> None:
        try:
            self.bring_up_to_date(on_progress)
        except BaseException:
            self.close()
            raise

    def bring_up_to_date(self, on_progress: IssueProgress = ignore_issues) -> None:
        with self.reading() as connection:
            revision = self.read_revision(connection)
        newest = newest_revision()
        if revision == newest:
            return
        if revision is not None and revision > newest:
            raise LibraryTooNew(path=self.path, revision=revision, known=newest)
        if self.obstacle:
            raise LibraryOutdated(path=self.path)
        if revision is not None:
            self.backup_made = name_backup(self.path, revision)
            self.copy_to(self.backup_made)
        self.upgrade(on_progress)

    def read_revision(self, connection: Connection) -> str | None:
        """None for a file without any table."""
        tables = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))
        if not tables:
            return None
        if connection.scalar(text("PRAGMA application_id")) != APPLICATION_ID or "alembic_version" not in tables:
            raise NotALibrary(path=self.path, reason="made by another program")
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

    def copy_to(self, target: Path) -> None:
        """A consistent copy of the library as it is, also while others write; the target appears only when whole."""
        partial = target.with_name(target.name + ".partial")
        try:
            partial.unlink(missing_ok=True)
            with translated_errors(target), self.raw_connection() as source, closing(sqlite3.connect(partial)) as copy:
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            partial.replace(target)
        except OSError as error:
            raise LibraryReadOnly(path=target, reason=error.strerror or str(error)) from error
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)

    def restore_from(self, source: Path) -> Path:
        """Put the content of another library in place of this one's; answers the copy of what was here before.

        Raises NotALibrary, LibraryTooNew or LibraryDamaged about `source`, and leaves all as it was; also what
        `require_writable` raises.
        """
        self.require_writable()
        check_source(source)
        with self.reading() as connection:
            before = name_backup(self.path, f"{self.read_revision(connection)}-before-restore")
        self.copy_to(before)
        with (
            translated_errors(self.path),
            closing(open_for_reading(source)) as donor,
            self.raw_connection() as receiver,
        ):
            donor.backup(receiver)
        self.engine.dispose()
        self.bring_up_to_date()
        return before

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


def open_for_reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def check_source(path: Path) -> None:
    """Raises when a file is no whole library that this program understands."""
    if not path.is_file():
        raise NotALibrary(path=path, reason="no file")
    with translated_errors(path), closing(open_for_reading(path)) as connection:
        revision = None
        if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        if revision is None:
            raise NotALibrary(path=path, reason="made by another program")
        if revision > newest_revision():
            raise LibraryTooNew(path=path, revision=revision, known=newest_revision())
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise LibraryDamaged(path=path, reason=verdict)


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
