"""Questions to a real library: pages and counts come, answers to other questions do not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.jobs import Jobs
from app.ui.search_view.question import Question
from app.ui.search_view.search_source import SearchSource, write_query
from app.workspace import FacetName, SearchPage, Workspace
from tests.ui.desk_stage import make_library


@pytest.fixture
def source(stage: QWidget, tmp_path: Path) -> Iterator[SearchSource]:
    workspace = Workspace.open(make_library(tmp_path / "small.jiaoyang"))
    source = SearchSource(Jobs(stage), stage)
    source.set_workspace(workspace)
    yield source
    source.jobs.finish()
    workspace.close()


def test_a_value_turned_twice_is_gone() -> None:
    question = Question("桥")
    narrowed = question.turn(("tag", "交通"))
    assert write_query(narrowed) == '(桥) tag:"交通"'
    assert narrowed.turn(("tag", "交通")) == question
    assert write_query(Question(values=(("year", "2021"),))) == "date:2021"


def test_hits_come_and_then_their_counts(qtbot: QtBot, source: SearchSource) -> None:
    with qtbot.waitSignals([source.page_found, source.facets_found]):
        source.ask(Question("老桥"))


def test_the_counts_are_those_of_the_question(qtbot: QtBot, source: SearchSource) -> None:
    with qtbot.waitSignal(source.page_found) as page, qtbot.waitSignal(source.facets_found) as facets:
        source.ask(Question("老桥"))
    statuses = next(facet for facet in facets.args[0] if facet.name is FacetName.STATUS)
    assert sum(count for _, count in statuses.values) == page.args[0].total > 0


def test_only_the_last_question_is_answered(qtbot: QtBot, source: SearchSource) -> None:
    pages: list[SearchPage] = []
    source.page_found.connect(pages.append)
    source.ask(Question("没有这个词"))
    with qtbot.waitSignal(source.facets_found):
        source.ask(Question("老桥"))
    assert [page.total > 0 for page in pages] == [True]


def test_what_is_no_query_fails(qtbot: QtBot, source: SearchSource) -> None:
    with qtbot.waitSignal(source.failed):
        source.ask(Question("(老桥"))


def test_a_search_is_kept(qtbot: QtBot, source: SearchSource) -> None:
    with qtbot.waitSignal(source.saved_listed, check_params_cb=bool) as listed:
        source.keep("桥", Question("老桥", order="name"))
    (saved,) = listed.args[0]
    assert (saved.name, saved.query, saved.order.value) == ("桥", "老桥", "name")
    assert saved.folds_variants
