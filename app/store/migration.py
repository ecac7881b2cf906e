"""Brings a library to the newest revision, in process, and its search index.

Refuses to decide when (see `app.store.database`).

Slow to import, so it is imported only where a library is new or old.
"""

from collections.abc import Callable

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from app import paths
from app.store.patience import ignore_count
from app.store.reindexing import has_index, rebuild_index


def configure(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def upgrade(
    connection: Connection, revision: str = "head", on_progress: Callable[[int, int], None] = ignore_count
) -> None:
    """Inside the transaction of `connection`, which must have foreign keys off: a rebuilt parent loses its children."""
    command.upgrade(configure(connection), revision)
    if revision == "head" and not has_index(connection):
        rebuild_index(connection, on_progress)
