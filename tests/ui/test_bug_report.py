"""A bug is logged, told once, and the program goes on."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui import bug_report
from app.ui.bug_report import BugReport, write_log

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
"""The platform without a screen says that it has no window frames."""


def raise_bug(report: BugReport, words: str) -> None:
    try:
        raise RuntimeError(words)
    except RuntimeError as error:
        report.take(type(error), error, error.__traceback__)


def test_a_bug_is_logged_and_told_with_the_place_of_the_log(qtbot: QtBot, tmp_path: Path) -> None:
    report = BugReport(folder=tmp_path / "state")
    raise_bug(report, "first")
    raise_bug(report, "second")
    qtbot.waitUntil(lambda: report.box is not None)
    assert report.box is not None
    log = tmp_path / "state" / "jiaoyang.log"
    assert str(log) in report.box.note.text()
    assert "your work is saved" in report.box.sentence.text()
    text = log.read_text(encoding="utf-8")
    assert "RuntimeError: first" in text
    assert "RuntimeError: second" in text
    report.box.done(0)
    assert report.box is None


def test_a_log_that_cannot_be_written_costs_nothing_else(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "state"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    report = BugReport(folder=blocked)
    raise_bug(report, "lost")
    qtbot.waitUntil(lambda: report.box is not None)
    assert report.box is not None
    assert report.box.note.text() == ""
    assert "RuntimeError: lost" in capsys.readouterr().err
    report.box.done(0)


def test_a_long_log_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bug_report, "LARGEST_LOG", 10)
    write_log("first", tmp_path)
    path = write_log("second", tmp_path)
    assert "first" not in path.read_text(encoding="utf-8")
    assert "first" in (tmp_path / "jiaoyang.old.log").read_text(encoding="utf-8")


def test_the_hook_of_all_bugs_is_ours(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", sys.excepthook)
    report = BugReport(folder=tmp_path)
    report.install()
    assert sys.excepthook == report.take
