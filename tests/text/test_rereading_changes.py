"""What another reading would change is told before it does."""

from dataclasses import replace

from app.editing.operations import AddTag, ReplaceText, SetField, SetRole, SetStatus, SplitArticle, apply
from app.text.model import Issue, Reading, Role, Status, Tag
from app.text.rereading import merge_reading
from app.text.rereading_changes import Fate, LossKind, list_changes
from tests.small_issue import make_issue, make_reading


def edit(issue: Issue, *operations: object) -> Issue:
    for operation in operations:
        issue, _, _ = apply(issue, operation.complete(issue))  # type: ignore[attr-defined]
    return issue


def test_nothing_is_told_where_nothing_changes() -> None:
    issue = make_issue()
    assert list_changes(issue, merge_reading(issue, make_reading())).is_empty


def test_articles_blocks_and_roles_are_counted() -> None:
    issue = edit(make_issue(), SetRole(15, Role.BODY), SplitArticle(1, (7, 8)), SetStatus(9, Status.DONE))
    changes = list_changes(issue, merge_reading(issue, make_reading()))
    assert [(change.article.id, change.fate, change.blocks, change.roles) for change in changes.articles] == [
        (1, Fate.CHANGED, 2, 0),
        (12, Fate.CHANGED, 0, 1),
        (24, Fate.GONE, 2, 0),
    ]
    assert (changes.locked, changes.blocks, changes.roles) == (1, 4, 1)


def test_work_that_would_be_lost_is_named() -> None:
    issue = edit(make_issue(), ReplaceText(3, 0, 2, "石桥"), SetField(12, "section", "天气"), AddTag(12, Tag("雨")))
    bridge, picture, rain = make_reading().articles
    kicker, title, *rest = bridge.blocks
    joined = replace(kicker, role=Role.TITLE, spans=(*kicker.spans, *title.spans))
    reading = Reading((replace(bridge, blocks=(joined, *rest)), picture, rain))
    losses = list_changes(issue, merge_reading(issue, reading)).losses
    assert {(loss.article_id, loss.kind, loss.text) for loss in losses} == {
        (1, LossKind.TYPED, "石桥换新颜"),
        (12, LossKind.SECTION, "天气"),
    }
