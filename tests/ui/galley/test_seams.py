"""Where the handles of seams stand, and how the mouse moves a border by one."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolTip
from pytestqt.qtbot import QtBot

from app.editing.operations import MergeBlocks, Operation, SplitBlock
from app.ui.face.theme import LIGHT
from app.ui.galley import Galley
from app.ui.galley.seams import handle_rect, seam_near
from app.ui.session import Session

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def handle(galley: Galley, index: int) -> QPoint:
    """The middle of the handle above the block of this index."""
    galley.grab()
    row = next(row for row in galley.margin.rows if row[0] == index)
    return handle_rect(row, galley.margin.width() - 14).center().toPoint()


def drag(galley: Galley, index: int, target: QPoint) -> None:
    """The handle to a point of the margin."""
    start = handle(galley, index)
    QTest.mousePress(galley.margin, LEFT, PLAIN, start)
    QTest.mouseMove(galley.margin, start + QPoint(0, 12))
    QTest.mouseMove(galley.margin, target)


def point_before(galley: Galley, block_id: int, clean_offset: int) -> QPoint:
    """In the coordinates of the margin."""
    rect = galley.rect_at(block_id, clean_offset)
    assert rect is not None
    return rect.center() + QPoint(galley.margin.width(), 0)


def texts(session: Session) -> list[str]:
    assert session.article is not None
    return [block.text for block in session.article.blocks]


def test_the_handle_shows_under_the_mouse_and_above_the_current_block(galley: Galley) -> None:
    galley.place_caret(3, 0)
    corner = QPoint(-8, 0)
    image = galley.margin.grab().toImage()
    assert image.pixelColor(handle(galley, 3)) != LIGHT.galley
    assert image.pixelColor(handle(galley, 5)) == LIGHT.galley
    galley.margin.show_seam_near(handle(galley, 5).y())
    image = galley.margin.grab().toImage()
    assert image.pixelColor(handle(galley, 5)) != LIGHT.galley
    assert image.pixelColor(handle(galley, 5) + corner) == LIGHT.card
    galley.margin.show_seam_near(None)
    assert galley.margin.grab().toImage().pixelColor(handle(galley, 5)) == LIGHT.galley


def test_typing_has_no_handle_in_its_way(typing: Galley) -> None:
    typing.place_caret(3, 0)
    assert typing.margin.grab().toImage().pixelColor(handle(typing, 3)) == LIGHT.galley


def test_no_seam_is_above_the_first_block(galley: Galley) -> None:
    galley.grab()
    assert seam_near(galley.margin.rows, galley.margin.rows[0][2].top() - 4) == 0


def test_a_drag_up_takes_a_line_of_the_block_above(
    galley: Galley, small_session: Session, done: list[Operation]
) -> None:
    target = point_before(galley, 5, 20)
    drag(galley, 4, target)
    assert galley.marks.border is not None
    shown = galley.viewport().grab().toImage()
    QTest.mouseRelease(galley.margin, LEFT, PLAIN, target)
    assert [type(item) for item in done] == [SplitBlock, MergeBlocks]
    assert texts(small_session)[3:5] == [
        "本报讯（记者 周晓禾）12月3日，老桥通",
        "车。“走了三十年，今天最稳当。”居民何大爷说。",
    ]
    assert galley.viewport().grab().toImage() != shown
    assert galley.caret().index == 4
    small_session.undo()
    assert texts(small_session)[3] == "本报讯（记者 周晓禾）12月3日，老桥通车。"


def test_a_drag_down_gives_a_sentence(galley: Galley, small_session: Session, done: list[Operation]) -> None:
    target = point_before(galley, 6, 13)
    drag(galley, 4, target)
    QTest.mouseRelease(galley.margin, LEFT, PLAIN, target)
    assert texts(small_session)[4] == "居民何大爷说。"


def test_a_drag_that_comes_back_does_nothing(galley: Galley, done: list[Operation]) -> None:
    start = handle(galley, 4)
    drag(galley, 4, start)
    QTest.mouseRelease(galley.margin, LEFT, PLAIN, start)
    assert done == []
    assert galley.marks.border is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_click_opens_the_verbs_of_the_seam(qtbot: QtBot, galley: Galley, small_session: Session) -> None:
    for name in ("block.join", "article.split", "block.leave_out"):
        action = QAction(name, galley)
        action.setObjectName(name)
        galley.addAction(action)
    QTest.mouseClick(galley.margin, LEFT, PLAIN, handle(galley, 4))
    menu = next(child for child in galley.findChildren(QMenu) if child.isVisible())
    assert [action.text() for action in menu.actions()] == ["block.join", "article.split"]
    assert small_session.place is not None
    assert small_session.place.block == 6
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_it_says_what_it_is_for(galley: Galley) -> None:
    point = handle(galley, 4)
    galley.margin.event(QHelpEvent(QEvent.Type.ToolTip, point, galley.margin.mapToGlobal(point)))
    assert QToolTip.text().startswith("Click: join")
    QToolTip.hideText()
