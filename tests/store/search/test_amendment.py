"""What an edit changes of the index is what differs between all that is said of an article before and after it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.store.search.amendment import Placed, Rows, amend
from app.store.search.document import MANY_BLOCKS, State, describe_rows, describe_values
from app.text.model import Article, Block, Doubt, DoubtKind, Entity, EntityKind, Issue, Role, Span, Status, Tag, Verdict
from tests.store.search.libraries import make_block

KEY = 5
RAW = "桥雨Ａa ςΣ１雨桥\u3000KK"
TEXTS = st.one_of(
    st.text("桥雨Ａa ςΣσ1K\u3000", max_size=6),
    st.lists(st.sampled_from(["本", "报", "報", "讯", "訊", "a"])).map("".join),
)
BLOCKS = tuple(make_block(1000 + number, Role.BODY, "桥a") for number in range(MANY_BLOCKS - 2))
"""With two more an article has as many as share sixteen rows."""


@st.composite
def draw_block(draw: st.DrawFn) -> Block:
    text = draw(TEXTS)
    raw_start = draw(st.integers(0, len(RAW) - 2))
    spans = (Span(raw_start, draw(st.integers(raw_start + 1, len(RAW)))),) if draw(st.booleans()) else ()
    block = make_block(draw(st.integers(1, 40)), draw(st.sampled_from(Role)), text)
    names = (Entity(900, draw(st.sampled_from(EntityKind)), 0, 2),) if len(text) > 1 and draw(st.booleans()) else ()
    return replace(block, spans=spans, entities=names)


@st.composite
def draw_article(draw: st.DrawFn, pool: list[Block]) -> Article:
    chosen = draw(st.lists(st.sampled_from(pool), max_size=6, unique_by=lambda block: block.id))
    at = draw(st.integers(0, len(chosen)))
    many = draw(st.sampled_from([(), (), BLOCKS, BLOCKS[:60]]))
    return Article(
        1,
        (*chosen[:at], *many, *chosen[at:]),
        authors=draw(st.sampled_from([(), ("桥a",)])),
        status=draw(st.sampled_from([Status.NEW, Status.DONE])),
        tags=draw(st.sampled_from([(), (Tag("桥雨", "person"), Tag("a"))])),
        note=draw(st.sampled_from(["", "雨"])),
    )


@st.composite
def draw_doubts(draw: st.DrawFn) -> tuple[Doubt, ...]:
    places = draw(st.lists(st.integers(0, len(RAW) - 1), max_size=3))
    return tuple(
        Doubt(500 + number, DoubtKind.START, place, 0.5, "blank_line", verdict=draw(st.sampled_from(Verdict)))
        for number, place in enumerate(places)
    )


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_an_amendment_leads_from_all_that_was_said_to_all_that_is(data: st.DataObject) -> None:
    pool = data.draw(st.lists(draw_block(), min_size=1, max_size=8))
    doubts = data.draw(draw_doubts())
    states = [
        State(Issue(RAW, date=date, doubts=data.draw(st.sampled_from([doubts, (), doubts[:1]]))), {})
        for date in data.draw(st.sampled_from([("2021-12-03", "2021-12-03"), ("", "2022-01-01")]))
    ]
    old, new = (Placed(state, data.draw(draw_article(pool))) for state in states)
    old_rows, new_rows = (describe_rows(each.state.issue, each.article, KEY) for each in (old, new))
    old_values, new_values = (
        describe_values(each.state.issue, each.article, rows, each.state.doubts)
        for each, rows in ((old, old_rows), (new, new_rows))
    )
    amendment = amend(KEY, old, new)
    assert amendment.old_rows.items() <= old_rows.items()
    assert {**without(old_rows, amendment.old_rows), **amendment.new_rows} == new_rows
    assert amendment.old_values == old_values - new_values
    assert amendment.new_values == new_values - old_values


def without(rows: Rows, gone: Rows) -> Rows:
    return {number: row for number, row in rows.items() if number not in gone}


def make_long(number: int) -> Article:
    return Article(1, tuple(make_block(place, Role.BODY, f"雨{place}") for place in range(1, number + 1)))


@pytest.mark.parametrize("number", [MANY_BLOCKS, 3 * MANY_BLOCKS])
def test_only_the_row_of_a_changed_block_is_told(number: int) -> None:
    article = make_long(number)
    state = State(Issue(""), {})
    typed = make_block(7, Role.BODY, "雨7桥")
    after = replace(article, blocks=(*article.blocks[:6], typed, *article.blocks[7:]))
    amendment = amend(KEY, Placed(state, article), Placed(state, after))
    assert len(amendment.old_rows) == len(amendment.new_rows) == 1
    assert {value for _, value in amendment.new_values} == {"桥"}
    assert amendment.old_values == frozenset()


def test_a_new_article_is_told_whole_and_one_that_goes_too() -> None:
    placed = Placed(State(Issue(""), {}), make_long(3))
    rows = describe_rows(Issue(""), placed.article, KEY)
    assert amend(KEY, None, placed).new_rows == amend(KEY, placed, None).old_rows == rows
    assert amend(KEY, None, placed).new_values == amend(KEY, placed, None).old_values != frozenset()
    assert amend(KEY, placed, placed) == amend(KEY, None, None)
