"""The lines of headings in the galley: about as long as one another, and no more of them than without."""

import pytest
from PySide6.QtGui import QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText, SetRole
from app.text.model import Role
from app.ui.face.theme import Appearance, reading_font
from app.ui.galley import Galley
from app.ui.galley.headings import free_width
from app.ui.session import Session

TITLE = "柳河新区老桥换新颜三十盏灯照亮十里长堤"
TITLE_BLOCK, TITLE_INDEX = 3, 1


@pytest.fixture
def galley(qtbot: QtBot, small_session: Session, appearance: Appearance, stage: QWidget) -> Galley:
    galley = Galley(small_session, appearance, stage)
    galley.resize(400, 500)
    galley.show()
    small_session.do(ReplaceText(TITLE_BLOCK, 0, 5, TITLE))
    settle(qtbot, galley)
    return galley


def settle(qtbot: QtBot, galley: Galley) -> None:
    """What is in sight is painted, and what asked for it is balanced."""

    def is_settled() -> bool:
        galley.grab()
        return not galley.headings.waiting

    qtbot.waitUntil(is_settled)


def lines(galley: Galley, index: int = TITLE_INDEX) -> list[int]:
    layout = galley.sheet.findBlockByNumber(index).layout()
    return [layout.lineAt(number).textLength() for number in range(layout.lineCount())]


def test_no_character_stands_alone(galley: Galley) -> None:
    found = lines(galley)
    assert len(found) > 1 and sum(found) == len(TITLE)
    assert max(found) - min(found) <= 2


def test_another_width_has_other_lines(qtbot: QtBot, galley: Galley) -> None:
    for width in (330, 460, 520):
        galley.resize(width, 500)
        settle(qtbot, galley)
        assert max(lines(galley)) - min(lines(galley)) <= len(lines(galley))


def test_as_many_lines_as_without(galley: Galley) -> None:
    font, option = galley.sheet.typography.characters[Role.TITLE].font(), galley.sheet.defaultTextOption()
    column = galley.viewport().width()
    assert free_width(TITLE, font, column, option) > 0
    em = column / len(lines(galley)) / 2
    assert free_width(TITLE, font, column - free_width(TITLE, font, column, option), option) < em


def test_what_fits_and_what_is_no_heading_is_left_alone(qtbot: QtBot, galley: Galley, small_session: Session) -> None:
    margins = [galley.sheet.findBlockByNumber(index).blockFormat().rightMargin() for index in range(7)]
    assert [index for index, margin in enumerate(margins) if margin] == [TITLE_INDEX]
    small_session.do(SetRole(TITLE_BLOCK, Role.BODY))
    settle(qtbot, galley)
    assert galley.sheet.findBlockByNumber(TITLE_INDEX).blockFormat().rightMargin() == 0


def test_the_lines_stay_while_they_are_typed_in(qtbot: QtBot, galley: Galley, small_session: Session) -> None:
    before = galley.sheet.findBlockByNumber(TITLE_INDEX).blockFormat().rightMargin()
    galley.setFocus()
    small_session.set_typing(True)
    galley.place_caret(TITLE_INDEX, len(TITLE))
    QTest.keyClicks(galley, "1234")
    settle(qtbot, galley)
    assert galley.sheet.findBlockByNumber(TITLE_INDEX).blockFormat().rightMargin() == before
    small_session.set_typing(False)
    settle(qtbot, galley)
    assert galley.headings.is_balanced(TITLE_INDEX)
    assert galley.sheet.is_true()


@pytest.mark.parametrize("length", range(2, 60, 3))
def test_every_length_is_balanced(qtbot: QtBot, length: int) -> None:
    font, option, column = reading_font(25), QTextOption(), 280.0
    free = free_width("桥" * length, font, column, option)
    em = 25
    in_line, wanted = int(column / em), int((column - free + 0.5) / em)
    count = -(-length // in_line)
    assert -(-length // wanted) == count
    assert count == 1 or length - (count - 1) * wanted >= wanted - count + 1


def test_a_column_too_narrow_for_two_characters_is_left(qtbot: QtBot) -> None:
    assert free_width("桥桥桥", reading_font(25), 30, QTextOption()) == 0


def test_an_article_that_needs_the_scroll_bar_has_its_headings_right_at_once(
    qtbot: QtBot, galley: Galley, small_session: Session
) -> None:
    galley.resize(400, 150)
    settle(qtbot, galley)
    assert galley.verticalScrollBar().isVisible()
    small_session.select_article(12)
    settle(qtbot, galley)
    small_session.select_article(1)
    assert galley.verticalScrollBar().isVisible() and galley.headings.is_balanced(TITLE_INDEX)
    found = lines(galley)
    settle(qtbot, galley)
    assert lines(galley) == found
