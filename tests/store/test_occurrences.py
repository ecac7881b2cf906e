"""Pages of blocks: all of them, those with a word, those of a newspaper, and those of an issue in reading order."""

from dataclasses import replace

import pytest

from app.editing.operations import MoveArticle, apply
from app.store.database import Database
from app.store.edits import save_difference
from app.store.issues import add_issue, load_issue
from app.store.occurrences import FoundBlock, load_issue_blocks, load_page
from tests.small_issue import RAW, begin


@pytest.fixture
def other_id(database: Database, issue_id: int) -> int:
    issue = replace(begin()[0], newspaper="山城晚报", source=replace(begin()[0].source, sha256="cd" * 32))
    with database.transaction() as connection:
        return add_issue(connection, issue, RAW.encode())


def walk(
    database: Database, newspaper: str | None = None, word: str = "", limit: int = 3, query: str = ""
) -> list[FoundBlock]:
    found: list[FoundBlock] = []
    last = 0
    while True:
        with database.reading() as connection:
            page = load_page(connection, last, limit, newspaper, word, query)
        found += page
        if len(page) < limit:
            return found
        last = page[-1].place


def test_all_blocks_once(database: Database, issue_id: int, other_id: int) -> None:
    found = walk(database)
    blocks = sum(len(article.blocks) for article in begin()[0].articles)
    assert len({block.place for block in found}) == len(found) == 2 * blocks
    assert found[1] == FoundBlock(found[1].place, issue_id, 1, 3, "title", "老桥换新颜")


def test_blocks_with_a_word(database: Database, issue_id: int, other_id: int) -> None:
    assert [(block.issue_id, block.block_id) for block in walk(database, word="桥", limit=2)] == [
        (number, block_id) for number in (issue_id, other_id) for block_id in (3, 4, 5, 7, 8, 10)
    ]
    assert [block.issue_id for block in walk(database, "山城晚报", "颜")] == [other_id]
    assert walk(database, "没有", "颜") == []
    assert {block.issue_id for block in walk(database, "山城晚报")} == {other_id}
    assert [block.block_id for block in walk(database, word="雨", query="title:夜雨 newspaper:柳河")] == [14, 15]
    assert [block.block_id for block in walk(database, "山城晚报", query="has:picture")] == [10, 11]


def test_the_blocks_of_an_issue_stand_in_reading_order(database: Database, issue_id: int) -> None:
    with database.transaction() as connection:
        before = load_issue(connection, issue_id)
        after, _, difference = apply(before, MoveArticle(12, 0))
        save_difference(connection, issue_id, before, after, difference)
        found = load_issue_blocks(connection, issue_id)
        assert [block.block_id for block in found][:5] == [13, 14, 15, 16, 2]
        assert [block.block_id for block in load_issue_blocks(connection, issue_id, 9)] == [10, 11]
