"""Two states of an issue are told apart key by key, and the values lead from one to the other."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.editing.operations import LeaveOut, MergeArticles, MoveBlock, Operation, SetField, SplitArticle, apply
from app.errors import EditError
from app.text.difference import FEW, compare_states, differing_items, place_values, same_ends
from app.text.model import Article, Issue, Verdict
from tests.editing.random_operations import draw_operation
from tests.small_issue import make_issue


def done(*operations: Operation) -> Issue:
    issue = make_issue()
    for operation in operations:
        issue, _, _ = apply(issue, operation)
    return issue


def test_equal_states_do_not_differ() -> None:
    assert compare_states(make_issue(), make_issue()).forth == {}


def test_a_field_is_one_key() -> None:
    difference = compare_states(make_issue(), done(SetField(9, "note", "问图")))
    assert difference.back == {("article", 9, "note"): ""}
    assert difference.forth == {("article", 9, "note"): "问图"}
    assert difference.article_ids == {9}
    assert difference.block_ids == frozenset()


def test_a_block_that_moves_is_not_changed_itself() -> None:
    difference = compare_states(make_issue(), done(MoveBlock(16, 12, 0)))
    assert difference.keys == {("article", 12, "blocks")}


def test_a_block_left_out_is_gone_from_all_three() -> None:
    before = make_issue()
    difference = compare_states(before, done(LeaveOut(11)))
    assert difference.keys == {("article", 9, "blocks"), ("block", 11), ("left_out", 112)}
    assert difference.forth["block", 11] is None
    assert difference.back["left_out", 112] is None
    assert difference.block_ids == {11}


def test_a_new_article_has_all_its_fields_and_a_place() -> None:
    difference = compare_states(make_issue(), done(SplitArticle(12, (16,))))
    assert difference.forth["articles",] == (1, 9, 12, 24)
    assert difference.forth["article", 24, "authors"] == ("魏宣",)
    assert difference.back["article", 24, "authors"] is None
    assert difference.article_ids == {12, 24}


def test_issue_fields_and_verdicts_are_keys() -> None:
    before = make_issue()
    doubts = (replace(before.doubts[0], verdict=Verdict.ACCEPTED), *before.doubts[1:])
    difference = compare_states(before, replace(before, page="4", doubts=doubts))
    assert difference.keys == {("issue", "page"), ("doubt", 17)}


@settings(max_examples=40)
@given(st.data())
def test_the_values_lead_there_and_back(data: st.DataObject) -> None:
    before = after = make_issue()
    for _ in range(4):
        try:
            after, _, _ = apply(after, data.draw(draw_operation(after)))
        except EditError:
            continue
    difference = compare_states(before, after)
    assert difference.back.keys() == difference.forth.keys()
    assert compare_states(place_values(before, difference.forth), after).forth == {}
    assert compare_states(place_values(after, difference.back), before).forth == {}


def test_what_did_not_change_is_the_same_object() -> None:
    before = make_issue()
    after = place_values(before, {("article", 9, "note"): "问图"})
    assert after.articles[0] is before.articles[0]
    assert after.articles[1].blocks is before.articles[1].blocks


def test_an_article_may_come_back_under_its_number() -> None:
    before = make_issue()
    merged = done(MergeArticles(1, 9))
    difference = compare_states(before, merged)
    restored = place_values(merged, difference.back)
    assert restored.articles == before.articles
    assert isinstance(restored.article(9), Article)


@given(st.lists(st.integers(0, 9), max_size=12), st.lists(st.integers(0, 9), max_size=12))
def test_same_ends_are_found_and_remembered(first: list[int], second: list[int]) -> None:
    """Long ones are remembered, whichever of the two is given first."""
    objects = [object() for _ in range(10)]
    same = tuple(object() for _ in range(FEW))
    for around in ((), same):
        old = (*around, *(objects[number] for number in first), *around)
        new = (*around, *(objects[number] for number in second), *around)
        start, behind = same_ends(old, new)
        assert same_ends(new, old) == same_ends(old, new) == (start, behind)
        assert old[:start] == new[:start] and old[len(old) - behind :] == new[len(new) - behind :]
        middles = differing_items(old, new)
        assert middles == (old[start : len(old) - behind], new[start : len(new) - behind])
        assert not all(middles) or (middles[0][0] is not middles[1][0] and middles[0][-1] is not middles[1][-1])
