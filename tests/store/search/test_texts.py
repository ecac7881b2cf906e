"""The texts of articles by their keys."""

from app.store.database import Database
from app.store.search.texts import load_ids, load_raw_texts, load_texts
from tests.small_issue import make_issue


def test_blocks_come_in_reading_order_with_what_a_hit_says(database: Database, issue_id: int) -> None:
    issue = make_issue()
    with database.reading() as connection:
        found = list(load_texts(connection, [3, 1]))
        ids = load_ids(connection, [1, 2, 3, 99])
    wanted = [(1, block.id, block.text) for block in issue.articles[0].blocks]
    wanted += [(3, block.id, block.text) for block in issue.articles[2].blocks]
    assert [(block.key, block.block_id, block.text) for block in found] == wanted
    assert {(block.newspaper, block.date) for block in found} == {("柳河新报", "2021-12-03")}
    assert ids == {1: (issue_id, 1), 2: (issue_id, 9), 3: (issue_id, 12)}


def test_raw_texts_are_joined_over_their_spans(database: Database, issue_id: int) -> None:
    with database.reading() as connection:
        found = [raw.text for raw in load_raw_texts(connection, [1, 3]) if raw.key == 1]
    assert "“走了三十年，今天最稳当。”居民何大爷说。" in found
    assert "桥 面 添 彩" in found
