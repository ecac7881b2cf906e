"""Characters that are rather a given name than another word."""

import pytest

from app.tagging.given_names import likeness, load_odds


@pytest.mark.parametrize(
    ("name", "other"), [("伯承", "桃花"), ("浩然", "牧场"), ("澜涛", "年卡"), ("颖", "的"), ("晓禾", "果业")]
)
def test_a_given_name_is_told_from_another_word(name: str, other: str) -> None:
    assert likeness(name) > 0 > likeness(other)


def test_a_character_of_no_list_speaks_against_a_name() -> None:
    assert likeness("𠮷") < 0
    assert all(len(character) == 1 for character in load_odds())
