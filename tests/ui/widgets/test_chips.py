"""Chips are clicked, removed and reached by keys."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.widgets.chips import Chip


def show(qtbot: QtBot, chip: Chip) -> Chip:
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    with qtbot.waitExposed(chip):
        chip.show()
    return chip


def test_a_suggested_chip_says_its_key(qtbot: QtBot, appearance: Appearance) -> None:
    chip = show(qtbot, Chip("光荣榜", appearance, key="1", is_suggested=True))
    assert chip.accessibleName() == "光荣榜 1"
    assert chip.sizeHint().width() > Chip("光荣榜", appearance).sizeHint().width()
    with qtbot.waitSignal(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, Qt.Key.Key_Return)


def test_a_cross_removes(qtbot: QtBot, appearance: Appearance) -> None:
    chip = show(qtbot, Chip("社区治理", appearance, is_removable=True))
    clicks: list[str] = []
    chip.clicked.connect(lambda: clicks.append(chip.text()))
    with qtbot.waitSignal(chip.removed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross_rect().center().toPoint())
    assert clicks == []
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    assert clicks == ["社区治理"]
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, Qt.Key.Key_Delete)


def test_delete_does_nothing_to_a_chip_that_stays(qtbot: QtBot, appearance: Appearance) -> None:
    chip = show(qtbot, Chip("党建", appearance))
    with qtbot.assertNotEmitted(chip.removed):
        QTest.keyClick(chip, Qt.Key.Key_Delete)


def test_a_long_label_ends_somewhere(qtbot: QtBot, appearance: Appearance) -> None:
    chip = show(qtbot, Chip("很长" * 40, appearance, mark="P", is_removable=True))
    assert chip.width() <= 240
    assert chip.toolTip() == "很长" * 40


def test_chips_are_drawn_in_the_colours_of_the_theme(qtbot: QtBot, appearance: Appearance) -> None:
    chip = show(qtbot, Chip("党建", appearance))
    for choice in ("light", "dark"):
        appearance.choose(choice)
        assert chip.grab().toImage().pixelColor(6, chip.height() // 2) == appearance.theme.card


def test_a_chip_tells_when_it_is_pointed_at(qtbot: QtBot, appearance: Appearance) -> None:
    chip = Chip("城建", appearance)
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.pointed):
        QApplication.sendEvent(chip, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
