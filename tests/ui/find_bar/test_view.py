"""The bar goes from place to place over the whole issue, in raw or clean text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText
from app.ui.face.theme import Appearance
from app.ui.find_bar.view import FindBar
from app.ui.galley import Galley
from app.ui.raw_pane.view import RawPane
from app.ui.session import Place, Session
from tests.small_issue import RAW

SHIFT = Qt.KeyboardModifier.ShiftModifier


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def bar(qtbot: QtBot, small_session: Session, appearance: Appearance) -> Iterator[FindBar]:
    window = QWidget()
    qtbot.addWidget(window)
    bar = FindBar(small_session, appearance)
    raw_pane, galley = RawPane(small_session, appearance), Galley(small_session, appearance)
    column = QVBoxLayout(window)
    for widget in (bar, raw_pane, galley):
        column.addWidget(widget)
    bar.follow(raw_pane, galley)
    window.resize(700, 700)
    with qtbot.waitExposed(window):
        window.show()
    yield bar


@pytest.fixture
def open_bar(bar: FindBar) -> FindBar:
    bar.open_bar()
    return bar


def shown(bar: FindBar) -> tuple[int, str]:
    """The selected article and the text selected in the pane that is searched."""
    assert bar.galley and bar.raw_pane
    if bar.is_raw:
        span = bar.raw_pane.selected_span()
        return bar.session.article_id, RAW[span.raw_start : span.raw_end] if span else ""
    return bar.session.article_id, bar.galley.selected_text()


def test_it_is_hidden_until_asked_for(bar: FindBar) -> None:
    assert bar.isHidden()
    bar.open_bar()
    assert bar.isVisible()
    assert bar.count.text() == ""


def test_all_places_are_reached_over_articles(open_bar: FindBar, small_session: Session) -> None:
    open_bar.field.setText("魏宣")
    assert (shown(open_bar), open_bar.count.text()) == ((12, "魏宣"), "1 of 1")
    small_session.select_article(1)
    open_bar.field.setText("桥")
    assert (shown(open_bar), open_bar.count.text()) == ((1, "桥"), "1 of 6")
    articles = []
    for _ in range(6):
        open_bar.find_next()
        articles.append(small_session.article_id)
    assert articles == [1, 1, 1, 1, 9, 1]
    open_bar.find_previous()
    assert (small_session.article_id, open_bar.count.text()) == (9, "6 of 6")


def test_the_search_begins_at_the_cursor(open_bar: FindBar, small_session: Session) -> None:
    small_session.select_place(Place(7, 0, None))
    open_bar.field.setText("桥")
    assert open_bar.count.text() == "4 of 6"


def test_raw_text_is_found_through_its_spaces(open_bar: FindBar) -> None:
    open_bar.field.setText("桥面添彩")
    assert shown(open_bar) == (1, "桥面添彩")
    QTest.mouseClick(open_bar.raw_button, Qt.MouseButton.LeftButton)
    assert (shown(open_bar), open_bar.count.text()) == ((1, "桥 面 添 彩"), "1 of 1")
    open_bar.field.setText("夜雨")
    assert shown(open_bar) == (12, "夜雨")


def test_nothing_found_is_said(open_bar: FindBar) -> None:
    open_bar.field.setText("没有")
    assert open_bar.count.text() == "Not found"
    open_bar.find_next()
    assert open_bar.at == -1


def test_keys_go_on_and_close(qtbot: QtBot, open_bar: FindBar) -> None:
    open_bar.field.setText("桥")
    QTest.keyClick(open_bar.field, Qt.Key.Key_Return)
    assert open_bar.count.text() == "2 of 6"
    QTest.keyClick(open_bar.field, Qt.Key.Key_Return, SHIFT)
    assert open_bar.count.text() == "1 of 6"
    assert open_bar.galley and open_bar.galley.marks.hits
    with qtbot.waitSignal(open_bar.closed):
        QTest.keyClick(open_bar.field, Qt.Key.Key_Escape)
    assert open_bar.isHidden()
    assert not open_bar.galley.marks.hits


def test_a_short_selection_becomes_the_query(bar: FindBar) -> None:
    assert bar.galley
    bar.galley.select_clean(3, 0, 2)
    bar.open_bar()
    assert bar.field.text() == "老桥"
    assert bar.count.text() == "1 of 2"


def test_a_change_is_counted(open_bar: FindBar, small_session: Session) -> None:
    open_bar.field.setText("桥")
    small_session.do(ReplaceText(3, 1, 2, ""))
    assert open_bar.count.text() == "1 of 5"
    small_session.open(None)
    assert open_bar.count.text() == "Not found"
