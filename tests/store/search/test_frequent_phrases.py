"""Which phrases have a set of articles of their own."""

from app.store.search.folding import fold_all
from app.store.search.frequent_phrases import BORDER, FREQUENT_PHRASES, find_frequent


def test_phrases_are_found_folded_and_within_one_text() -> None:
    assert find_frequent(["本報訊（記者 张铮）", "中", "国"]) == {"本报", "报讯", "本报讯", "记者"}
    assert find_frequent([]) == set()


def test_each_is_a_folded_phrase_of_several_characters() -> None:
    assert all(len(phrase) > 1 and fold_all(phrase) == phrase for phrase in FREQUENT_PHRASES)
    assert not any(BORDER in phrase for phrase in FREQUENT_PHRASES)
