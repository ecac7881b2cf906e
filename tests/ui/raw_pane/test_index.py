"""Who holds a raw character is known at any time, also after changes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.editing.operations import Change, LeaveOut, MergeBlocks, PutBack, ReplaceText, Restore, SettleDoubt, apply
from app.editing.settlement import find_holder
from app.errors import EditError
from app.text.model import Block, Issue, Piece, Role, Span, Verdict
from app.ui.raw_pane.index import RawIndex, find_line_starts, nearest_raw
from app.ui.session import Place, Session
from tests.editing.random_operations import draw_operation
from tests.small_issue import RAW, begin


@pytest.fixture
def index(small_session: Session) -> RawIndex:
    return RawIndex.of(small_session)


def holder(index: RawIndex, text: str) -> tuple[int, int]:
    holding = index.holding_at(RAW.index(text))
    assert holding is not None
    return holding.article, holding.block


def test_there_is_one_for_each_session(small_session: Session, index: RawIndex) -> None:
    assert RawIndex.of(small_session) is index
    assert isinstance(index, QObject)


def test_lines_end_at_line_feeds_only() -> None:
    assert find_line_starts("") == [0]
    assert find_line_starts("a\r\n\u2028b\n") == [0, 3, 6]


def test_lines_know_their_place(index: RawIndex) -> None:
    assert index.line_count == RAW.count("\n") + 1
    assert index.line_text(0) == "第3版 值班 林舟"
    assert index.line_text(index.line_count - 1) == ""
    assert index.line_of(RAW.index("老桥换新颜")) == RAW[: RAW.index("老桥换新颜")].count("\n")


def test_every_character_has_its_holder(index: RawIndex) -> None:
    assert holder(index, "老桥换新颜") == (1, 3)
    assert holder(index, "今天最稳当") == (1, 6)
    assert holder(index, "第3版") == (0, 0)
    assert index.holding_at(RAW.index("\n本 报讯")) is None
    assert [holding.block for holding in index.holdings_within(RAW.index("许可"), RAW.index("夜雨"))] == [11, 13]


def test_a_merge_and_a_leaving_out_are_followed(qtbot: QtBot, small_session: Session, index: RawIndex) -> None:
    with qtbot.waitSignal(index.rearranged):
        small_session.do(MergeBlocks(5, 6))
    assert holder(index, "今天最稳当") == (1, 5)
    small_session.do(LeaveOut(5))
    assert holder(index, "今天最稳当") == (0, 0)
    small_session.do(PutBack(RAW.index("第3版"), 9))
    assert holder(index, "第3版")[0] == 9


def index_of(issue: Issue) -> RawIndex:
    index = RawIndex(Session())
    index.issue = issue
    index.index_doubts()
    index.index_holdings()
    return index


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_after_any_edits_it_says_what_a_new_one_would(qapp: object, data: st.DataObject) -> None:
    issue, _ = begin()
    index = index_of(issue)
    for _ in range(data.draw(st.integers(1, 6))):
        try:
            after, back, difference = apply(issue, data.draw(draw_operation(issue)))
        except EditError:
            continue
        index.follow_change(Change(after, (), difference))
        if data.draw(st.booleans()):
            after, _, difference = apply(after, Restore(back))
            index.follow_change(Change(after, (), difference))
        issue = after
        fresh = index_of(issue)
        assert index.holdings == fresh.holdings
        assert index.starts == fresh.starts
        assert index.blocks == fresh.blocks
        assert index.numbers == fresh.numbers
        assert (index.doubts, index.doubt_starts) == (fresh.doubts, fresh.doubt_starts)
        assert index.count_doubts() == fresh.count_doubts()
        asked = data.draw(st.integers(0, len(RAW) - 1))
        assert index.holder_of(asked) == find_holder(issue, asked)


def test_doubts_are_counted_for_each_article(small_session: Session, index: RawIndex) -> None:
    assert dict(index.count_doubts()) == {1: 5, 9: 1, 12: 1}
    assert [doubt.id for doubt in index.doubts_in_article(9)] == [20]
    small_session.do(SettleDoubt(20, Verdict.ACCEPTED))
    assert dict(index.count_doubts()) == {1: 5, 12: 1}


def test_typing_rearranges_nothing(qtbot: QtBot, small_session: Session, index: RawIndex) -> None:
    with qtbot.assertNotEmitted(index.rearranged):
        small_session.do(ReplaceText(5, 0, 1, "新"))
    assert index.blocks[5].text.startswith("新报讯")


def test_open_doubts_are_found_by_place(small_session: Session, index: RawIndex) -> None:
    assert [doubt.id for doubt in index.doubts_of(index.blocks[6])] == [17, 18]
    small_session.do(SettleDoubt(17, Verdict.ACCEPTED))
    assert [doubt.id for doubt in index.doubts_of(index.blocks[6])] == [18]


def test_a_typed_character_is_nearest_to_the_one_before_it() -> None:
    block = Block(
        1, Role.BODY, (Span(10, 14),), "新甲乙新", (Piece(0, -1, 1, seq=1), Piece(1, 11, 2), Piece(3, -1, 1, seq=2))
    )
    assert [nearest_raw(block, clean_offset) for clean_offset in range(5)] == [11, 11, 12, 12, 12]
    assert nearest_raw(Block(1, Role.BODY, (Span(3, 5),), "", ()), 0) == 3
    assert nearest_raw(Block(1, Role.BODY, (), "新", (Piece(0, -1, 1, seq=1),)), 0) is None


def test_a_place_has_a_raw_character(small_session: Session, index: RawIndex) -> None:
    small_session.do(ReplaceText(5, 1, 1, "新"))
    start = RAW.index("本 报讯")
    assert index.raw_of(Place(5, 0, start)) == start
    assert index.raw_of(Place(5, 1, None)) == start
    assert index.raw_of(Place(99, 1, None)) is None


def test_no_issue_has_one_empty_line(small_session: Session, index: RawIndex) -> None:
    small_session.open(None)
    assert (index.raw, index.line_count, index.holdings) == ("", 1, [])
