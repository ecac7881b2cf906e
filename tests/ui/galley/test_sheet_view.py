"""Which paragraphs are in sight, wherever the view goes, and what of a long one is."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.text.model import Article, Block, Role
from app.ui.face.theme import Appearance
from app.ui.galley.marks import Spread
from app.ui.galley.sheet_view import NEAR, SheetView
from app.ui.galley.typography import Typography

LINE = "改革开放以来，我国经济建设取得了举世瞩目的成就。"


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance) -> SheetView:
    view = SheetView(Typography(appearance.theme))
    qtbot.addWidget(view)
    view.resize(400, 300)
    with qtbot.waitExposed(view):
        view.show()
    return view


def show(view: SheetView, *texts: str) -> None:
    blocks = tuple(Block(number, Role.BODY, (), text, ()) for number, text in enumerate(texts, 1))
    view.sheet.show_article(Article(1, blocks))


def first_and_last(view: SheetView) -> tuple[int, int]:
    """The first and the last paragraph in sight, as Qt has it."""
    bottom = view.viewport().rect().bottomLeft()
    return view.cursorForPosition(bottom * 0).blockNumber(), view.cursorForPosition(bottom).blockNumber()


def test_what_is_in_sight_is_told_wherever_the_view_goes(view: SheetView) -> None:
    show(view, *([LINE] * (4 * NEAR)))
    QTextCursor(view.sheet).movePosition(QTextCursor.MoveOperation.End)
    bar = view.verticalScrollBar()
    for part in (0.0, 0.01, 0.5, 0.52, 1.0, 0.25, 0.0):
        bar.setValue(round(bar.maximum() * part))
        shown = [paragraph.blockNumber() for paragraph, _ in view.visible_paragraphs()]
        first, last = first_and_last(view)
        assert shown == list(range(shown[0], shown[-1] + 1))
        assert shown[0] <= first <= shown[0] + 1
        assert abs(shown[-1] - last) <= 1
        assert [row[0] for row in view.visible_rows()] == shown


def test_a_sheet_that_became_short_is_in_sight_whole(view: SheetView) -> None:
    show(view, *([LINE] * 40))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.visible_paragraphs()
    show(view, LINE, LINE)
    assert [paragraph.blockNumber() for paragraph, _ in view.visible_paragraphs()] == [0, 1]


def test_of_a_long_paragraph_only_the_lines_in_sight_are_looked_at(view: SheetView) -> None:
    show(view, LINE * 400)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    area = view.viewport().rect()
    ((paragraph, rect),) = view.visible_paragraphs()
    spread = Spread(view.sheet.blocks[0], paragraph, rect, area)
    start, end = spread.in_sight
    assert 0 < start < end < len(view.sheet.blocks[0].text)
    assert start <= view.sheet.caret_at(view.cursorForPosition(area.topLeft()).position()).clean_offset
    assert end >= view.sheet.caret_at(view.cursorForPosition(area.bottomRight()).position()).clean_offset
    whole = Spread(view.sheet.blocks[0], paragraph, rect, QRect(0, -100_000, 400, 200_000))
    assert whole.in_sight == (0, len(view.sheet.blocks[0].text))
    seen = [part for part in whole.parts(0, len(LINE) * 400) if part.bottom() >= 0 and part.top() <= area.bottom()]
    assert [part for part in spread.parts(0, len(LINE) * 400) if part in seen] == seen


def test_the_caret_stands_before_what_follows_it(view: SheetView) -> None:
    show(view, LINE, "二𠮷三")
    view.place_before_end(2, 1)
    assert (view.caret().index, view.caret().clean_offset) == (1, 2)
    view.place_before_end(99, 0)
    assert view.caret().index == 1
