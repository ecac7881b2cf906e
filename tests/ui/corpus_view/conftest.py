"""The small corpus in a library, and looks at it on a stage."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.search_view.look import Look
from app.workspace import Workspace
from tests.workspace.corpus.conftest import fill

Kind = TypeVar("Kind", bound=Look)
Make = Callable[[type[Kind]], Kind]


@pytest.fixture
def corpus_workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "corpus.jiaoyang")
    fill(workspace.database)
    yield workspace
    workspace.close()


@pytest.fixture
def make_look(
    qtbot: QtBot, appearance: Appearance, stage: QWidget, corpus_workspace: Workspace
) -> Iterator[Callable[[type[Look]], Look]]:
    """Of a kind, over the small corpus."""
    jobs = Jobs(stage)

    def make(kind: type[Look]) -> Look:
        look = kind(appearance, jobs, stage)
        look.setGeometry(0, 0, 1000, 600)
        look.set_workspace(corpus_workspace)
        look.show()
        return look

    yield make
    jobs.finish()


def wait_for(qtbot: QtBot, look: Look) -> None:
    qtbot.waitUntil(lambda: not look.timer.isActive() and not look.source.is_running)
