"""Facts of a library: kept, replaced, listed, removed; a damaged one is told."""

import pytest
from sqlalchemy import update

from app.store.database import Database
from app.store.errors import LibraryDamaged
from app.store.facts import list_facts, load_fact, remove_fact, save_fact, walk_facts_back
from app.store.schema import LibraryFact


def test_a_fact_is_kept(database: Database) -> None:
    with database.transaction() as connection:
        save_fact(connection, "桥:1", {"名": ["老桥", 3]})
        save_fact(connection, "桥:1", {"名": ["新桥", 4]})
    with database.reading() as connection:
        assert load_fact(connection, "桥:1") == {"名": ["新桥", 4]}
        assert load_fact(connection, "桥:2") is None


def test_a_family_of_facts(database: Database) -> None:
    with database.transaction() as connection:
        for name in ("桥:2", "桥:1", "灯:1"):
            save_fact(connection, name, name)
        remove_fact(connection, "桥:2")
        assert list_facts(connection, "桥:") == {"桥:1": "桥:1"}


def test_a_family_from_its_end(database: Database) -> None:
    with database.transaction() as connection:
        for name in ("桥:3", "桥:1", "灯:1", "桥:2"):
            save_fact(connection, name, name)
        assert [value for _, value in walk_facts_back(connection, "桥:")] == ["桥:3", "桥:2", "桥:1"]
        connection.execute(update(LibraryFact).where(LibraryFact.name == "桥:1").values(value="{"))
        walk = walk_facts_back(connection, "桥:")
        assert next(walk) == ("桥:3", "桥:3"), "what is not asked for is not read"
        with pytest.raises(LibraryDamaged):
            list(walk)


def test_a_damaged_fact(database: Database) -> None:
    with database.transaction() as connection:
        save_fact(connection, "桥:1", 1)
        connection.execute(update(LibraryFact).values(value="{"))
    with database.reading() as connection, pytest.raises(LibraryDamaged):
        load_fact(connection, "桥:1")
