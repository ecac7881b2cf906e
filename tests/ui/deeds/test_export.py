"""Exports from the menu, by hand."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.application import Desktop
from app.ui.dialogs.export import ExportDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def open_dialog(desktop: Desktop, command: str) -> ExportDialog:
    desktop.desk.registry.trigger(command)
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, ExportDialog) and w.isVisible())


def test_the_issue_is_written_and_the_place_told(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    dialog = open_dialog(desktop, "export.issue")
    assert dialog.scope.currentText() == "This issue"
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.send()
    qtbot.waitUntil(lambda: "articles are in" in desktop.desk.notices.sentence.text())
    (path,) = (tmp_path / "out").iterdir()
    assert desktop.session.issue is not None
    assert len(path.read_text(encoding="utf-8").strip().split("\n")) == len(desktop.session.issue.articles)
    assert desktop.desk.notices.action.isVisible()
    assert not desktop.desk.export_progress.isVisible()


def test_the_choices_are_remembered(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    dialog = open_dialog(desktop, "export.article")
    dialog.format.setCurrentIndex(dialog.format.findData("txt"))
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.send()
    qtbot.waitUntil(lambda: "1 article is in" in desktop.desk.notices.sentence.text())
    again = open_dialog(desktop, "export.issue")
    assert again.format.currentData() == "txt"
    assert again.folder.text() == str(tmp_path / "out")
    again.reject()


def test_what_cannot_be_exported_is_said_in_one_sentence(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    dialog = open_dialog(desktop, "export.approved")
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.send()
    qtbot.waitUntil(lambda: desktop.desk.notices.sentence.text() == "There is no article to export.")
    assert not (tmp_path / "out").exists()
    assert not desktop.desk.export_progress.isVisible()


def test_how_far_an_export_is_is_told_where_it_is_known(desktop: Desktop) -> None:
    strip = desktop.desk.export_progress
    desktop.desk.exports.show_progress(12_500, 1_250)
    assert strip.sentence.text() == "Exporting: 1,250 of 12,500 articles"
    assert (strip.progress.value(), strip.progress.maximum()) == (1_250, 12_500)
    desktop.desk.exports.show_progress(0, 1_250)
    assert strip.sentence.text() == "Exporting: 1,250 articles"
