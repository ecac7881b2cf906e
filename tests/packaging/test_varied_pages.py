"""Varied pages are whole: every character of an article has its mark, and a seed gives the same pages again."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from gold_pages import GoldPage, read_pages
from stories import Story, read_articles
from varied_pages import vary_pages

FIRST = "“今年的收成很好，比去年多了三成。”村民王大山告诉记者，他家种了12亩小麦。"
TEXT = "近日，魏都区举行了一场招聘会，有200多名群众参加。活动现场，工作人员发放了宣传资料，解答了大家的问题。"


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> list[Story]:
    folder = tmp_path_factory.mktemp("articles")
    long = f"# 魏都区举办招聘会 群众在家门口找到工作\n{FIRST}\n{TEXT}\n## 服务送到家\n{TEXT}\n{FIRST}\n{TEXT}\n\n"
    briefs = "".join(f"# 第{number}个村通了公交车\n{TEXT}\n\n" for number in range(6))
    (folder / "paper.md").write_text(long + briefs, encoding="utf-8")
    return read_articles(folder)


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> list[GoldPage]:
    folder = tmp_path_factory.mktemp("gold")
    (folder / "page.txt").write_text("题一\n\n文一。\n文\n二。（张三）\n", encoding="utf-8")
    (folder / "page.gold.json").write_text(
        '{"articles": [{"id": 1, "blocks": [{"role": "title", "text": "题一", "spans": [[0, 2]]},'
        '{"role": "body", "text": "文一。", "spans": [[4, 7]]}, {"role": "body", "text": "文二。", "spans": [[8, 12]]},'
        '{"role": "byline", "text": "（张三）", "spans": [[12, 16]]}]}]}',
        encoding="utf-8",
    )
    return read_pages([folder])


def is_whole(page: GoldPage) -> bool:
    marked = {at for mark in page.marks for at in range(mark.raw_start, mark.raw_end)}
    return all(at in marked for at, mark in enumerate(page.raw) if not mark.isspace())


@settings(max_examples=40)
@given(seed=st.integers(0, 10_000))
def test_pages_are_whole(gold: list[GoldPage], articles: list[Story], seed: int) -> None:
    for page in vary_pages(gold, 2, seed, articles):
        assert is_whole(page)
        assert all(page.raw[mark.raw_start : mark.raw_end].strip() for mark in page.marks)
        blocks = {(mark.article, mark.block) for mark in page.marks if mark.article}
        assert len(blocks) == sum(mark.article > 0 for mark in page.marks)
        assert {mark.article for mark in page.marks} - {0} == set(page.sources)


def test_a_seed_gives_the_same_pages_again(gold: list[GoldPage], articles: list[Story]) -> None:
    one, two = (vary_pages(gold, 5, 3, articles) for _ in range(2))
    assert [page.raw for page in one] == [page.raw for page in two]
    assert [page.raw for page in vary_pages(gold, 5, 4, articles)] != [page.raw for page in one]


def test_foreign_articles_are_told_from_gold_ones(gold: list[GoldPage], articles: list[Story]) -> None:
    names = {source for page in vary_pages(gold, 30, 1, articles) for source in page.sources.values()}
    assert "page-1" in names
    assert {name for name in names if name != "page-1"} <= {story.source for story in articles}
    assert len(names) > 3
    assert {source for page in vary_pages(gold, 9) for source in page.sources.values()} == {"page-1"}


def test_paragraphs_of_foreign_articles_are_set_in_lines(gold: list[GoldPage], articles: list[Story]) -> None:
    pages = vary_pages(gold, 30, 1, articles)
    texts = [page.raw[mark.raw_start : mark.raw_end] for page in pages for mark in page.marks if mark.role == "body"]
    assert any(text.startswith("“今年的收成") and "\n" in text for text in texts)
    assert max(len(line) for text in texts for line in text.split("\n")) < 60


def test_a_title_of_two_clauses_may_become_kicker_and_title(gold: list[GoldPage], articles: list[Story]) -> None:
    long = [story for story in articles if not story.is_brief]
    roles = set()
    for page in vary_pages(gold, 30, 5, long):
        for mark in page.marks:
            if "".join(page.raw[mark.raw_start : mark.raw_end].split()) == "魏都区举办招聘会":
                roles.add(mark.role)
    assert roles == {"kicker"}
