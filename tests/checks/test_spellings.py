"""Names that differ in one character."""

from dataclasses import replace

import pytest

from app.checks.finding import Replacement
from app.checks.spellings import compare_authors, compare_names, find_similar_names, gather_authors, gather_names
from app.text.model import Article, Role, Tag
from tests.checks.articles import flagged, make_article

TWICE = "社区书记王天进说，桥通了。王天进很高兴。"


@pytest.mark.parametrize("variant", ["王天近", "王添进"])
def test_a_slip(variant: str) -> None:
    article = make_article(TWICE, f"“今天最稳当。”{variant}说。")
    (spot,) = find_similar_names(article)
    assert flagged([spot]) == [variant]
    assert isinstance(spot.fix, Replacement)
    assert spot.fix.text == "王天进"


@pytest.mark.parametrize(
    "text",
    [
        "王天进说。",
        "王天华说。",
        "今天进行。",
        "王天近说，王天近又说。",
    ],
)
def test_no_slip(text: str) -> None:
    assert flagged(find_similar_names(make_article(TWICE, text))) == []


@pytest.mark.parametrize(
    "texts",
    [
        ["王天进同志来了，王天进走了。", "那天王天近也在。"],
        ["村民王天进种树，王天进浇水。", "那天王天近也在。"],
        ["王天进来了，王天进走了。", "“好。”王天近说。"],
    ],
)
def test_a_title_or_a_verb_beside_either_tells_a_name(texts: list[str]) -> None:
    assert flagged(find_similar_names(make_article(*texts))) == ["王天近"]


def test_only_chinese_characters_are_taken_for_another() -> None:
    assert flagged(find_similar_names(make_article("王天进说，王天进走了。", "王，进说。王A进"))) == []


def test_a_tag_tells_a_name() -> None:
    article = make_article("魏武社区服务站开门，魏伍社区服务站关门。")
    assert flagged(find_similar_names(article)) == []
    tagged = replace(article, tags=(Tag("魏武社区服务站", "organisation"),))
    assert flagged(find_similar_names(tagged)) == ["魏伍社区服务站"]


def test_names_that_differ_on_purpose() -> None:
    article = replace(
        make_article("河西街道东办事处，河西街道西办事处。"), tags=(Tag("河西街道东办事处", "organisation"),)
    )
    assert flagged(find_similar_names(article)) == []


def sign(number: int, author: str) -> Article:
    return make_article((Role.BYLINE, f"本报记者 {author}"), "桥通了。", number=number, authors=(author,))


def authors(*articles: Article) -> list[tuple[int, str]]:
    gathered = {article.id: gather_authors(article) for article in articles}
    found = compare_authors(articles, gathered)
    return [(number, spot.block.text[spot.clean_start : spot.clean_end]) for number, spot in found]


def test_an_author_who_signs_with_another_character() -> None:
    assert authors(sign(1, "许廷合"), sign(10, "许廷合"), sign(20, "许廷和")) == [(20, "许廷和")]
    assert authors(sign(1, "许廷合"), sign(10, "许廷合"), sign(20, "许廷芳")) == []
    assert authors(sign(1, "许廷合"), sign(10, "许廷和")) == []


def flagged_elsewhere(*texts: str) -> list[tuple[int, str, str]]:
    """In which article, what, and what stands elsewhere."""
    articles = [replace(make_article(text), id=number) for number, text in enumerate(texts, 1)]
    found = compare_names(articles, {article.id: gather_names(article) for article in articles})
    return [(number, flagged([spot])[0], dict(spot.facts)["other"]) for number, spot in found]


def test_a_name_of_another_article() -> None:
    assert flagged_elsewhere(TWICE, "“稳当。”王天近说。") == [(2, "王天近", "王天进")]
    (found,) = compare_names(
        articles := [make_article(TWICE), replace(make_article("村民王天近说，好。"), id=7)],
        {article.id: gather_names(article) for article in articles},
    )
    assert dict(found[1].facts)["article"] == str(articles[0].id)
    assert isinstance(found[1].fix, Replacement)
    assert found[1].fix.text == "王天进"


@pytest.mark.parametrize(
    "texts",
    [
        (TWICE, "王天华说，好。"),
        (TWICE, "王天近说，好。王天近走了。"),
        (TWICE, "王天近说，好。", "村民王天近也来了。"),
        (TWICE, "王天进说，好。那天王天近也在。"),
        ("王天进说，桥通了。", "王天近说，好。"),
        (f"{TWICE}王天近说，好。", "李小明说，好。"),
    ],
)
def test_no_name_of_another_article(texts: tuple[str, ...]) -> None:
    assert flagged_elsewhere(*texts) == []
