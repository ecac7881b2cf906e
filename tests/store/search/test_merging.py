"""Merged a little at a time, the full text stays exact, whatever is written, taken out and given up between."""

import shutil
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.store.database import Database
from app.store.driver import driver
from app.store.issues import remove_issue
from app.store.search.merging import TABLES, count_parts, leave_merging_to_us, merge_some
from tests.store.search.libraries import add, find

WORDS = ("老桥换新颜", "柳河镇", "记者", "桥上", "河边", "新颜")
STEPS = st.lists(st.sampled_from(["add", "add", "add", "remove", "merge", "give up"]), max_size=30)


def write(database: Database, step: str, held: dict[int, str], text: str) -> None:
    if step == "add":
        held[add(database, (text[:2], text))] = text
    elif step == "remove" and held:
        gone = min(held)
        with database.transaction() as connection:
            remove_issue(connection, gone)
        del held[gone]


def merge(database: Database, *, is_given_up: bool) -> None:
    try:
        with database.transaction() as connection:
            merge_some(driver(connection))
            if is_given_up:
                raise KeyError
    except KeyError:
        pass


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(steps=STEPS, texts=st.lists(st.sampled_from(WORDS), min_size=2, max_size=4))
def test_search_stays_exact(empty_library: Path, steps: list[str], texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.jiaoyang"
        shutil.copy(empty_library, path)
        database = Database.open(path)
        with database.transaction() as connection:
            leave_merging_to_us(driver(connection))
        held: dict[int, str] = {}
        for number, step in enumerate(steps):
            write(database, step, held, "，".join(texts[number % 3 :]) + f"之{number}。")
            if step in ("merge", "give up"):
                merge(database, is_given_up=step == "give up")
        for word in (*WORDS, "颜，老", "镇，记", "之1", "之1。"):
            assert find(database, word).total == sum(word in text for text in held.values())
        check(database)
        database.close()


def check(database: Database) -> None:
    """Raises what SQLite says of a broken index."""
    with database.transaction() as connection:
        for table in TABLES:
            driver(connection).execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")


def test_parts_gather_and_are_merged(database: Database) -> None:
    with database.transaction() as connection:
        leave_merging_to_us(driver(connection))
    for number in range(20):
        add(database, (f"第{number}号", "河上老桥换新颜"))
    with database.transaction() as connection:
        own = driver(connection)
        assert count_parts(own) == 20
        while merge_some(own):
            pass
        assert count_parts(own) < 8
    assert find(database, "老桥换").total == 20


def test_the_tables_are_told_once(database: Database) -> None:
    told: list[str] = []
    with database.transaction() as connection:
        own = driver(connection)
        leave_merging_to_us(own)
        own.set_trace_callback(told.append)
        leave_merging_to_us(own)
        own.set_trace_callback(None)
    assert [line for line in told if line.startswith("INSERT")] == []


def test_others_find_what_was_merged(database: Database) -> None:
    for number in range(6):
        add(database, (f"第{number}号", "河上老桥换新颜"))
    with sqlite3.connect(database.path) as other:
        leave_merging_to_us(other)
        while merge_some(other):
            pass
    other.close()
    assert find(database, "老桥换").total == 6
    add(database, ("又一号", "河上老桥换新颜"))
    assert find(database, "老桥换").total == 7
