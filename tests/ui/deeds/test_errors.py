"""Errors at the foot of the window."""

from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import SetRole
from app.text.model import Role
from app.ui.application import Desktop
from app.ui.session import Place
from app.workspace import Workspace


def test_an_issue_that_another_window_changed_is_opened_again_and_nothing_is_lost(
    qtbot: QtBot, desktop: Desktop
) -> None:
    notices, session, galley = desktop.desk.notices, desktop.session, desktop.desk.workbench.galley
    assert desktop.work.workspace is not None
    with closing(Workspace.open(desktop.work.workspace.path)) as other:
        assert session.place is not None
        other.open_issue(desktop.work.issue_id).do(SetRole(session.place.block, Role.BYLINE))
    place = session.place
    QTest.keyClick(galley, Qt.Key.Key_C)
    assert role_at(desktop, place) is Role.BYLINE
    assert "was changed in another window" in notices.sentence.text()
    with qtbot.waitSignal(desktop.work.issue_opened):
        notices.action.click()
    assert notices.isHidden()
    assert session.place == place
    QTest.keyClick(galley, Qt.Key.Key_C)
    assert role_at(desktop, place) is Role.CAPTION


def role_at(desktop: Desktop, place: Place) -> Role:
    assert desktop.session.issue is not None
    found = desktop.session.issue.find_block(place.block)
    assert found is not None
    return found[0].blocks[found[1]].role
