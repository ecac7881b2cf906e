"""The register from the window: opened by its key, a place opened from it, a correction told and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import AddEntity
from app.text.model import EntityKind
from app.ui.application import Desktop
from tests.ui.desk_stage import wait_for_jobs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PERSON = EntityKind.PERSON
Key = Qt.Key


def open_register(qtbot: QtBot, desktop: Desktop) -> None:
    with qtbot.waitSignals(
        [desktop.desk.register_view.source.slips_found, desktop.desk.register_view.source.names_listed]
    ):
        QTest.keyClick(desktop.desk, Key.Key_M, Qt.KeyboardModifier.ControlModifier)


def test_a_place_is_opened_from_the_register_and_it_stays_as_it_was(qtbot: QtBot, desktop: Desktop) -> None:
    desk, session = desktop.desk, desktop.session
    session.do(AddEntity(5, 7, 10, PERSON))
    open_register(qtbot, desktop)
    view = desk.register_view
    assert desk.pages.currentWidget() is view
    assert not desk.registry.actions["edit.undo"].isEnabled()
    qtbot.waitUntil(lambda: view.entry.mentions.rows.rowCount() == 1)
    QTest.keyClick(view.line, Key.Key_Return)
    QTest.keyClick(view.side.name_list, Key.Key_Return)
    QTest.keyClick(view.entry.mentions, Key.Key_Return)
    assert desk.pages.currentWidget() is desk.workbench
    assert session.place is not None
    assert (session.place.block, session.place.clean_offset) == (5, 7)


def test_a_deed_is_told_and_taken_back_from_the_notice(qtbot: QtBot, desktop: Desktop) -> None:
    desk = desktop.desk
    desktop.session.do(AddEntity(5, 7, 10, PERSON))
    open_register(qtbot, desktop)
    view = desk.register_view
    view.entry.note.setPlainText("记者")
    with qtbot.waitSignal(view.source.names_listed):
        view.entry.tell_change()
    assert "kept in the register" in desk.notices.sentence.text()
    with qtbot.waitSignal(view.source.names_listed):
        desk.notices.run_action()
    assert desk.notices.sentence.text().startswith("Taken back")
    assert view.entry.note.toPlainText() == ""
    QTest.keyClick(view, Key.Key_Escape)
    assert desk.pages.currentWidget() is desk.workbench
    wait_for_jobs(qtbot, desktop.work)
