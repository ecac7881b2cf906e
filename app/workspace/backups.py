"""Copies of the library that the user asks for. Refuses to write over anything unasked."""

from pathlib import Path

from app.store.database import Database
from app.workspace.errors import BackupExists


def make_backup(database: Database, target: Path, *, is_overwriting: bool = False) -> None:
    is_library_itself = target.exists() and target.samefile(database.path)
    if is_library_itself or (target.exists() and not is_overwriting):
        raise BackupExists(path=target)
    database.copy_to(target)
