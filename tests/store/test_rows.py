"""Values to columns and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store import rows
from app.text.model import TYPED, Block, Piece, Role, Span
from app.text.offsets import join_pieces

PIECES = st.builds(
    lambda raw_start, length, rule: Piece(0, raw_start, length, rule),
    st.integers(0, 10**6),
    st.integers(1, 50),
    st.sampled_from(["", "width"]),
) | st.builds(lambda length, seq: Piece(0, TYPED, length, "", seq), st.integers(1, 50), st.integers(1, 9))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(PIECES, max_size=6), st.lists(st.tuples(st.integers(0, 99), st.integers(100, 199))), TEXTS)
def test_a_block_comes_back(pieces: list[Piece], spans: list[tuple[int, int]], text: str) -> None:
    block = Block(7, Role.BODY, tuple(Span(*span) for span in spans), text, join_pieces(pieces))
    row = rows.block_row(block)
    assert rows.read_block(7, **row) == block


def test_pieces_leave_their_defaults_away() -> None:
    pieces = (Piece(0, 5, 3), Piece(3, 8, 2, "width"), Piece(5, TYPED, 1, "", 4))
    row = rows.block_row(Block(1, Role.BODY, (Span(5, 10),), "abcdef", pieces))
    assert row["pieces"] == '[[5,3],[8,2,"width"],[-1,1,"",4]]'
    assert row["spans"] == "[[5,10]]"


@pytest.mark.parametrize("pieces", ["[[1]]", "[[1,2,3,4,5]]", '[["a"]]', "{}x", "[1]"])
def test_pieces_of_another_shape_are_no_block(pieces: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        rows.read_block(1, "body", "text", "[]", pieces)


def test_names_stand_readable_in_the_file() -> None:
    assert json.loads(rows.compact(("周晓禾",))) == ["周晓禾"]
    assert rows.compact(("周晓禾",)) == '["周晓禾"]'
