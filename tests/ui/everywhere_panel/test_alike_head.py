"""The head over places that look alike: what was done, and where to look; and what is found and done there."""

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import LeaveOut
from app.store.database import Database
from app.ui.everywhere_panel.alike_head import AlikeHead
from app.ui.everywhere_panel.places_source import Scope
from app.workspace import Workspace
from tests.ui.desk_stage import make_library, open_desk, wait_for_jobs
from tests.ui.everywhere_panel.second_issue import add_second_issue


def test_a_scope_is_chosen_by_key_and_begins_with_the_issue(qtbot: QtBot, stage: QWidget) -> None:
    head = AlikeHead(stage)
    head.show()
    scopes = [head.scope]
    with qtbot.waitSignal(head.changed):
        QTest.keyClick(head.scope_box, Qt.Key.Key_Down)
    scopes.append(head.scope)
    with qtbot.assertNotEmitted(head.changed):
        head.start("You split here.")
    assert [*scopes, head.scope] == [Scope.ISSUE, Scope.NEWSPAPER, Scope.ISSUE]
    assert head.topic.text() == "You split here."
    with qtbot.waitSignal(head.closed):
        QTest.mouseClick(head.close_button, Qt.MouseButton.LeftButton)


def test_places_that_look_alike_are_looked_for_in_the_library(qtbot: QtBot, tmp_path: Path) -> None:
    """Done in another issue as one batch, and taken back as one."""
    library = make_library(tmp_path / "two.jiaoyang")
    database = Database.open(library)
    add_second_issue(database)
    database.close()

    def left_out(issue_id: int) -> int:
        with closing(Workspace.open(library)) as workspace:
            return len(workspace.open_issue(issue_id).issue.left_out)

    with open_desk(qtbot, tmp_path, library) as desktop:
        session, panel = desktop.session, desktop.desk.everywhere
        assert session.issue is not None
        before, operation, former = session.issue, LeaveOut(15), left_out(2)
        here = panel.issue_id
        desktop.settings.keep("offers", 0)
        session.do(operation)
        desktop.desk.everywhere_deeds.offers.offer_alike(before, operation, ())
        QTest.mouseClick(desktop.desk.notices.action, Qt.MouseButton.LeftButton)
        assert panel.isVisible() and panel.model.rows == []
        for scope in (1, 2):
            panel.head.scope_box.setCurrentIndex(scope)
            qtbot.waitUntil(lambda: panel.is_complete)
            assert any(row.issue_id != here and row.block_id == 15 for row in panel.model.rows)
        for number, row in enumerate(panel.model.rows):
            if row.issue_id == here or row.block_id != 15:
                panel.model.turn(number)
        with qtbot.waitSignal(panel.issues_changed):
            QTest.mouseClick(panel.do_button, Qt.MouseButton.LeftButton)
        assert desktop.desk.notices.sentence.text() == "Done at 1 place."
        assert not panel.isVisible()
        wait_for_jobs(qtbot, desktop.work)
        other = 3 - here
        assert left_out(other) == former + 1
        with qtbot.waitSignal(panel.issues_changed):
            panel.make_batches_menu().actions()[0].trigger()
        wait_for_jobs(qtbot, desktop.work)
        assert left_out(other) == former
