"""The raw text is shown as it came, positions are those of the issue, and what is asked for comes into view."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.editing.editor import Editor, begin_issue
from app.store.database import Database
from app.store.issues import add_issue, append_entry
from app.text.model import Article, Block, Piece, Reading, Role, Source, Span
from app.ui.face.theme import LIGHT, Appearance
from app.ui.raw_pane.view import RawPane
from app.ui.session import Place, Session
from tests.small_issue import RAW

ODD = "甲\r\n乙\u2028丙\n𠮷\x0c丁\u00a0戊"


def open_odd(session: Session, folder: Path) -> Editor:
    """An issue with what Qt would swallow, in one block."""
    database = Database.open(folder / "odd.jiaoyang")
    block = Block(2, Role.BODY, (Span(0, len(ODD)),), ODD[0], (Piece(0, 0, 1),))
    source = Source("odd.txt", hashlib.sha256(ODD.encode()).hexdigest())
    issue, entries = begin_issue(ODD, source, Reading((Article(1, (block,)),)), {})
    with database.transaction() as connection:
        issue_id = add_issue(connection, issue, ODD.encode())
        for entry in entries:
            append_entry(connection, issue_id, entry)
    editor = Editor(database, issue_id)
    session.open(editor)
    return editor


def picture(pane: RawPane) -> QImage:
    return pane.viewport().grab().toImage()


def point_at(pane: RawPane, text: str) -> QPoint:
    """A point on the first character of this text."""
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.qt_at(RAW.index(text)))
    rect = pane.cursorRect(cursor)
    return QPoint(rect.left() + 5, rect.center().y())


def select(pane: RawPane, text: str) -> None:
    cursor = pane.textCursor()
    cursor.setPosition(pane.qt_at(RAW.index(text)))
    cursor.setPosition(pane.qt_at(RAW.index(text) + len(text)), QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)


def test_it_is_never_editable(pane: RawPane) -> None:
    assert pane.isReadOnly()
    QTest.keyClicks(pane, "x")
    assert pane.document().findBlockByNumber(0).text() == "第3版 值班 林舟"


@pytest.mark.parametrize("raw_offset", [0, 1, 2, 3, 4, 5, 7, 8, 9, 11])
def test_positions_are_those_of_the_raw_text(
    pane: RawPane, small_session: Session, tmp_path: Path, raw_offset: int
) -> None:
    editor = open_odd(small_session, tmp_path)
    assert pane.document().blockCount() == ODD.count("\n") + 1
    assert pane.raw_at(pane.qt_at(raw_offset)) == raw_offset
    editor.database.close()


def test_what_is_copied_is_the_raw_text(pane: RawPane, small_session: Session, tmp_path: Path) -> None:
    editor = open_odd(small_session, tmp_path)
    pane.selectAll()
    assert pane.createMimeDataFromSelection().text() == ODD
    pane.moveCursor(QTextCursor.MoveOperation.Start)
    assert pane.createMimeDataFromSelection().text() == ""
    editor.database.close()


def test_a_click_selects_the_block_and_its_article(pane: RawPane, small_session: Session) -> None:
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_at(pane, "夜雨"))
    assert small_session.article_id == 12
    assert small_session.place == Place(14, 0, RAW.index("夜雨"))


def test_a_click_on_what_was_left_out_selects_nothing(pane: RawPane, small_session: Session) -> None:
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point_at(pane, "值班"))
    assert small_session.place is None
    assert pane.current_raw_offset() == RAW.index("值班")


def test_a_place_named_elsewhere_comes_into_view(pane: RawPane, small_session: Session) -> None:
    pane.resize(420, 90)
    assert not pane.is_visible(RAW.index("夜雨"))
    small_session.select_place(Place(14, 1, None), object())
    assert pane.is_visible(RAW.index("夜雨"))
    assert pane.current_raw_offset() == RAW.index("夜雨") + 1


def test_a_doubt_comes_into_view(pane: RawPane, small_session: Session) -> None:
    pane.resize(420, 90)
    small_session.select_doubt(23)
    assert pane.is_visible(RAW.index("（魏宣"))


def test_a_selected_article_comes_into_view(pane: RawPane, small_session: Session) -> None:
    pane.resize(420, 90)
    small_session.select_article(12)
    assert pane.is_visible(RAW.index("一周要闻"))


def test_the_pane_moves_quietly(pane: RawPane) -> None:
    pane.resize(420, 90)
    told: list[bool] = []
    pane.scrolled.connect(lambda: told.append(True))
    pane.scroll_to(RAW.index("夜雨"), 20)
    assert told == []
    pane.scroll_by_hand(0, 0)
    assert told == [True]


def test_the_selection_is_told(qtbot: QtBot, pane: RawPane) -> None:
    with qtbot.waitSignal(pane.characters_selected) as told:
        select(pane, "三十年，\n\n今天")
    start = RAW.index("三十年，\n")
    assert told.args == [(Span(start, start + 8),)]


def test_the_character_under_the_mouse_is_told(pane: RawPane) -> None:
    assert pane.raw_under(point_at(pane, "换新颜")) == RAW.index("换新颜")
    assert pane.raw_under(QPoint(pane.viewport().width() - 2, 10)) == -1
    pane.resize(420, 600)
    assert pane.raw_under(QPoint(10, 590)) == -1


def test_dots_stand_for_spaces_of_the_selected_article_on_demand(pane: RawPane, small_session: Session) -> None:
    before = picture(pane)
    pane.show_changes(is_shown=True)
    after = picture(pane)
    assert before != after
    small_session.select_article(9)
    pane.scroll_to(0, 0)
    with_dots = picture(pane)
    pane.show_changes(is_shown=False)
    assert picture(pane) == with_dots


def test_lines_of_other_articles_are_quieter(pane: RawPane, small_session: Session) -> None:
    def darkest(text: str) -> int:
        top = round(pane.top_of(pane.index.line_of(RAW.index(text))))
        image = picture(pane)
        return min(QColor(image.pixel(x, y)).lightness() for x in range(4, 60) for y in range(top + 2, top + 14))

    assert darkest("老桥换新颜") < darkest("夜雨润田")
    small_session.select_article(12)
    pane.scroll_to(0, 0)
    assert darkest("老桥换新颜") > darkest("夜雨润田")


def test_marks_from_elsewhere_are_shown_and_taken_away(pane: RawPane) -> None:
    plain = picture(pane)
    span = Span(RAW.index("老桥换新颜"), RAW.index("老桥换新颜") + 3)
    pane.show_spans([span])
    echo = picture(pane)
    pane.show_spans([])
    pane.show_hits([span])
    hit = picture(pane)
    pane.show_hits([])
    pane.show_hovered(span.raw_start)
    hovered = picture(pane)
    assert len({bytes(image.constBits()) for image in (plain, echo, hit, hovered)}) == 4
    pane.show_hovered(-1)
    assert picture(pane) == plain


def test_the_doubt_in_question_has_a_ground(pane: RawPane, small_session: Session) -> None:
    small_session.select_doubt(19)
    line = pane.index.line_of(RAW.index("桥 面"))
    color = QColor(picture(pane).pixel(1 + round(pane.document().documentMargin()), round(pane.top_of(line)) + 1))
    assert color.red() > color.blue() + 12


def test_a_theme_repaints(pane: RawPane, appearance: Appearance) -> None:
    assert picture(pane).pixelColor(1, 1) == LIGHT.raw
    appearance.choose("dark")
    assert picture(pane).pixelColor(1, 1).lightness() < 60


def test_text_size_moves_the_gutter(pane: RawPane) -> None:
    small = QSize(pane.gutter.size())
    pane.set_text_size(30)
    assert pane.gutter.width() > small.width()
    assert pane.viewport().x() == pane.gutter.width()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_copies_and_has_the_windows_verbs(pane: RawPane) -> None:
    pane.addAction(QAction("Put back", pane))
    select(pane, "老桥")
    pane.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    menu = pane.findChildren(QMenu)[0]
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == ["Copy", "Put back"]
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "老桥"
    menu.close()


def test_no_issue_has_no_lines(pane: RawPane, small_session: Session) -> None:
    small_session.open(None)
    pane.grab()
    assert pane.gutter.rows == []
    assert pane.raw_under(QPoint(10, 10)) == -1


def test_wrapped_lines_keep_their_numbers_and_characters(qtbot: QtBot, pane: RawPane) -> None:
    pane.resize(200, 300)
    pane.set_wrapped(is_wrapped=True)
    picture(pane)
    long = RAW.index("今天最稳当")
    line = pane.index.line_of(long)
    rows = dict(pane.gutter.rows)
    assert rows[line].height() > rows[0].height()
    end = RAW.index("说。")
    point = point_at(pane, "说。")
    assert point.y() > rows[line].center().y()
    assert pane.raw_under(point) == end
    pane.scroll_to(RAW.index("（魏宣"), 0)
    picture(pane)
    assert pane.is_visible(RAW.index("（魏宣"))
    pane.select_raw(Span(long, end))
    assert picture(pane).pixelColor(point_at(pane, "何大爷")) != LIGHT.raw
