"""What is copied is one plain text, in data that outlives Python."""

import os
import subprocess
import sys

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from app.ui.copied_text import carry_only


class Carrier(QTextEdit):
    def createMimeDataFromSelection(self) -> QMimeData:
        return carry_only(super().createMimeDataFromSelection(), "甲\u00a0乙")


def test_the_text_is_all_there_is(qtbot: QtBot) -> None:
    edit = Carrier()
    qtbot.addWidget(edit)
    edit.setHtml("<b>丙</b>丁")
    edit.selectAll()
    data = edit.createMimeDataFromSelection()
    assert data.text() == "甲\u00a0乙"
    assert not data.hasHtml()


COPYING = """
import builtins, sys
from PySide6.QtWidgets import QApplication
from tests.ui.test_copied_text import Carrier
application = QApplication(sys.argv)
edit = Carrier()
builtins.kept = application, edit
edit.setPlainText("丁")
edit.selectAll()
edit.copy()
assert application.clipboard().text() == "甲\\u00a0乙"
"""


def test_a_program_that_copied_ends_well() -> None:
    """It is not taken down in order, as a test run is not: what is in the clipboard then goes after Python."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", COPYING]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
