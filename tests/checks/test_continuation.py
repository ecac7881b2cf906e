"""下转 and 上接 with and without their partner."""

from app.checks.continuation import compare_jumps, gather_jumps
from app.text.model import Article
from tests.checks.articles import LONG, make_article


def lonely(*articles: Article) -> list[tuple[int, dict[str, str]]]:
    gathered = {article.id: gather_jumps(article) for article in articles}
    return [(number, dict(spot.facts)) for number, spot in compare_jumps(articles, gathered)]


def test_a_jump_without_its_partner() -> None:
    assert lonely(make_article(f"{LONG}（下转第三版）", number=1)) == [(1, {"direction": "forward", "page": "3"})]
    assert lonely(make_article("（上接A1版）", LONG, number=1)) == [(1, {"direction": "back", "page": "A1"})]


def test_partners_are_of_different_articles() -> None:
    first = make_article(f"{LONG}（下转第3版）", number=1)
    second = make_article(f"（上接第1版）{LONG}", number=10)
    assert lonely(first, second) == []
    assert len(lonely(make_article(f"（上接第1版）{LONG}（下转第3版）"))) == 2


def test_other_turns_of_phrase() -> None:
    assert lonely(make_article("上接重庆，下转长江。")) == []
