"""The whole index anew."""

from sqlalchemy import text

from app.store.database import Database
from app.store.reindexing import clear_index, has_index, rebuild_index
from tests.store.search.index_sums import read_index
from tests.store.search.libraries import add, find


def test_a_new_index_is_as_the_old_one(database: Database, issue_id: int) -> None:
    add(database, ("夜雨", "昨夜下了雨。"))
    steps: list[tuple[int, int]] = []
    with database.transaction() as connection:
        before = read_index(connection)
        rebuild_index(connection, lambda done, total: steps.append((done, total)))
        assert read_index(connection) == before
    assert steps == [(1, 2), (2, 2)]


def test_a_library_without_index_is_told(database: Database, issue_id: int) -> None:
    with database.transaction() as connection:
        assert has_index(connection)
        clear_index(connection)
        assert not has_index(connection)
        assert read_index(connection) == {}
    assert find(database, "桥").total == 0
    with database.transaction() as connection:
        rebuild_index(connection)
    assert find(database, "桥").total == 2


def test_an_empty_library_needs_none(database: Database) -> None:
    with database.transaction() as connection:
        assert has_index(connection)
        rebuild_index(connection)
        assert connection.scalar(text("SELECT count(*) FROM search_value")) == 0
