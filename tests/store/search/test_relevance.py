"""What is best."""

from app.store.database import Database
from app.store.search.evaluation import Evaluation
from app.store.search.keysets import from_keys
from app.store.search.parser import parse
from app.store.search.relevance import find_best, rarity
from tests.store.search.libraries import add


def best(database: Database, query: str, count: int = 10) -> list[int]:
    with database.reading() as connection:
        evaluation = Evaluation(connection)
        tree = parse(query)
        return find_best(evaluation, tree, evaluation.find(tree), count)


def test_a_rare_word_weighs_more_than_a_frequent_one(database: Database) -> None:
    add(database, ("一", "雨水"), ("二", "雨水"), ("三", "雨水"), ("四", "冰雹"))
    assert best(database, "雨水 OR 冰雹") == [4, 3, 2, 1]
    assert best(database, "雨水 OR 冰雹", 2) == [4, 3]


def test_what_has_no_words_stands_last_newest_first(database: Database) -> None:
    add(database, ("一", "雨水"), ("二", "雪"), ("三", "雪"))
    assert best(database, "雨水 OR author:张 OR NOT 雨水") == [1, 3, 2]
    assert best(database, "雨水 NOT 雪") == [1]


def test_only_what_was_found_is_scored(database: Database) -> None:
    add(database, ("一", "雨水"), ("雨水", "雪"))
    with database.reading() as connection:
        assert find_best(Evaluation(connection), parse("雨水"), from_keys([1]), 5) == [1]


def test_rarity_falls_with_the_count() -> None:
    assert rarity(1, 100) > rarity(50, 100) > rarity(100, 100) > 0
    assert rarity(0, 100) == rarity(1, 100)
