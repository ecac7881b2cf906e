"""Whatever is wrong with the index shows in its checksums."""

import pytest
from sqlalchemy import text

from app.store.database import Database
from app.store.edits import article_keys
from app.store.issues import load_issue
from app.store.search.document import State
from app.store.search.proof import read_index, true_index


def differing(database: Database, issue_id: int) -> set[int]:
    with database.reading() as connection:
        issue = load_issue(connection, issue_id)
        keys = article_keys(connection, issue_id, {article.id for article in issue.articles})
        told, true = read_index(connection), true_index(State(issue, keys))
    return {number for number in told | true if told.get(number) != true.get(number)}


def test_a_whole_index_is_as_it_should_be(database: Database, issue_id: int) -> None:
    assert differing(database, issue_id) == set()


@pytest.mark.parametrize(
    ("damage", "numbers"),
    [
        ("INSERT INTO search (rowid, heading, body) VALUES (999, '', '老桥')", {999}),
        ("INSERT INTO search_raw (rowid, raw) VALUES (18, '老桥')", {18}),
        ("INSERT INTO search (search) VALUES ('delete-all')", None),
        ("UPDATE search_article SET date = '1999-01-01' WHERE key = 2", {-2}),
        ("UPDATE search_article SET signature = '' WHERE key = 1", {-1}),
        ("DELETE FROM search_posting WHERE value = (SELECT id FROM search_value WHERE value = '魏宣')", {-3}),
        ("UPDATE block SET text = '另' WHERE id = 8", {24, -1}),
    ],
)
def test_damage_shows_where_it_is(database: Database, issue_id: int, damage: str, numbers: set[int] | None) -> None:
    with database.transaction() as connection:
        connection.execute(text(damage))
    found = differing(database, issue_id)
    assert found
    assert numbers is None or found == numbers
