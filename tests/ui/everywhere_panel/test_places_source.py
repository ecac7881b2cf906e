"""Searches, replaces and takes back in threads, in a real library of two issues."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText, SetRole, apply
from app.text.model import Role
from app.ui.everywhere_panel.places_source import (
    PlacesSource,
    Portion,
    Scope,
    Wish,
    count_elsewhere,
    list_batches,
    look_alike,
)
from app.ui.jobs import Jobs
from app.workspace import Workspace
from tests.small_issue import make_issue
from tests.ui.desk_stage import make_library
from tests.ui.everywhere_panel.second_issue import add_second_issue


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The small issue twice."""
    workspace = Workspace.open(make_library(tmp_path / "two.jiaoyang"), "林舟")
    add_second_issue(workspace.database)
    yield workspace
    workspace.close()


@pytest.fixture
def source(qtbot: QtBot, workspace: Workspace) -> Iterator[PlacesSource]:
    jobs = Jobs()
    source = PlacesSource(jobs)
    source.workspace = workspace
    yield source
    jobs.finish()


def search(qtbot: QtBot, source: PlacesSource, wish: Wish) -> Portion:
    with qtbot.waitSignal(source.found) as found:
        source.search(wish)
    portion = found.args[0]
    assert isinstance(portion, Portion) and portion.is_last
    return portion


def test_the_scope_is_kept_to(qtbot: QtBot, source: PlacesSource) -> None:
    sizes = {
        scope: len(search(qtbot, source, Wish("桥", scope=scope, newspaper="柳河新报", issue_id=1, article_id=9)).rows)
        for scope in Scope
    }
    assert 0 < sizes[Scope.ARTICLE] < sizes[Scope.ISSUE]
    assert sizes[Scope.LIBRARY] == sizes[Scope.NEWSPAPER] == 2 * sizes[Scope.ISSUE]


def test_a_row_has_its_context_and_what_would_stand_there(qtbot: QtBot, source: PlacesSource) -> None:
    row = search(qtbot, source, Wish("换新颜", "添光彩", issue_id=1)).rows[0]
    assert (row.before, row.found, row.after, row.replacement) == ("老桥", "换新颜", "", "添光彩")
    assert search(qtbot, source, Wish("换新颜", issue_id=1)).rows[0].replacement is None


def test_expressions_run_elsewhere_and_wrong_ones_are_told(qtbot: QtBot, source: PlacesSource) -> None:
    row = search(qtbot, source, Wish(r"(\d+)月", r"\1 月", manner="expression", issue_id=1)).rows[0]
    assert (row.found, row.replacement) == ("12月", "12 月")
    with qtbot.waitSignal(source.failed):
        source.search(Wish("(", manner="expression", issue_id=1))


def test_a_batch_is_done_and_taken_back(qtbot: QtBot, source: PlacesSource, workspace: Workspace) -> None:
    rows = search(qtbot, source, Wish("老桥", "新桥", scope=Scope.LIBRARY)).rows
    with qtbot.waitSignal(source.replaced) as replaced:
        source.replace("老桥 → 新桥", [row.item for row in rows])
    assert replaced.args[0].places == len(rows)
    assert set(replaced.args[0].batch.groups) == {1, 2}
    assert search(qtbot, source, Wish("老桥", scope=Scope.LIBRARY)).rows == ()
    (batch,) = list_batches(workspace)
    with qtbot.waitSignal(source.taken_back):
        source.take_back(batch)
    assert len(search(qtbot, source, Wish("老桥", scope=Scope.LIBRARY)).rows) == len(rows)
    assert list_batches(workspace) == ()


def test_a_correction_has_other_places(workspace: Workspace) -> None:
    editor = workspace.open_issue(1)
    found = editor.issue.find_block(3)
    assert found is not None
    before = found[0].blocks[found[1]].text
    editor.do(ReplaceText(3, 2, 5, "添光彩"))
    offer = count_elsewhere(workspace, before, "老桥添光彩")
    assert offer is not None
    assert (offer.places, offer.is_more) == (1, False)
    assert count_elsewhere(workspace, before, before) is None


def test_places_that_look_alike_are_rows() -> None:
    issue = make_issue()
    operation = SetRole(7, Role.TITLE)
    rows = look_alike(issue, operation, apply(issue, operation)[0])
    assert all(row.replacement is None and row.item.operation != operation for row in rows)
