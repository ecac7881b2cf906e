"""More or less space between raw lines: rows, gutter, clicks and scrolling agree on it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from app.ui.face.theme import raw_font
from app.ui.raw_pane.view import RawPane
from tests.small_issue import RAW

LINE = "三十盏灯照着"


def set_leading(pane: RawPane, percent: int) -> None:
    pane.set_text_size(raw_font().pointSizeF(), "", percent)
    pane.grab()


def row_tops(pane: RawPane) -> list[int]:
    return [rect.top() for _, rect in pane.gutter.rows]


def heights(pane: RawPane) -> set[int]:
    return {rect.height() for line, rect in pane.gutter.rows if line + 1 < pane.index.line_count}


@pytest.mark.parametrize("percent", [80, 125, 140])
def test_rows_are_as_high_as_was_wanted_and_come_back(pane: RawPane, percent: int) -> None:
    set_leading(pane, 100)
    (usual,) = heights(pane)
    set_leading(pane, percent)
    (height,) = heights(pane)
    assert height == pane.row_height == pytest.approx(usual * percent / 100, abs=1)
    tops = row_tops(pane)
    assert all(after - before == height for before, after in pairwise(tops))
    set_leading(pane, 100)
    assert heights(pane) == {usual}


@pytest.mark.parametrize("percent", [80, 100, 140])
def test_a_click_anywhere_in_a_row_is_on_its_line(pane: RawPane, percent: int) -> None:
    set_leading(pane, percent)
    line = pane.index.line_of(RAW.index(LINE))
    rect = dict(pane.gutter.rows)[line]
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.qt_at(RAW.index(LINE) + 3))
    x = pane.cursorRect(cursor).left() + 2
    for y in (rect.top() + 1, rect.center().y(), rect.bottom() - 1):
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        assert pane.current_raw_offset() == RAW.index(LINE) + 3
        assert pane.raw_under(QPoint(x + 3, y)) == RAW.index(LINE) + 3


def test_a_drag_between_the_lines_selects_whole_characters(pane: RawPane) -> None:
    set_leading(pane, 140)
    row = dict(pane.gutter.rows)[pane.index.line_of(RAW.index(LINE))]
    cursor = QTextCursor(pane.document())
    ends = []
    for offset in (1, 4):
        cursor.setPosition(pane.qt_at(RAW.index(LINE) + offset))
        ends.append(pane.cursorRect(cursor).left() + 2)
    QTest.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(ends[0], row.bottom() - 1))
    QTest.mouseMove(pane.viewport(), QPoint(ends[1], row.top() + 1))
    QTest.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(ends[1], row.top() + 1))
    assert pane.textCursor().selectedText() == LINE[1:4]


def test_wrapped_lines_have_it_in_each_row(pane: RawPane) -> None:
    pane.resize(200, 300)
    pane.set_wrapped(is_wrapped=True)
    line = pane.index.line_of(RAW.index("今天最稳当"))
    set_leading(pane, 100)
    usual = dict(pane.gutter.rows)[line].height()
    single = pane.row_height
    set_leading(pane, 140)
    extra = pane.row_height - single
    assert dict(pane.gutter.rows)[line].height() == usual + round(usual / single) * extra


def test_the_font_s_own_spacing_needs_no_layout_of_its_own(pane: RawPane) -> None:
    set_leading(pane, 100)
    assert pane.leaded is None


def test_the_last_line_is_reached(pane: RawPane) -> None:
    set_leading(pane, 140)
    end = RAW.index("（魏宣")
    pane.reveal(end)
    pane.grab()
    assert pane.is_visible(end)
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    pane.grab()
    last = pane.gutter.rows[-1]
    assert last[0] == pane.index.line_count - 1 and last[1].top() < pane.viewport().height()
