"""The order in which doubts are asked."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.text.model import Doubt, DoubtKind, Verdict
from app.ui.doubts_bar.queue import DoubtQueue, Order


def make_doubts(*probabilities: float) -> list[Doubt]:
    return [
        Doubt(number, DoubtKind.ROLE, 100 - number, probability, "")
        for number, probability in enumerate(probabilities, 1)
    ]


def test_what_is_most_likely_wrong_comes_first() -> None:
    queue = DoubtQueue()
    queue.take(make_doubts(0.9, 0.5, 0.7))
    assert [*queue.after(0)] == [2, 3, 1]
    queue.set_order(Order.PAGE)
    assert [*queue.after(0)] == [3, 2, 1]
    assert len(queue) == 3


def test_behind_the_last_comes_the_first() -> None:
    queue = DoubtQueue()
    queue.take(make_doubts(0.5, 0.6, 0.7))
    assert ([*queue.after(2)], [*queue.after(3)]) == ([3, 1], [1, 2])
    assert ([*queue.before(2)], [*queue.before(1)]) == ([1, 3], [3, 2])
    assert [*queue.before(0)] == [3, 2, 1]


def test_a_settled_doubt_keeps_its_place_but_is_not_asked() -> None:
    doubts = make_doubts(0.5, 0.6, 0.7)
    queue = DoubtQueue()
    queue.take([doubts[0], replace(doubts[1], verdict=Verdict.ACCEPTED), doubts[2]])
    assert ([*queue.after(2)], [*queue.before(2)]) == ([3, 1], [1, 3])
    assert len(queue) == 2


def test_what_is_skipped_comes_back_at_the_end() -> None:
    queue = DoubtQueue()
    queue.take(make_doubts(0.5, 0.6, 0.7))
    queue.skip(1)
    assert [*queue.after(0)] == [2, 3, 1]
    queue.skip(2)
    assert [*queue.after(0)] == [3, 1, 2]
    queue.skip(1)
    assert [*queue.after(0)] == [3, 2, 1]
    queue.forget()
    queue.take(make_doubts(0.5, 0.6, 0.7))
    assert [*queue.after(0)] == [1, 2, 3]


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20), st.data())
def test_each_open_doubt_is_asked_once_a_round(probabilities: list[float], data: st.DataObject) -> None:
    queue = DoubtQueue(data.draw(st.sampled_from(Order)))
    queue.take(make_doubts(*probabilities))
    for skipped in data.draw(st.lists(st.integers(1, len(probabilities)), max_size=5)):
        queue.skip(skipped)
    numbers = set(range(1, len(probabilities) + 1))
    for number in numbers:
        assert {*queue.after(number)} == {*queue.before(number)} == numbers - {number}
        assert len([*queue.after(number)]) == len(numbers) - 1


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8), st.data())
def test_following_changes_is_taking_all_anew(probabilities: list[float], data: st.DataObject) -> None:
    doubts = {doubt.id: doubt for doubt in make_doubts(*probabilities)}
    queue, other = DoubtQueue(), DoubtQueue()
    queue.take(doubts.values())
    for _ in range(data.draw(st.integers(1, 4))):
        number = data.draw(st.integers(1, 10))
        verdict = data.draw(st.sampled_from([None, *Verdict]))
        changed = replace(make_doubts(*[0.3] * 10)[number - 1], verdict=verdict) if verdict else None
        queue.follow({number: changed})
        doubts = {key: doubt for key, doubt in {**doubts, number: changed}.items() if doubt}
        other.take(doubts.values())
        assert (queue.keys, queue.doubts) == (other.keys, other.doubts)
