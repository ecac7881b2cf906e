"""The page of the register over a library in which a few names are marked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import AddEntity
from app.text.model import EntityKind
from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.register_view import RegisterView
from app.workspace import Workspace
from tests.workspace.issues import add_texts

TEXTS = ("王广科讲话", "王广料讲话", "王广科又讲话", "王会长讲话", "魏都区下雨")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "names.jiaoyang")
    editor = workspace.open_issue(add_texts(workspace.database, [["讲话", *TEXTS]], date="2020-12-01"))
    for block in editor.issue.articles[0].blocks[1:]:
        kind = EntityKind.PLACE if block.text.startswith("魏") else EntityKind.PERSON
        editor.do(AddEntity(block.id, 0, 3, kind))
    yield workspace
    workspace.close()


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance, stage: QWidget, workspace: Workspace) -> Iterator[RegisterView]:
    view = RegisterView(appearance, Jobs(stage), stage)
    view.set_workspace(workspace)
    view.resize(1100, 700)
    view.show()
    with qtbot.waitSignal(view.source.slips_found):
        view.open_page()
    yield view
    view.source.jobs.finish()
