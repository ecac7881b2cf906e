"""The page shows the article that is selected, and tells where caret, selection and mouse are."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.store.errors import LibraryOpenForReading
from app.ui.face.theme import COLUMN_WIDTH, Appearance
from app.ui.galley import Galley
from app.ui.galley.page import MARGIN_WIDTH
from app.ui.galley.sheet import Caret
from app.ui.session import Place, Session

BODY = 3
"""The index of the first paragraph."""


def test_the_column_is_centred_and_never_too_wide(qtbot: QtBot, galley: Galley) -> None:
    assert galley.viewport().x() == MARGIN_WIDTH
    galley.resize(1200, 640)
    assert galley.viewport().width() == COLUMN_WIDTH
    assert galley.viewport().x() > MARGIN_WIDTH
    assert galley.margin.width() == galley.viewport().x()


def test_another_article_is_shown_from_its_beginning(qtbot: QtBot, galley: Galley, small_session: Session) -> None:
    small_session.select_article(12)
    assert [block.text for block in galley.sheet.blocks] == ["一周要闻", "夜雨润田", "昨夜下了雨。", "（魏宣）"]
    assert galley.verticalScrollBar().value() == 0
    qtbot.waitUntil(lambda: small_session.place is not None and small_session.place.block == 13)


def test_a_place_named_elsewhere_gets_the_caret(galley: Galley, small_session: Session) -> None:
    small_session.select_place(Place(15, 2, None), object())
    assert (galley.caret().index, galley.caret().clean_offset) == (2, 2)
    assert small_session.article_id == 12


def test_a_doubt_is_brought_into_view(galley: Galley, small_session: Session) -> None:
    galley.resize(520, 160)
    assert small_session.issue
    doubt = next(doubt for doubt in small_session.issue.doubts if doubt.id == 22)
    small_session.select_doubt(doubt.id)
    assert small_session.place and (small_session.place.block, small_session.place.raw_offset) == (8, doubt.raw_offset)
    rect = galley.rect_at(8, small_session.place.clean_offset)
    assert rect is not None
    assert 0 <= rect.top() < galley.viewport().height()


def test_a_doubt_of_another_article_selects_it(galley: Galley, small_session: Session) -> None:
    small_session.select_doubt(23)
    assert small_session.article_id == 12
    assert small_session.place and small_session.place.block == 16


def test_the_selection_is_told_by_block(qtbot: QtBot, galley: Galley) -> None:
    cursor = galley.textCursor()
    cursor.setPosition(galley.sheet.qt_at(0, 2))
    cursor.setPosition(galley.sheet.qt_at(2, 1), QTextCursor.MoveMode.KeepAnchor)
    with qtbot.waitSignal(galley.characters_selected) as told:
        galley.setTextCursor(cursor)
    assert told.args == [((2, 2, 4), (3, 0, 5), (4, 0, 1))]
    assert galley.selected_text() == "走笔\n老桥换新颜\n—"
    assert galley.createMimeDataFromSelection().text() == galley.selected_text()


def test_characters_are_selected_and_shown(galley: Galley) -> None:
    galley.select_clean(8, 6, 8)
    assert galley.selected_text() == "𠮷祥"
    assert galley.textCursor().selectedText() == "𠮷祥"


def test_the_character_under_the_mouse_is_told(galley: Galley) -> None:
    rect = galley.rect_at(5, 2)
    assert rect is not None
    place = galley.place_under(QPoint(rect.left() + 4, rect.center().y()))
    assert place == Place(5, 2, place.raw_offset if place else None)
    assert galley.place_under(QPoint(rect.left(), galley.viewport().height() - 2)) is None


def test_a_larger_text_size_keeps_the_caret(galley: Galley) -> None:
    galley.place_caret(3, 4)
    height = galley.cursorRect().height()
    galley.set_text_size(24)
    assert (galley.caret().index, galley.caret().clean_offset) == (3, 4)
    assert galley.cursorRect().height() > height


def test_dark_and_light_have_their_grounds(galley: Galley, appearance: Appearance) -> None:
    light = galley.grab().toImage().pixelColor(5, 5)
    appearance.choose("dark")
    dark = galley.grab().toImage().pixelColor(5, 5)
    assert light.lightness() > 240
    assert dark.lightness() < 50


def test_the_user_alone_scrolls_loudly(qtbot: QtBot, galley: Galley) -> None:
    galley.resize(520, 160)
    told: list[bool] = []
    galley.scrolled.connect(lambda: told.append(True))
    galley.scroll_to(8, 0, 40)
    assert told == []
    galley.verticalScrollBar().setValue(3)
    assert told == [True]


def first_text(session: Session) -> str:
    """How the first paragraph begins."""
    assert session.article
    return session.article.blocks[BODY].text[:4]


def is_equal_to_model(galley: Galley, session: Session) -> bool:
    return session.article is not None and galley.sheet.is_true() and galley.sheet.blocks == session.article.blocks


class Watch(QObject):
    """What the model and the page say whenever the page is about to be painted."""

    def __init__(self, galley: Galley, session: Session) -> None:
        super().__init__(galley)
        self.galley = galley
        self.session = session
        self.seen: list[tuple[str, str]] = []
        galley.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.seen.append((first_text(self.session), self.galley.sheet.findBlockByNumber(BODY).text()[:4]))
        return False


def test_what_is_typed_is_painted_before_it_is_written(typing: Galley, small_session: Session) -> None:
    typing.place_caret(BODY, 3)
    QApplication.processEvents()
    watch = Watch(typing, small_session)
    QTest.keyClick(typing, Qt.Key.Key_X)
    assert watch.seen == [("本报讯（", "本报讯x")]
    assert first_text(small_session) == "本报讯x"
    assert is_equal_to_model(typing, small_session)


def test_what_is_refused_goes_from_the_page_again(typing: Galley, small_session: Session) -> None:
    failures: list[UserError] = []
    small_session.edit_failed.connect(failures.append)
    typing.select_clean(5, 1, 3)
    before, watch = small_session.issue, Watch(typing, small_session)
    assert small_session.editor is not None
    small_session.editor.database.obstacle = "a medium that cannot be written"
    QTest.keyClick(typing, Qt.Key.Key_X)
    assert [type(failure) for failure in failures] == [LibraryOpenForReading]
    assert watch.seen == [("本报讯（", "本x（记")]
    assert small_session.issue is before
    assert is_equal_to_model(typing, small_session)
    assert typing.selected_text() == "报讯"
    QApplication.processEvents()
    assert watch.seen[-1] == ("本报讯（", "本报讯（")
    small_session.editor.database.obstacle = ""
    QTest.keyClick(typing, Qt.Key.Key_Y)
    assert first_text(small_session) == "本y（记"
    assert is_equal_to_model(typing, small_session)


def test_lines_that_are_refused_go_again_with_their_blocks(typing: Galley, small_session: Session) -> None:
    assert small_session.editor is not None
    small_session.editor.database.obstacle = "a medium that cannot be written"
    typing.place_caret(BODY, 3)
    QTest.keyClick(typing, Qt.Key.Key_Return)
    assert is_equal_to_model(typing, small_session)
    assert typing.caret() == Caret(BODY, 3)
