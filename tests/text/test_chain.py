"""The chain of labels: best path and probabilities against a count of all paths."""

from itertools import pairwise, product
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.chain import Chain, log_odds

STEPS = {(0, 0): 0.3, (0, 1): -1.0, (1, 0): 0.1, (1, 1): 0.4}
CHAIN = Chain(
    ("a", "b"),
    ((0, 2), (1, 2)),
    3,
    {"x": ((0, 1.0),), "y": ((0, -0.5), (1, 2.0), (2, 0.25))},
    tuple((one, two, weight) for (one, two), weight in STEPS.items()),
)
ROWS = st.lists(st.lists(st.floats(-3, 3), min_size=2, max_size=2), min_size=1, max_size=5)


def total(rows: list[list[float]], path: tuple[int, ...]) -> float:
    steps = sum(STEPS[step] for step in pairwise(path))
    return steps + sum(row[label] for row, label in zip(rows, path, strict=True))


def test_scores_add_up_the_weights_of_all_that_a_label_is_made_of() -> None:
    assert CHAIN.score(["x", "y", "unknown"]) == [0.75, 2.25]


@given(ROWS)
def test_the_best_path_is_the_best_of_all(rows: list[list[float]]) -> None:
    paths = list(product(range(2), repeat=len(rows)))
    best = max(total(rows, path) for path in paths)
    assert total(rows, tuple(CHAIN.decode(rows))) == pytest.approx(best)


@given(ROWS)
def test_the_best_path_goes_through_likely_labels(rows: list[list[float]]) -> None:
    assert CHAIN.decode(rows, CHAIN.marginals(rows)) == CHAIN.decode(rows)


@given(ROWS)
def test_probabilities_are_shares_of_all_paths(rows: list[list[float]]) -> None:
    paths = list(product(range(2), repeat=len(rows)))
    mass = sum(exp(total(rows, path)) for path in paths)
    for at, odds in enumerate(CHAIN.marginals(rows)):
        for label in range(2):
            share = sum(exp(total(rows, path)) for path in paths if path[at] == label) / mass
            assert odds[label] == pytest.approx(share, abs=1e-5)


def test_a_step_that_never_occurs_is_forbidden() -> None:
    chain = Chain(("a", "b"), ((0,), (1,)), 2, {}, ((0, 1, 0.0),))
    assert chain.weight_of(0, 1) == 0.0
    assert chain.weight_of(1, 0) < -100
    assert chain.decode([[0.0, 5.0], [9.0, 0.0]]) == [0, 1]
    assert chain.marginals([[0.0, 5.0], [9.0, 0.0]])[1][1] == 1.0


def test_no_parts_have_no_labels() -> None:
    assert CHAIN.decode([]) == []
    assert CHAIN.marginals([]) == []


def test_log_odds_are_bounded() -> None:
    assert log_odds(0.5) == 0.0
    assert log_odds(1.0) < 25
