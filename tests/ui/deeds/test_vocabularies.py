"""A vocabulary is looked at and imported, and the article is tagged from it, by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.text.model import Tag
from app.ui.application import Desktop
from tests.ui.desk_stage import operations

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CSV = "code,label,parent\n1,城建,\n11,桥梁,1\n12,道路,1\n"


def import_file(qtbot: QtBot, desktop: Desktop, path: Path) -> None:
    deeds = desktop.desk.vocabulary_deeds
    deeds.read(path)
    qtbot.waitUntil(lambda: deeds.dialog is not None)
    assert deeds.dialog is not None
    assert deeds.dialog.name.text() == path.stem
    QTest.keyClick(deeds.dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: path.stem in desktop.desk.notices.sentence.text())


def test_a_vocabulary_is_imported_and_an_article_tagged_from_it(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "本报主题.csv"
    path.write_text(CSV, encoding="utf-8")
    import_file(qtbot, desktop, path)
    deeds = desktop.desk.vocabulary_deeds
    desktop.desk.registry.trigger("article.terms")
    qtbot.waitUntil(lambda: deeds.picker is not None)
    assert deeds.picker is not None
    QTest.keyClicks(deeds.picker.line, "daolu")
    QTest.keyClick(deeds.picker.line, Qt.Key.Key_Return)
    assert desktop.session.article is not None
    assert Tag("道路", "本报主题") in desktop.session.article.tags
    assert operations(desktop)[-1] == "AddTag"
    QTest.keyClick(deeds.picker.line, Qt.Key.Key_Escape)


def test_a_vocabulary_is_removed_and_that_is_taken_back(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "本报主题.csv"
    path.write_text(CSV, encoding="utf-8")
    import_file(qtbot, desktop, path)
    deeds, notices = desktop.desk.vocabulary_deeds, desktop.desk.notices
    desktop.desk.registry.trigger("library.vocabularies")
    qtbot.waitUntil(lambda: deeds.list is not None)
    assert deeds.list is not None
    deeds.list.list.setCurrentIndex(deeds.list.model.index(1, 0))
    QTest.keyClick(deeds.list.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "removed" in notices.sentence.text())
    workspace = desktop.desk.work.workspace
    assert workspace is not None
    assert "本报主题" not in workspace.vocabularies.terms
    notices.action.click()
    qtbot.waitUntil(lambda: "imported" in notices.sentence.text())
    assert len(workspace.vocabularies.terms["本报主题"]) == 3


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "", "[1, 2", "\x00\x01"])
def test_what_is_no_vocabulary_costs_one_sentence(qtbot: QtBot, desktop: Desktop, tmp_path: Path, text: str) -> None:
    path = tmp_path / "坏.csv"
    path.write_text(text, encoding="utf-8")
    desktop.desk.vocabulary_deeds.read(path)
    qtbot.waitUntil(lambda: "坏.csv" in desktop.desk.notices.sentence.text())
    assert desktop.desk.vocabulary_deeds.dialog is None
