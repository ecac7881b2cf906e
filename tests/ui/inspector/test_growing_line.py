"""A line that wraps: rows as many as it needs, three at most, and never a line's end."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.theme import interface_font
from app.ui.inspector.growing_line import GrowingLine, on_one_line

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LONG = "柳河新区老桥换新颜三十盏灯照亮十里长堤"


@pytest.fixture
def line(qtbot: QtBot, stage: QWidget) -> GrowingLine:
    line = GrowingLine(interface_font(14), stage)
    layout = QVBoxLayout(stage)
    layout.addWidget(line)
    layout.addStretch(1)
    stage.resize(200, 300)
    stage.activateWindow()
    line.setFocus()
    return line


def wait_for_rows(qtbot: QtBot, line: GrowingLine, rows: int) -> None:
    qtbot.waitUntil(lambda: line.viewport().height() // line.fontMetrics().lineSpacing() == rows)


def test_it_grows_to_three_rows_and_back(qtbot: QtBot, line: GrowingLine) -> None:
    for times, rows in ((0, 1), (1, 2), (4, 3), (0, 1)):
        line.set_text(LONG * times)
        wait_for_rows(qtbot, line, rows)


def test_it_grows_as_it_is_typed_in(qtbot: QtBot, line: GrowingLine) -> None:
    QTest.keyClicks(line, "a bridge over the river of willows")
    wait_for_rows(qtbot, line, 2)


def test_a_wider_column_needs_fewer_rows(qtbot: QtBot, stage: QWidget, line: GrowingLine) -> None:
    line.set_text(LONG)
    wait_for_rows(qtbot, line, 2)
    stage.resize(500, 300)
    wait_for_rows(qtbot, line, 1)


def test_what_is_pasted_has_no_line_s_end(line: GrowingLine) -> None:
    QGuiApplication.clipboard().setText("老桥\r\n换新颜\nNew\n bridge\n")
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "老桥换新颜New bridge"
    data = QMimeData()
    data.setText("\n桥")
    line.insertFromMimeData(data)
    assert line.text() == "老桥换新颜New bridge桥"


@pytest.mark.parametrize("text", ["甲\u00a0乙", "甲\u2028乙", "  甲  ", ""])
def test_what_was_put_in_is_given_back(line: GrowingLine, text: str) -> None:
    line.set_text(text)
    assert line.text() == text


def test_what_is_edited_keeps_its_odd_spaces(line: GrowingLine) -> None:
    line.set_text("甲\u00a0乙\u3000丙")
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClicks(line, "x")
    assert line.text() == "甲\u00a0乙\u3000丙x"


def test_lines_are_joined_as_their_script_wants_it() -> None:
    assert on_one_line("甲\n乙") == "甲乙"
    assert on_one_line("one \r\n two") == "one two"
    assert on_one_line("甲\ntwo") == "甲two"
    assert on_one_line("\n甲\n\n") == "甲"
    wide = "甲" + " " * 1_000_000 + "乙"
    assert on_one_line(wide) == wide
