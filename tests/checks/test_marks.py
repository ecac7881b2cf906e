"""Marks without their partner, over paragraphs; what is none; and which way round a mark should be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.finding import Replacement
from app.checks.marks import find_unbalanced
from app.text.model import Role
from tests.checks.articles import flagged, make_article


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["“走了三十年，今天最稳当。居民说。", "桥通车了。"], ["“"]),
        (["走了三十年。”居民说。"], ["”"]),
        (["他读《桥下。"], ["《"]),
        (["河西（北段。"], ["（"]),
        (["“他说‘好。”"], ["‘"]),
        (["读完》走了。"], ["》"]),
    ],
)
def test_a_mark_without_its_partner(texts: list[str], expected: list[str]) -> None:
    assert flagged(find_unbalanced(make_article(*texts))) == expected


@pytest.mark.parametrize(
    "texts",
    [
        ["“他说‘好’，”读《河（西）》。"],
        ["“第一段没有完。", "“第二段也没有完。", "“第三段完了。”他说。"],
        ["“这一段没有完，", "到这里才完。”他说。"],
        ["1）先看桥；2）再看灯。（3）回家。一）走"],
        ["’97中国旅游年，It’s OK，迎接’９８。"],
        ["括号不齐（北段)也是一对。"],
    ],
)
def test_what_is_in_order(texts: list[str]) -> None:
    assert flagged(find_unbalanced(make_article(*texts))) == []


def test_a_quotation_does_not_run_on_into_a_heading() -> None:
    article = make_article((Role.TITLE, "“窗口"), "暖”民心")
    assert flagged(find_unbalanced(article)) == ["”", "“"]


@pytest.mark.parametrize(
    ("text", "mended"), [("他说“好“。", "他说“好”。"), ("他说”好”。", "他说“好”。"), ("读《桥《。", "读《桥》。")]
)
def test_a_mark_that_was_set_the_wrong_way_round(text: str, mended: str) -> None:
    (fix,) = [spot.fix for spot in find_unbalanced(make_article(text)) if spot.fix]
    assert isinstance(fix, Replacement)
    assert text[: fix.clean_start] + fix.text + text[fix.clean_end :] == mended


@given(
    st.recursive(
        st.sampled_from(["桥", "灯。"]), lambda inner: st.tuples(inner, inner).map(lambda p: f"“{p[0]}‘{p[1]}’”")
    )
)
def test_nested_pairs_are_balanced(text: str) -> None:
    assert flagged(find_unbalanced(make_article(text))) == []
