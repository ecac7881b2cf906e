"""Batches in many transactions: edits by hand between them, cancelling, failing, and the death of the program."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.editing.batch import Advance, Batches, load_batches, settle_unfinished
from app.editing.batch_record import load_mark, walk_portions_back
from app.editing.batch_run import FEW_AT_ONCE
from app.editing.editor import Editor
from app.editing.errors import BatchIsNeeded, BatchKept, BatchUndone, BatchUnfinished, MissingBlock, NothingToChange
from app.editing.operations import Operation, ReplaceText, ReplaceTexts
from app.store.batch_lock import LockHeld, batch_lock
from app.store.database import Database
from app.store.errors import LibraryBusy
from app.store.search.results import search
from app.store.transaction import Transaction
from app.text.model import Issue
from tests.editing.many_issues import NEW, OLD, TITLE, add_issues, check_issues, load_titles, rename, renaming

MANY = 3 * FEW_AT_ONCE
BODY = 5


def is_under_way(database: Database) -> bool:
    with database.reading() as connection:
        return load_mark(connection) is not None or any(walk_portions_back(connection))


def count_found(database: Database, query: str) -> int:
    with database.reading() as connection:
        return search(connection, query).total


def breaking_at(issue_id: int, deed: Callable[[], object]) -> Callable[[int, Issue], tuple[Operation, ...]]:
    """Renames; and when it comes to this issue, does something else first, once."""
    to_do = [deed]

    def choose(number: int, issue: Issue) -> tuple[Operation, ...]:
        if number == issue_id and to_do:
            to_do.pop()()
        return rename(issue)

    return choose


def plan(
    issue_ids: list[int], choose: Callable[[int, Issue], tuple[Operation, ...]]
) -> list[tuple[int, Callable[[Issue], tuple[Operation, ...]]]]:
    return [(number, lambda issue, own=number: choose(own, issue)) for number in issue_ids]  # type: ignore[misc]


def test_many_issues_are_one_batch(database: Database) -> None:
    issue_ids = add_issues(database, MANY)
    seen: list[Advance] = []
    batch = Batches(database, {}, "林舟", on_progress=seen.append).do("石桥", renaming(issue_ids))
    assert batch
    assert sorted(batch.groups) == issue_ids
    assert seen == [Advance(number) for number in range(1, MANY + 1)]
    assert load_titles(database, issue_ids) == [NEW] * MANY
    assert count_found(database, NEW) == MANY
    assert not is_under_way(database)
    taken = Batches(database, {}, "林舟").take_back(batch)
    assert taken
    assert taken.is_taken_back
    assert load_titles(database, issue_ids) == [OLD] * MANY
    check_issues(database, issue_ids)


def test_hands_edit_before_and_behind_it(database: Database) -> None:
    issue_ids = add_issues(database, MANY)
    first, last = issue_ids[0], issue_ids[-1]
    window = Editor(database, first, "手")

    def edit() -> None:
        window.do(ReplaceText(TITLE, 5, 5, "！"))
        Editor(database, last, "手").do(ReplaceText(TITLE, 0, 0, "看"))

    batch = Batches(database, {}).do("石桥", plan(issue_ids, breaking_at(issue_ids[-1], edit)))
    assert batch
    assert load_titles(database, issue_ids) == [f"{NEW}！", *[NEW] * (MANY - 2), f"看{NEW}"]
    with pytest.raises(BatchIsNeeded):
        Batches(database, {}).take_back(batch)
    assert load_titles(database, issue_ids)[:2] == [f"{NEW}！", NEW]
    assert not is_under_way(database)
    check_issues(database, issue_ids)


def test_an_open_issue_hears_of_it_at_once(database: Database) -> None:
    issue_ids = add_issues(database, MANY)
    window = Editor(database, issue_ids[0])
    heard: list[str] = []
    window.subscribe(lambda change: heard.append(str(change.initiator)))
    titles: list[str] = []

    def look() -> None:
        titles.append(window.issue.articles[0].title)

    Batches(database, {window.issue_id: window}).do("石桥", plan(issue_ids, breaking_at(issue_ids[-1], look)), "desk")
    assert titles == [NEW]
    assert heard == ["desk"]


def test_a_cancelled_batch_is_taken_back(database: Database) -> None:
    issue_ids = add_issues(database, MANY)
    seen: list[Advance] = []
    batches = Batches(database, {}, on_progress=seen.append, is_cancelled=lambda: len(seen) > MANY - 3)
    assert batches.do("石桥", renaming(issue_ids)) is None
    taken_back = [advance for advance in seen if advance.total]
    assert taken_back
    assert all(advance.done <= advance.total < MANY for advance in taken_back)
    assert taken_back[-1].done == taken_back[-1].total
    assert load_titles(database, issue_ids) == [OLD] * MANY
    assert count_found(database, OLD) == MANY
    assert not is_under_way(database)
    check_issues(database, issue_ids)
    with database.reading() as connection:
        assert load_batches(connection) == ()


def test_what_later_steps_rest_on_stays_and_is_told(database: Database) -> None:
    issue_ids = add_issues(database, MANY)
    window = Editor(database, issue_ids[1])
    is_cancelled: list[bool] = []

    def edit() -> None:
        window.do(ReplaceText(TITLE, 5, 5, "！"))
        is_cancelled.append(True)

    batches = Batches(database, {}, is_cancelled=lambda: bool(is_cancelled))
    with pytest.raises(BatchKept) as raised:
        batches.do("石桥", plan(issue_ids, breaking_at(issue_ids[MANY - 2], edit)))
    assert raised.value.fields == {"name": "石桥", "issue_count": 1}
    assert load_titles(database, issue_ids) == [OLD, f"{NEW}！", *[OLD] * (MANY - 2)]
    assert not is_under_way(database)
    with database.reading() as connection:
        (left,) = load_batches(connection)
    assert list(left.groups) == [issue_ids[1]]
    window.undo()
    assert Batches(database, {}).take_back(left)
    assert load_titles(database, issue_ids) == [OLD] * MANY


def test_what_fails_is_taken_back(database: Database) -> None:
    issue_ids = add_issues(database, MANY)

    def fail(connection: Transaction, batch: object) -> None:
        raise KeyError

    wrong = ReplaceTexts(((99, 0, 0, "石"),))
    for failing in ([*renaming(issue_ids[:-1]), (issue_ids[-1], lambda _: (wrong,))], renaming(issue_ids)):
        with pytest.raises((MissingBlock, KeyError)):
            Batches(database, {}).do("石桥", failing, sequel=fail)
        assert load_titles(database, issue_ids) == [OLD] * MANY
        assert not is_under_way(database)
    with pytest.raises(NothingToChange):
        Batches(database, {}).do("石桥", [(number, lambda _: ()) for number in issue_ids])


def test_what_cannot_be_taken_back_is_told_and_settled_with_the_next(database: Database) -> None:
    issue_ids = add_issues(database, MANY)
    database.busy_seconds = 0.05
    other = Database.open(database.path, 0.05)
    held = other.transaction()

    with pytest.raises(BatchUnfinished) as raised:
        Batches(other_database(database), {}).do("石桥", plan(issue_ids, breaking_at(issue_ids[-1], held.__enter__)))
    assert isinstance(raised.value.__cause__, LibraryBusy)
    held.__exit__(None, None, None)
    other.close()
    assert is_under_way(database)
    assert NEW in load_titles(database, issue_ids)
    told: list[Advance] = []
    batch = Batches(database, {}, on_progress=told.append).do("新桥", renaming(issue_ids[:1]))
    assert batch
    (settled,) = (advance.settled for advance in told if advance.settled)
    assert isinstance(settled, BatchUndone)
    assert settled.fields == {"name": "石桥"}
    assert load_titles(database, issue_ids) == [NEW, *[OLD] * (MANY - 1)]
    assert not is_under_way(database)


def other_database(database: Database) -> Database:
    """The same library, with little patience for other processes."""
    database.close()
    return Database.open(database.path, 0.05)


@settings(deadline=None, max_examples=6)
@given(st.data())
def test_whatever_hands_do_meanwhile_nothing_is_lost(data: st.DataObject) -> None:
    """Each hand adds a mark of its own to a title; all of them stay, and the batch is everywhere, or where it must."""
    with TemporaryDirectory() as folder:
        database = Database.open(Path(folder) / "library.jiaoyang")
        issue_ids = add_issues(database, MANY)
        windows = {number: Editor(database, number, "手") for number in issue_ids}
        marks: dict[int, str] = dict.fromkeys(issue_ids, "")
        looks = data.draw(st.lists(st.sampled_from(issue_ids), max_size=8))
        is_cancelled = data.draw(st.booleans())

        def edit() -> None:
            for place, number in enumerate(looks):
                windows[number].do(ReplaceText(TITLE, 5 + len(marks[number]), 5 + len(marks[number]), str(place)))
                marks[number] += str(place)

        at = data.draw(st.sampled_from(issue_ids))
        chosen = plan(issue_ids, breaking_at(at, edit))
        seen: list[Advance] = []
        batches = Batches(database, {}, on_progress=seen.append, is_cancelled=lambda: is_cancelled and len(seen) > 9)
        kept = 0
        try:
            batch = batches.do("石桥", chosen)
        except BatchKept as told:
            batch, kept = None, int(str(told.fields["issue_count"]))
        titles = load_titles(database, issue_ids)
        assert [title[5:] for title in titles] == [marks[number] for number in issue_ids]
        assert [title[:5] for title in titles].count(NEW) == (MANY if batch else kept)
        assert not is_under_way(database)
        check_issues(database, issue_ids)
        database.close()


def test_keys_are_kept_while_a_batch_is_written(database: Database) -> None:
    issue_ids = add_issues(database, 5 * FEW_AT_ONCE)
    window = Editor(database, issue_ids[-1], "手")
    thread = Thread(target=Batches(database, {}).do, args=("石桥", renaming(issue_ids)))
    thread.start()
    typed = 0
    while thread.is_alive() and typed < 40:
        window.do(ReplaceText(BODY, 0, 0, "字"))
        window.do(ReplaceText(TITLE, len(window.issue.articles[0].title), len(window.issue.articles[0].title), "！"))
        typed += 1
    thread.join()
    window.catch_up()
    assert window.issue.articles[0].title == NEW + "！" * typed
    assert window.issue.articles[0].blocks[3].text.startswith("字" * typed + "本报讯")
    assert load_titles(database, issue_ids[:-1]) == [NEW] * (len(issue_ids) - 1)
    check_issues(database, issue_ids)


DYING = """
import os, sys
from pathlib import Path
from app.editing.batch import Batches, load_batches
from app.store.database import Database
from tests.editing.many_issues import rename
database = Database.open(Path(sys.argv[1]))
issue_ids = [int(number) for number in sys.argv[3:]]
def die(advance):
    if advance.done == len(issue_ids) - 1:
        os._exit(9)
batches = Batches(database, {}, on_progress=die)
if sys.argv[2] == "do":
    batches.do("石桥", [(number, rename) for number in issue_ids])
else:
    with database.reading() as connection:
        (batch,) = load_batches(connection)
    batches.take_back(batch)
"""


def die_midway(database: Database, verb: str, issue_ids: list[int]) -> None:
    arguments = [str(database.path), verb, *map(str, issue_ids)]
    died = subprocess.run([sys.executable, "-c", DYING, *arguments], cwd=Path(__file__).parents[2], check=False)
    assert died.returncode == 9
    assert is_under_way(database)


def test_where_the_program_dies_the_batch_is_taken_back(database: Database) -> None:
    issue_ids = add_issues(database, MANY)
    die_midway(database, "do", issue_ids)
    assert load_titles(database, issue_ids[:1]) == [NEW]
    with batch_lock(database.path, may_wait=lambda: False):
        assert settle_unfinished(database) is None
    told: list[tuple[int, int]] = []
    settled = settle_unfinished(database, "林舟", lambda *at: told.append(at))
    assert isinstance(settled, BatchUndone)
    assert settled.fields == {"name": "石桥"}
    assert told
    assert told[-1][0] == told[-1][1]
    assert load_titles(database, issue_ids) == [OLD] * MANY
    assert not is_under_way(database)
    assert settle_unfinished(database) is None
    check_issues(database, issue_ids)


def test_where_the_program_dies_taking_back_the_batch_is_in_force(database: Database) -> None:
    issue_ids = add_issues(database, MANY)
    batch = Batches(database, {}).do("石桥", renaming(issue_ids))
    assert batch
    die_midway(database, "take back", issue_ids)
    assert load_titles(database, issue_ids[:1]) == [OLD]
    assert isinstance(settle_unfinished(database), BatchUndone)
    assert load_titles(database, issue_ids) == [NEW] * MANY
    assert Batches(database, {}).take_back(batch)
    assert load_titles(database, issue_ids) == [OLD] * MANY


class ProgramEndError(Exception):
    """What the window raises when it is closed over a batch."""


def test_whoever_leaves_waits_for_nothing_and_finds_it_taken_back_the_next_time(database: Database) -> None:
    issue_ids = add_issues(database, 3 * MANY)

    def leave(advance: Advance) -> None:
        if advance.total or advance.done == 3 * MANY - 1:
            raise ProgramEndError

    with pytest.raises(ProgramEndError):
        Batches(database, {}, on_progress=leave).do("石桥", renaming(issue_ids))
    assert is_under_way(database)
    assert NEW in load_titles(database, issue_ids)
    assert isinstance(settle_unfinished(database), BatchUndone)
    assert load_titles(database, issue_ids) == [OLD] * 3 * MANY
    check_issues(database, issue_ids)


def test_one_at_a_time_and_who_waits_can_be_cancelled(database: Database) -> None:
    issue_ids = add_issues(database, 1)
    asked: list[bool] = []

    def is_cancelled() -> bool:
        asked.append(True)
        return len(asked) > 2

    with batch_lock(database.path, may_wait=lambda: False):
        assert Batches(database, {}, is_cancelled=is_cancelled).do("石桥", renaming(issue_ids)) is None
        with pytest.raises(LockHeld), batch_lock(database.path, may_wait=lambda: False):
            pass
    assert load_titles(database, issue_ids) == [OLD]
