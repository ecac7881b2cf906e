"""The best borders of a page, against a count of all choices."""

from itertools import product
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.articles import Border
from app.text.borders import Lattice, Run, border_odds, choose_borders

SCORES = st.lists(st.floats(-3, 3), min_size=2, max_size=4)


@st.composite
def lattices(draw: st.DrawFn) -> Lattice:
    count = draw(st.integers(1, 4))
    runs = []
    for _ in range(count):
        scores = draw(SCORES)
        types = st.lists(st.sampled_from("-B"), min_size=len(scores), max_size=len(scores))
        runs.append(Run([Border(0, 0)] * len(scores), scores, draw(types), draw(types)))
    layouts = [{(left, right): draw(st.floats(-2, 2)) for left in "-B" for right in "-B"} for _ in range(count - 1)]
    return Lattice(runs, layouts)


def total(lattice: Lattice, path: tuple[int, ...]) -> float:
    own = sum(run.scores[choice] for run, choice in zip(lattice.runs, path, strict=True))
    return own + sum(lattice.step(head, path[head], path[head + 1]) for head in range(len(path) - 1))


def paths_of(lattice: Lattice) -> list[tuple[int, ...]]:
    return list(product(*[range(len(run.scores)) for run in lattice.runs]))


@given(lattices())
def test_the_choice_is_the_best_of_all(lattice: Lattice) -> None:
    best = max(total(lattice, path) for path in paths_of(lattice))
    assert total(lattice, tuple(choose_borders(lattice))) == pytest.approx(best)


@given(lattices())
def test_probabilities_are_shares_of_all_choices(lattice: Lattice) -> None:
    mass = sum(exp(total(lattice, path)) for path in paths_of(lattice))
    for number, odds in enumerate(border_odds(lattice)):
        for choice, probability in enumerate(odds):
            share = sum(exp(total(lattice, path)) for path in paths_of(lattice) if path[number] == choice) / mass
            assert probability == pytest.approx(share)
