"""Words are found through spaces and line ends, in any width and case, and exactly where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from app.editing.operations import ReplaceText, apply
from app.ui.find_bar.search import CleanHit, IssueSearch, Squeezed, fold, squeeze, squeeze_all
from tests.small_issue import RAW, make_issue

TEXTS = st.text(alphabet="桥 面\n，,Aaａİ𠮷", max_size=30)
QUERIES = st.text(alphabet="桥 面，Aİ𠮷", min_size=1, max_size=3)


def raw_texts(query: str) -> list[str]:
    return [RAW[span.raw_start : span.raw_end] for span in IssueSearch().find_raw(make_issue(), query)]


@given(TEXTS)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXTS, QUERIES)
def test_a_hit_says_what_was_asked_for(text: str, query: str) -> None:
    hits = list(Squeezed(text).find(squeeze(query)))
    assert all(squeeze(text[start:end]) == squeeze(query) for start, end in hits)
    assert all(not text[start].isspace() and not text[end - 1].isspace() for start, end in hits)
    assert len(hits) == (squeeze(text).count(squeeze(query)) if squeeze(query) else 0)


@given(st.lists(TEXTS, max_size=4), QUERIES)
def test_texts_are_squeezed_together_as_one_by_one(texts: list[str], query: str) -> None:
    found = [list(squeezed.find(squeeze(query))) for squeezed in squeeze_all(texts)]
    assert found == [list(Squeezed(text).find(squeeze(query))) for text in texts]


def test_raw_text_is_found_through_its_spaces() -> None:
    assert raw_texts("桥面添彩") == ["桥 面 添 彩"]
    assert raw_texts("桥 面") == ["桥 面"]
    assert raw_texts("三十年，今天") == ["三十年，\n\n今天"]
    assert raw_texts("3日，老") == ["3 日,老"]
    assert raw_texts("没有") == []
    assert raw_texts(" ") == []


def test_clean_text_is_found_over_all_articles() -> None:
    hits = IssueSearch().find_clean(make_issue(), "桥")
    assert [(hit.article, hit.block) for hit in hits] == [(1, 3), (1, 4), (1, 5), (1, 7), (1, 8), (9, 10)]
    assert hits[0] == CleanHit(1, 3, 1, 2)


def test_a_change_is_searched_too() -> None:
    search, issue = IssueSearch(), make_issue()
    assert search.find_clean(issue, "新字") == []
    changed, _, _ = apply(issue, ReplaceText(5, 0, 1, "新字"))
    assert search.find_clean(changed, "新字") == [CleanHit(1, 5, 0, 2)]
