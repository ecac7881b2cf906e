"""Paragraphs and sentences that stand twice, within an article and between two."""

import pytest

from app.checks.finding import Removal, Replacement
from app.checks.repetition import compare_paragraphs, compare_sentences, gather_passages
from app.text.model import Article
from tests.checks.articles import LONG, make_article

OTHER = "傍晚时分，三十盏新装的路灯把河面照得通亮，出来散步的人比往常多了一倍还不止呢。"


def paragraphs(*articles: Article) -> list[tuple[int, str]]:
    gathered = {article.id: gather_passages(article) for article in articles}
    return [(number, spot.block.text) for number, spot in compare_paragraphs(articles, gathered)]


def sentences(*articles: Article) -> list[str]:
    gathered = {article.id: gather_passages(article) for article in articles}
    found = compare_sentences(articles, gathered)
    return [spot.block.text[spot.clean_start : spot.clean_end] for _, spot in found]


def test_a_paragraph_twice() -> None:
    first, second = make_article(LONG, OTHER, number=1), make_article(OTHER.replace("，", "、"), number=10)
    assert paragraphs(first, second) == [(10, OTHER.replace("，", "、"))]
    assert sentences(first, second) == []


def test_a_doubled_paragraph_can_be_left_out() -> None:
    article = make_article(LONG, LONG)
    gathered = {article.id: gather_passages(article)}
    ((_, spot),) = compare_paragraphs([article], gathered)
    assert spot.fix == Removal(article.blocks[1].id)


@pytest.mark.parametrize(
    "other", [OTHER.replace("三十盏", "二十盏"), OTHER.replace("，出来", "，，出来的"), f"{OTHER}呢"]
)
def test_a_paragraph_twice_but_for_a_character(other: str) -> None:
    article = make_article(OTHER, LONG, other)
    gathered = {article.id: gather_passages(article)}
    ((_, spot),) = compare_paragraphs([article], gathered)
    assert (spot.block.text, spot.fix) == (other, None)


def test_paragraphs_that_only_begin_alike() -> None:
    second = OTHER[:24] + "孩子们在桥上跑来跑去，老人们坐在河边说着从前的事情。"
    assert paragraphs(make_article(OTHER, second, OTHER[10:])) == []


def test_short_paragraphs_may_recur() -> None:
    assert paragraphs(make_article("记者：后来呢？", LONG, "记者：后来呢？")) == []


def test_a_sentence_twice() -> None:
    assert sentences(make_article(f"{LONG}{OTHER}", f"桥通了。{OTHER}")) == [OTHER]
    assert sentences(make_article(f"{LONG}{OTHER}", "桥通了。灯亮了。桥通了。")) == []


def test_short_sentences_close_behind_themselves() -> None:
    short = "这座老桥终于又通车了。"
    assert sentences(make_article(f"{short}{short}{LONG}")) == [short]
    assert sentences(make_article(f"{short}灯亮了。{short}{LONG}")) == []
    longer = "这座建了五十年的老桥终于又通车了。"
    assert sentences(make_article(f"{longer}灯亮了。{longer}{LONG}")) == [longer]
    assert sentences(make_article(f"{longer}灯亮了。", f"{longer}{LONG}")) == []


def test_a_sentence_twice_in_a_row_can_be_taken_out() -> None:
    article = make_article(f"{OTHER}{OTHER}{LONG}")
    gathered = {article.id: gather_passages(article)}
    ((_, spot),) = compare_sentences([article], gathered)
    assert spot.fix == Replacement(article.blocks[0].id, len(OTHER), 2 * len(OTHER), "")
