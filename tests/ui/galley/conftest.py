"""A galley on the screen, with the small issue in it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.editing.operations import Operation
from app.errors import UserError
from app.ui.face.theme import Appearance
from app.ui.galley import Galley
from app.ui.session import Session


@pytest.fixture
def galley(qtbot: QtBot, small_session: Session, appearance: Appearance) -> Galley:
    """It shows the bridge article, in reading mode; its body block 5 says 本报讯（记者 周晓禾）12月3日，老桥通车。"""
    galley = Galley(small_session, appearance)
    qtbot.addWidget(galley)
    galley.resize(520, 640)
    with qtbot.waitExposed(galley):
        galley.show()
    galley.setFocus()
    galley.show_article(small_session.article_id)
    qtbot.waitUntil(lambda: small_session.place is not None)
    return galley


@pytest.fixture
def typing(galley: Galley) -> Galley:
    galley.start_typing()
    return galley


@pytest.fixture
def done(small_session: Session) -> Iterator[list[Operation]]:
    """Every operation that the session did, in order; an edit that failed fails the test."""
    operations: list[Operation] = []
    failures: list[UserError] = []
    small_session.issue_changed.connect(lambda change: operations.extend(change.operations))
    small_session.edit_failed.connect(failures.append)
    yield operations
    assert failures == []
