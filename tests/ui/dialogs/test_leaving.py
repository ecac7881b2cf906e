"""The question of a window that is closed over a change."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.dialogs.leaving import LeavingDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_each_answer_is_told_and_the_first_changes_nothing(qtbot: QtBot, stage: QWidget) -> None:
    dialog = LeavingDialog(stage)
    dialog.open()
    assert dialog.stay_button.isDefault()
    with qtbot.assertNotEmitted(dialog.leave_wanted), qtbot.assertNotEmitted(dialog.take_back_wanted):
        dialog.stay_button.click()
    for name in ("leave", "take_back"):
        dialog = LeavingDialog(stage)
        dialog.open()
        with qtbot.waitSignal(getattr(dialog, f"{name}_wanted")):
            getattr(dialog, f"{name}_button").click()
        assert not dialog.isVisible()
