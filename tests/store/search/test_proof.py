"""Whatever is wrong with the index shows in its sums, and in those of the row or article that it is about."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, text

from app.store.database import Database
from app.store.driver import driver
from app.store.edits import article_keys
from app.store.issues import load_issue
from app.store.search.document import MANY_ROW_BITS, MANY_ROWS, ROW_BITS, State, articles_by_key, describe_rows
from app.store.search.pending import count_changes
from app.store.search.proof import article_key, begin_sums, cut, divide_index
from app.store.search.tokens import tokenize_all
from tests.store.search.index_sums import bring_in_changes, read_index, true_index


def load_state(connection: Connection, issue_id: int) -> State:
    issue = load_issue(connection, issue_id)
    return State(issue, article_keys(connection, issue_id, {article.id for article in issue.articles}))


def differing(database: Database, issue_id: int) -> set[int]:
    """The numbers of what the index says otherwise than the issue."""
    with database.reading() as connection:
        told, true = read_index(connection), true_index(load_state(connection, issue_id))
    return {number for number in told | true if told.get(number) != true.get(number)}


def list_rows(connection: Connection) -> Iterator[tuple[int, str, str]]:
    """As they were put into the index: number, headings, bodies."""
    state = load_state(connection, 1)
    for key, article in articles_by_key(state).items():
        for number, row in describe_rows(state.issue, article, key).items():
            yield number, tokenize_all(row.headings), tokenize_all(row.bodies)


def take_out(connection: Connection, *row: object) -> None:
    driver(connection).execute("INSERT INTO search (search, rowid, heading, body) VALUES ('delete', ?, ?, ?)", row)


def put_in(connection: Connection, *row: object) -> None:
    driver(connection).execute("INSERT INTO search (rowid, heading, body) VALUES (?, ?, ?)", row)


def long_row(connection: Connection) -> tuple[int, list[str]]:
    """The tokens of the longest body."""
    number, _, body = max(list_rows(connection), key=lambda row: len(row[2]))
    return number, body.split()


def lose_token(connection: Connection) -> int:
    number, tokens = long_row(connection)
    once = next(token for token in tokens if tokens.count(token) == 1)
    take_out(connection, number, "", once)
    return number


def add_token(connection: Connection) -> int:
    number, tokens = long_row(connection)
    take_out(connection, number, "", " ".join(tokens))
    put_in(connection, number, "", " ".join([*tokens, "老桥"]))
    return number


def add_foreign_token(connection: Connection) -> int:
    number, tokens = long_row(connection)
    take_out(connection, number, "", " ".join(tokens))
    put_in(connection, number, "", " ".join([*tokens, "老石桥"]))
    return number


def change_token(connection: Connection) -> int:
    number, tokens = long_row(connection)
    take_out(connection, number, "", " ".join(tokens))
    put_in(connection, number, "", " ".join([tokens[0][::-1], *tokens[1:]]))
    return number


def exchange_places(connection: Connection) -> int:
    number, tokens = long_row(connection)
    take_out(connection, number, "", " ".join(tokens))
    put_in(connection, number, "", " ".join([tokens[1], tokens[0], *tokens[2:]]))
    return number


def exchange_columns(connection: Connection) -> int:
    number, tokens = long_row(connection)
    take_out(connection, number, "", " ".join(tokens))
    put_in(connection, number, " ".join(tokens), "")
    return number


@pytest.mark.parametrize(
    "damage", [lose_token, add_token, add_foreign_token, change_token, exchange_places, exchange_columns]
)
def test_a_wrong_token_shows_in_its_row(database: Database, issue_id: int, damage: Callable[[Connection], int]) -> None:
    with database.transaction() as connection:
        number = damage(connection)
    assert differing(database, issue_id) == {number}


def test_exchanged_rows_show(database: Database, issue_id: int) -> None:
    with database.transaction() as connection:
        first, second, *_ = (row for row in list_rows(connection) if row[2])
        for number, heading, body in (first, second):
            take_out(connection, number, heading, body)
        put_in(connection, first[0], *second[1:])
        put_in(connection, second[0], *first[1:])
    assert differing(database, issue_id) == {first[0], second[0]}


def test_a_whole_index_is_as_it_should_be(database: Database, issue_id: int) -> None:
    with database.reading() as connection:
        assert count_changes(driver(connection)), "not all is in the sets yet"
    assert differing(database, issue_id) == set()
    bring_in_changes(database)
    assert differing(database, issue_id) == set()


def test_a_change_that_is_lost_shows(database: Database, issue_id: int) -> None:
    with database.transaction() as connection:
        connection.execute(text("DELETE FROM library_fact WHERE name = 'search-pending:1'"))
    assert differing(database, issue_id) == {-1}


OTHER_KEYS = "UPDATE search_posting SET keys = change_stored(keys, {more}, {less}, 9) WHERE value = ({value})"
A_CHARACTER = "SELECT max(id) FROM search_value WHERE field = 1"


@pytest.mark.parametrize(
    ("damage", "numbers"),
    [
        ("INSERT INTO search (rowid, heading, body) VALUES (999, '', '老桥')", {999}),
        ("INSERT INTO search_raw (rowid, raw) VALUES (18, '老桥')", {18}),
        ("INSERT INTO search (search) VALUES ('delete-all')", None),
        ("UPDATE search_article SET date = '1999-01-01' WHERE key = 2", {-2}),
        ("UPDATE search_article SET name_order = x'01' WHERE key = 2", {-2}),
        ("UPDATE search_article SET signature = '' WHERE key = 1", {-1}),
        ("DELETE FROM search_article WHERE key = 1", {-1}),
        ("INSERT INTO search_article SELECT 77, date, name_order, signature FROM search_article LIMIT 1", {-77}),
        ("DELETE FROM search_posting WHERE value = (SELECT id FROM search_value WHERE value = '魏宣')", {-3}),
        (OTHER_KEYS.format(more="x'0900'", less="x''", value=A_CHARACTER), {-9}),
        (OTHER_KEYS.format(more="x''", less="x'010002000300'", value=A_CHARACTER), None),
        (f"UPDATE search_posting SET keys = x'01ff' WHERE value = ({A_CHARACTER})", None),
        ("UPDATE search_posting SET chunk = 5 WHERE value = (SELECT id FROM search_value WHERE value = '魏宣')", None),
        ("UPDATE search_value SET value = '魏萱' WHERE value = '魏宣'", {-3}),
        ("UPDATE search_value SET folded = '魏萱' WHERE value = '魏宣'", {-3}),
        ("UPDATE search_value SET field = 9 WHERE value = '魏宣'", {-3}),
        ("DELETE FROM search_value WHERE value = '魏宣'", {-3, 0}),
        ("UPDATE block SET text = '另' WHERE id = 8", {24, -1}),
        ("UPDATE article SET status = 'done' WHERE id = 1", None),
    ],
)
def test_damage_shows_where_it_is(database: Database, issue_id: int, damage: str, numbers: set[int] | None) -> None:
    bring_in_changes(database)
    with database.transaction() as connection:
        connection.execute(text(damage))
    found = differing(database, issue_id)
    assert found
    assert numbers is None or found == numbers


def test_a_set_may_be_stored_in_either_form(database: Database, issue_id: int) -> None:
    bring_in_changes(database)
    with database.transaction() as connection:
        rows = connection.execute(text("SELECT value, chunk, keys FROM search_posting WHERE keys >= x'00'")).all()
        for value, chunk, keys in rows:
            offsets = memoryview(keys[1:]).cast("H")
            bits = sum(1 << offset for offset in offsets)
            driver(connection).execute(
                "UPDATE search_posting SET keys = ? WHERE value = ? AND chunk = ?",
                (b"\x01" + bits.to_bytes(2, "little"), value, chunk),
            )
    assert differing(database, issue_id) == set()


@pytest.mark.parametrize("most", [0, 1, 2, 3, 7, 40, 5000])
def test_the_index_may_be_divided_at_will(database: Database, issue_id: int, most: int) -> None:
    sums = begin_sums()
    with database.reading() as connection:
        portions = divide_index(connection, most)
        for portion in portions:
            portion.add(connection, sums)
        assert sums == read_index(connection)
    assert len(portions) >= min(most, 40)


def test_tokens_that_begin_with_no_character_of_the_library_are_read_too(database: Database, issue_id: int) -> None:
    with database.transaction() as connection:
        for number, token in ((800, "\x01a"), (801, "\U0010fffd\U0010fffd"), (802, "a")):
            put_in(connection, number, "", token)
    sums = begin_sums()
    with database.reading() as connection:
        for portion in divide_index(connection, 30):
            portion.add(connection, sums)
    assert {801, 802} <= {number for number, left in sums.items() if left}


@given(items=st.lists(st.integers()), most=st.integers(-1, 20))
def test_nothing_is_lost_by_cutting(items: list[int], most: int) -> None:
    parts = cut(items, most)
    assert [item for part in parts for item in part] == items
    assert len(parts) <= max(most, 1)
    assert all(parts)


@given(key=st.integers(1, 1 << 30), block_id=st.integers(0, (1 << MANY_ROW_BITS) - 1))
def test_a_number_tells_its_article(key: int, block_id: int) -> None:
    assert article_key(-key) == key
    assert article_key(key << ROW_BITS | block_id & 15) == key
    assert article_key(MANY_ROWS | key << MANY_ROW_BITS | block_id) == key
