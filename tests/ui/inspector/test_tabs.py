"""Tabs of words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.ui.face.theme import Appearance
from app.ui.inspector.tabs import TextTabs


@pytest.fixture
def tabs(stage: QWidget, appearance: Appearance) -> TextTabs:
    tabs = TextTabs(appearance, stage)
    for name in ("Article", "Tags", "History"):
        tabs.addTab(name)
    tabs.resize(286, tabs.sizeHint().height())
    tabs.show()
    return tabs


def test_a_tab_is_chosen_by_mouse_and_key(tabs: TextTabs) -> None:
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert tabs.currentIndex() == 1
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 2


def test_the_chosen_one_has_a_cinnabar_line(tabs: TextTabs, appearance: Appearance) -> None:
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        image = tabs.grab().toImage()
        for other in range(tabs.count()):
            x = int(tabs.text_rect(other).center().x())
            color = image.pixelColor(x, tabs.height() - 1)
            assert (color == appearance.theme.cinnabar) is (other == index)
