"""What the looks at the corpus read."""

from app.store.corpus import find_like, load_labels, load_months, load_signatures, load_values
from app.store.database import Database
from app.store.search.keysets import from_keys
from app.store.search.postings import Field
from app.text.model import Tag
from tests.store.search.libraries import make_article, make_issue, store

TEXT = "柳河新区老桥今天上午正式通车，附近居民早早来到桥头等候，灯在薄雾里依次亮起。"


def fill(database: Database) -> None:
    first = make_article(100, "老桥", TEXT, tags=(Tag("桥梁"),))
    second = make_article(200, "新桥", "短", tags=(Tag("桥梁"), Tag("新")), date="2020-01-05")
    store(database, make_issue(first, second, make_article(300, "", TEXT + "完")))


def test_sets_by_month_and_value(database: Database) -> None:
    fill(database)
    with database.reading() as connection:
        assert load_months(connection) == {"2020-01": from_keys([2]), "2021-12": from_keys([1, 3])}
        assert dict(load_values(connection, Field.TAG, ("桥梁", "新", "无"))) == {
            "桥梁": from_keys([1, 2]),
            "新": from_keys([2]),
        }


def test_signatures_of_texts_long_enough(database: Database) -> None:
    fill(database)
    with database.reading() as connection:
        signatures = load_signatures(connection)
        assert set(signatures) == {1, 3}
        assert find_like(connection, 1, 100) == (1, signatures[1], {3: signatures[3]})
        assert find_like(connection, 1, 200) == (2, b"", {})
        assert find_like(connection, 9, 9) == (0, b"", {})


def test_labels(database: Database) -> None:
    fill(database)
    with database.reading() as connection:
        labels = load_labels(connection, [2, 3, 99])
    assert (labels[2].title, labels[2].date, labels[2].newspaper) == ("新桥", "2020-01-05", "柳河新报")
    assert (labels[3].title, labels[3].date, labels[3].article_id) == ("", "2021-12-03", 300)
    assert 99 not in labels
