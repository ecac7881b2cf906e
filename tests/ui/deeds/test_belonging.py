"""Bands of raw lines go where the hand puts them: from the map, by keys from the raw text, by a drop on the list."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.text.model import Role, Span
from app.ui.application import Desktop
from app.ui.article_list.picker import ArticlePicker
from app.ui.raw_pane.band import band_of_lines, put_in
from app.ui.session import Place
from tests.small_issue import RAW, check_issue
from tests.ui.desk_stage import operations

Key = Qt.Key


@pytest.fixture
def picker(desktop: Desktop) -> Iterator[ArticlePicker]:
    yield desktop.desk.belonging.picker
    assert desktop.session.issue is not None
    check_issue(desktop.session.issue)


def lines(desktop: Desktop, first: str, last: str) -> Span:
    index = desktop.desk.workbench.raw.index
    return band_of_lines(index, index.line_of(RAW.index(first)), index.line_of(RAW.index(last)))


def select(desktop: Desktop, first: str, last: str) -> None:
    """In the raw text, with the keyboard there."""
    raw = desktop.desk.workbench.raw
    raw.select_raw(lines(desktop, first, last))
    raw.setFocus()


def texts(desktop: Desktop, number: int) -> list[str]:
    assert desktop.session.issue is not None
    return [block.text for block in desktop.session.issue.articles[number - 1].blocks]


def test_a_drag_on_the_map_asks_and_a_digit_answers(qtbot: QtBot, desktop: Desktop, picker: ArticlePicker) -> None:
    strip = desktop.desk.workbench.map
    top = round(strip.lines.y_of(strip.index.line_of(RAW.index("=桥")) + 0.5))
    bottom = round(strip.lines.y_of(strip.index.line_of(RAW.index("一周要闻")) + 0.5))
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(10, top))
    QTest.mouseMove(strip, QPoint(10, bottom + 20))
    QTest.mouseMove(strip, QPoint(10, bottom))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(10, bottom))
    assert picker.isVisible()
    assert picker.question.text() == "To which article do lines 12 to 14 belong?"
    QTest.keyClick(picker.field, Key.Key_1)
    assert texts(desktop, 1)[0] == "一周要闻"
    assert texts(desktop, 1)[-2:] == ["=桥，一座", "许可 摄"]
    assert desktop.session.article_id == 1
    assert strip.band is None
    assert desktop.desk.notices.sentence.text() == "Lines 12 to 14: now in article 1."
    QTest.mouseClick(desktop.desk.notices.action, Qt.MouseButton.LeftButton)
    assert texts(desktop, 1)[0] == "河西走笔"


def test_selected_lines_belong_by_key(qtbot: QtBot, desktop: Desktop, picker: ArticlePicker) -> None:
    select(desktop, "车。", "车。")
    QTest.keyClick(desktop.desk.workbench.raw, Key.Key_M)
    assert picker.question.text() == "To which article does line 3 belong?"
    picker.field.setText("夜雨")
    QTest.keyClick(picker.field, Key.Key_Return)
    assert "车。" in texts(desktop, 3)


def test_selected_lines_become_an_article(qtbot: QtBot, desktop: Desktop, picker: ArticlePicker) -> None:
    select(desktop, "三十盏", "河西走笔")
    QTest.keyClick(desktop.desk.workbench.raw, Key.Key_N)
    assert texts(desktop, 2) == ["河西走笔", "三十盏灯照着𠮷祥桥（北段）。"]
    assert desktop.session.article is not None
    assert desktop.session.article.blocks[0].text == "河西走笔"


def test_selected_lines_are_left_out_and_come_back_as_one_step(
    qtbot: QtBot, desktop: Desktop, picker: ArticlePicker
) -> None:
    before = texts(desktop, 1)
    select(desktop, "车。", "今天")
    QTest.keyClick(desktop.desk.workbench.raw, Key.Key_X)
    assert len(texts(desktop, 1)) == len(before) - 1
    desktop.session.undo()
    assert texts(desktop, 1) == before


def test_left_out_lines_come_back_by_the_picker(qtbot: QtBot, desktop: Desktop, picker: ArticlePicker) -> None:
    select(desktop, "第3版", "第3版")
    QTest.keyClick(desktop.desk.workbench.raw, Key.Key_M)
    QTest.keyClick(picker.field, Key.Key_0)
    assert texts(desktop, 1) == ["第3版值班林舟"]


def test_what_is_there_already_is_told(qtbot: QtBot, desktop: Desktop, picker: ArticlePicker) -> None:
    steps = len(operations(desktop))
    select(desktop, "夜雨", "夜雨")
    QTest.keyClick(desktop.desk.workbench.raw, Key.Key_M)
    QTest.keyClick(picker.field, Key.Key_3)
    assert desktop.desk.notices.sentence.text() == "These lines are there already."
    assert len(operations(desktop)) == steps


def test_selected_lines_get_a_role_by_its_letter(qtbot: QtBot, desktop: Desktop, picker: ArticlePicker) -> None:
    before = texts(desktop, 1)
    select(desktop, "“走了", "“走了")
    QTest.keyClick(desktop.desk.workbench.raw, Key.Key_H)
    assert texts(desktop, 1)[4:6] == ["“走了三十年，", "今天最稳当。”居民何大爷说。"]
    assert desktop.session.article is not None
    assert desktop.session.article.blocks[4].role is Role.SUBHEAD
    desktop.session.undo()
    assert texts(desktop, 1) == before


def test_blocks_under_selected_lines_are_joined_and_moved_together(
    qtbot: QtBot, desktop: Desktop, picker: ArticlePicker
) -> None:
    raw, before = desktop.desk.workbench.raw, texts(desktop, 1)
    desktop.session.select_place(Place(5, 0, None))
    select(desktop, "车。", "今天")
    QTest.keyClick(raw, Key.Key_U)
    assert texts(desktop, 1) == [*before[:2], *before[3:5], before[2], *before[5:]]
    QTest.keyClick(raw, Key.Key_U)
    assert texts(desktop, 1) == [before[0], *before[3:5], *before[1:3], *before[5:]]
    select(desktop, "车。", "今天")
    QTest.keyClick(raw, Key.Key_J)
    assert texts(desktop, 1)[1] == before[3] + before[4]


def test_what_was_moved_stays_selected(qtbot: QtBot, desktop: Desktop, picker: ArticlePicker) -> None:
    galley, before = desktop.desk.workbench.galley, texts(desktop, 1)
    galley.setFocus()
    galley.select_blocks((5, 6))
    for _ in range(2):
        QTest.keyClick(galley, Key.Key_D)
    assert texts(desktop, 1) == [*before[:3], *before[5:], *before[3:5]]
    QTest.keyClick(galley, Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert texts(desktop, 2)[:2] == before[3:5]
    assert galley.chosen() == (5, 6)


def drop(desktop: Desktop, band: Span, row: int) -> None:
    """As a drag from the map or the raw text ends."""
    view = desktop.desk.workbench.articles.view
    index = view.model().index(row, 0)
    point = view.visualRect(index).center() if index.isValid() else QPoint(40, view.viewport().height() - 5)
    data = put_in(QMimeData(), band)
    left, none, move = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction
    for event in (
        QDragEnterEvent(point, move, data, left, none),
        QDragMoveEvent(point, move, data, left, none),
    ):
        QApplication.sendEvent(view.viewport(), event)
        assert event.isAccepted()
    assert view.drop_row == min(row, view.model().rowCount())
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(point), move, data, left, none))
    assert view.drop_row == -1


@pytest.mark.parametrize(("row", "number", "count"), [(0, 1, 8), (99, 3, 1)])
def test_a_band_is_dropped_on_an_article_or_below_them(
    qtbot: QtBot, desktop: Desktop, picker: ArticlePicker, row: int, number: int, count: int
) -> None:
    drop(desktop, lines(desktop, "许可", "许可"), row)
    assert len(texts(desktop, number)) == count
    assert "许可 摄" in texts(desktop, number)


def test_blocks_of_the_galley_by_the_same_picker(qtbot: QtBot, desktop: Desktop, picker: ArticlePicker) -> None:
    galley = desktop.desk.workbench.galley
    galley.setFocus()
    galley.place_caret(1, 0)
    QTest.keyClick(galley, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert galley.chosen() == (3, 4)
    QTest.keyClick(galley, Key.Key_M)
    assert picker.question.text() == "To which article do these 2 blocks belong?"
    QTest.keyClick(picker.field, Key.Key_3)
    assert texts(desktop, 3)[-2:] == ["老桥换新颜", "——柳河新区修桥记"]
    assert operations(desktop)[-1] == "MoveBlocks"


@pytest.mark.parametrize(
    ("key", "operation", "count"), [(Key.Key_0, "SplitArticle", 4), (Key.Key_Minus, "LeaveOut", 3)]
)
def test_the_picker_offers_a_new_article_and_none(
    qtbot: QtBot, desktop: Desktop, picker: ArticlePicker, key: Qt.Key, operation: str, count: int
) -> None:
    desktop.desk.workbench.galley.setFocus()
    desktop.desk.workbench.galley.place_caret(4, 0)
    QTest.keyClick(desktop.desk.workbench.galley, Key.Key_M)
    QTest.keyClick(picker.field, key)
    assert operations(desktop)[-1] == operation
    assert desktop.session.issue is not None
    assert len(desktop.session.issue.articles) == count
