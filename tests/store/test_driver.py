"""SQLite's own connection under SQLAlchemy's."""

from sqlalchemy import text

from app.store.database import Database
from app.store.driver import driver


def test_statements_belong_to_the_transaction(database: Database) -> None:
    with database.reading() as connection:
        connection.execute(text("SELECT 1"))
        assert driver(connection).in_transaction
    with database.transaction() as connection:
        driver(connection).execute("INSERT INTO library_fact VALUES ('a', '1')")
    with database.reading() as connection:
        assert connection.scalar(text("SELECT value FROM library_fact")) == "1"
