"""Tags of the library are chosen to be renamed, made one or deleted."""

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.text.model import Tag
from app.ui.dialogs.library_tags import LibraryTagsDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
BRIDGE, BRIDGES, RAIN = Tag("桥"), Tag("桥梁"), Tag("雨", "天气")


@pytest.fixture
def dialog(stage: QWidget) -> LibraryTagsDialog:
    dialog = LibraryTagsDialog([(BRIDGE, 3), (BRIDGES, 2), (RAIN, 1)], stage)
    dialog.open()
    return dialog


def choose(dialog: LibraryTagsDialog, *rows: int) -> None:
    for row in rows:
        dialog.list.selectionModel().select(dialog.found.index(row, 0), QItemSelectionModel.SelectionFlag.Select)


def test_one_is_renamed(qtbot: QtBot, dialog: LibraryTagsDialog) -> None:
    assert not dialog.merge_button.isEnabled()
    choose(dialog, 2)
    assert (dialog.name.text(), dialog.merge_button.isEnabled()) == ("雨", False)
    dialog.name.setText("降雨")
    with qtbot.waitSignal(dialog.merge_wanted) as wanted:
        dialog.merge_button.click()
    assert wanted.args == [[RAIN], Tag("降雨", "天气")]


def test_several_become_one(qtbot: QtBot, dialog: LibraryTagsDialog) -> None:
    choose(dialog, 0, 1)
    assert dialog.merge_button.text() == "Merge 2 tags"
    assert not dialog.delete_button.isEnabled()
    with qtbot.waitSignal(dialog.merge_wanted) as wanted:
        dialog.merge_button.click()
    assert wanted.args == [[BRIDGE, BRIDGES], BRIDGE]


def test_one_is_found_and_deleted(qtbot: QtBot, dialog: LibraryTagsDialog) -> None:
    dialog.filter.setText("梁")
    assert dialog.found.rowCount() == 1
    choose(dialog, 0)
    with qtbot.waitSignal(dialog.delete_wanted) as wanted:
        dialog.delete_button.click()
    assert wanted.args == [BRIDGES]
