"""Names that every system takes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.naming import FORBIDDEN, RESERVED, STEM_BYTES, FileNames, article_stem, issue_stem, safe_stem
from app.export.portion import Portion
from app.text.model import Article, Issue, Source


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_any_text_gives_a_name_that_all_systems_take(text: str) -> None:
    stem = safe_stem(text)
    assert stem
    assert not FORBIDDEN.search(stem)
    assert not RESERVED.fullmatch(stem)
    assert stem == stem.strip(" .")
    assert len(stem.encode()) <= STEM_BYTES + 1


@given(st.lists(st.sampled_from(["a", "A", "老桥", "a (2)", "."])))
def test_no_two_names_are_alike_on_a_system_that_ignores_case(stems: list[str]) -> None:
    names = FileNames()
    given_names = [names.give(stem, ".txt").casefold() for stem in stems]
    assert len(set(given_names)) == len(given_names)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("老桥换新颜", "老桥换新颜"),
        ("是去/是留？", "是去_是留？"),
        ('a"b<c>d', "a_b_c_d"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("尾巴. . ", "尾巴"),
        ("..", "_"),
        ("", "_"),
        ("桥" * 100, "桥" * 53),
    ],
)
def test_stems(text: str, stem: str) -> None:
    assert safe_stem(text) == stem


def test_article_is_named_by_issue_number_and_title(portion: Portion) -> None:
    assert article_stem(portion, portion.articles[0]) == "liuhe-2021-12-03-02-01-老桥换新颜"


def test_article_without_title_is_named_by_its_beginning(portion: Portion) -> None:
    assert article_stem(portion, portion.articles[1]) == "liuhe-2021-12-03-02-02-=桥,一座"


def test_article_without_text_is_named_by_its_number(issue: Issue) -> None:
    article = Article(20, ())
    portion = Portion(replace(issue, articles=(article,)), (article,))
    assert article_stem(portion, article) == "liuhe-2021-12-03-02-01"


@pytest.mark.parametrize(
    ("issue", "stem"),
    [
        (Issue("", Source(r"C:\papers\a.b.txt")), "a.b"),
        (Issue("", Source("papers/c.txt")), "c"),
        (Issue("", newspaper="柳河新报", date="2021-12-03"), "柳河新报 2021-12-03"),
        (Issue(""), "issue-6"),
    ],
)
def test_issue_is_named_by_its_file_then_by_what_it_is(issue: Issue, stem: str) -> None:
    assert issue_stem(Portion(issue, (), 6)) == stem
