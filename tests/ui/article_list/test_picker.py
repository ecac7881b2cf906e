"""A block to another article, by digit or by title."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.application import Desktop
from app.ui.article_list.picker import ArticlePicker, find_articles
from app.ui.session import Place
from tests.small_issue import make_issue
from tests.ui.desk_stage import operations


def open_picker(desktop: Desktop, block: int) -> ArticlePicker:
    desktop.session.select_place(Place(block, 0, None))
    desktop.desk.workbench.articles.view.setFocus()
    QTest.keyClick(desktop.desk.focusWidget() or desktop.desk, Qt.Key.Key_M)
    picker = desktop.desk.belonging.picker
    assert picker.isVisible()
    return picker


def test_numbers_and_words_find() -> None:
    issue = make_issue()
    assert [number for number, _, _ in find_articles(issue, "")] == [1, 2, 3]
    assert find_articles(issue, "3")[0][1] == 12
    assert [name for _, _, name in find_articles(issue, "夜雨")] == ["夜雨润田"]


def test_a_digit_is_enough(qtbot: QtBot, desktop: Desktop) -> None:
    picker = open_picker(desktop, 8)
    QTest.keyClick(picker.field, Qt.Key.Key_3)
    assert not picker.isVisible()
    assert operations(desktop)[-1] == "MoveBlock"
    assert desktop.session.issue is not None
    assert [block.id for block in desktop.session.issue.articles[2].blocks][-1] == 8
    assert desktop.session.article_id == 12


def test_a_part_of_the_title_and_return(qtbot: QtBot, desktop: Desktop) -> None:
    picker = open_picker(desktop, 8)
    picker.field.setText("夜雨")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert operations(desktop)[-1] == "MoveBlock"


def test_escape_moves_nothing(qtbot: QtBot, desktop: Desktop) -> None:
    picker = open_picker(desktop, 8)
    steps = len(operations(desktop))
    QTest.keyClick(picker.field, Qt.Key.Key_Down)
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert len(operations(desktop)) == steps
