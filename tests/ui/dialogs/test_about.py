"""What this program is."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app import __version__, paths
from app.ui.dialogs.about import AboutDialog


def test_version_and_folders_are_told(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert __version__ in words
    assert str(paths.user_data()) in words
