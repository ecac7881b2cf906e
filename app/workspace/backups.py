"""Copies of the library that the user asks for. Refuses to write over anything unasked."""

from pathlib import Path

from app.store.database import Database
from app.store.errors import LibraryReadOnly
from app.store.page_copy import CopyProgress
from app.store.patience import ignore_count
from app.workspace.errors import BackupExists


def make_backup(
    database: Database, target: Path, *, is_overwriting: bool = False, on_progress: CopyProgress = ignore_count
) -> None:
    try:
        is_refused = target.exists() and (not is_overwriting or target.is_dir() or target.samefile(database.path))
    except OSError as error:
        raise LibraryReadOnly(path=target, reason=error.strerror or str(error)) from error
    if is_refused:
        raise BackupExists(path=target)
    database.copy_to(target, on_progress)
