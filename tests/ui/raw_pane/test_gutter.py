"""The gutter numbers the lines and tells which article each belongs to, by number and by colour."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.face.theme import GRID, LIGHT, Appearance
from app.ui.raw_pane.gutter import BAND_WIDTH
from app.ui.raw_pane.view import RawPane
from app.ui.session import Session
from tests.small_issue import RAW


@pytest.fixture
def pane(qtbot: QtBot, small_session: Session, appearance: Appearance) -> RawPane:
    pane = RawPane(small_session, appearance)
    qtbot.addWidget(pane)
    pane.resize(420, 420)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.grab()
    return pane


def row_center(pane: RawPane, text: str) -> int:
    line = pane.index.line_of(RAW.index(text))
    return next(rect.center().y() for number, rect in pane.gutter.rows if number == line)


def band_color(pane: RawPane, text: str) -> QColor:
    x = pane.gutter.width() - 2 * GRID - BAND_WIDTH // 2
    return pane.gutter.grab().toImage().pixelColor(x, row_center(pane, text))


def test_every_visible_line_has_a_row(pane: RawPane) -> None:
    assert [line for line, _ in pane.gutter.rows] == list(range(pane.index.line_count))


def test_the_band_has_the_articles_colour(pane: RawPane, small_session: Session) -> None:
    assert band_color(pane, "老桥换新颜") == LIGHT.article_color(1)
    assert band_color(pane, "夜雨润田") != LIGHT.article_color(3)
    small_session.select_article(12)
    assert band_color(pane, "夜雨润田") == LIGHT.article_color(3)
    assert band_color(pane, "第3版") not in (LIGHT.article_color(1), LIGHT.article_color(3))


def test_a_click_selects_the_article(pane: RawPane, small_session: Session) -> None:
    QTest.mousePress(pane.gutter, Qt.MouseButton.LeftButton, pos=QPoint(10, row_center(pane, "许可")))
    assert small_session.article_id == 9
    QTest.mousePress(pane.gutter, Qt.MouseButton.LeftButton, pos=QPoint(10, row_center(pane, "第3版")))
    assert small_session.article_id == 9


def test_the_visible_lines_of_raw_characters_are_told(pane: RawPane) -> None:
    start = RAW.index("桥 面")
    rects = dict(pane.gutter.rows)
    line = pane.index.line_of(start)
    raw_start, raw_end = pane.index.line_range(line)
    assert pane.gutter.rects_of(start, start + 1) == pane.gutter.rects_of(raw_start, raw_end) == [rects[line]]
    assert pane.gutter.rects_of(raw_start, raw_end + 2) == [rects[line], rects[line + 1]]
    assert RAW.endswith("\n")
    assert pane.gutter.rects_of(0, len(RAW)) == list(rects.values())[:-1]
