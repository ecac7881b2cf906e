"""Splitting, merging, moving, naming, typing, leaving out and putting back: each when it fits and when it does not."""

import pytest

from app.editing.errors import MissingArticle, MissingBlock, NothingToChange, NotLeftOut, OutsideArticle, OutsideText
from app.editing.errors import WrongValue as Wrong
from app.editing.operations import (
    LeaveOut,
    MergeBlocks,
    MoveBlock,
    Operation,
    PutBack,
    ReplaceText,
    SetRole,
    SplitBlock,
    apply,
)
from app.editing.operations.operation import require_block
from app.errors import EditError
from app.text.model import TYPED, Block, Issue, LeftOutReason, Piece, Role, Span, Verdict
from app.text.offsets import to_raw
from tests.small_issue import RAW, check_issue, find_span, make_issue


def done(*operations: Operation, issue: Issue | None = None) -> Issue:
    """The issue after operations, each complete as the editor would log it; it must still hold together."""
    issue = issue or make_issue()
    for operation in operations:
        issue, _, _ = apply(issue, operation.complete(issue))
        check_issue(issue)
    return issue


def block_of(issue: Issue, block_id: int) -> Block:
    return require_block(issue, block_id)[1]


def ids_of(issue: Issue) -> dict[int, list[int]]:
    return {article.id: [block.id for block in article.blocks] for article in issue.articles}


def test_a_block_is_split_at_its_raw_character() -> None:
    issue = done(SplitBlock(6, 7))
    assert ids_of(issue)[1] == [2, 3, 4, 5, 6, 24, 7, 8]
    first, second = block_of(issue, 6), block_of(issue, 24)
    assert (first.text, second.text) == ("“走了三十年，", "今天最稳当。”居民何大爷说。")
    assert (first.spans, second.spans) == ((find_span(first.text),), (find_span(second.text),))
    assert second.role is Role.BODY
    assert issue.doubts[1].verdict is Verdict.CHANGED


def test_white_space_at_a_seam_goes() -> None:
    issue = done(SplitBlock(11, 2))
    first, second = block_of(issue, 11), block_of(issue, 24)
    assert (first.text, second.text) == ("许可", "摄")
    assert (first.spans, second.spans) == ((find_span("许可"),), (find_span("摄"),))


def test_a_space_that_stands_before_typed_text_keeps_its_raw_one() -> None:
    issue = done(ReplaceText(11, 3, 3, "文"), SplitBlock(11, 4))
    assert block_of(issue, 11).text == "许可 文"
    assert block_of(issue, 11).spans == (find_span("许可 "),)


def test_text_taken_out_goes_with_what_stands_before_it() -> None:
    issue = done(ReplaceText(15, 2, 5, ""), SplitBlock(15, 2))
    assert block_of(issue, 15).spans == (find_span("昨夜下了雨"),)
    assert block_of(issue, 24).text == "。"


def test_a_half_that_was_only_typed_has_no_raw_text() -> None:
    issue = done(ReplaceText(15, 6, 6, "天晴。"), SplitBlock(15, 6))
    assert block_of(issue, 24) == Block(24, Role.LEAD, (), "天晴。", (Piece(0, TYPED, 3, seq=5),))


@pytest.mark.parametrize("clean_offset", [-1, 0, 14, 99])
def test_a_block_is_not_split_outside_its_text(clean_offset: int) -> None:
    with pytest.raises(OutsideText):
        done(SplitBlock(8, clean_offset))


def test_a_block_is_not_split_before_white_space_alone() -> None:
    with pytest.raises(OutsideText):
        done(ReplaceText(8, 14, 14, " "), SplitBlock(8, 14))


def test_two_blocks_become_one_of_the_first_ones_role() -> None:
    issue = done(MergeBlocks(7, 8))
    merged = block_of(issue, 7)
    assert (merged.role, merged.text) == (Role.SUBHEAD, "桥面添彩三十盏灯照着𠮷祥桥（北段）。")
    assert merged.spans == (find_span("桥 面 添 彩\n三十盏灯照着𠮷祥桥(北段)。"),)
    assert ids_of(issue)[1] == [2, 3, 4, 5, 6, 7]


def test_a_joiner_is_typed() -> None:
    merged = block_of(done(MergeBlocks(2, 3, " ")), 2)
    assert merged.text == "河西走笔 老桥换新颜"
    assert [to_raw(merged, offset) for offset in (3, 4, 5)] == [88, None, 90]


def test_blocks_of_two_articles_merge_and_an_empty_article_goes() -> None:
    issue = done(MergeBlocks(6, 10), MergeBlocks(6, 11))
    assert list(ids_of(issue)) == [1, 12]
    assert block_of(issue, 6).spans[-1] == find_span("=桥,一座\n许可 摄")


def test_merging_what_was_split_leads_back() -> None:
    issue = make_issue()
    again = done(SplitBlock(8, 5), MergeBlocks(8, 24))
    assert again.articles == issue.articles


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        (MergeBlocks(7, 7), NothingToChange),
        (MergeBlocks(7, 8, "，"), Wrong),
        (MergeBlocks(7, 99), MissingBlock),
        (MergeBlocks(99, 7), MissingBlock),
    ],
)
def test_blocks_that_cannot_merge(operation: Operation, error: type[EditError]) -> None:
    with pytest.raises(error):
        done(operation)


def test_a_block_moves_within_its_article_and_to_another() -> None:
    assert ids_of(done(MoveBlock(7, 1, 0)))[1] == [7, 2, 3, 4, 5, 6, 8]
    issue = done(MoveBlock(10, 12, 4), MoveBlock(11, 12, 5))
    assert ids_of(issue) == {1: [2, 3, 4, 5, 6, 7, 8], 12: [13, 14, 15, 16, 10, 11]}
    assert issue.doubts[3].verdict is Verdict.CHANGED


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        (MoveBlock(7, 1, 7), OutsideArticle),
        (MoveBlock(7, 1, -1), OutsideArticle),
        (MoveBlock(7, 2, 0), MissingArticle),
        (MoveBlock(7, 1, 5), NothingToChange),
    ],
)
def test_places_where_a_block_cannot_go(operation: Operation, error: type[EditError]) -> None:
    with pytest.raises(error):
        done(operation)


def test_a_new_role_cleans_untouched_text_as_it_asks() -> None:
    issue = done(SetRole(11, Role.BODY))
    assert block_of(issue, 11).role is Role.BODY
    assert block_of(issue, 11).text == "许可摄"
    assert block_of(done(SetRole(11, Role.CREDIT), issue=issue), 11) == block_of(make_issue(), 11)


def test_a_new_role_leaves_edited_text_alone() -> None:
    issue = done(ReplaceText(11, 0, 2, "许 可"), SetRole(11, Role.BODY))
    assert block_of(issue, 11).text == "许 可 摄"


def test_a_role_that_it_has_changes_nothing() -> None:
    with pytest.raises(NothingToChange):
        done(SetRole(11, Role.CREDIT))


def test_typing_keeps_what_is_alike_at_both_ends() -> None:
    block = block_of(done(ReplaceText(3, 0, 5, "老桥大换颜")), 3)
    assert block.text == "老桥大换颜"
    assert block.pieces == (Piece(0, 90, 2), Piece(2, TYPED, 2, seq=5), Piece(4, 94, 1))


def test_typing_may_take_out_all() -> None:
    block = block_of(done(ReplaceText(3, 0, 5, "")), 3)
    assert (block.text, block.pieces, block.spans) == ("", (), (find_span("老桥换新颜"),))


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        (ReplaceText(3, 0, 6, "新"), OutsideText),
        (ReplaceText(3, 3, 2, "新"), OutsideText),
        (ReplaceText(3, -1, 2, "新"), OutsideText),
        (ReplaceText(3, 0, 0, "两\n行"), Wrong),
        (ReplaceText(3, 0, 0, "两\u2028行"), Wrong),
        (ReplaceText(3, 0, 2, "老桥"), NothingToChange),
        (ReplaceText(1, 0, 0, "新"), MissingBlock),
    ],
)
def test_text_that_cannot_be_typed(operation: Operation, error: type[EditError]) -> None:
    with pytest.raises(error):
        done(operation)


def test_what_is_left_out_is_accounted_for() -> None:
    issue = done(LeaveOut(6), LeaveOut(10), LeaveOut(11))
    assert [RAW[item.span.raw_start : item.span.raw_end] for item in issue.left_out] == [
        "第3版 值班 林舟",
        "“走了三十年，",
        "今天最稳当。”居民何大爷说。",
        "=桥,一座",
        "许可 摄",
    ]
    assert {item.reason for item in issue.left_out[1:]} == {LeftOutReason.EDITOR}
    assert list(ids_of(issue)) == [1, 12]


def test_a_missing_block_is_not_left_out() -> None:
    with pytest.raises(MissingBlock):
        done(LeaveOut(1))


def test_what_was_left_out_comes_back_clean() -> None:
    issue = done(PutBack(0, 1, 3, Role.BYLINE))
    assert ids_of(issue)[1] == [2, 3, 4, 24, 5, 6, 7, 8]
    assert block_of(issue, 24).text == "第3版 值班 林舟"
    assert issue.left_out == ()


def test_what_was_left_out_can_be_an_article() -> None:
    issue = done(LeaveOut(6), PutBack(38), PutBack(47))
    assert ids_of(issue) == {1: [2, 3, 4, 5, 7, 8], 9: [10, 11], 12: [13, 14, 15, 16], 25: [24], 27: [26]}


def test_a_recipe_may_put_back_without_the_text() -> None:
    issue, _, _ = apply(make_issue(), PutBack(0, 12, 0))
    assert block_of(issue, 24).text == "第3版值班林舟"


@pytest.mark.parametrize(
    ("operation", "error"),
    [(PutBack(1), NotLeftOut), (PutBack(0, 2), MissingArticle), (PutBack(0, 9, 3), OutsideArticle)],
)
def test_what_cannot_be_put_back(operation: Operation, error: type[EditError]) -> None:
    with pytest.raises(error):
        done(operation)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("许可", (Piece(0, 112, 1),)),
        ("许可", (Piece(0, 112, 1), Piece(1, 113, 1))),
        ("许可", (Piece(0, 111, 2),)),
        ("许可", (Piece(0, 113, 2),)),
        ("许可", (Piece(0, 112, 3), Piece(3, 114, -1))),
    ],
)
def test_a_piece_table_that_does_not_fit_is_refused(text: str, pieces: tuple[Piece, ...]) -> None:
    with pytest.raises(Wrong):
        apply(make_issue(), SetRole(11, Role.BODY, text, pieces))


def test_a_piece_table_that_fits_is_taken() -> None:
    issue, _, _ = apply(make_issue(), SetRole(11, Role.BODY, "许可。", (Piece(0, 112, 2), Piece(2, TYPED, 1, seq=5))))
    assert block_of(issue, 11).text == "许可。"
    assert block_of(issue, 11).spans == (Span(112, 116),)
