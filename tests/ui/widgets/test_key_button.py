"""A button that shows its key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.widgets.key_button import WIDEST_LABEL, KeyButton


@pytest.fixture
def button(qtbot: QtBot, appearance: Appearance) -> KeyButton:
    button = KeyButton("Enter", appearance)
    qtbot.addWidget(button)
    button.tell("Goes on", 0.914, is_primary=True)
    return button


def test_it_tells_label_key_and_share(button: KeyButton) -> None:
    assert (button.text(), button.share_text) == ("Goes on", "0.91")
    assert (button.accessibleName(), button.accessibleDescription()) == ("Goes on", "Enter")
    width = button.sizeHint().width()
    button.tell("Goes on")
    assert button.share_text == ""
    assert button.sizeHint().width() < width


def test_a_long_label_is_cut(button: KeyButton) -> None:
    button.tell("很长" * 60)
    assert button.label_width() == WIDEST_LABEL
    assert button.toolTip() == "很长" * 60 + " (Enter)"
    assert button.minimumSizeHint().width() < button.sizeHint().width()


def test_the_primary_one_has_a_cinnabar_rim(qtbot: QtBot, button: KeyButton, appearance: Appearance) -> None:
    def rim() -> QColor:
        button.resize(button.sizeHint())
        return button.grab().toImage().pixelColor(button.width() // 2, 0)

    primary = rim()
    button.tell("Skip")
    plain = rim()
    assert primary.red() > primary.green() + 60
    assert abs(plain.red() - plain.green()) < 20


def test_a_click_is_a_click(qtbot: QtBot, button: KeyButton) -> None:
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
