"""The shape that all dialogs share."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.dialogs.sheet import ChoiceBox, Sheet


def test_fields_stand_under_their_names_and_are_called_by_them(qtbot: QtBot) -> None:
    sheet, field = Sheet(), QLineEdit()
    qtbot.addWidget(sheet)
    sheet.set_title("This issue")
    sheet.add_field("Newspaper", field)
    assert sheet.windowTitle() == sheet.heading.text() == "This issue"
    assert field.accessibleName() == "Newspaper"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_return_presses_the_main_button_and_closing_rejects(qtbot: QtBot) -> None:
    sheet = Sheet()
    close = sheet.add_close("Cancel")
    main = sheet.add_button("Set", is_primary=True)
    with qtbot.waitExposed(sheet):
        sheet.open()
    with qtbot.waitSignal(main.clicked):
        QTest.keyClick(sheet, Qt.Key.Key_Return)
    with qtbot.waitSignal(sheet.destroyed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)


def test_a_choice_shows_that_it_opens(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItem("")
    box.resize(120, 28)
    drawn = box.grab().toImage()
    ground = drawn.pixelColor(60, 14)
    assert any(drawn.pixelColor(x, 14) != ground for x in range(98, 112))
