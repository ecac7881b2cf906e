"""What to export, as what, and where to."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.ui.dialogs.export import ExportDialog, ExportWish, Scope

FORMATS = {"jsonl": ("issue", "export", "article"), "json": ("issue",), "txt": ("article", "issue"), "new": ("issue",)}


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    former = ExportWish(Scope.ISSUE, "txt", "issue", tmp_path, is_overwriting=False)
    return ExportDialog(FORMATS, list(Scope), former)


def values(box: QComboBox) -> list[str]:
    return [box.itemData(index) for index in range(box.count())]


def test_it_begins_with_the_last_wish(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    with qtbot.waitSignal(dialog.export_wanted) as wanted:
        dialog.send()
    assert wanted.args == [ExportWish(Scope.ISSUE, "txt", "issue", tmp_path, is_overwriting=False)]


def test_each_format_offers_its_own_divisions(dialog: ExportDialog) -> None:
    assert values(dialog.division) == ["article", "issue"]
    dialog.format.setCurrentIndex(dialog.format.findData("json"))
    assert values(dialog.division) == ["issue"]
    assert not dialog.division.isEnabled()
    assert dialog.format.itemText(dialog.format.findData("new")) == "NEW"


def test_all_that_is_chosen_is_wished(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.scope.setCurrentIndex(dialog.scope.findData(Scope.APPROVED))
    dialog.format.setCurrentIndex(dialog.format.findData("jsonl"))
    dialog.division.setCurrentIndex(dialog.division.findData("export"))
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.overwrite.setChecked(True)
    with qtbot.waitSignal(dialog.export_wanted) as wanted:
        dialog.send()
    assert wanted.args == [ExportWish(Scope.APPROVED, "jsonl", "export", tmp_path / "out", is_overwriting=True)]


def test_a_folder_is_needed(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.folder.clear()
    with qtbot.assertNotEmitted(dialog.export_wanted):
        dialog.send()
    assert not dialog.warning.isHidden()
    dialog.close()
