"""Errors at the foot of the window."""

from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import SetField
from app.text.model import Role
from app.ui.application import Desktop
from app.workspace import Workspace


def test_an_issue_that_another_window_changed_is_opened_again_and_nothing_is_lost(
    qtbot: QtBot, desktop: Desktop
) -> None:
    notices, session, galley = desktop.desk.notices, desktop.session, desktop.desk.workbench.galley
    assert desktop.work.workspace is not None
    with closing(Workspace.open(desktop.work.workspace.path)) as other:
        other.open_issue(desktop.work.issue_id).do(SetField(session.article_id, "note", "from the other window"))
    before, place = session.issue, session.place
    QTest.keyClick(galley, Qt.Key.Key_C)
    assert session.issue is before and place is not None
    assert "was changed in another window" in notices.sentence.text()
    with qtbot.waitSignal(desktop.work.issue_opened):
        notices.action.click()
    assert notices.isHidden()
    assert session.article is not None and session.article.note == "from the other window"
    assert session.place == place
    QTest.keyClick(galley, Qt.Key.Key_C)
    assert session.issue is not None
    found = session.issue.find_block(place.block)
    assert found is not None and found[0].blocks[found[1]].role is Role.CAPTION
