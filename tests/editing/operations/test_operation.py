"""What holds for every operation: over random walks nothing is lost, and every step leads back."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.editing.errors import MissingArticle, MissingBlock, NothingToChange
from app.editing.operations import Operation, Restore, SetIssueField, SetRole, SetStatus, apply, from_json, to_json
from app.editing.operations.operation import put_article, put_block, put_blocks, require_article, require_block
from app.errors import EditError
from app.text.difference import Values
from app.text.model import Article, Issue, Role, Status, Verdict
from tests.editing.random_operations import draw_operation
from tests.small_issue import check_issue, make_issue


def content(issue: Issue) -> Issue:
    """The issue without the two numbers that only grow."""
    return replace(issue, seq=0, next_id=0)


class Walk(RuleBasedStateMachine):
    """Operation after operation, taken back now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.issue = make_issue()
        self.path: list[tuple[Issue, Values]] = []

    @rule(data=st.data())
    def do(self, data: st.DataObject) -> None:
        operation = data.draw(draw_operation(self.issue))
        try:
            complete = operation.complete(self.issue)
            after, back, difference = apply(self.issue, complete)
        except EditError:
            return
        assert from_json(json.loads(json.dumps(to_json(complete)))) == complete
        assert after.seq == self.issue.seq + 1
        assert after.next_id >= self.issue.next_id
        assert difference.forth and difference.back == back
        again, _, _ = apply(self.issue, from_json(to_json(complete)))
        assert again == after
        self.path.append((self.issue, back))
        self.issue = after

    @precondition(lambda self: self.path)
    @rule()
    def take_back(self) -> None:
        before, back = self.path.pop()
        restore = from_json(json.loads(json.dumps(to_json(Restore(back)))))
        assert restore == Restore(back)
        self.issue, forth, _ = apply(self.issue, restore)
        assert content(self.issue) == content(before)
        assert forth

    @invariant()
    def nothing_is_lost(self) -> None:
        check_issue(self.issue)


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)


@settings(max_examples=50)
@given(st.data())
def test_taking_back_and_doing_again_meet_the_same_content(data: st.DataObject) -> None:
    first = make_issue()
    second, back = first, None
    while back is None:
        try:
            second, back, _ = apply(first, data.draw(draw_operation(first)))
        except EditError:
            continue
    third, forth, _ = apply(second, Restore(back))
    fourth, _, _ = apply(third, Restore(forth))
    assert content(third) == content(first)
    assert content(fourth) == content(second)


def test_taking_back_opens_the_doubt_that_the_step_answered() -> None:
    issue = make_issue()
    changed, back, _ = apply(issue, SetRole(7, Role.BODY))
    assert changed.doubts[2].verdict is Verdict.CHANGED
    restored, _, _ = apply(changed, Restore(back))
    assert restored.doubts == issue.doubts


def test_taking_back_a_confirmation_opens_the_doubts_again() -> None:
    issue = make_issue()
    done, back, _ = apply(issue, SetStatus(1, Status.DONE))
    assert [doubt.is_open for doubt in done.doubts] == [False, False, False, True, False, False, True]
    restored, _, _ = apply(done, Restore(back))
    assert restored.doubts == issue.doubts


def test_an_operation_that_changes_nothing_is_refused() -> None:
    with pytest.raises(NothingToChange) as raised:
        apply(make_issue(), SetIssueField("page", "3"))
    assert raised.value.fields == {"operation": "SetIssueField"}


def test_an_operation_is_complete_by_itself() -> None:
    operation: Operation = SetIssueField("page", "4")
    assert operation.complete(make_issue()) is operation


def test_a_wrong_number_is_refused() -> None:
    issue = make_issue()
    with pytest.raises(MissingArticle):
        require_article(issue, 2)
    with pytest.raises(MissingBlock):
        require_block(issue, 1)
    assert require_article(issue, 1).id == 1
    article, block = require_block(issue, 11)
    assert (article.id, block.id) == (9, 11)


def test_an_article_without_blocks_is_gone() -> None:
    issue = make_issue()
    assert [item.id for item in put_blocks(issue, issue.articles[1], ()).articles] == [1, 12]
    assert put_article(issue, Article(99, ())).articles == issue.articles


def test_a_block_takes_the_place_of_the_one_of_its_number() -> None:
    issue = make_issue()
    article, block = require_block(issue, 6)
    after = put_block(issue, article, replace(block, role=Role.LEAD))
    assert [item.role for item in after.articles[0].blocks][4] is Role.LEAD
    assert after.articles[1:] == issue.articles[1:]
