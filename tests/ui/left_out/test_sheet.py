"""The sheet of what was left out, as a hand uses it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import LeaveOutBlocks
from app.ui.application import Desktop
from app.ui.left_out.sheet import COUNT, LINES, REASON, TEXT, LeftOutDialog
from app.ui.session import Place
from tests.ui.desk_stage import operations

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def dialog(qtbot: QtBot, desktop: Desktop) -> Iterator[LeftOutDialog]:
    desktop.session.do(LeaveOutBlocks((5, 7, 8)))
    desktop.session.select_place(Place(4, 0, None))
    desktop.desk.registry.trigger("block.put_back")
    dialog = desktop.desk.findChild(LeftOutDialog)
    assert dialog is not None
    yield dialog
    for sheet in desktop.desk.findChildren(LeftOutDialog):
        sheet.close()


def row_of(dialog: LeftOutDialog, row: int) -> list[str]:
    return [dialog.model.index(row, column).data() for column in (LINES, TEXT, REASON, COUNT)]


def test_rows_say_where_what_why_and_how_many(dialog: LeftOutDialog) -> None:
    assert row_of(dialog, 0) == ["1", "第3版值班林舟", "page furniture", ""]
    lines, text, reason, count = row_of(dialog, 2)
    assert (lines, text, count) == ("7–8", "桥面添彩三十盏灯照着𠮷祥桥（北段）。", "2")
    assert reason.startswith("by hand · ")


def test_the_raw_pane_shows_what_the_sheet_is_at(desktop: Desktop, dialog: LeftOutDialog) -> None:
    raw = desktop.desk.workbench.raw
    assert raw.textCursor().selectedText() == "第3版 值班 林舟"
    QTest.keyClick(dialog.list, Qt.Key.Key_End)
    assert raw.textCursor().selectedText().startswith("桥 面 添 彩")


def test_a_run_comes_back_behind_the_cursor_as_one_step(desktop: Desktop, dialog: LeftOutDialog) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_End)
    assert dialog.put_button.text() == "Put back 2 pieces"
    QTest.mouseClick(dialog.put_button, Qt.MouseButton.LeftButton)
    assert operations(desktop)[-2:] == ["PutBack", "PutBack"]
    article = desktop.session.article
    assert article is not None
    assert [block.text for block in article.blocks][3:5] == ["桥面添彩", "三十盏灯照着𠮷祥桥（北段）。"]
    assert desktop.session.place is not None and desktop.session.place.block == article.blocks[3].id
    desktop.session.undo()
    assert desktop.session.issue is not None and len(desktop.session.issue.left_out) == 4


def test_chips_narrow_to_a_reason(dialog: LeftOutDialog) -> None:
    QTest.mouseClick(dialog.chips.chips[False], Qt.MouseButton.LeftButton)
    assert dialog.model.rowCount() == 1
    QTest.mouseClick(dialog.chips.chips[True], Qt.MouseButton.LeftButton)
    assert [row_of(dialog, row)[REASON].startswith("by hand") for row in range(dialog.model.rowCount())] == [True, True]


def test_one_of_an_open_run_comes_back_alone(desktop: Desktop, dialog: LeftOutDialog) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_End)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(dialog.list, key)
    assert operations(desktop)[-1] == "PutBack"
    assert desktop.session.issue is not None and len(desktop.session.issue.left_out) == 3
