"""Names spelt in letters."""

import pytest

from app.store.search.pinyin import initials, load_syllables, sounds_alike, spellings


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("王广科", "wangguangke"),
        ("许昌", "xuchang"),
        ("吕女士", "lvnvshi"),
        ("CT室", "ctshi"),
        ("阿坝", "aba"),
        ("左", "zuo"),
    ],
)
def test_a_name_is_spelt(name: str, spelt: str) -> None:
    assert spellings(name)[0] == spelt


def test_initials_and_sounds() -> None:
    assert initials("魏都区") == ("wdq", "wdo")
    assert initials("长安") == ("za", "ca")
    assert spellings("成都") == ("chengdou", "chengdu")
    assert len(spellings("都都都都")) == 1
    assert sounds_alike("王天进", "王天近")
    assert not sounds_alike("王天进", "王天明")


def test_syllables_begin_one_behind_the_other() -> None:
    starts, syllables = load_syllables()
    assert list(starts) == sorted(starts)
    assert len(set(syllables)) == len(syllables) > 390
