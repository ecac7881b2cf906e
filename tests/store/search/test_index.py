"""The index follows edits, and touches no more articles than it must."""

from dataclasses import replace

from app.editing.operations import (
    AddTag,
    MergeArticles,
    MoveArticle,
    Operation,
    ReplaceText,
    SetIssueField,
    SetStatus,
    SettleDoubt,
    SplitArticle,
    apply,
)
from app.store.database import Database
from app.store.edits import article_keys, save_difference
from app.store.issues import load_issue
from app.store.search.document import State, articles_by_key
from app.store.search.index import describe_columns, touched_articles
from app.store.search.signature import sign
from app.text.model import Status, Tag, Verdict
from tests.small_issue import make_issue
from tests.store.search.libraries import find


def touched(operation: Operation) -> tuple[set[int], set[int]]:
    before = make_issue()
    after, _, difference = apply(before, operation.complete(before))
    return touched_articles(before, after, difference)


def test_an_edit_touches_its_articles_only() -> None:
    assert touched(ReplaceText(5, 0, 1, "新")) == ({1}, {1})
    assert touched(SetStatus(9, Status.DONE)) == ({9}, {9})
    assert touched(MoveArticle(12, 0)) == (set(), set())
    assert touched(SetIssueField("page", "4")) == (set(), set())
    assert touched(SetIssueField("newspaper", "新报")) == ({1, 9, 12}, {1, 9, 12})
    assert touched(SettleDoubt(23, Verdict.ACCEPTED)) == ({12}, {12})
    old, new = touched(SplitArticle(1, (7, 8)))
    assert old == {1}
    assert len(new) == 2
    assert touched(MergeArticles(1, 12)) == ({1, 12}, {1})


def do(database: Database, issue_id: int, operation: Operation) -> None:
    with database.transaction() as connection:
        before = load_issue(connection, issue_id)
        after, _, difference = apply(before, operation.complete(before))
        save_difference(connection, issue_id, before, after, difference)


def test_what_an_edit_changes_is_found_otherwise(database: Database, issue_id: int) -> None:
    do(database, issue_id, ReplaceText(3, 0, 2, "石桥"))
    assert find(database, "老桥换").total == 0
    assert [hit.title for hit in find(database, "石桥换").hits] == ["石桥换新颜"]
    assert find(database, "raw:老桥换").total == 1
    assert find(database, "raw:石").total == 0
    do(database, issue_id, AddTag(9, Tag("图片")))
    assert [hit.article_id for hit in find(database, "tag:图片").hits] == [9]
    do(database, issue_id, SettleDoubt(23, Verdict.ACCEPTED))
    assert [hit.article_id for hit in find(database, "has:doubts").hits] == [9, 1]
    do(database, issue_id, SetIssueField("date", "2022-01-01"))
    assert {hit.article_id for hit in find(database, "date:2022").hits} == {9, 12}


def test_columns_say_date_order_and_signature() -> None:
    issue = make_issue()
    date, order, signature = describe_columns(issue, issue.articles[0])
    assert date == "2021-12-03"
    assert order
    assert len(signature) == len(sign(["雨" * 40]))


def test_only_articles_with_keys_are_meant(database: Database, issue_id: int) -> None:
    issue = make_issue()
    with database.reading() as connection:
        keys = article_keys(connection, issue_id, {9})
    assert [article.id for article in articles_by_key(State(issue, keys)).values()] == [9]
    assert articles_by_key(State(replace(issue, articles=()), keys)) == {}
