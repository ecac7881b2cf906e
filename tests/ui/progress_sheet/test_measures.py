"""What is asked of the workspace for each scope."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ui.everywhere_panel.places_source import Scope
from app.ui.progress_sheet.measures import (
    draw_sample,
    keep_sample,
    make_extent,
    make_limit,
    measure,
    usual_limit,
)
from app.workspace import Workspace
from tests.ui.desk_stage import make_library


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(make_library(tmp_path / "small.jiaoyang"))
    yield workspace
    workspace.close()


@pytest.mark.parametrize("scope", [Scope.ISSUE, Scope.NEWSPAPER, Scope.LIBRARY])
def test_every_scope_has_its_figures(workspace: Workspace, scope: Scope) -> None:
    found = measure(workspace, make_extent(scope, "柳河新报", 1))
    assert found.progress.article_count == 3
    assert found.progress.open_doubts == 7
    assert found.sample is None
    assert found.needed > 10_000


def test_a_sample_goes_on_where_it_was_left(workspace: Workspace) -> None:
    extent = make_extent(Scope.ISSUE, "", 1)
    sample = draw_sample(workspace, extent, 7)
    keep_sample(workspace, sample.judge(0, 2))
    kept = measure(workspace, extent).sample
    assert kept is not None
    assert (kept.errors[0], kept.next_unread) == (2, 1)


def test_the_limit_is_the_usual_one_or_the_users() -> None:
    assert make_limit(3.0, "") == usual_limit()
    assert make_limit(2.0, "").source == ""
    assert make_limit(2.0, "内规").rate == pytest.approx(0.0002)


def test_a_stricter_limit_needs_more_characters(workspace: Workspace) -> None:
    extent = make_extent(Scope.ISSUE, "", 1)
    assert measure(workspace, extent, make_limit(1.0, "内规")).needed > measure(workspace, extent).needed
