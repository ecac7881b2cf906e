"""The way past SQLAlchemy to SQLite's own connection, for what it cannot do or is too slow for. Refuses all else."""

import sqlite3

from sqlalchemy import Connection


def driver(connection: Connection) -> sqlite3.Connection:
    """Statements on it belong to the transaction of `connection`, if one was begun."""
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found
