"""Suggestions for an article: in order, with reasons, never what it has."""

from collections.abc import Callable
from dataclasses import replace

from app.tagging.names import NONE_KNOWN, KnownNames, learn_names
from app.tagging.suggestions import Reason, suggest_tags
from app.tagging.words import JiebaWords
from app.text.model import Article, Role, Tag

MakeArticle = Callable[..., Article]


def build(make_article: MakeArticle) -> Article:
    return make_article(
        (Role.TITLE, "魏都区民政局检查养老机构"),
        (Role.BYLINE, "本报记者付家宝"),
        (Role.BODY, "养老机构要安全。大同社区党支部书记宋改清告诉记者，养老机构已经整改。"),
        (Role.BODY, "宋改清说，魏都区的老人很满意，魏都越来越好。"),
        authors=("付家宝",),
    )


def learn(article: Article, words: JiebaWords) -> KnownNames:
    return learn_names([block.text for block in article.blocks], words, article.authors)


def test_each_kind_is_suggested_with_its_reason(make_article: MakeArticle, words: JiebaWords) -> None:
    article = build(make_article)
    known = learn(article, words)
    found = {suggestion.tag: suggestion for suggestion in suggest_tags(article, words, known)}
    assert found[Tag("养老机构", "keyword")].reason is Reason.HEADING
    assert found[Tag("宋改清", "person")].reason is Reason.MENTIONED
    assert found[Tag("宋改清", "person")].count == 2
    assert found[Tag("付家宝", "person")].reason is Reason.BYLINE
    assert found[Tag("魏都区民政局", "organisation")].count == 1


def test_short_form_is_not_suggested_beside_the_full_one(make_article: MakeArticle, words: JiebaWords) -> None:
    article = build(make_article)
    known = learn(article, words)
    places = [item.tag.label for item in suggest_tags(article, words, known) if item.tag.scheme == "place"]
    assert "魏都区" in places
    assert "魏都" not in places


def test_what_the_article_has_is_not_suggested_under_any_scheme(make_article: MakeArticle, words: JiebaWords) -> None:
    article = replace(build(make_article), tags=(Tag("宋改清"), Tag("养老机构", "keyword")))
    labels = {suggestion.tag.label for suggestion in suggest_tags(article, words, NONE_KNOWN)}
    assert labels.isdisjoint({"宋改清", "养老机构"})
    assert "付家宝" in labels


def test_empty_article_gets_none(make_article: MakeArticle, words: JiebaWords) -> None:
    assert suggest_tags(make_article(), words, NONE_KNOWN) == []
