"""The last line of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText, SettleDoubt
from app.text.model import Role, Verdict
from app.ui.commands.keys import KeyTable
from app.ui.commands.table import COMMANDS
from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.ledger import Ledger
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.status_bar import StatusBar


@pytest.fixture
def status(qtbot: QtBot, small_session: Session, appearance: Appearance, stage: QWidget) -> Iterator[StatusBar]:
    jobs = Jobs(stage)
    status = StatusBar(small_session, appearance, jobs, stage)
    status.resize(1100, 27)
    status.show()
    qtbot.waitUntil(lambda: status.ledger is not None)
    yield status
    jobs.finish()


def test_the_ledger_is_counted_for_real(status: StatusBar, small_session: Session) -> None:
    assert small_session.issue is not None
    total = sum(not character.isspace() for character in small_session.issue.raw)
    assert f"{total:,} / {total:,} ✓" in status.accounts.text()
    assert f">{len(small_session.issue.open_doubts)}<" in status.doubts.text()
    assert "spaces" in status.changes.text()


def test_typing_is_counted_after_a_pause(qtbot: QtBot, status: StatusBar, small_session: Session) -> None:
    assert small_session.issue is not None
    body = next(b for a in small_session.issue.articles for b in a.blocks if b.role is Role.BODY)
    small_session.do(ReplaceText(body.id, 0, 0, "新近"))
    assert status.saved.text().startswith("Saved ")
    assert "typed" not in status.changes.text()
    qtbot.waitUntil(lambda: "typed 2" in status.changes.text())
    small_session.do(SettleDoubt(small_session.issue.open_doubts[0].id, Verdict.ACCEPTED))
    qtbot.waitUntil(
        lambda: f">{len(small_session.issue.open_doubts) if small_session.issue else 0}<" in status.doubts.text()
    )


def test_an_account_that_does_not_add_up_is_urgent(status: StatusBar, appearance: Appearance) -> None:
    status.ledger = Ledger(total=100, accounted=98, spaces=0, dropped=0, restyled=0, typed=0)
    status.show_ledger()
    assert "98 / 100 ✗" in status.accounts.text()
    assert appearance.theme.cinnabar.name() in status.accounts.text()
    assert "0 characters" in status.changes.text()


def test_the_mode_is_shown_and_turned(qtbot: QtBot, status: StatusBar, small_session: Session) -> None:
    assert status.mode.text() == "Reading"
    small_session.set_typing(True)
    assert status.mode.text() == "Typing"
    with qtbot.waitSignal(status.mode_toggled):
        QTest.mouseClick(status.mode, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(status.keys_wanted):
        QTest.mouseClick(status.keys, Qt.MouseButton.LeftButton)


def test_without_an_issue_there_is_nothing_to_count(status: StatusBar, small_session: Session) -> None:
    small_session.open(None)
    assert not status.accounts.isVisible()
    assert not status.mode.isVisible()


def test_the_key_of_the_sheet_of_keys_is_told(status: StatusBar, tmp_path: Path) -> None:
    keys = KeyTable(Settings(tmp_path / "settings.ini"))
    status.take_keys(keys)
    assert status.keys.text() == "F1 keys"
    keys.give(next(command for command in COMMANDS if command.id == "help.keys"), "F12")
    assert status.keys.text() == "F12 keys"
