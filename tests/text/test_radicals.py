"""What radicals stand for."""

import unicodedata

import pytest

from app.text.radicals import CHARACTERS, radical_of


@pytest.mark.parametrize(
    ("radical", "character"), [("⽉", "月"), ("⻓", "长"), ("⻅", "见"), ("⻳", "龟"), ("\uf9b4", "領")]
)
def test_a_radical_becomes_the_character_that_it_looks_like(radical: str, character: str) -> None:
    assert radical_of(radical) == character


@pytest.mark.parametrize("other", ["月", "長", "⺮"])
def test_what_stands_for_itself_stays(other: str) -> None:
    assert radical_of(other) == other


def test_the_list_agrees_with_unicodes_own_decompositions() -> None:
    decomposed = {radical: unicodedata.normalize("NFKC", radical) for radical in CHARACTERS}
    assert {radical: plain for radical, plain in decomposed.items() if plain != radical} == {"⺟": "母", "⻳": "龟"}
    assert {CHARACTERS["⺟"], CHARACTERS["⻳"]} == {"母", "龟"}


def test_only_radicals_are_listed_and_no_character_for_another() -> None:
    assert all("\u2e80" <= radical <= "\u2ef3" for radical in CHARACTERS)
    assert not any("\u2e80" <= plain <= "\u2fdf" for plain in CHARACTERS.values())
