"""The small issue with what three checks find in it, in a workspace of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceTexts
from app.ui.checks_panel import FindingsSource
from app.ui.jobs import Jobs
from app.ui.session import Session
from app.workspace import Workspace
from tests.ui.desk_stage import make_library


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setattr("app.paths.user_config", lambda: tmp_path)
    workspace = Workspace.open(make_library(tmp_path / "checked.jiaoyang"), "林舟")
    yield workspace
    workspace.close()


@pytest.fixture
def session(qtbot: QtBot, workspace: Workspace) -> Session:
    session = Session()
    session.open(workspace.open_issue(1))
    return session


@pytest.fixture
def source(qtbot: QtBot, session: Session, workspace: Workspace) -> Iterator[FindingsSource]:
    """It has looked; two half-width marks and a 〓 were typed before."""
    session.do(ReplaceTexts(((6, 0, 0, "甲,乙;〓"),)))
    jobs = Jobs()
    source = FindingsSource(session, jobs)
    source.set_workspace(workspace)
    qtbot.waitUntil(lambda: source.is_current)
    yield source
    jobs.finish()
