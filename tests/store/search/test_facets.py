"""Counts by value, and narrowing to one of them."""

import pytest
from sqlalchemy import text

from app.store.database import Database
from app.store.search.facets import Facet, FacetName, count_facets
from app.store.search.query import Scope, narrow, narrow_to_year
from app.store.search.results import find_keys
from app.text.model import Status, Tag
from tests.store.search.libraries import find, make_article, make_issue, store

SCOPES = {name: Scope(name.value) for name in FacetName if name is not FacetName.YEAR}


def facets(database: Database, query: str, limit: int = 20) -> dict[FacetName, Facet]:
    with database.reading() as connection:
        return {facet.name: facet for facet in count_facets(connection, find_keys(connection, query), limit)}


@pytest.fixture
def papers(database: Database) -> Database:
    tags = (Tag("桥梁"), Tag("王广科", "person"), Tag("柳河", "place"), Tag("城建局", "organisation"))
    first = make_article(100, "老桥", "雨", authors=("张铮", "李四"), section="要闻", tags=tags, status=Status.DONE)
    second = make_article(200, "新桥", "雨", authors=("张铮",), tags=(Tag("桥梁"),), date="2020-05-01")
    store(database, make_issue(first, second))
    third = make_article(100, "夜雨", authors=("李四",), section="要闻", tags=(Tag("天气", "keyword"),))
    store(database, make_issue(third, newspaper="山城晚报", date="2021-02-03"))
    return database


def test_each_value_is_counted(papers: Database) -> None:
    found = facets(papers, "雨")
    assert found[FacetName.NEWSPAPER].values == (("柳河新报", 2), ("山城晚报", 1))
    assert found[FacetName.YEAR].values == (("2020", 1), ("2021", 2))
    assert found[FacetName.SECTION].values == (("要闻", 2),)
    assert found[FacetName.AUTHOR].values == (("张铮", 2), ("李四", 2))
    assert found[FacetName.TAG].values == (("桥梁", 2), ("天气", 1))
    assert found[FacetName.PERSON].values == (("王广科", 1),)
    assert found[FacetName.PLACE].values == (("柳河", 1),)
    assert found[FacetName.ORGANISATION].values == (("城建局", 1),)
    assert found[FacetName.STATUS].values == (("new", 2), ("done", 1))


def test_only_what_was_found_counts(papers: Database) -> None:
    assert facets(papers, "新桥")[FacetName.AUTHOR] == Facet(FacetName.AUTHOR, (("张铮", 1),), 1)
    assert facets(papers, "没有")[FacetName.AUTHOR] == Facet(FacetName.AUTHOR, (), 0)


def test_the_most_frequent_are_shown_and_all_counted(papers: Database) -> None:
    assert facets(papers, "雨", 1)[FacetName.TAG] == Facet(FacetName.TAG, (("桥梁", 2),), 2)


def test_a_count_is_what_narrowing_finds(papers: Database) -> None:
    for name, facet in facets(papers, "雨 OR 桥").items():
        for value, count in facet.values:
            narrowed = (
                narrow_to_year("雨 OR 桥", value) if name is FacetName.YEAR else narrow("雨 OR 桥", SCOPES[name], value)
            )
            assert find(papers, narrowed).total == count


def test_articles_of_later_chunks_are_counted(papers: Database) -> None:
    with papers.transaction() as connection:
        connection.execute(text("INSERT INTO article SELECT 70000, 1, 900, 9, '', '[]', '', 'new', '' "))
    article = make_article(100, "雪", tags=(Tag("天气"),))
    store(papers, make_issue(article, date="2022-01-01"))
    assert facets(papers, "雪 OR 雨")[FacetName.TAG].values == (("天气", 2), ("桥梁", 2))
    assert facets(papers, "雪")[FacetName.TAG].values == (("天气", 1),)
