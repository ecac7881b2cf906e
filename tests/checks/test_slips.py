"""Which characters are taken for one another."""

import pytest

from app.checks.slips import SYLLABLES, is_slip, syllable_of


@pytest.mark.parametrize("pair", ["进近", "静晶", "建健", "己已", "杨扬", "铮诤", "辰晨"])
def test_alike(pair: str) -> None:
    assert is_slip(pair[0], pair[1])
    assert is_slip(pair[1], pair[0])


@pytest.mark.parametrize("pair", ["恩日", "合芳", "国军", "华民"])
def test_not_alike(pair: str) -> None:
    assert not is_slip(pair[0], pair[1])


def test_syllables_are_in_order() -> None:
    assert [syllable_of(character) for character in SYLLABLES] == [*range(1, len(SYLLABLES) + 1)]
    assert syllable_of("铮") is None
    assert syllable_of("A") is None
    assert syllable_of("\U00020bb7") is None
