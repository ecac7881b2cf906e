"""Other names stand where the old ones stood, and the rest of the sentence is the same."""

import sys
from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from name_corpus import NamedSentence
from substituted_names import NameLists, substitute_names, words_of

LISTS = NameLists(["王", "李"], ["广科", "默"], ["魏都区", "丁庄镇", "七里店街道"], frozenset({"中国"}))
SENTENCE = NamedSentence(
    "王建国和克林顿在中国的许昌市说，许昌市民政局在沪。",
    ((0, 3, "P"), (4, 7, "P"), (8, 10, "L"), (11, 14, "L"), (16, 22, "O"), (23, 24, "L")),
)


@given(st.integers(0, 2000))
def test_only_names_change_and_some_never(seed: int) -> None:
    other = substitute_names(SENTENCE, LISTS, Random(seed))
    assert [kind for _, _, kind in other.names] == [kind for _, _, kind in SENTENCE.names]
    assert without_names(other) == without_names(SENTENCE)
    texts = [other.text[start:end] for start, end, _ in other.names]
    assert (texts[1], texts[2], texts[5]) == ("克林顿", "中国", "沪")
    assert all(texts)


def without_names(sentence: NamedSentence) -> list[str]:
    bounds = [0, *(bound for start, end, _ in sentence.names for bound in (start, end)), len(sentence.text)]
    return [sentence.text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]


def test_the_same_chance_gives_the_same_names() -> None:
    assert substitute_names(SENTENCE, LISTS, Random(1)) == substitute_names(SENTENCE, LISTS, Random(1))
    assert len({substitute_names(SENTENCE, LISTS, Random(seed)) for seed in range(20)}) > 10


def test_the_lists_of_words_have_no_doubles_but_where_they_are_weights() -> None:
    for table in ("offices", "street_bodies", "community_bodies", "trades", "streets"):
        assert len(set(words_of(table))) == len(words_of(table))
