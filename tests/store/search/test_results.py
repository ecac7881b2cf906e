"""Pages of hits: what is found and shown, in which order, how many there are."""

import pytest

from app.editing.editor import Editor
from app.editing.operations import ReplaceText
from app.store.database import Database
from app.store.search.errors import WrongQuery
from app.store.search.results import FEW, Hit, Order, find_article_ids
from tests.store.search.libraries import add, find, found_ids, make_article, make_issue, store


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
        ("桥", [200, 100]),
        ("老桥", [100]),
        ("桥换", [100]),
        ("桥老", []),
        ("老桥通车。", [100]),
        ("。", [300, 200, 100]),
        ("：“", [300]),
        ("，老", [100]),
        (",老", [100]),
        ("ct室", [100]),
        ("ＣＴ室", [100]),
        ("NEW", [300]),
        ("12月3日", [100]),
        ("１２月", [100]),
        ("2月3", [100]),
        ("123", []),
        ("雨 桥", [200]),
        ("雨 York", [300]),
        ("“New York”", [300]),
        ('"York 来"', [300]),
        ("NewYork", []),
        ("车CT", []),
        ("", []),
        ("   ", []),
        ("*", []),
        ("NEAR(桥 雨)", []),
        ("老桥 OR 雨", [300, 200, 100]),
        ("桥 NOT 雨", [100]),
        ("NOT 雨", [100]),
        ("(老桥 OR York) NOT ct", [300]),
        ("𠮷", []),
        ("\ud83d", []),
        ("老桥\udc00", [100]),
        ("老橋", [100]),
    ],
)
def test_what_is_found(stories: Database, query: str, ids: list[int]) -> None:
    assert found_ids(stories, query) == ids


def test_what_is_only_in_the_raw_text_is_shown_from_there(database: Database, issue_id: int) -> None:
    (hit,) = find(database, 'raw:"(北段"').hits
    assert not hit.is_raw, "a mark of another width is shown as it stands in clean text"
    editor = Editor(database, issue_id, "周晓禾")
    block = next(
        block for article in editor.issue.articles for block in article.blocks if block.text.startswith("桥面添")
    )
    editor.do(ReplaceText(block.id, 0, len(block.text), "没有"))
    (hit,) = find(database, "raw:桥面添").hits
    assert hit.block_id == block.id
    assert (hit.is_raw, marked(hit)) == (True, ["桥 面 添"])
    assert hit.snippet == "桥 面 添 彩"


def test_a_hit_says_what_it_is(stories: Database) -> None:
    (hit,) = find(stories, "周晓禾").hits
    assert hit == Hit(
        issue_id=1,
        article_id=100,
        block_id=102,
        title="老桥换新颜",
        newspaper="柳河新报",
        date="2021-12-03",
        snippet="本报讯（记者 周晓禾）12月3日，老桥通车。",
        ranges=((7, 10),),
    )


def test_the_snippet_is_of_the_block_with_most_of_the_words(stories: Database) -> None:
    (hit,) = find(stories, "雨 桥").hits
    assert hit.snippet == "昨夜下了雨。桥边的田也湿了。"
    assert marked(hit) == ["雨", "桥"]


def test_what_is_wrong_with_a_query_is_said(stories: Database) -> None:
    with pytest.raises(WrongQuery):
        find(stories, "(桥")


def test_an_articles_own_date_comes_before_its_issues(database: Database) -> None:
    older = make_article(100, "雨一", date="2020-05-01")
    store(database, make_issue(older, make_article(200, "雨二"), date="2021-01-01"))
    add(database, ("雨三",), date="2020-12-31")
    add(database, ("雨四",), date="")
    titles = ["雨二", "雨三", "雨一", "雨四"]
    assert [hit.title for hit in find(database, "雨").hits] == titles
    assert [hit.title for hit in find(database, "雨", order=Order.OLDEST).hits] == titles[::-1]
    assert [hit.date for hit in find(database, "雨").hits] == ["2021-01-01", "2020-12-31", "2020-05-01", ""]


def test_names_stand_by_pinyin(database: Database) -> None:
    names = ["2021年雨", "abc雨", "阿雨", "老雨", "雨", "雨伞", "昭雨", "重雨"]
    add(database, *((name,) for name in reversed(names)))
    assert [hit.title for hit in find(database, "雨", order=Order.NAME).hits] == names


def test_the_best_has_the_word_in_its_title_and_often(database: Database) -> None:
    add(
        database,
        ("甲", "雨水多"),
        ("乙", "雨水多", "雨水少"),
        ("丙的雨水", "完"),
        ("丁的雨水", "雨水多", "雨水少"),
        ("戊", "干旱"),
    )
    assert [hit.title for hit in find(database, "雨水 OR 干旱 OR 没有", order=Order.RELEVANCE).hits] == [
        "丁的雨水",
        "丙的雨水",
        "戊",
        "乙",
        "甲",
    ]
    assert [hit.title for hit in find(database, "的 OR 多", order=Order.RELEVANCE).hits][:2] == ["丁的雨水", "丙的雨水"]


@pytest.mark.parametrize("order", Order)
def test_pages_are_parts_of_one_list(database: Database, order: Order) -> None:
    add(database, *((f"{name}雨", "夜雨") for name in "甲乙丙丁戊己庚辛"))
    whole = find(database, "雨", order=order)
    assert whole.total == len(whole.hits) == 8
    parts = [find(database, "雨", limit=3, offset=offset, order=order) for offset in (0, 3, 6, 9)]
    assert [len(part.hits) for part in parts] == [3, 3, 2, 0]
    assert sum((part.hits for part in parts), ()) == whole.hits
    assert {(part.total, part.offset) for part in parts} == {(8, 0), (8, 3), (8, 6), (8, 9)}


def test_many_are_listed_as_few_are(database: Database) -> None:
    articles = [make_article(10 * number, "雨雪"[number % 2]) for number in range(1, FEW + FEW // 2)]
    store(database, make_issue(*articles))
    many = find(database, "雨 OR 雪", limit=4000)
    assert many.total == len(many.hits) == len(articles)
    few = find(database, "雨", limit=4000)
    assert [hit for hit in many.hits if hit.title == "雨"] == list(few.hits)


@pytest.mark.parametrize(
    ("query", "ids"), [("雨", {200, 300}), ("雨 桥", {200}), ("", set()), ("没有", set()), ("。", {100, 200, 300})]
)
def test_all_articles_of_a_query_can_be_named(stories: Database, query: str, ids: set[int]) -> None:
    with stories.reading() as connection:
        assert set(find_article_ids(connection, query)) == {(1, article_id) for article_id in ids}
