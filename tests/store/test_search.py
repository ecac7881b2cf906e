"""Search finds what `in` finds, for words of any length, and shows where."""

from collections.abc import Sequence
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.store.database import Database
from app.store.issues import add_issue
from app.store.search import (
    SNIPPET_LENGTH,
    Entry,
    Hit,
    checksum,
    cut_snippet,
    find_article_ids,
    fold,
    read_index,
    row_number,
    search,
    split_query,
    tokenize,
)
from app.text.model import TYPED, Article, Block, Issue, Piece, Role, Source

NUMBERS = count(1)
CHARACTERS = "桥雨的，。“”ab A1é.\"*-()'𠮷\u3000\n"


def make_article(number: int, *texts: str) -> Article:
    """The first text is the title."""
    blocks = tuple(
        Block(number + place, Role.BODY if place > 1 else Role.TITLE, (), text, (Piece(0, TYPED, len(text), "", 1),))
        for place, text in enumerate(texts, start=1)
    )
    return Article(number, blocks)


def add(database: Database, *articles: Sequence[str]) -> int:
    made = tuple(make_article(10 * number, *texts) for number, texts in enumerate(articles, start=1))
    issue = Issue("", Source("a.txt", f"{next(NUMBERS):064x}"), "柳河新报", "2021-12-03", articles=made, next_id=1000)
    with database.transaction() as connection:
        return add_issue(connection, issue, b"")


def find(database: Database, query: str, limit: int = 50) -> tuple[Hit, ...]:
    with database.reading() as connection:
        return search(connection, query, limit)


def found_ids(database: Database, query: str) -> list[int]:
    return [hit.article_id for hit in find(database, query)]


def marked(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.ranges]


@pytest.fixture
def stories(database: Database) -> Database:
    add(
        database,
        ("老桥换新颜", "本报讯（记者 周晓禾）12月3日，老桥通车。", "CT室也亮了灯。"),
        ("夜雨润田", "昨夜下了雨。桥边的田也湿了。", "完"),
        ("New York 来信", "他说：“雨”。"),
    )
    return database


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("桥", [20, 10]),
        ("老桥", [10]),
        ("桥换", [10]),
        ("桥老", []),
        ("老桥通车。", [10]),
        ("。", [30, 20, 10]),
        ("：“", [30]),
        ("，老", [10]),
        ("ct室", [10]),
        ("NEW", [30]),
        ("12月3日", [10]),
        ("2月3", [10]),
        ("123", []),
        ("雨 桥", [20]),
        ("雨 York", [30]),
        ("“New York”", [30]),
        ('"York 来"', [30]),
        ("NewYork", []),
        ("车CT", []),
        ("", []),
        ("   ", []),
        ("*", []),
        ('"', []),
        ("NEAR(桥 雨)", []),
        ("桥 OR 雨", []),
        ("𠮷", []),
        ("\ud83d", []),
        ("老桥\udc00", [10]),
    ],
)
def test_what_is_found(stories: Database, query: str, ids: list[int]) -> None:
    assert found_ids(stories, query) == ids


def test_a_hit_says_what_it_is(stories: Database) -> None:
    (hit,) = find(stories, "周晓禾")
    assert hit == Hit(
        issue_id=1,
        article_id=10,
        block_id=12,
        title="老桥换新颜",
        newspaper="柳河新报",
        date="2021-12-03",
        snippet="本报讯（记者 周晓禾）12月3日，老桥通车。",
        ranges=((7, 10),),
    )


def test_newest_come_first_and_only_so_many(database: Database) -> None:
    first = add(database, ("雨一", "雨"), ("雨二", "雨"))
    second = add(database, ("雨三", "雨"))
    assert [(hit.issue_id, hit.title) for hit in find(database, "雨")] == [
        (second, "雨三"),
        (first, "雨二"),
        (first, "雨一"),
    ]
    assert [hit.title for hit in find(database, "雨", limit=2)] == ["雨三", "雨二"]


def test_the_snippet_is_of_the_block_with_most_of_the_words(stories: Database) -> None:
    (hit,) = find(stories, "雨 桥")
    assert hit.snippet == "昨夜下了雨。桥边的田也湿了。"
    assert marked(hit) == ["雨", "桥"]


def test_a_long_text_is_cut_around_the_first_word() -> None:
    characters = "前" * 100 + "老桥" + "后" * 200 + "老桥"
    snippet, ranges = cut_snippet(characters, ["老桥"])
    assert len(snippet) == SNIPPET_LENGTH + 2
    assert (snippet[0], snippet[-1]) == ("…", "…")
    assert [snippet[start:end] for start, end in ranges] == ["老桥"]


def test_a_word_over_the_cut_is_marked_as_far_as_it_shows() -> None:
    characters = "桥" + "中" * (SNIPPET_LENGTH - 2) + "桥梁"
    snippet, ranges = cut_snippet(characters, ["桥梁", "桥"])
    assert [snippet[start:end] for start, end in ranges] == ["桥", "桥"]


@pytest.mark.parametrize("letters", ["İstanbul", "ẞ ǅ", "Ａｂ", "K", "\x00\x1f"])
def test_folding_keeps_every_place(letters: str) -> None:
    assert len(fold(letters)) == len(letters)
    assert len(tokenize(letters)) == 2 * len(letters) - 1


def test_a_query_is_words_and_phrases() -> None:
    assert split_query('  老桥 “New York” "a b" x') == ("老桥", "New York", "a b", "x")


def test_the_index_is_what_it_should_be(stories: Database) -> None:
    with stories.reading() as connection:
        index = read_index(connection)
    entry = Entry(article_key=2, block_id=23, is_title=False, text="完")
    assert index[row_number(entry)] == checksum(entry)
    assert checksum(entry) != checksum(Entry(2, 23, is_title=True, text="完"))
    assert len(index) == 8


TEXTS = st.text(alphabet=CHARACTERS, max_size=12)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TEXTS, min_size=1, max_size=5), st.data())
def test_search_agrees_with_plain_comparison(database: Database, texts: list[str], data: st.DataObject) -> None:
    issue_id = add(database, *((text,) for text in texts))
    whole = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, len(whole)))
    query = whole[start : start + data.draw(st.integers(1, 4))] or data.draw(TEXTS)
    words = [fold(word) for word in split_query(query)]
    wanted = {
        10 * number for number, text in enumerate(texts, start=1) if words and all(word in fold(text) for word in words)
    }
    hits = [hit for hit in find(database, query, limit=10_000) if hit.issue_id == issue_id]
    assert {hit.article_id for hit in hits} == wanted
    assert all(fold(word) in words for hit in hits for word in marked(hit))
    assert all(hit.ranges for hit in hits)


@pytest.mark.parametrize(
    ("query", "ids"), [("雨", {20, 30}), ("雨 桥", {20}), ("", set()), ("没有", set()), ("。", {10, 20, 30})]
)
def test_all_articles_of_a_query_can_be_named(stories: Database, query: str, ids: set[int]) -> None:
    with stories.reading() as connection:
        assert set(find_article_ids(connection, query)) == {(1, article_id) for article_id in ids}
