"""Labels of a vocabulary in a text."""

from hypothesis import given
from hypothesis import strategies as st

from app.tagging.term_index import TermIndex


def test_the_longest_label_counts_at_each_place() -> None:
    index = TermIndex(["经济", "经济犯罪", "犯罪", "法"], str.lower)
    assert index.count("经济犯罪和经济，法。犯罪犯罪") == {"经济犯罪": 1, "经济": 1, "犯罪": 2}


def test_latin_labels_count_as_whole_words() -> None:
    index = TermIndex(["ai", "5g", "green deal"], str.lower)
    assert index.count("ai技术用于5G，said the green deal，DAI，AIDS，15G") == {"ai": 1, "5g": 1, "green deal": 1}


def test_texts_are_folded_as_the_labels_are() -> None:
    index = TermIndex(["体育"], lambda text: text.replace("體", "体"))
    assert index.count("體育和体育") == {"体育": 2}


@given(st.lists(st.text("甲乙丙a", min_size=1, max_size=4)), st.text("甲乙丙a丁 ", max_size=30))
def test_each_counted_label_stands_so_often_at_least(labels: list[str], text: str) -> None:
    for label, count in TermIndex(labels, str).count(text).items():
        assert text.count(label) >= count > 0
