"""A fact in a library by which tests tell its former content from another."""

from sqlalchemy import text

from app.store.database import Database


def set_fact(database: Database, value: str) -> None:
    with database.transaction() as connection:
        connection.execute(text("INSERT OR REPLACE INTO library_fact VALUES ('name', :value)"), {"value": value})


def facts(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.scalars(text("SELECT value FROM library_fact")))
