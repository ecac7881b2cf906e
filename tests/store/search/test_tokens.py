"""Pairs of characters as tokens."""

from hypothesis import given
from hypothesis import strategies as st

from app.store.search.tokens import END, phrase, tokenize, tokenize_all


@given(st.text(alphabet='老桥 a."“”，(\n\x00𠮷'))
def test_each_character_begins_a_token(text: str) -> None:
    tokens = tokenize(text).split(" ") if text else []
    assert len(tokens) == len(text)
    assert all(len(token) == 2 for token in tokens)


def test_no_phrase_reaches_over_the_end() -> None:
    assert tokenize_all(["老桥", "", "通车"]).split() == ["老桥", f"桥{END}", "通车", f"车{END}"]
    assert phrase("老桥通") == '"老桥 桥通"'
    assert phrase("ＣＴ") == phrase("ct")


def test_nothing_in_a_phrase_is_grammar_to_sqlite() -> None:
    assert phrase('"* -:').count('"') == 2
