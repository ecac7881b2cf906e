"""Sets of keys as numbers."""

from hypothesis import given
from hypothesis import strategies as st

from app.store.search.keysets import NOTHING, from_keys, join, to_keys, to_selector

KEYS = st.lists(st.integers(0, 300))


@given(KEYS)
def test_keys_come_back_in_order_and_once(keys: list[int]) -> None:
    assert to_keys(from_keys(keys)) == sorted(set(keys))
    assert from_keys(keys).bit_count() == len(set(keys))


@given(KEYS)
def test_a_selector_has_a_byte_for_each_key(keys: list[int]) -> None:
    selector = to_selector(from_keys(keys))
    assert len(selector) == max(keys, default=-1) + 1
    assert [key for key, chosen in enumerate(selector) if chosen] == sorted(set(keys))


@given(st.lists(KEYS))
def test_sets_are_joined(several: list[list[int]]) -> None:
    assert join(map(from_keys, several)) == from_keys([key for keys in several for key in keys])
    assert join(()) == NOTHING
