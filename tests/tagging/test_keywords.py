"""Keywords: what is repeated, more so in headings, as phrases where words keep together."""

from collections.abc import Callable, Set

from app.tagging.keywords import find_keywords
from app.tagging.words import JiebaWords
from app.text.model import Article, Role

MakeArticle = Callable[..., Article]


def labels(article: Article, words: JiebaWords) -> list[str]:
    return [keyword.label for keyword in find_keywords(article, words)]


def test_heading_counts_more_than_the_body(make_article: MakeArticle, words: JiebaWords) -> None:
    article = make_article((Role.TITLE, "饺子送到家"), (Role.BODY, "大家一起包饺子，也说到了电影。"))
    found = find_keywords(article, words)
    assert found[0].label == "饺子"
    assert found[0].is_in_heading
    assert not any(keyword.is_in_heading for keyword in found[1:])


def test_words_that_keep_together_are_a_phrase(make_article: MakeArticle, words: JiebaWords) -> None:
    body = "养老机构要安全。检查了养老机构的消防，养老机构要整改。"
    assert labels(make_article((Role.BODY, body)), words)[0] == "养老机构"
    assert "养老" not in labels(make_article((Role.BODY, body)), words)


def test_stop_words_bylines_and_names_are_no_keywords(make_article: MakeArticle, words: JiebaWords) -> None:
    article = make_article(
        (Role.BYLINE, "本报记者 图书馆 图书馆"), (Role.BODY, "工作会议要求，工作要落实。饺子，饺子，社区。社区。")
    )
    found = [keyword.label for keyword in find_keywords(article, words, frozenset({"大同社区"}))]
    assert found == ["饺子"]


def test_article_without_text_has_none(make_article: MakeArticle, words: JiebaWords) -> None:
    assert labels(make_article(), words) == []


def test_a_background_weighs_what_seems_best_again(make_article: MakeArticle, words: JiebaWords) -> None:
    article = make_article((Role.BODY, "饺子和图书馆。图书馆有饺子，饺子。"))
    assert labels(article, words)[0] == "饺子"
    asked: list[Set[str]] = []

    def rarities(wanted: Set[str]) -> dict[str, float]:
        asked.append(wanted)
        return {word: 0.1 if word == "饺子" else 9.0 for word in wanted}

    found = find_keywords(article, words, background=rarities)
    assert asked == [{"饺子", "图书馆"}]
    assert [keyword.label for keyword in found] == ["图书馆", "饺子"]
