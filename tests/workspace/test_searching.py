"""Searches through an open library, and those that are kept by name."""

import pytest

from app.store.search.errors import WrongQuery
from app.workspace import FacetName, Order, SavedSearch, Workspace
from app.workspace.errors import SearchExists, SearchNotFound
from tests.store.search.libraries import add


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    add(workspace.database, ("老桥换新颜", "今天老桥通车。"), ("夜雨润田", "老桥边的田也湿了。"), ("灯", "亮了"))
    return workspace


def test_a_page_says_how_many_there_are(filled: Workspace) -> None:
    page = filled.search_page("老桥", limit=1, order=Order.RELEVANCE)
    assert len(page.hits) == 1
    assert page.total == len(filled.search_scope("老桥")) == len(filled.search("老桥")) == filled.searches.count("老桥")
    assert (page.hits[0].issue_id, page.hits[0].article_id) in filled.search_scope("老桥")


def test_counts_by_value_add_up(filled: Workspace) -> None:
    facets = {facet.name: facet for facet in filled.search_facets("老桥")}
    assert sum(count for _, count in facets[FacetName.STATUS].values) == filled.search_page("老桥").total


def test_a_saved_search_stays_until_it_is_removed(filled: Workspace) -> None:
    rain = SavedSearch("雨天", "雨 OR 雪", Order.NAME, folds_variants=False)
    bridges = SavedSearch("桥", "title:桥")
    for saved in (rain, bridges):
        filled.searches.save(saved)
    assert filled.searches.list_saved() == (bridges, rain)
    filled.searches.save(SavedSearch("桥", "桥"))
    filled.searches.remove("雨天")
    assert filled.searches.list_saved() == (SavedSearch("桥", "桥"),)


def test_a_search_that_cannot_be_understood_is_not_kept(filled: Workspace) -> None:
    with pytest.raises(WrongQuery):
        filled.searches.save(SavedSearch("错", "(桥"))
    assert filled.searches.list_saved() == ()


def test_a_saved_search_gets_another_name(filled: Workspace) -> None:
    filled.searches.save(SavedSearch("桥", "title:桥", Order.NAME))
    filled.searches.save(SavedSearch("雨", "雨"))
    filled.searches.rename("桥", "老桥的事")
    filled.searches.rename("雨", "雨")
    assert filled.searches.list_saved() == (SavedSearch("老桥的事", "title:桥", Order.NAME), SavedSearch("雨", "雨"))
    with pytest.raises(SearchExists):
        filled.searches.rename("雨", "老桥的事")
    with pytest.raises(SearchNotFound):
        filled.searches.rename("没有", "有")
    with pytest.raises(SearchNotFound):
        filled.searches.remove("没有")
    assert filled.searches.count_saved(SavedSearch("桥", "title:橋", folds_variants=True)) == 1
    assert filled.searches.count_saved(SavedSearch("桥", "title:橋", folds_variants=False)) == 0
