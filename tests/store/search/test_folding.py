"""What counts as the same character, and the order of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.search.folding import (
    FEW,
    NARROW,
    fold,
    fold_all,
    fold_case,
    load_ranks,
    load_simplified,
    load_tables,
    load_variants,
    order_key,
    simplify,
    variants,
)


@pytest.mark.parametrize("letters", ["İstanbul", "ẞ ǅ", "Ａｂ", "K", "\x00\x1f", "萬ａ", "𠮷祥"])
def test_folding_keeps_every_place(letters: str) -> None:
    assert len(fold(letters)) == len(letters)
    assert len(fold_all(letters)) == len(letters)


@given(st.text())
def test_folding_once_is_folding_for_good(text: str) -> None:
    assert len(fold_all(text)) == len(text)
    assert fold_all(fold_all(text)) == fold_all(text)
    assert fold(fold(text)) == fold(text)


def test_width_and_case_are_folded() -> None:
    assert fold("ＣＴ室，（站）\u3000１２") == "ct室,(站) 12"
    assert fold_case("ＣＴ CT") == "ｃｔ ct"


def test_a_character_is_folded_alike_wherever_it_stands() -> None:
    assert fold("ΟΔΟΣ ΣΑΣ") == "οδοσ σασ"


@given(st.text())
def test_folding_a_text_is_folding_each_character(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))


def test_the_variants_of_a_character_are_all_that_fold_to_it() -> None:
    assert set(variants("k")) == set("kKｋＫ\u212a")
    assert variants("桥") == "桥"
    characters = "".join(map(chr, range(0x110000)))
    changed = [(one, known) for one, known in zip(characters, fold(characters), strict=True) if one != known]
    assert [one for one, known in changed if one not in variants(known)] == []
    assert [known for known, others in load_variants().items() if fold(others) != known * len(others)] == []
    assert [one for one in characters[:0x3100] if fold(one) == one and one not in variants(one)] == []


def test_many_wide_characters_are_folded_as_few_are() -> None:
    wide = "".join(NARROW)
    assert len(wide) > FEW
    assert fold(wide) == "".join(NARROW.values()).lower()


def test_traditional_characters_become_simplified_ones() -> None:
    assert simplify("開花結果，後來") == "开花结果，后来"
    assert simplify("老桥 CT") == "老桥 CT"
    assert fold_all("ＡＢ樓") == "ab楼"


def test_no_character_is_both_traditional_and_simplified() -> None:
    table = load_simplified()
    assert not set(table) & set(table.values())
    assert len(table) > 3000


def test_names_sort_by_pinyin_behind_letters_and_figures() -> None:
    names = ["", "2020", "abc", "阿", "八", "巴", "曹", "老桥", "老桥通车", "王", "张", "𠮷"]
    assert sorted({*names}, key=order_key) == names
    assert order_key("ＡＢ ") == order_key("ab")


def test_every_character_has_one_place() -> None:
    ranks = load_ranks()
    assert len(set(ranks.values())) == len(ranks) > 20_000


def test_tables_are_read_once() -> None:
    load_tables()
    assert load_ranks() is load_ranks()
    assert load_simplified() is load_simplified()
