"""The vocabularies of the library in a list."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.dialogs.vocabularies import VocabulariesDialog


def test_one_is_chosen_to_go_but_not_the_program_s_own(qtbot: QtBot) -> None:
    dialog = VocabulariesDialog({"media-topics": 17, "主题": 1}, {"media-topics"})
    qtbot.addWidget(dialog)
    assert dialog.model.item(1).text() == "主题 · terms: 1"
    assert not dialog.remove_button.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.remove_button.isEnabled()
    with qtbot.waitSignal(dialog.removal_wanted) as wanted:
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert wanted.args == ["主题"]


def test_another_is_imported_from_it(qtbot: QtBot) -> None:
    dialog = VocabulariesDialog({}, ())
    qtbot.addWidget(dialog)
    assert dialog.chosen == ""
    with qtbot.waitSignal(dialog.import_wanted):
        dialog.import_button.click()
