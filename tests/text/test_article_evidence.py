"""What is known of an article: its headings, its length, how its parts hang together."""

import pytest

from app.text.article_evidence import NO_TITLE, describe_articles, weakest_link
from app.text.drafts import Draft
from app.text.labels import parse_label
from app.text.likeness import Likeness

TEXTS = ["水库移民新村", "水库移民搬进新村", "新村种茶", "足球联赛开幕", "足球联赛昨夜开幕"]
LABELS = ["B-title/f+", "B-body/f", "B-byline/f", "B-title/f+", "B-body/f"]


def drafts_of(labels: list[str]) -> list[Draft]:
    return [Draft(parse_label(label), at, at, at, at, is_cut=False) for at, label in enumerate(labels)]


def test_every_block_of_an_article_is_told_the_same() -> None:
    described = describe_articles(drafts_of(LABELS), Likeness(TEXTS))
    assert sorted(described) == [0, 1, 2, 3, 4]
    assert described[0] == described[1] == described[2] != described[3] == described[4]
    assert described[0]["titles=1|text=True"] == described[0]["texts=1"] == described[0]["bylines=1"] == 1.0
    assert (described[0]["unsigned"], described[3]["unsigned"]) == (0.0, 1.0)


def test_a_title_that_its_neighbour_speaks_of_is_astray() -> None:
    at_home = describe_articles(drafts_of(LABELS), Likeness(TEXTS))[0]
    swapped = [TEXTS[3], *TEXTS[1:3], TEXTS[0], TEXTS[4]]
    astray = describe_articles(drafts_of(LABELS), Likeness(swapped))[0]
    assert at_home["title-said"] > at_home["title-foreign"] == at_home["title-astray"] == 0.0
    assert astray["title-said"] == 0.0 < astray["title-astray"] == astray["title-foreign"]


def test_an_article_may_have_no_title_or_two() -> None:
    none = describe_articles(drafts_of(["B-body/f+", "B-body/f"]), Likeness(TEXTS[:2]))[0]
    assert none["titles=0|text=True"] == 1.0
    assert none["title-said"] == NO_TITLE
    two = describe_articles(drafts_of(["B-title/f+", "B-title/f", "B-subhead/f"]), Likeness(TEXTS[:3]))[0]
    assert two["titles=2|text=False"] == two["subheads=1"] == two["texts=0"] == 1.0


def test_furniture_is_in_no_article() -> None:
    assert sorted(describe_articles(drafts_of(["B-left", "B-title/f+"]), Likeness(TEXTS[:2]))) == [1]


def test_the_weakest_link_is_where_the_subject_changes() -> None:
    likeness = Likeness(["水库移民搬进新村", "水库移民搬进新村", "足球联赛昨夜开幕", "足球联赛昨夜开幕"])
    assert weakest_link([0], likeness) == 1.0
    assert weakest_link([0, 1], likeness) == pytest.approx(5.0)
    assert weakest_link([0, 1, 2, 3], likeness) == 0.0
