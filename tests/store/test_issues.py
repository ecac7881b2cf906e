"""Issues go into the library and come out the same, whole or change by change."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.editing.editor import record
from app.errors import EditError
from app.store.database import Database
from app.store.errors import IssueChangedElsewhere, IssueDamaged, IssueNotFound
from app.store.issues import (
    IssueSummary,
    add_issue,
    append_entry,
    find_issue,
    list_issues,
    load_issue,
    load_log,
    load_original,
    remove_issue,
    save_difference,
    summarise,
    tag_labels,
)
from app.store.search.results import search
from app.text.difference import compare_states
from app.text.model import Article, Issue, Source, Status, Tag, Verdict
from app.workspace.integrity import FindingCode, check_library
from tests.editing.random_operations import draw_operation
from tests.small_issue import FILE_NAME, RAW, begin, make_issue

NUMBERS = count(1)


def name_bytes() -> str:
    """A SHA-256 that no other issue of the test run has."""
    return f"{next(NUMBERS):064x}"


def save(database: Database, issue_id: int, before: Issue, after: Issue) -> None:
    with database.transaction() as connection:
        save_difference(connection, issue_id, before, after, compare_states(before, after))


def load(database: Database, issue_id: int) -> Issue:
    with database.reading() as connection:
        return load_issue(connection, issue_id)


def count_rows(database: Database) -> dict[str, int]:
    tables = ("source", "issue", "article", "block", "article_tag", "left_out", "doubt", "log", "search_docsize")
    with database.reading() as connection:
        return {table: connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0 for table in tables}


def test_an_issue_comes_out_as_it_went_in(database: Database, issue_id: int) -> None:
    issue, entries = begin()
    with database.reading() as connection:
        assert load_issue(connection, issue_id) == issue
        log = load_log(connection, issue_id)
        assert [replace(entry, at="") for entry in log] == [replace(entry, at="") for entry in entries]
        assert load_original(connection, issue_id) == RAW.encode()


def test_the_list_says_what_is_in_an_issue(database: Database, issue_id: int) -> None:
    issue = make_issue()
    with database.reading() as connection:
        assert list_issues(connection) == (
            IssueSummary(
                issue_id=issue_id,
                file_name=FILE_NAME,
                encoding="utf-8",
                newspaper="柳河新报",
                date="2021-12-03",
                page="3",
                imported_at="2021-12-04T08:00:00+00:00",
                articles=3,
                locked_articles=0,
                open_doubts=7,
                characters=sum(len(block.text) for article in issue.articles for block in article.blocks),
            ),
        )


def test_the_list_is_ordered_by_newspaper_date_and_page(database: Database) -> None:
    wanted = [
        ("晨报", "2020-01-02", "01"),
        ("晨报", "2020-01-02", "02"),
        ("晨报", "2021-01-01", "01"),
        ("柳河", "", ""),
    ]
    with database.transaction() as connection:
        for newspaper, date, page in reversed(wanted):
            source = Source("a.txt", name_bytes())
            add_issue(connection, Issue("雨", source, newspaper, date, page), b"")
    with database.reading() as connection:
        listed = [(issue.newspaper, issue.date, issue.page) for issue in list_issues(connection)]
    assert listed == sorted(wanted)


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


def test_the_same_bytes_are_stored_once(database: Database, issue_id: int) -> None:
    before = count_rows(database)
    with pytest.raises(IntegrityError), database.transaction() as connection:
        add_issue(connection, make_issue(), RAW.encode())
    assert count_rows(database) == before
    with database.reading() as connection:
        assert find_issue(connection, make_issue().source.sha256) == (issue_id, FILE_NAME)
        assert find_issue(connection, "00" * 32) is None


def test_a_removed_issue_leaves_nothing(database: Database, issue_id: int) -> None:
    with database.transaction() as connection:
        remove_issue(connection, issue_id)
        assert search(connection, "桥", 10).hits == ()
    assert not any(count_rows(database).values())


@pytest.mark.parametrize("load_one", [load_issue, load_original])
def test_an_issue_that_is_not_there_is_told(database: Database, load_one: Callable[..., object]) -> None:
    with database.reading() as connection, pytest.raises(IssueNotFound) as caught:
        load_one(connection, 77)
    assert caught.value.fields == {"issue_id": 77}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE block SET pieces = '[[1]]'",
        "UPDATE block SET spans = '7'",
        "UPDATE article SET authors = '7'",
        "UPDATE block SET role = 'poem'",
        "UPDATE left_out SET reason = 'ugly'",
    ],
)
def test_rows_that_are_no_issue_are_told(database: Database, issue_id: int, statement: str) -> None:
    with database.transaction() as connection:
        connection.execute(text("PRAGMA ignore_check_constraints = ON"))
        connection.execute(text(statement))
    with database.reading() as connection, pytest.raises(IssueDamaged):
        load_issue(connection, issue_id)


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


def test_labels_are_offered_by_use(database: Database, issue_id: int) -> None:
    labels = [("桥梁", "桥"), ("桥",), ("桥", "雨")]
    with database.transaction() as connection:
        for number, tagged in enumerate(labels):
            article = Article(1, (), tags=tuple(Tag(label) for label in tagged))
            source = Source("a.txt", name_bytes())
            add_issue(connection, Issue(str(number), source, articles=(article,), next_id=2), b"")
        assert tag_labels(connection, "桥", 10) == ("桥", "桥梁")
        assert tag_labels(connection, "桥", 1) == ("桥",)
        assert tag_labels(connection, "", 10) == ("桥", "桥梁", "雨")
        assert tag_labels(connection, "%", 10) == ()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_edits_are_stored_as_they_are(database: Database, data: st.DataObject) -> None:
    source = Source("任意.txt", name_bytes())
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


def test_a_library_can_be_moved_while_it_is_closed(path: Path, database: Database, issue_id: int) -> None:
    database.close()
    moved = path.rename(path.with_name("moved.jiaoyang"))
    again = Database.open(moved)
    assert load(again, issue_id) == make_issue()
    again.close()
