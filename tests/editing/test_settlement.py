"""The runner-up of a doubt as operations."""

from dataclasses import replace

import pytest

from app.editing.errors import NothingToChange
from app.editing.operations import (
    LeaveOut,
    MergeArticles,
    MergeBlocks,
    MoveBlock,
    Operation,
    PutBack,
    ReplaceText,
    SetRole,
    SettleDoubt,
    SplitArticle,
    SplitBlock,
    apply,
)
from app.editing.settlement import accept, find_holder, joiner_of, place_of, take_runner_up
from app.text.model import Block, Doubt, DoubtKind, Issue, Role, Verdict
from tests.small_issue import check_issue, make_issue, raw_offset


def doubt_at(text: str, runner_up: str, kind: DoubtKind = DoubtKind.START) -> Doubt:
    return Doubt(17, kind, raw_offset(text), 0.6, "", runner_up, 0.4)


def after(*operations: Operation) -> Issue:
    issue = make_issue()
    for operation in operations:
        issue, _, _ = apply(issue, operation)
    return issue


@pytest.mark.parametrize(
    ("number", "operation"),
    [
        (17, MergeBlocks(5, 6)),
        (18, SplitBlock(6, 7)),
        (19, SetRole(7, Role.BODY)),
        (20, MergeArticles(1, 9)),
        (21, MoveBlock(8, 1, 5)),
        (22, ReplaceText(8, 9, 10, "(")),
        (23, SplitArticle(12, (16,))),
    ],
)
def test_each_runner_up_is_an_operation_that_answers_its_doubt(number: int, operation: Operation) -> None:
    issue = make_issue()
    doubt = issue.doubts[number - 17]
    assert take_runner_up(issue, doubt) == (operation,)
    changed, _, _ = apply(issue, operation.complete(issue))
    check_issue(changed)
    assert changed.doubts[number - 17].verdict is Verdict.CHANGED


def test_accepting_settles_the_doubt_alone() -> None:
    issue = make_issue()
    assert accept(issue.doubts[0]) == (SettleDoubt(17, Verdict.ACCEPTED),)


@pytest.mark.parametrize(
    "doubt",
    [
        doubt_at("今天", "join"),
        doubt_at("河西走笔", "join"),
        doubt_at("第3版", "split"),
        doubt_at("=桥", f"article:{raw_offset('许可')}"),
        doubt_at("=桥", f"article:{raw_offset('第3版')}"),
        doubt_at("=桥", f"after:{raw_offset('=桥')}"),
        doubt_at("=桥", f"after:{raw_offset('第3版')}"),
        doubt_at(" 3 日", "text:三"),
        doubt_at("=桥", ""),
    ],
)
def test_a_runner_up_that_does_not_fit_is_refused(doubt: Doubt) -> None:
    with pytest.raises(NothingToChange):
        take_runner_up(make_issue(), doubt)


def test_an_article_that_may_not_begin_here_goes_whole() -> None:
    target = f"article:{raw_offset('老桥换新颜')}"
    doubt = replace(doubt_at("夜雨润田", target, DoubtKind.ARTICLE), reason="article-begins")
    assert take_runner_up(make_issue(), doubt) == (MergeArticles(1, 12),)
    assert take_runner_up(make_issue(), replace(doubt, reason="border-unclear")) == (MoveBlock(14, 1, 2),)


def test_an_article_that_may_begin_here_takes_what_follows() -> None:
    assert take_runner_up(make_issue(), doubt_at("桥 面", "article:new")) == (SplitArticle(1, (7, 8)),)
    issue = after(MergeArticles(1, 9))
    assert take_runner_up(issue, doubt_at("=桥", "article:new")) == (SplitArticle(1, (10, 11)),)


def test_what_may_be_furniture_is_left_out() -> None:
    assert take_runner_up(make_issue(), doubt_at("=桥", "leave_out")) == (LeaveOut(10),)


def test_what_was_left_out_is_put_back_where_it_was_printed() -> None:
    assert take_runner_up(make_issue(), doubt_at("值班", "role:body")) == (PutBack(0),)
    issue = after(LeaveOut(6))
    operations = take_runner_up(issue, doubt_at("天最", "role:body"))
    assert operations == (PutBack(raw_offset("今天"), 1, 4),)
    assert take_runner_up(issue, doubt_at("天最", "role:caption")) == (PutBack(raw_offset("今天"), 1, 6, Role.CAPTION),)
    check_issue(apply(issue, operations[0])[0])


def test_a_holder_is_found_where_its_block_is() -> None:
    issue = after(MoveBlock(11, 1, 0))
    assert find_holder(issue, raw_offset("许可")) == (issue.articles[0], 0)
    assert find_holder(after(LeaveOut(11)), raw_offset("许可")) is None


def test_lines_of_a_heading_are_joined_with_a_space() -> None:
    blocks = [Block(number, role, (), "", ()) for number, role in enumerate(Role)]
    joiners = {block.role: joiner_of(block, block) for block in blocks}
    assert {role for role, joiner in joiners.items() if joiner} == {
        Role.KICKER,
        Role.TITLE,
        Role.SUBTITLE,
        Role.BYLINE,
    }
    assert joiner_of(blocks[1], blocks[2]) == ""


@pytest.mark.parametrize(
    ("block", "role", "place"),
    [(11, Role.CREDIT, 7), (16, Role.BYLINE, 3), (13, Role.SECTION, 0), (10, Role.BODY, 7), (15, Role.LEAD, 3)],
)
def test_a_block_has_its_place_in_an_article(block: int, role: Role, place: int) -> None:
    issue = make_issue()
    owner, index = issue.find_block(block) or pytest.fail("there is no such block")
    assert place_of(issue.articles[0], replace(owner.blocks[index], role=role)) == place


def test_a_paragraph_goes_where_it_was_printed() -> None:
    issue = make_issue()
    paragraph = issue.articles[0].blocks[4]
    assert place_of(replace(issue.articles[0], blocks=issue.articles[0].blocks[::-1]), paragraph) == 0
    assert place_of(issue.articles[0], paragraph) == 4


def test_a_character_that_may_be_none_is_taken_out() -> None:
    issue = make_issue()
    doubt = replace(issue.doubts[22 - 17], runner_up="text:")
    (operation,) = take_runner_up(issue, doubt)
    assert operation == ReplaceText(8, 9, 10, "")
    changed, _, _ = apply(issue, operation)
    assert changed.doubts[22 - 17].verdict is Verdict.CHANGED
