"""What this program is."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app import __version__, paths
from app.ui.dialogs.about import AboutDialog
from app.ui.dialogs.licences import LicencesDialog


def test_version_and_folders_are_told(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert __version__ in words
    assert str(paths.user_data()) in words


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_licences_are_a_click_away(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.licences.click()
    (licences,) = dialog.findChildren(LicencesDialog)
    assert licences.isVisible()
    licences.reject()
