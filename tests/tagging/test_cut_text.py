"""Cuts that are mended, and words found before and behind a place."""

import pytest

from app.tagging.cut_text import CutText, is_han
from app.tagging.words import JiebaWords


@pytest.mark.parametrize(
    ("text", "expected"),
    [("西大街道办事处", ["西大", "街道", "办事处"]), ("走进建安区老岗杨村", ["走进", "建安", "区", "老岗", "杨村"])],
)
def test_wrong_cuts_are_mended(text: str, expected: list[str], words: JiebaWords) -> None:
    cut = CutText(text, words)
    assert [word.text for word in cut.words] == expected
    assert all(text[word.clean_start : word.clean_end] == word.text for word in cut.words)


def test_longest_word_before_and_behind_a_place_is_found(words: JiebaWords) -> None:
    cut = CutText("区委副书记宋改清说道", words)
    assert cut.ends_with_any(5, frozenset({"书记", "副书记"})) == "副书记"
    assert cut.starts_with_any(8, frozenset({"说", "说道"})) == "说道"
    assert cut.starts_with_any(0, frozenset({"说"})) == ""


def test_han_is_nothing_else() -> None:
    assert is_han("汉字")
    assert not is_han("汉A")
    assert not is_han("")
