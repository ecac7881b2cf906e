"""The interval against sums of the binomial distribution, and what must hold for any."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workspace.intervals import beta_share, exact_interval


def chance_of_at_most(hits: int, trials: int, rate: float) -> float:
    return sum(comb(trials, k) * rate**k * (1 - rate) ** (trials - k) for k in range(hits + 1))


@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_exact_interval_leaves_a_fortieth_on_either_side(counts: tuple[int, int]) -> None:
    hits, trials = counts
    low, high = exact_interval(hits, trials)
    assert low <= hits / trials <= high
    if hits:
        assert 1 - chance_of_at_most(hits - 1, trials, low) == pytest.approx(0.025, rel=1e-6)
    if hits < trials:
        assert chance_of_at_most(hits, trials, high) == pytest.approx(0.025, rel=1e-6)


@pytest.mark.parametrize("trials", [1, 7, 40])
@pytest.mark.parametrize("rate", [0.0003, 0.01, 0.05, 0.2, 0.5])
def test_the_exact_interval_holds_any_rate_in_nineteen_of_twenty_samples(trials: int, rate: float) -> None:
    holds = [
        hits for hits in range(trials + 1) if exact_interval(hits, trials)[0] <= rate <= exact_interval(hits, trials)[1]
    ]
    assert sum(comb(trials, k) * rate**k * (1 - rate) ** (trials - k) for k in holds) >= 0.95


def test_no_error_in_ten_thousand_characters() -> None:
    low, high = exact_interval(0, 10_000)
    assert low == 0
    assert high == pytest.approx(1 - 0.025 ** (1 / 10_000))


@given(st.integers(1, 10**7).flatmap(lambda n: st.tuples(st.integers(0, min(n, 10**4)), st.just(n))))
def test_it_holds_the_rate_that_was_seen(counts: tuple[int, int]) -> None:
    hits, trials = counts
    low, high = exact_interval(hits, trials)
    assert 0 <= low <= hits / trials + 1e-15
    assert hits / trials - 1e-15 <= high <= 1


def test_the_beta_distribution() -> None:
    assert (beta_share(0.0, 2, 3), beta_share(1.0, 2, 3)) == (0.0, 1.0)
    assert beta_share(0.3, 1, 1) == pytest.approx(0.3)
    assert beta_share(0.5, 2, 3) == pytest.approx(0.6875)
