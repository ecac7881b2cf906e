"""The raw pane with the small issue in it, in a window that is shown."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.raw_pane.view import RawPane
from app.ui.session import Session


@pytest.fixture
def pane(qtbot: QtBot, small_session: Session, appearance: Appearance) -> RawPane:
    pane = RawPane(small_session, appearance)
    qtbot.addWidget(pane)
    pane.resize(420, 300)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane
