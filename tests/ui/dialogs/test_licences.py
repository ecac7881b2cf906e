"""The licences of all that the program is made with can be read in it."""

from pytestqt.qtbot import QtBot

from app.ui.dialogs.licences import LicencesDialog, licence_texts


def test_the_programs_own_comes_first_then_what_is_bundled_then_the_data() -> None:
    titles = list(licence_texts())
    assert titles[0] == "GPL-3.0"
    assert {"LGPL-3.0", "Qt", "Python", "jieba"} <= set(titles)
    assert titles.index("Qt") < titles.index("reading · README.md")
    assert "characters · LICENSE.OpenCC.txt" in titles


def test_the_chosen_text_is_shown(qtbot: QtBot) -> None:
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    assert "GNU GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
    dialog.titles.setCurrentRow(list(dialog.texts).index("Qt"))
    assert "replace them by builds of your own" in dialog.text.toPlainText()
