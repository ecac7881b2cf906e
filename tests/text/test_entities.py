"""Entities stay on their characters, or wait to be repaired: nothing drifts."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.editing.errors import NothingToChange
from app.editing.operations import (
    AddEntity,
    LeaveOut,
    MergeBlocks,
    MoveBlock,
    Operation,
    PutBack,
    RemoveEntity,
    ReplaceText,
    ReplaceTexts,
    SetEntity,
    SetField,
    SetRole,
    SettleRepair,
    SplitBlock,
    TakeReading,
    UseOriginal,
    apply,
)
from app.errors import EditError
from app.text import entities
from app.text.difference import index_blocks
from app.text.model import TYPED, Article, Block, Entity, EntityKind, Issue, Piece, Reading, Repair, Role
from app.text.offsets import raw_ranges
from tests.editing.random_operations import draw_operation
from tests.small_issue import check_issue, make_issue, make_reading

PERSON = EntityKind.PERSON
NUMBER = 24
"""Of the first entity that is added to the small issue."""


def mark(issue: Issue, block_id: int, text: str, kind: EntityKind = PERSON) -> AddEntity:
    start = index_blocks(issue)[block_id].text.index(text)
    return AddEntity(block_id, start, start + len(text), kind)


def done(*operations: Operation, issue: Issue | None = None) -> Issue:
    issue = issue or make_issue()
    for operation in operations:
        issue, _, _ = apply(issue, operation.complete(issue))
        check_issue(issue)
    return issue


def named(block_id: int, text: str, *operations: Operation) -> Issue:
    return done(mark(make_issue(), block_id, text), *operations)


def texts(issue: Issue) -> dict[int, str]:
    """The texts of all entities, by number."""
    return {e.id: entities.text_of(b, e) for b in index_blocks(issue).values() for e in b.entities}


@pytest.mark.parametrize(
    ("operation", "block_id"),
    [
        (ReplaceText(5, 0, 0, "又"), 5),
        (ReplaceText(5, 0, 3, ""), 5),
        (ReplaceText(5, 5, 6, "\u00b7"), 5),
        (ReplaceText(5, 10, 22, "说。"), 5),
        (ReplaceTexts(((5, 0, 1, "新本"), (5, 2, 2, "又"), (5, 12, 13, ""))), 5),
        (SplitBlock(5, 5), 25),
        (SplitBlock(5, 11), 5),
        (MergeBlocks(4, 5, " "), 4),
        (MergeBlocks(5, 6), 5),
        (MoveBlock(5, 12, 0), 5),
        (TakeReading(make_reading()), 29),
    ],
)
def test_an_edit_beside_a_name_takes_it_along(operation: Operation, block_id: int) -> None:
    issue = named(5, "周晓禾", operation)
    assert texts(issue) == {NUMBER: "周晓禾"}
    assert issue.repairs == ()
    assert [entity.id for entity in index_blocks(issue)[block_id].entities] == [NUMBER]


@pytest.mark.parametrize(
    "operation",
    [
        ReplaceText(5, 6, 9, "小"),
        ReplaceText(5, 8, 8, "小"),
        ReplaceText(5, 0, 22, "另一句话"),
        ReplaceTexts(((5, 0, 1, "新"), (5, 8, 9, "小"))),
        SplitBlock(5, 8),
        LeaveOut(5),
    ],
)
def test_a_name_whose_text_was_cut_waits_to_be_repaired(operation: Operation) -> None:
    issue = named(5, "周晓禾", operation)
    assert texts(issue) == {}
    assert [(repair.id, repair.text, repair.block_id) for repair in issue.repairs] == [(NUMBER, "周晓禾", 5)]


def test_a_reading_that_has_no_place_for_a_name_lets_it_wait() -> None:
    issue, _, _ = apply(named(5, "周晓禾"), TakeReading(Reading(())))
    assert [repair.text for repair in issue.repairs] == ["周晓禾"]


def test_cleaning_as_another_role_keeps_a_name_on_its_raw_text() -> None:
    assert texts(named(11, "许可", SetRole(11, Role.BODY))) == {NUMBER: "许可"}
    cut = named(11, "可 摄", SetRole(11, Role.BODY))
    assert (texts(cut), [repair.text for repair in cut.repairs]) == ({}, ["可 摄"])


def test_a_heading_retyped_as_a_field_keeps_what_it_can() -> None:
    assert texts(named(3, "新颜", SetField(1, "title", "一座老桥换新颜"))) == {NUMBER: "新颜"}
    retyped = named(3, "老桥", SetField(1, "title", "新路"))
    assert [repair.text for repair in retyped.repairs] == ["老桥"]
    typed = done(SetField(9, "title", "雨夜"), AddEntity(24, 0, 2, PERSON), SetField(9, "title", ""))
    assert [repair.text for repair in typed.repairs] == ["雨夜"]


def test_the_place_proposed_is_where_the_text_went() -> None:
    issue = named(5, "周晓禾", ReplaceText(5, 0, 22, "记者周晓禾来电"))
    assert entities.propose_place(issue, issue.repairs[0]) == (5, 2, 5)
    repaired = done(SettleRepair(NUMBER, 5, 2, 5), issue=issue)
    assert (texts(repaired), repaired.repairs) == ({NUMBER: "周晓禾"}, ())


def test_the_place_proposed_for_a_corrected_name_is_between_its_neighbours() -> None:
    issue = named(5, "周晓禾", ReplaceText(5, 9, 10, "和"), ReplaceText(5, 0, 0, "又"))
    assert entities.propose_place(issue, issue.repairs[0]) == (5, 8, 11)
    assert index_blocks(issue)[5].text[8:11] == "周晓和"


def test_the_place_proposed_follows_what_was_left_out_and_put_back() -> None:
    issue = named(5, "周晓禾", LeaveOut(5))
    assert entities.propose_place(issue, issue.repairs[0]) is None
    back = done(PutBack(issue.left_out[1].span.raw_start, 1, 3), issue=issue)
    place = entities.propose_place(back, back.repairs[0])
    assert place is not None
    assert index_blocks(back)[place[0]].text[place[1] : place[2]] == "周晓禾"


def add_article(issue: Issue, text: str) -> Issue:
    """The issue with one more article that was typed; its block has the number 100."""
    block = Block(100, Role.BODY, (), text, (Piece(0, TYPED, len(text)),))
    return replace(issue, articles=(*issue.articles, Article(101, (block,))), next_id=102)


@pytest.mark.parametrize(
    ("edits", "place"),
    [
        ((ReplaceText(5, 7, 10, ""), ReplaceText(6, 3, 3, "周晓禾")), (6, 3, 6)),
        ((ReplaceText(5, 7, 10, ""), ReplaceText(100, 2, 2, "周晓禾")), (100, 2, 5)),
        ((ReplaceText(5, 6, 11, "：周晓禾，"),), (5, 7, 10)),
        ((ReplaceText(5, 8, 8, "小"),), (5, 7, 11)),
        ((ReplaceText(5, 7, 10, "李四"),), (5, 7, 9)),
        ((SplitBlock(5, 8), MergeBlocks(5, 103)), (5, 7, 10)),
        ((ReplaceText(5, 7, 10, ""), ReplaceText(100, 0, 0, "周晓"), ReplaceText(5, 7, 7, "周晓禾")), (5, 7, 10)),
    ],
)
def test_the_place_proposed_is_where_it_was_typed_again_or_moved(
    edits: tuple[Operation, ...], place: tuple[int, int, int]
) -> None:
    issue = add_article(make_issue(), "昨夜下了雨")
    for operation in (mark(issue, 5, "周晓禾"), *edits):
        issue, _, _ = apply(issue, operation.complete(issue))
    (repair,) = issue.repairs
    assert entities.propose_place(issue, repair) == place


def test_another_mention_far_away_is_not_proposed_unless_it_was_typed() -> None:
    issue = named(5, "老桥", ReplaceText(5, 16, 18, ""))
    assert entities.propose_place(issue, issue.repairs[0]) != (5, 16, 18)
    far = named(14, "夜雨", ReplaceText(14, 0, 2, ""))
    assert entities.propose_place(far, far.repairs[0]) is None


@pytest.mark.parametrize("text", ["晓", "周晓", "晓禾", "周晓禾", "者 周"])
def test_the_same_characters_typed_over_a_name_leave_it_there(text: str) -> None:
    issue = named(5, "周晓禾")
    start = index_blocks(issue)[5].text.index(text)
    again = ReplaceTexts(((5, start, start + len(text), text), (5, 0, 0, "又")))
    assert texts(done(again, issue=issue)) == {NUMBER: "周晓禾"}
    with pytest.raises(NothingToChange):
        apply(issue, ReplaceText(5, start, start + len(text), text))


def test_a_name_stays_where_its_raw_text_is_put_back_around_it() -> None:
    issue = named(5, "周晓禾", ReplaceText(5, 11, 14, "十二月"))
    span = index_blocks(issue)[5].spans[0]
    restored = done(UseOriginal(5, span.raw_start, span.raw_end - len("\n车。")), issue=issue)
    assert index_blocks(restored)[5].text != index_blocks(issue)[5].text
    assert texts(restored) == {NUMBER: "周晓禾"}
    assert restored.repairs == ()


def test_nothing_is_proposed_for_a_text_that_is_gone() -> None:
    issue = named(14, "夜雨", ReplaceText(14, 0, 4, "晴"))
    assert entities.propose_place(issue, issue.repairs[0]) is None
    assert entities.propose_place(make_issue(), Repair(99, PERSON, "雨", 77, TYPED, TYPED)) is None


def test_a_place_that_another_name_has_is_not_proposed() -> None:
    issue = named(5, "周晓禾", ReplaceText(5, 0, 22, "周晓禾"), AddEntity(5, 0, 3, PERSON))
    assert entities.propose_place(issue, issue.repairs[0]) is None


def test_room_is_made_by_plain_arithmetic() -> None:
    own = (Entity(1, PERSON, 2, 4), Entity(2, PERSON, 6, 8))
    assert entities.make_room(own, 4, 6, 0) == (own[0], replace(own[1], clean_start=4, clean_end=6))
    assert entities.make_room(own, 3, 3, 1) == (replace(own[1], clean_start=7, clean_end=9),)
    assert entities.cut(own, 2, 7) == (replace(own[0], clean_start=0, clean_end=2),)
    assert entities.overlaps(own, 3, 5)
    assert not entities.overlaps(own, 4, 6)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_over_any_session_no_name_shifts_in_silence(data: st.DataObject) -> None:
    """Each has the text, and as far as it was raw the raw characters, that it had when it was marked, or waits."""
    issue = make_issue()
    known: dict[int, str] = {}
    anchors: dict[int, object] = {}
    for _ in range(data.draw(st.integers(4, 14))):
        operation = data.draw(draw_operation(issue) | st.just(TakeReading(make_reading())))
        try:
            issue, _, _ = apply(issue, operation.complete(issue))
        except EditError:
            continue
        check_issue(issue)
        found = {e.id: (b, e) for b in index_blocks(issue).values() for e in b.entities}
        if isinstance(operation, SetEntity | SettleRepair | RemoveEntity):
            number = operation.repair if isinstance(operation, SettleRepair) else operation.entity
            known.pop(number, None)
            anchors.pop(number, None)
        waiting = {repair.id: repair.text for repair in issue.repairs}
        for number, text in known.items():
            assert waiting.get(number) == text or entities.text_of(*found[number]) == text
            assert number in waiting or ranges(found[number]) == anchors[number]
        for number, place in found.items():
            known.setdefault(number, entities.text_of(*place))
            anchors.setdefault(number, ranges(place))


def ranges(place: tuple[object, Entity]) -> object:
    block, entity = place
    return raw_ranges(block, entity.clean_start, entity.clean_end)  # type: ignore[arg-type]
