"""Both panes show the same characters: while scrolling, under the mouse, selected, and after edits."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText, SplitBlock
from app.text.model import Span
from app.ui.face.theme import Appearance
from app.ui.galley import Galley
from app.ui.pane_link import PaneLink, bridge_gaps
from app.ui.raw_pane.view import RawPane
from app.ui.session import Place, Session
from tests.small_issue import RAW

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def link(qtbot: QtBot, small_session: Session, appearance: Appearance) -> Iterator[PaneLink]:
    window = QWidget()
    qtbot.addWidget(window)
    raw_pane, galley = RawPane(small_session, appearance), Galley(small_session, appearance)
    row = QHBoxLayout(window)
    row.addWidget(raw_pane)
    row.addWidget(galley)
    window.resize(900, 190)
    link = PaneLink(small_session, raw_pane, galley, window)
    with qtbot.waitExposed(window):
        window.show()
    yield link


def select_clean(link: PaneLink, start: tuple[int, int], end: tuple[int, int]) -> None:
    cursor = link.galley.textCursor()
    cursor.setPosition(link.galley.sheet.qt_at(*start))
    cursor.setPosition(link.galley.sheet.qt_at(*end), QTextCursor.MoveMode.KeepAnchor)
    link.galley.setTextCursor(cursor)


def raw_texts(link: PaneLink) -> list[str]:
    return [RAW[span.raw_start : span.raw_end] for span in link.raw_pane.strokes.echoes]


def clean_texts(link: PaneLink) -> list[str]:
    return [
        link.index.blocks[block].text[start:end]
        for block, ranges in link.galley.marks.echoes.items()
        for start, end in ranges
    ]


def test_scrolling_the_galley_scrolls_the_raw_text(link: PaneLink) -> None:
    assert link.raw_pane.is_visible(0)
    link.galley.verticalScrollBar().setValue(link.galley.verticalScrollBar().maximum() - 80)
    place = link.galley.place_at(link.galley.viewport().rect().center())
    assert place
    raw_offset = link.index.raw_of(place)
    assert raw_offset is not None
    assert link.raw_pane.is_visible(raw_offset)


def test_scrolling_the_raw_text_scrolls_the_galley(link: PaneLink, small_session: Session) -> None:
    target = RAW.index("三十盏")
    link.raw_pane.scroll_by_hand(target, link.raw_pane.viewport().height() / 3)
    rect = link.galley.rect_at(8, 0)
    assert rect is not None
    assert 0 <= rect.top() <= link.galley.viewport().height()
    assert small_session.article_id == 1


def test_the_panes_come_to_rest(link: PaneLink) -> None:
    moves: list[str] = []
    link.raw_pane.verticalScrollBar().valueChanged.connect(lambda: moves.append("raw"))
    link.galley.verticalScrollBar().valueChanged.connect(lambda: moves.append("galley"))
    link.galley.verticalScrollBar().setValue(150)
    assert moves.count("galley") == 1
    assert moves.count("raw") <= 1


def test_the_character_under_the_mouse_is_shown_in_the_other_pane(link: PaneLink) -> None:
    link.raw_pane.character_hovered.emit(RAW.index("报讯"))
    assert link.galley.marks.hovered == (5, 1)
    link.raw_pane.character_hovered.emit(RAW.index(" 报讯"))
    assert link.galley.marks.hovered is None
    link.galley.character_hovered.emit(Place(5, 1, RAW.index("报讯")))
    assert link.raw_pane.strokes.hovered == RAW.index("报讯")
    link.galley.character_hovered.emit(Place(5, 1, None))
    assert link.raw_pane.strokes.hovered == -1


def test_a_selection_shows_the_same_raw_characters(link: PaneLink) -> None:
    select_clean(link, (3, 0), (3, 4))
    assert raw_texts(link) == ["本 报讯（"]
    select_clean(link, (4, 4), (4, 9))
    assert raw_texts(link) == ["十年，\n\n今天"]
    select_clean(link, (1, 3), (2, 3))
    assert raw_texts(link) == ["新颜", "——柳"]


def test_a_raw_selection_shows_the_same_clean_characters(link: PaneLink) -> None:
    start = RAW.index("年，\n\n今天")
    link.raw_pane.select_raw(Span(start, start + 6))
    assert clean_texts(link) == ["年，今天"]


def test_a_selection_outlives_an_edit(link: PaneLink, small_session: Session) -> None:
    start = RAW.index("桥 面 添 彩")
    link.raw_pane.select_raw(Span(start, start + 7))
    assert clean_texts(link) == ["桥面添彩"]
    small_session.do(ReplaceText(7, 1, 2, "梁"))
    assert clean_texts(link) == ["桥", "添彩"]
    small_session.do(SplitBlock(7, 2))
    assert clean_texts(link) == ["桥", "添彩"]
    select_clean(link, (5, 0), (5, 2))
    assert raw_texts(link) == ["桥"]


def test_a_doubt_stands_beside_itself(link: PaneLink, small_session: Session) -> None:
    small_session.select_doubt(23)
    rect = link.galley.rect_at(16, 0)
    assert rect is not None
    top = link.raw_pane.top_of(link.index.line_of(RAW.index("（魏宣")))
    lowest = link.raw_pane.verticalScrollBar().value() == link.raw_pane.verticalScrollBar().maximum()
    assert lowest or abs(top - rect.top()) <= link.raw_pane.fontMetrics().lineSpacing()


def test_gaps_of_white_space_are_bridged() -> None:
    assert bridge_gaps("a b,c", [Span(0, 1), Span(2, 3), Span(4, 5)]) == [Span(0, 3), Span(4, 5)]
