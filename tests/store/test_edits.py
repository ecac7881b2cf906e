"""What an edit changes is written as it is, and counted."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.editing.editor import record
from app.errors import EditError
from app.store.database import Database
from app.store.edits import article_keys, find_shifts, place_blocks, save_difference
from app.store.errors import IssueChangedElsewhere
from app.store.issues import add_issue, append_entry, load_issue, summarise
from app.store.listing import list_issues
from app.text.difference import compare_states
from app.text.model import Issue, Source, Status, Verdict
from app.workspace.integrity import FindingCode, check_library
from tests.editing.random_operations import draw_operation
from tests.small_issue import RAW, begin, make_issue

NUMBERS = count(1)


def load(database: Database, issue_id: int) -> Issue:
    with database.reading() as connection:
        return load_issue(connection, issue_id)


def save(database: Database, issue_id: int, before: Issue, after: Issue) -> None:
    with database.transaction() as connection:
        save_difference(connection, issue_id, before, after, compare_states(before, after))


def test_what_another_program_changed_is_not_written_over(database: Database, issue_id: int) -> None:
    before = make_issue()
    theirs = replace(before, page="4", seq=before.seq + 1)
    mine = replace(before, newspaper="晨报", seq=before.seq + 1)
    save(database, issue_id, before, theirs)
    with pytest.raises(IssueChangedElsewhere):
        save(database, issue_id, before, mine)
    assert load(database, issue_id) == theirs


def test_blocks_outlive_the_article_that_they_leave(database: Database, issue_id: int) -> None:
    before = make_issue()
    first, second, *others = before.articles
    merged = replace(first, blocks=first.blocks + second.blocks)
    after = replace(before, articles=(merged, *others), seq=before.seq + 1)
    save(database, issue_id, before, after)
    assert load(database, issue_id) == after
    save(database, issue_id, after, replace(before, seq=after.seq + 1))
    assert load(database, issue_id).articles == before.articles


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_edits_are_stored_as_they_are(database: Database, data: st.DataObject) -> None:
    source = Source("任意.txt", f"{next(NUMBERS):064x}")
    issue, entries = begin()
    issue = replace(issue, source=source)
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, RAW.encode())
        for entry in entries:
            append_entry(connection, issue_id, entry)
    for _ in range(data.draw(st.integers(1, 6))):
        try:
            done = record(issue, data.draw(draw_operation(issue)), "林舟")
        except EditError:
            continue
        with database.transaction() as connection:
            save_difference(connection, issue_id, issue, done.issue, done.difference)
            append_entry(connection, issue_id, done.entry)
        issue = done.issue
        assert load(database, issue_id) == issue
    codes = {finding.code for finding in check_library(database, issue_id)}
    assert codes == {FindingCode.BYTES}


def test_the_counts_follow_every_change(database: Database, issue_id: int) -> None:
    before = make_issue()
    first, *others = before.articles
    settled = replace(before.doubts[0], verdict=Verdict.ACCEPTED)
    after = replace(
        before,
        articles=(replace(first, status=Status.DONE), *others[1:]),
        doubts=(settled, *before.doubts[1:]),
        seq=before.seq + 1,
    )
    save(database, issue_id, before, after)
    with database.reading() as connection:
        (summary,) = list_issues(connection)
    assert (summary.articles, summary.locked_articles, summary.open_doubts) == (2, 1, 6)
    assert summary.characters == summarise(after)["character_count"]


def test_keys_are_told_of_few_articles_and_of_many(database: Database, issue_id: int) -> None:
    with database.reading() as connection:
        few = article_keys(connection, issue_id, {1, 9, 77})
        assert set(few) == {1, 9}
        assert article_keys(connection, issue_id, {1, 9, *range(100, 300)}) == few
        assert article_keys(connection, issue_id, set()) == {}


def test_only_blocks_that_may_have_changed_are_placed() -> None:
    before = make_issue()
    first, *others = before.articles
    typed = replace(first.blocks[3], text="新")
    after = replace(before, articles=(replace(first, blocks=(*first.blocks[:3], typed, *first.blocks[4:])), *others))
    (place,) = place_blocks(after, before, compare_states(before, after)).values()
    assert (place.article_id, place.position, place.block) == (first.id, 3, typed)
    moved = replace(before, articles=(replace(first, blocks=first.blocks[1:]), *others))
    assert place_blocks(moved, before, compare_states(before, moved)) == {}
    assert [*place_blocks(before, moved, compare_states(before, moved))] == [first.blocks[0].id]


def test_blocks_that_only_stand_further_on_are_told_as_a_range() -> None:
    before = make_issue()
    first, *others = before.articles
    count = len(first.blocks)
    shorter = replace(before, articles=(replace(first, blocks=first.blocks[2:]), *others))
    (shift,) = find_shifts(before, shorter)
    assert shift == {"which": first.id, "first": 2, "last": count - 1, "shift": -2}
    (shift,) = find_shifts(shorter, before)
    assert shift == {"which": first.id, "first": 0, "last": count - 3, "shift": 2}
    turned = replace(first, blocks=first.blocks[::-1])
    assert find_shifts(before, replace(before, articles=(turned, *others))) == []
