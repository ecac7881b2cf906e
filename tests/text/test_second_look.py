"""The second look: alternatives against a count of all paths, and what its weights make of a page."""

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.chain import Chain
from app.text.labels import parse_label
from app.text.likeness import Likeness
from app.text.lines import read_segments
from app.text.roles import Part, build_parts
from app.text.second_look import Alternative, SecondLook, list_alternatives

NAMES = ("B-title/f+", "B-body/f", "B-subhead/f")
LABELS = tuple(parse_label(name) for name in NAMES)
STEPS = {(0, 1): 0.5, (1, 0): 0.2, (1, 1): 0.4, (1, 2): 0.1, (2, 1): 0.3}
CHAIN = Chain(NAMES, ((0,), (1,), (2,)), 3, {}, tuple((one, two, weight) for (one, two), weight in STEPS.items()))
PAGE = "市里召开会议\n\n会议通报了工资情况，要求各部门重视。\n\n邻里包饺子\n\n社区的志愿者包饺子，送给老人。\n"
ROWS = [[2.0, 0.0, 0.0], [0.0, 2.0, 0.0], [1.0, 0.0, 1.6], [0.0, 2.0, 0.0]]
SCORES = st.lists(st.lists(st.floats(-2, 2), min_size=3, max_size=3), min_size=2, max_size=5)


def parts_of(raw: str) -> list[Part]:
    segments = read_segments(raw)
    return build_parts(segments, [-1.0] * (len(segments) - 1), 4.6)


def improve(weights: dict[str, float]) -> list[str]:
    parts = parts_of(PAGE)
    look = SecondLook(parts, LABELS, Likeness([part.compact for part in parts]), weights)
    path = look.improve(CHAIN, ROWS, CHAIN.marginals(ROWS), CHAIN.decode(ROWS))
    return [NAMES[label].partition("/")[0] for label in path]


def total(rows: list[list[float]], path: tuple[int, ...]) -> float:
    steps = sum(STEPS.get(step, -1e3) for step in pairwise(path))
    return steps + sum(row[label] for row, label in zip(rows, path, strict=True))


def alternatives(rows: list[list[float]]) -> list[tuple[int, Alternative]]:
    path, odds = CHAIN.decode(rows), CHAIN.marginals(rows)
    return [
        (index, one) for index in range(len(path)) for one in list_alternatives(CHAIN, rows, odds, LABELS, path, index)
    ]


@given(SCORES)
def test_an_alternative_is_the_best_path_through_another_label(rows: list[list[float]]) -> None:
    path = tuple(CHAIN.decode(rows))
    for index, one in alternatives(rows):
        bent = (*path[: one.first], *one.labels, *path[one.first + len(one.labels) :])
        assert bent[index] != path[index]
        last = one.first + len(one.labels)
        rivals = [
            total(rows, (*path[: one.first], *middle, *path[last:]))
            for middle in product(range(3), repeat=len(one.labels))
            if middle[index - one.first] == bent[index]
        ]
        assert total(rows, bent) == pytest.approx(max(rivals))
        assert one.margin == pytest.approx(total(rows, path) - total(rows, bent))


def test_the_chain_s_own_path_stays_where_nothing_speaks_against_it() -> None:
    assert improve({}) == improve({"margin": -1.0}) == ["B-title", "B-body", "B-subhead", "B-body"]


def test_what_speaks_for_more_articles_makes_the_subhead_a_title() -> None:
    assert improve({"margin": -1.0, "articles": 3.0}) == ["B-title", "B-body", "B-title", "B-body"]


def test_a_subhead_that_its_text_speaks_of_is_worth_keeping() -> None:
    assert improve({"articles": 1.1})[2] == "B-title"
    assert improve({"articles": 1.1, "subhead-said": 5.0})[2] == "B-subhead"


def test_an_alternative_must_convince() -> None:
    assert improve({"articles": 0.9})[2] == "B-subhead"


def test_no_parts_have_no_alternatives() -> None:
    look = SecondLook([], LABELS, Likeness([]), {"articles": 1.0})
    assert look.improve(CHAIN, [], [], []) == []


def test_what_was_tried_is_told_with_what_it_was_worth() -> None:
    parts = parts_of(PAGE)
    look = SecondLook(parts, LABELS, Likeness([part.compact for part in parts]), {"articles": 2.0})
    path = look.improve(CHAIN, ROWS, CHAIN.marginals(ROWS), CHAIN.decode(ROWS))
    (taken,) = (trial for trial in look.tried_out if trial.worth == 2.0)
    (former,) = (trial for trial in look.tried_out if trial.worth == -2.0)
    assert list(taken.labels) == path[taken.first : taken.first + len(taken.labels)]
    assert list(former.labels) == CHAIN.decode(ROWS)[former.first : former.first + len(former.labels)]


def test_two_articles_may_be_one_whose_last_section_stands_first() -> None:
    names = ("B-body/l+", "B-title/l", "B-body/l", "B-body/m+", "B-title/m", "B-body/n", "B-subhead/n")
    labels = tuple(parse_label(name) for name in names)
    steps = {(0, 1): 0.5, (1, 0): 0.5, (3, 4): 0.3, (4, 5): 0.3, (5, 6): 0.3}
    chain = Chain(
        names, tuple((at,) for at in range(7)), 7, {}, tuple((a, b, weight) for (a, b), weight in steps.items())
    )
    rows = [[1.0 if number in wanted else 0.0 for number in range(7)] for wanted in ({0, 3}, {1, 4}, {0, 5}, {1, 6})]
    one = next(list_alternatives(chain, rows, chain.marginals(rows), labels, [0, 1, 0, 1], 2))
    assert (one.first, [names[label] for label in one.labels]) == (
        0,
        ["B-body/m+", "B-title/m", "B-body/n", "B-subhead/n"],
    )
    assert one.margin == pytest.approx(0.6)


def test_how_the_page_lays_out_its_articles_speaks_for_a_layout() -> None:
    parts = parts_of(PAGE)
    look = SecondLook(parts, LABELS, Likeness([part.compact for part in parts]), {})
    look.see_page([0, 1, 0, 1])
    assert "page=02|layout=f" in look.describe(0, [0, 1, 0, 1])
