"""Whoever changes what a doubt is about has decided it; whoever does not has not."""

from dataclasses import replace

import pytest

from app.editing.operations import (
    AddTag,
    LeaveOut,
    MergeArticles,
    MergeBlocks,
    MoveArticle,
    MoveBlock,
    Operation,
    PutBack,
    ReplaceText,
    SetRole,
    SetStatus,
    SplitArticle,
    SplitBlock,
)
from app.text.difference import compare_states
from app.text.doubt_settlement import Holders, settle_doubts
from app.text.model import DoubtKind, Role, Status, Tag, Verdict
from tests.small_issue import make_issue, raw_offset

START_OF_BLOCK, START_INSIDE, ROLE, ARTICLE, ORDER, TEXT, TAIL = range(17, 24)


@pytest.mark.parametrize(
    ("operation", "changed"),
    [
        (SplitBlock(6, 7), [START_INSIDE]),
        (SplitBlock(6, 10), []),
        (MergeBlocks(5, 6), [START_OF_BLOCK]),
        (SetRole(7, Role.BODY), [ROLE]),
        (SetRole(8, Role.LEAD), []),
        (MoveBlock(10, 1, 0), [ARTICLE]),
        (MoveBlock(10, 9, 1), []),
        (MoveBlock(8, 1, 0), [ORDER]),
        (MoveBlock(7, 1, 0), [ORDER]),
        (ReplaceText(8, 9, 10, "（（"), []),
        (ReplaceText(8, 9, 10, "("), [TEXT]),
        (ReplaceText(8, 9, 10, ""), [TEXT]),
        (ReplaceText(8, 0, 0, "又"), []),
        (SplitArticle(12, (16,)), [TAIL]),
        (SplitArticle(12, (13,)), []),
        (MergeArticles(1, 12), [TAIL]),
        (MergeArticles(12, 1), []),
        (LeaveOut(6), [START_OF_BLOCK, START_INSIDE]),
        (LeaveOut(7), [ROLE, ORDER]),
        (MoveArticle(12, 0), []),
        (AddTag(1, Tag("桥")), []),
        (PutBack(0, 1, 0), []),
    ],
)
def test_an_edit_answers_what_it_changes(operation: Operation, changed: list[int]) -> None:
    before = make_issue()
    after = operation.complete(before).transform(before)
    settled = settle_doubts(before, after, compare_states(before, after))
    assert [doubt.id for doubt in settled.doubts if doubt.verdict is Verdict.CHANGED] == changed
    assert all(doubt.verdict is not Verdict.ACCEPTED for doubt in settled.doubts)
    assert replace(settled, doubts=after.doubts) == after


def test_an_edit_that_answers_nothing_gives_the_same_value() -> None:
    before = make_issue()
    after = AddTag(1, Tag("桥")).transform(before)
    assert settle_doubts(before, after, compare_states(before, after)) is after


def test_confirming_an_article_accepts_what_is_open_in_it() -> None:
    before = make_issue()
    changed = tuple(replace(doubt, verdict=Verdict.CHANGED) if doubt.id == ROLE else doubt for doubt in before.doubts)
    before = replace(before, doubts=changed)
    after = SetStatus(1, Status.DONE).transform(before)
    settled = settle_doubts(before, after, compare_states(before, after))
    assert [doubt.id for doubt in settled.doubts if doubt.verdict is Verdict.ACCEPTED] == [17, 18, 21, 22]
    assert [doubt.id for doubt in settled.doubts if doubt.is_open] == [ARTICLE, TAIL]


def test_a_settled_doubt_stays_as_it_is() -> None:
    issue = make_issue()
    before = replace(issue, doubts=tuple(replace(doubt, verdict=Verdict.ACCEPTED) for doubt in issue.doubts))
    after = SetRole(7, Role.BODY).transform(before)
    assert settle_doubts(before, after, compare_states(before, after)) is after


def test_the_holder_of_a_raw_character_is_found() -> None:
    issue = make_issue()
    holders = Holders(issue.articles, [5, 6, 10])
    article, block, before = holders.find(raw_offset("今天")) or pytest.fail("the block is not found")
    assert (article.id, block.id, before and before.id) == (1, 6, 5)
    assert holders.find(raw_offset("许可")) is None
    assert holders.find(45) is None
    assert holders.find(0) is None


def test_an_edit_settles_nothing_about_what_is_put_back() -> None:
    """Older libraries hold such edits, and their history must lead to the state that they have."""
    issue = make_issue()
    doubt = replace(issue.doubts[0], raw_offset=0, kind=DoubtKind.ROLE, runner_up="role:body")
    before = replace(issue, doubts=(doubt,))
    after = PutBack(0, 1, 0).complete(before).transform(before)
    assert settle_doubts(before, after, compare_states(before, after)) is after


def test_blocks_that_are_moved_and_retyped_at_once_answer_as_moved_ones() -> None:
    before = replace(
        make_issue(),
        doubts=tuple(
            replace(doubt, verdict=Verdict.ACCEPTED) if doubt.kind is DoubtKind.TEXT else doubt
            for doubt in make_issue().doubts
        ),
    )
    moved = MoveBlock(8, 1, 0).transform(before)
    first, *others = moved.articles
    retyped = tuple(replace(block, text=f"{block.text}又") for block in first.blocks)
    after = replace(moved, articles=(replace(first, blocks=retyped), *others))
    settled = settle_doubts(before, after, compare_states(before, after))
    assert [doubt.id for doubt in settled.doubts if doubt.verdict is Verdict.CHANGED] == [ORDER]
