"""Between clean, raw and UTF-16 positions there is one arithmetic, and it loses nothing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.model import TYPED, Block, Piece, Role, Span
from app.text.offsets import (
    clean_ranges,
    continues,
    cut_pieces,
    cut_spans,
    from_qt,
    is_retyped,
    join_pieces,
    join_spans,
    nearest_clean,
    raw_ranges,
    replace_pieces,
    span_rank,
    taken_out,
    to_clean,
    to_qt,
    to_raw,
)
from tests.small_issue import make_reading

BLOCK = Block(
    1,
    Role.BODY,
    (Span(20, 26), Span(5, 9)),
    "甲乙新丙丁戊",
    (Piece(0, 20, 2), Piece(2, TYPED, 1, seq=7), Piece(3, 24, 1, "width"), Piece(4, 6, 2)),
)
"""Two spans against the order of the raw text; 22, 23, 25, 5 and 8 were taken out."""

BLOCKS = [BLOCK, *(block for article in make_reading().articles for block in article.blocks)]


@st.composite
def draw_pieces(draw: st.DrawFn) -> tuple[Piece, ...]:
    """A piece table in canonical form: raw characters in growing order, typed ones between."""
    pieces = []
    raw_start = 0
    for length, gap, rule, seq in draw(
        st.lists(
            st.tuples(st.integers(0, 4), st.integers(0, 2), st.sampled_from(["", "width"]), st.integers(0, 3)),
            max_size=8,
        )
    ):
        if seq:
            pieces.append(Piece(0, TYPED, length, seq=seq))
        else:
            pieces.append(Piece(0, raw_start + gap, length, rule))
            raw_start += gap + length
    return join_pieces(pieces)


def length_of(pieces: tuple[Piece, ...]) -> int:
    return sum(piece.length for piece in pieces)


@given(draw_pieces())
def test_joined_pieces_are_canonical(pieces: tuple[Piece, ...]) -> None:
    assert join_pieces(pieces) == pieces
    offset = 0
    for piece in pieces:
        assert piece.clean_start == offset
        assert piece.length > 0
        offset += piece.length
    assert not any(continues(first, second) for first, second in pairwise(pieces))


@given(draw_pieces(), st.data())
def test_cutting_and_joining_lead_back(pieces: tuple[Piece, ...], data: st.DataObject) -> None:
    length = length_of(pieces)
    at = data.draw(st.integers(0, length))
    first, second = cut_pieces(pieces, 0, at), cut_pieces(pieces, at, length)
    assert (length_of(first), length_of(second)) == (at, length - at)
    assert join_pieces((*first, *second)) == pieces


@given(draw_pieces(), draw_pieces(), st.data())
def test_replacing_leaves_what_is_around(
    pieces: tuple[Piece, ...], inserted: tuple[Piece, ...], data: st.DataObject
) -> None:
    length = length_of(pieces)
    start, end = sorted(data.draw(st.tuples(st.integers(0, length), st.integers(0, length))))
    after = replace_pieces(pieces, start, end, length, inserted)
    middle = start + length_of(inserted)
    assert after == join_pieces((*cut_pieces(pieces, 0, start), *inserted, *cut_pieces(pieces, end, length)))
    assert join_pieces(after) == after
    assert cut_pieces(after, 0, start) == cut_pieces(pieces, 0, start)
    assert cut_pieces(after, start, middle) == inserted
    assert cut_pieces(after, middle, length_of(after)) == cut_pieces(pieces, end, length)


@pytest.mark.parametrize(
    ("clean_offset", "raw_offset"),
    [(-1, None), (0, 20), (1, 21), (2, None), (3, 24), (4, 6), (5, 7), (6, None)],
)
def test_a_clean_character_has_its_raw_one(clean_offset: int, raw_offset: int | None) -> None:
    assert to_raw(BLOCK, clean_offset) == raw_offset


@pytest.mark.parametrize(("raw_offset", "clean_offset"), [(20, 0), (22, None), (24, 3), (7, 5), (5, None), (99, None)])
def test_a_raw_character_has_its_clean_one(raw_offset: int, clean_offset: int | None) -> None:
    assert to_clean(BLOCK, raw_offset) == clean_offset


def test_both_ways_meet() -> None:
    for block in BLOCKS:
        for clean_offset in range(len(block.text)):
            raw_offset = to_raw(block, clean_offset)
            if raw_offset is not None:
                assert to_clean(block, raw_offset) == clean_offset
                assert nearest_clean(block, raw_offset) == clean_offset


@pytest.mark.parametrize(("raw_offset", "clean_offset"), [(22, 3), (23, 3), (25, 4), (5, 4), (8, 6), (99, 6)])
def test_a_raw_character_that_went_has_the_place_behind_it(raw_offset: int, clean_offset: int) -> None:
    assert nearest_clean(BLOCK, raw_offset) == clean_offset


@pytest.mark.parametrize(("raw_offset", "rank"), [(20, 0), (25, 5), (5, 6), (8, 9), (99, 10)])
def test_spans_count_in_reading_order(raw_offset: int, rank: int) -> None:
    assert span_rank(BLOCK.spans, raw_offset) == rank


@given(st.integers(-1, 12))
def test_spans_are_cut_at_a_rank(rank: int) -> None:
    before, after = cut_spans(BLOCK.spans, rank)
    assert sum(span.raw_end - span.raw_start for span in before) == min(max(rank, 0), 10)
    assert join_spans((*before, *after)) == BLOCK.spans
    assert all(span.raw_start < span.raw_end for span in (*before, *after))


def test_neighbouring_spans_are_joined() -> None:
    assert join_spans([Span(0, 2), Span(2, 5), Span(7, 9), Span(5, 7)]) == (Span(0, 5), Span(7, 9), Span(5, 7))


def test_clean_text_stands_for_runs_of_raw_text() -> None:
    assert raw_ranges(BLOCK, 1, 5) == (Span(21, 22), Span(24, 25), Span(6, 7))
    assert raw_ranges(BLOCK, 2, 3) == ()


def test_what_was_taken_out_is_named() -> None:
    assert list(taken_out(BLOCK)) == [Span(22, 24), Span(25, 26), Span(5, 6), Span(8, 9)]


def test_a_piece_may_reach_over_two_spans() -> None:
    block = Block(1, Role.BODY, (Span(0, 2), Span(2, 5)), "甲乙丙丁", (Piece(0, 0, 4),))
    assert list(taken_out(block)) == [Span(4, 5)]


def test_kept_and_taken_out_make_up_the_spans() -> None:
    for block in BLOCKS:
        kept = {to_raw(block, offset) for offset in range(len(block.text))} - {None}
        gone = {offset for span in taken_out(block) for offset in range(span.raw_start, span.raw_end)}
        assert not kept & gone
        assert kept | gone == {offset for span in block.spans for offset in range(span.raw_start, span.raw_end)}


@given(st.text(alphabet=st.sampled_from("a校𠮷😀\n"), max_size=12))
def test_code_points_and_utf_16_meet(text: str) -> None:
    for offset in range(len(text) + 1):
        qt_offset = to_qt(text, offset)
        assert qt_offset == len(text[:offset].encode("utf-16-le")) // 2
        assert from_qt(text, qt_offset) == offset


def test_a_position_inside_a_pair_is_before_it() -> None:
    assert from_qt("校𠮷阳", 2) == 1
    assert from_qt("校𠮷阳", 99) == 3
    assert from_qt("校阳", 99) == 2


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.id)
def test_clean_ranges_hold_what_stands_for_the_span(block: Block) -> None:
    for span in block.spans:
        for raw_start in range(span.raw_start, span.raw_end):
            wanted = Span(raw_start, min(raw_start + 3, span.raw_end))
            found = [offset for start, end in clean_ranges(block, wanted) for offset in range(start, end)]
            raws = [to_raw(block, offset) for offset in range(len(block.text))]
            assert found == [at for at, raw in enumerate(raws) if raw in range(wanted.raw_start, wanted.raw_end)]


def test_neighbouring_clean_ranges_are_one() -> None:
    assert clean_ranges(BLOCK, Span(0, 30)) == ((0, 2), (3, 6))


def test_a_block_is_retyped_when_more_than_white_space_was_taken_out_or_something_typed() -> None:
    spans = (Span(0, 4),)
    assert not is_retyped(Block(1, Role.BODY, spans, "一二三", (Piece(0, 0, 1), Piece(1, 2, 2))), "一 二三")
    assert is_retyped(Block(1, Role.BODY, spans, "一三", (Piece(0, 0, 1), Piece(1, 3, 1))), "一 二三")
    assert is_retyped(Block(1, Role.BODY, spans, "一", (Piece(0, TYPED, 1, seq=2),)), "    ")
