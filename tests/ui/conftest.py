"""A window's session over the small issue in a real library."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.editing.editor import Editor
from app.store.database import Database
from app.store.issues import add_issue, append_entry
from app.ui.application import Desktop
from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.languages import install_language
from app.ui.session import Session
from tests.small_issue import RAW, begin
from tests.ui.desk_stage import make_library, open_desk
from tests.ui.patience import PatientBot


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """As the window has it, with its forms for one, whichever language the test before chose."""
    install_language("en")


@pytest.fixture
def small_editor(tmp_path: Path) -> Iterator[Editor]:
    database = Database.open(tmp_path / "small.jiaoyang")
    issue, entries = begin()
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, RAW.encode())
        for entry in entries:
            append_entry(connection, issue_id, entry)
    yield Editor(database, issue_id, "林舟")
    database.close()


@pytest.fixture
def small_session(qtbot: QtBot, small_editor: Editor) -> Session:
    """The small issue is open in it."""
    session = Session()
    session.open(small_editor)
    return session


@pytest.fixture
def appearance(qtbot: QtBot) -> Appearance:
    appearance = Appearance()
    appearance.choose("light")
    return appearance


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[QWidget]:
    """A window that is shown, to put widgets on; what works for them ends with it."""
    stage = QWidget()
    qtbot.addWidget(stage)
    stage.resize(1100, 700)
    with qtbot.waitExposed(stage):
        stage.show()
    yield stage
    for jobs in stage.findChildren(Jobs):
        jobs.finish()


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    """The whole window with the small issue open."""
    with open_desk(qtbot, tmp_path, make_library(tmp_path / "small.jiaoyang")) as desktop:
        yield desktop
