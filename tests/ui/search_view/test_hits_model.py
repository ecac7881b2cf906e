"""Pages follow each other as rows."""

from PySide6.QtCore import QModelIndex, Qt

from app.ui.search_view.hits_model import HIT, HitsModel
from app.workspace import Hit, SearchPage


def make_hits(first: int, count: int) -> tuple[Hit, ...]:
    return tuple(
        Hit(1, number, number, f"第{number}篇", "报", "2021-12-03", "老桥", ())
        for number in range(first, first + count)
    )


def test_the_next_page_is_asked_for_and_added() -> None:
    model = HitsModel()
    wanted: list[int] = []
    model.more_wanted.connect(wanted.append)
    model.take(SearchPage(make_hits(0, 2), 3))
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.take(SearchPage(make_hits(2, 1), 3, 2))
    assert (wanted, model.rowCount()) == ([2], 3)
    assert not model.canFetchMore(QModelIndex())
    last = model.index(2)
    assert last.data(HIT).title == "第2篇"
    assert last.data(Qt.ItemDataRole.AccessibleTextRole) == "第2篇 老桥"


def test_a_first_page_begins_anew() -> None:
    model = HitsModel()
    model.take(SearchPage(make_hits(0, 3), 3))
    model.take(SearchPage(make_hits(7, 1), 1))
    assert [hit.title for hit in model.hits] == ["第7篇"]


def test_a_page_that_is_empty_ends_the_list() -> None:
    model = HitsModel()
    model.take(SearchPage(make_hits(0, 2), 5))
    model.take(SearchPage((), 5, 2))
    assert not model.canFetchMore(QModelIndex())
