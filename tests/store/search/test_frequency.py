"""In how many articles a word stands."""

from app.store.database import Database
from app.store.search.frequency import count_articles, count_articles_with
from tests.store.search.libraries import add


def test_articles_are_counted_by_word(database: Database) -> None:
    add(database, ("夜雨", "昨夜下了雨。"), ("老桥", "雨中的老桥，老桥。"), ("新闻", "无"))
    with database.reading() as connection:
        assert count_articles(connection) == 3
        assert count_articles_with(connection, ["老桥", "雨", "没有"]) == {"老桥": 1, "雨": 2, "没有": 0}
