"""What stands where there is nothing to read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.widgets.empty_state import EmptyState


def test_an_empty_library_has_one_sentence_and_one_button(qtbot: QtBot, appearance: Appearance, stage: QWidget) -> None:
    empty = EmptyState(appearance, stage)
    empty.resize(800, 600)
    empty.show()
    assert empty.sentence.text() == ""
    assert not empty.button.isVisible()
    empty.show_empty()
    assert empty.sentence.text() == "This library has no issues yet."
    with qtbot.waitSignal(empty.import_wanted):
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    drawn = empty.grab().toImage()
    assert drawn.pixelColor(empty.width() // 2, empty.height() // 2 - 120) == appearance.theme.card


def test_a_wait_is_spoken_of_only_when_it_is_long(qtbot: QtBot, appearance: Appearance, stage: QWidget) -> None:
    empty = EmptyState(appearance, stage)
    empty.show_waiting()
    assert empty.sentence.text() == ""
    qtbot.waitUntil(lambda: empty.sentence.text() == "Opening the library…")
    empty.show_waiting()
    empty.show_no_library()
    assert empty.sentence.text() == "No library is open."
    assert not empty.patience.isActive()
    assert not empty.button.isVisible()
