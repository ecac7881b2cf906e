"""Putting the content of another library in place of that of an open one. Refuses to change the other one."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from app.store.database import (
    APPLICATION_ID,
    Database,
    IssueProgress,
    name_backup,
    newest_revision,
    translated_errors,
)
from app.store.errors import LibraryDamaged, LibraryTooNew, NotALibrary
from app.store.library_file import address_for_reading
from app.store.page_copy import copy_pages
from app.store.patience import ignore_count


def restore_from(database: Database, source: Path, on_progress: IssueProgress = ignore_count) -> Path:
    """Answers the copy of what was there before, made when nobody else could write any more.

    An old source is brought up to date on the way, as by `Database.open`.
    Raises NotALibrary, LibraryTooNew or LibraryDamaged about `source`, and leaves all as it was; also what
    `Database.require_writable` raises.
    """
    database.require_writable()
    check_source(source)
    place = database.path.parent
    with closing(Database.open_for_reading(source.absolute(), on_progress=on_progress, place=place)) as donor:
        with database.reading() as connection:
            before = name_backup(database.path, f"{database.read_revision(connection)}-before-restore")
        keep_all = partial(database.copy_to, before)
        with (
            database.writing_turn(can_wait=False),
            translated_errors(database.path),
            donor.raw_connection() as given,
            database.raw_connection() as receiver,
        ):
            copy_pages(given, receiver, database.path, database.busy_seconds, keep_all)
    database.engine.dispose()
    return before


def check_source(path: Path) -> None:
    """Raises when a file is no whole library that this program understands."""
    if not path.is_file():
        raise NotALibrary(path=path, reason="missing")
    with (
        translated_errors(path),
        closing(sqlite3.connect(address_for_reading(path.absolute()), uri=True)) as connection,
    ):
        revision = None
        if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        if revision is None:
            raise NotALibrary(path=path, reason="other_program")
        if revision > newest_revision():
            raise LibraryTooNew(path=path, revision=revision, known=newest_revision())
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise LibraryDamaged(path=path, reason=verdict)
