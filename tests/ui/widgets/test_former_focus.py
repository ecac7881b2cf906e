"""The keyboard goes back to where it was, unless that is gone."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.ui.widgets.former_focus import FormerFocus


@pytest.fixture
def fields(qtbot: QtBot) -> Iterator[tuple[QLineEdit, QLineEdit]]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    first, second = QLineEdit(window), QLineEdit(window)
    second.move(0, 100)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    yield first, second


def test_the_keyboard_goes_back_to_where_it_was(fields: tuple[QLineEdit, QLineEdit]) -> None:
    first, second = fields
    former = FormerFocus()
    former.remember()
    second.setFocus()
    former.give_back()
    assert first.hasFocus()


def test_a_widget_that_is_gone_is_left_alone(fields: tuple[QLineEdit, QLineEdit]) -> None:
    first, second = fields
    former = FormerFocus()
    former.remember()
    second.setFocus()
    delete(first)
    former.give_back()
    assert second.hasFocus()
