"""How sure a score is, by what became of earlier ones."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.tagging.sureness import SURE, UNSURE, Sureness, fit_sureness, squash

ANSWERS = st.lists(st.tuples(st.floats(-300, 300), st.booleans()), max_size=40)


def test_without_answers_it_stays_as_it_began() -> None:
    start = Sureness(-0.2, 0.7)
    fitted = fit_sureness([], start)
    assert abs(fitted.height - start.height) < 1e-9
    assert abs(fitted.slope - start.slope) < 1e-9


def test_it_finds_the_curve_that_made_the_answers() -> None:
    chance, true = Random(3), Sureness(-1.0, 0.3)
    scores = [chance.uniform(-15, 20) for _ in range(3000)]
    answers = [(score, chance.random() < squash(true.height + true.slope * score)) for score in scores]
    fitted = fit_sureness(answers, Sureness())
    for score in (-10, 0, 5, 15):
        assert abs(fitted.of(score) - true.of(score)) < 0.06


@given(ANSWERS, st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_higher_score_is_never_less_sure_and_nothing_is_certain(
    answers: list[tuple[float, bool]], one: float, other: float
) -> None:
    fitted = fit_sureness(answers, Sureness())
    low, high = sorted((one, other))
    assert UNSURE <= fitted.of(low) <= fitted.of(high) <= SURE
