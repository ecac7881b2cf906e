"""Alternatives to the chain's path, against a count of all paths."""

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.alternatives import Alternative, list_alternatives
from app.text.chain import Chain
from app.text.labels import parse_label

NAMES = ("B-title/f+", "B-body/f", "B-subhead/f")
LABELS = tuple(parse_label(name) for name in NAMES)
STEPS = {(0, 1): 0.5, (1, 0): 0.2, (1, 1): 0.4, (1, 2): 0.1, (2, 1): 0.3}
CHAIN = Chain(NAMES, ((0,), (1,), (2,)), 3, {}, tuple((one, two, weight) for (one, two), weight in STEPS.items()))
SCORES = st.lists(st.lists(st.floats(-2, 2), min_size=3, max_size=3), min_size=2, max_size=5)


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
