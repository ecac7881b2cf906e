"""Each block has its box in the margin, beside its first line; the current one is filled."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.ui.face.theme import LIGHT
from app.ui.galley import Galley

PLAIN = Qt.KeyboardModifier.NoModifier


def box_center(galley: Galley, block_id: int) -> QPoint:
    return next(
        galley.margin.box_of(rect).center().toPoint()
        for _, block, rect in galley.visible_rows()
        if block.id == block_id
    )


def test_every_visible_block_has_a_box(galley: Galley) -> None:
    galley.grab()
    assert [(index, block.id) for index, block, _ in galley.margin.rows] == list(enumerate([2, 3, 4, 5, 6, 7, 8]))
    tops = [rect.top() for _, _, rect in galley.margin.rows]
    assert tops == sorted(tops)


def test_the_current_block_is_filled_with_cinnabar(galley: Galley) -> None:
    galley.place_caret(3, 0)
    image = galley.margin.grab().toImage()
    corner = QPoint(-8, -8)
    assert image.pixelColor(box_center(galley, 5) + corner) == LIGHT.cinnabar
    assert image.pixelColor(box_center(galley, 6) + corner) == LIGHT.galley


def test_a_click_asks_for_the_role(qtbot: QtBot, galley: Galley) -> None:
    galley.margin.role_asked.disconnect()
    with qtbot.waitSignal(galley.margin.role_asked) as asked:
        QTest.mouseClick(galley.margin, Qt.MouseButton.LeftButton, PLAIN, box_center(galley, 6))
    assert asked.args is not None
    assert asked.args[0] == 6


def test_a_click_beside_the_boxes_asks_nothing(qtbot: QtBot, galley: Galley) -> None:
    with qtbot.assertNotEmitted(galley.margin.role_asked):
        QTest.mouseClick(galley.margin, Qt.MouseButton.LeftButton, PLAIN, QPoint(4, galley.height() - 4))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_box_says_its_role(qtbot: QtBot, galley: Galley) -> None:
    point = box_center(galley, 5)
    galley.margin.event(QHelpEvent(QEvent.Type.ToolTip, point, galley.margin.mapToGlobal(point)))
    assert QToolTip.text() == "Paragraph"
    QToolTip.hideText()
