"""The sheet by hand: figures, a sample proofread by digits, the switch, the table."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText, SetStatus
from app.text.model import Status
from app.ui.application import Desktop
from app.ui.progress_sheet import ProgressSheet
from app.ui.progress_sheet.view import tell_rate
from tests.ui.desk_stage import wait_for_jobs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def open_sheet(qtbot: QtBot, desktop: Desktop) -> ProgressSheet:
    desktop.desk.registry.trigger("library.progress")
    sheet = desktop.desk.findChildren(ProgressSheet)[-1]
    qtbot.waitUntil(lambda: sheet.shown is not None)
    return sheet


def test_figures_of_the_issue_are_shown(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.do(ReplaceText(3, 0, 2, "新桥"))
    desktop.session.do(SetStatus(12, Status.DONE))
    sheet = open_sheet(qtbot, desktop)
    assert sheet.statuses.accessibleName() == "New 2 · In review 0 · Done 1 · Approved 0"
    assert sheet.facts.text().startswith("6 doubts left")
    assert sheet.corrections.text().startswith("1 correction,")
    assert "1 edits, 1 articles finished" in sheet.days.accessibleName()
    assert "2020" in sheet.limit_words.text()
    sheet.close()


def test_figures_of_another_extent_do_not_pass_for_those_that_are_measured(qtbot: QtBot, desktop: Desktop) -> None:
    sheet = open_sheet(qtbot, desktop)
    turn, threads = desktop.work.jobs.turn, 3
    for _ in range(threads):
        turn.acquire()
    sheet.scope.setCurrentIndex(2)
    qtbot.waitUntil(sheet.waiting.isVisible)
    assert sheet.figures.isHidden()
    for _ in range(threads):
        turn.release()
    qtbot.waitUntil(sheet.figures.isVisible)
    assert sheet.waiting.isHidden()
    sheet.close()


def test_what_is_not_nothing_is_not_told_as_nothing() -> None:
    assert [tell_rate(rate) for rate in (0, 0.04, 0.05, 1234.56)] == ["0.0", "<0.1", "0.1", "1,234.6"]


def test_a_sample_is_proofread_by_digits_and_kept(qtbot: QtBot, desktop: Desktop) -> None:
    sheet = open_sheet(qtbot, desktop)
    QTest.mouseClick(sheet.sample_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(sheet.round.isVisible)
    assert sheet.round.passage.text()
    QTest.keyClick(sheet.round, Qt.Key.Key_1)
    assert sheet.estimate_words.text().startswith("1 error in ")
    assert sheet.estimate.isVisible()
    QTest.mouseClick(sheet.round.buttons[0], Qt.MouseButton.LeftButton)
    assert sheet.shown is not None and sheet.shown.sample is not None
    read = sheet.shown.sample.errors[:2]
    sheet.close()
    again = open_sheet(qtbot, desktop)
    assert again.shown is not None and again.shown.sample is not None
    assert again.shown.sample.errors[:2] == read == (1, 0)
    again.close()


def test_the_switch_turns_it_off_for_good(qtbot: QtBot, desktop: Desktop) -> None:
    sheet = open_sheet(qtbot, desktop)
    sheet.switch.setChecked(False)
    assert not sheet.figures.isVisible() and not sheet.export_button.isEnabled()
    sheet.close()
    desktop.desk.registry.trigger("library.progress")
    again = desktop.desk.findChildren(ProgressSheet)[-1]
    assert not again.switch.isChecked()
    assert again.shown is None
    again.close()


def test_the_table_is_written(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    sheet = open_sheet(qtbot, desktop)
    target = tmp_path / "progress.csv"
    sheet.scope.setCurrentIndex(2)
    sheet.export_to(target)
    wait_for_jobs(qtbot, desktop.work)
    assert target.read_text(encoding="utf-8-sig").count("\n") == 2
    sheet.export_to(tmp_path / "none" / "progress.csv")
    qtbot.waitUntil(desktop.desk.notices.isVisible)
    sheet.close()
