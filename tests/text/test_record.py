"""The values go through JSON whole."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.model import (
    TYPED,
    Article,
    Block,
    Doubt,
    DoubtKind,
    Entity,
    EntityKind,
    LeftOut,
    LeftOutReason,
    Piece,
    Reading,
    Repair,
    Role,
    Span,
    Status,
    Tag,
    Verdict,
)
from app.text.record import (
    dump_article,
    dump_block,
    dump_doubt,
    dump_left_out,
    dump_pieces,
    dump_reading,
    dump_repair,
    dump_spans,
    dump_tag,
    load_article,
    load_block,
    load_doubt,
    load_left_out,
    load_pieces,
    load_reading,
    load_repair,
    load_spans,
    load_tag,
)
from tests.small_issue import make_reading

NUMBERS = st.integers(0, 10**7)
SPANS = st.builds(Span, NUMBERS, NUMBERS)
PIECES = st.builds(Piece, NUMBERS, NUMBERS | st.just(TYPED), NUMBERS, st.sampled_from(["", "width"]), NUMBERS)
TAGS = st.builds(Tag, st.text(), st.text())
ENTITIES = st.builds(Entity, NUMBERS, st.sampled_from(EntityKind), NUMBERS, NUMBERS, NUMBERS)
REPAIRS = st.builds(
    Repair, NUMBERS, st.sampled_from(EntityKind), st.text(), NUMBERS, NUMBERS | st.just(TYPED), NUMBERS, NUMBERS
)
BLOCKS = st.builds(
    Block,
    NUMBERS,
    st.sampled_from(Role),
    st.lists(SPANS).map(tuple),
    st.text(),
    st.lists(PIECES).map(tuple),
    st.lists(ENTITIES, max_size=2).map(tuple),
)
ARTICLES = st.builds(
    Article,
    NUMBERS,
    st.lists(BLOCKS, max_size=2).map(tuple),
    st.text(),
    st.lists(st.text(), max_size=2).map(tuple),
    st.text(),
    st.sampled_from(Status),
    st.lists(TAGS, max_size=2).map(tuple),
    st.text(),
)
DOUBTS = st.builds(
    Doubt,
    NUMBERS,
    st.sampled_from(DoubtKind),
    NUMBERS,
    st.floats(0, 1),
    st.text(),
    st.text(),
    st.floats(0, 1),
    st.sampled_from(Verdict),
)
LEFT_OUT = st.builds(LeftOut, SPANS, st.sampled_from(LeftOutReason))


def through(data: Any) -> Any:
    return json.loads(json.dumps(data))


@given(ARTICLES)
def test_articles_go_through_whole(article: Article) -> None:
    assert load_article(through(dump_article(article))) == article


@given(st.lists(DOUBTS).map(tuple), st.lists(LEFT_OUT).map(tuple))
def test_readings_go_through_whole(doubts: tuple[Doubt, ...], left_out: tuple[LeftOut, ...]) -> None:
    reading = replace(make_reading(), doubts=doubts, left_out=left_out)
    assert load_reading(through(dump_reading(reading))) == reading


@given(REPAIRS)
def test_repairs_go_through_whole(repair: Repair) -> None:
    assert load_repair(through(dump_repair(repair))) == repair


def test_each_value_has_its_form() -> None:
    reading = make_reading()
    block, doubt, item = reading.articles[1].blocks[1], reading.doubts[0], reading.left_out[0]
    assert dump_block(block) == {
        "id": 11,
        "role": "credit",
        "spans": [[112, 116]],
        "text": "许可 摄",
        "pieces": [[0, 112, 4]],
    }
    assert load_block(dump_block(block)) == block
    assert dump_doubt(doubt) == [17, "start", 38, 0.9, "hanging_quote", "join", 0.1, "open"]
    assert load_doubt(dump_doubt(doubt)) == doubt
    assert dump_left_out(item) == [0, 9, "furniture"]
    assert load_left_out(dump_left_out(item)) == item
    assert dump_tag(Tag("桥", "place")) == ["桥", "place"]
    assert load_tag(["桥"]) == Tag("桥")
    assert load_spans(dump_spans(block.spans)) == block.spans


def test_a_piece_is_as_short_as_it_can_be() -> None:
    pieces = (Piece(0, 3, 2), Piece(2, TYPED, 1, seq=9), Piece(3, 5, 1, "width"))
    assert dump_pieces(pieces) == [[0, 3, 2], [2, TYPED, 1, "", 9], [3, 5, 1, "width", 0]]
    assert load_pieces(dump_pieces(pieces)) == pieces


def test_a_reading_of_nothing() -> None:
    assert load_reading(through(dump_reading(Reading(())))) == Reading(())


@pytest.mark.parametrize("data", [{}, {"articles": []}, {"articles": [{"id": 1}], "left_out": [], "doubts": []}])
def test_a_form_with_missing_keys_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(KeyError):
        load_reading(data)
