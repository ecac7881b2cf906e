"""A box to tick looks as the ticks in lists do, in every theme, and shows where the keyboard is."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.face.stylesheet import make_palette
from app.ui.face.theme import DARK, LIGHT, Theme
from app.ui.widgets.tick_box import TICK_SIZE, TickBox


def picture(box: TickBox) -> QImage:
    return box.grab().toImage()


def has_color(image: QImage, color: QColor, width: int) -> bool:
    return any(image.pixelColor(x, y) == color for x in range(width) for y in range(image.height()))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_tick_is_ink_on_the_ground(stage: QWidget, theme: Theme) -> None:
    box = TickBox("统计", stage)
    box.setPalette(make_palette(theme))
    box.show()
    assert has_color(picture(box), theme.galley, TICK_SIZE)
    assert not has_color(picture(box), theme.ink, TICK_SIZE)
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    assert has_color(picture(box), theme.ink, TICK_SIZE)


def test_the_keyboard_is_seen(stage: QWidget) -> None:
    box = TickBox("统计", stage)
    box.show()
    before = picture(box)
    box.setFocus()
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusIn))
    assert picture(box) != before
