"""A vocabulary is looked at before it is imported."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.tagging.thesaurus import Term
from app.ui.dialogs.vocabulary import SHOWN_TERMS, VocabularyDialog

TERMS = (Term("1", "城建"), Term("11", "桥梁", "1", {"alt": ("大桥",)}))


def test_it_tells_what_is_in_the_file_and_what_goes(qtbot: QtBot) -> None:
    dialog = VocabularyDialog("本报主题", TERMS, {"主题": 7})
    qtbot.addWidget(dialog)
    assert dialog.facts.text() == "2 terms, 1 of them at the top."
    assert dialog.model.item(0).child(0).text() == "桥梁   11   大桥"
    assert dialog.warning.isHidden()
    dialog.name.setText(" 主题 ")
    assert "with 7 terms" in dialog.warning.text()
    with qtbot.waitSignal(dialog.import_wanted) as wanted:
        QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["主题"]


def test_without_a_name_nothing_is_imported(qtbot: QtBot) -> None:
    dialog = VocabularyDialog("", TERMS, {})
    qtbot.addWidget(dialog)
    assert not dialog.button.isEnabled()


def test_of_a_large_file_the_beginning_is_shown(qtbot: QtBot) -> None:
    dialog = VocabularyDialog("大", [Term(str(n), f"词{n}") for n in range(SHOWN_TERMS + 9)], {})
    qtbot.addWidget(dialog)
    assert dialog.model.rowCount() == SHOWN_TERMS + 1
