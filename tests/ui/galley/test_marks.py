"""Around the text stand its doubts, what was changed in it, its names, and what the other pane points at."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.editing.operations import AddEntity, AddTag, ReplaceText
from app.text.model import EntityKind, Tag
from app.ui.face.theme import LIGHT
from app.ui.galley import Galley
from app.ui.galley.marks import gaps_of
from app.ui.session import Session
from tests.small_issue import RAW


def picture(galley: Galley) -> QImage:
    return galley.viewport().grab().toImage()


def has_color(galley: Galley, block_id: int, start: int, end: int, color: QColor) -> bool:
    """Whether something near this colour stands in or just under these characters."""
    first, last = galley.rect_at(block_id, start), galley.rect_at(block_id, end)
    assert first is not None and last is not None
    image = picture(galley)
    return any(
        is_near(image.pixelColor(x, y), color)
        for x in range(first.left(), last.left())
        for y in range(first.top(), min(first.bottom() + 4, image.height()))
    )


def is_near(one: QColor, other: QColor) -> bool:
    pairs = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return all(abs(first - second) < 40 for first, second in pairs)


def test_an_open_doubt_is_underlined(galley: Galley, small_session: Session) -> None:
    block = galley.index.blocks[7]
    assert [(doubt.id, start, end) for doubt, start, end in galley.marks.doubts_in(block)] == [(19, 0, 2)]
    assert has_color(galley, 7, 0, 2, LIGHT.cinnabar)
    assert not has_color(galley, 7, 2, 4, LIGHT.cinnabar)


def differs(before: QImage, after: QImage, galley: Galley, start: int, end: int) -> bool:
    """Whether the pictures differ where these characters of block 5 stand."""
    first, last = galley.rect_at(5, start), galley.rect_at(5, end)
    assert first is not None and last is not None
    part = QRect(first.topLeft(), last.bottomLeft() + QPoint(-1, 3))
    return before.copy(part) != after.copy(part)


def test_changes_are_shown_on_demand(galley: Galley, small_session: Session) -> None:
    small_session.do(ReplaceText(5, 19, 20, "隆隆"))
    before = picture(galley)
    galley.show_changes(is_shown=True)
    after = picture(galley)
    for typed_or_changed in ((19, 21), (16, 17), (13, 14)):
        assert differs(before, after, galley, *typed_or_changed)
    assert not differs(before, after, galley, 17, 19)
    galley.show_changes(is_shown=False)
    assert picture(galley) == before


def test_what_was_taken_out_leaves_a_dot(galley: Galley, small_session: Session) -> None:
    block = galley.index.blocks[5]
    assert block.text.startswith("本报讯（记者 周晓禾）12月3日")
    assert list(gaps_of(block, RAW)) == [1, 13, 14, 15]
    small_session.do(ReplaceText(5, 0, 1, ""))
    assert next(gaps_of(galley.index.blocks[5], RAW)) == 0


@pytest.mark.parametrize(
    ("scheme", "color"),
    [("person", LIGHT.person), ("place", LIGHT.place), ("organisation", LIGHT.organisation)],
)
def test_names_are_underlined(galley: Galley, small_session: Session, scheme: str, color: QColor) -> None:
    small_session.do(AddTag(1, Tag("周晓禾", scheme)))
    assert has_color(galley, 5, 7, 10, color)


def test_what_the_other_pane_points_at_is_shown(qtbot: QtBot, galley: Galley) -> None:
    before = picture(galley)
    galley.show_ranges([(5, 0, 3)])
    marked = picture(galley)
    assert marked != before
    galley.show_ranges([])
    galley.show_hits([(5, 0, 3)])
    assert picture(galley) not in (before, marked)
    galley.show_hits([])
    assert picture(galley) == before


def test_the_caret_is_a_block_while_reading(galley: Galley) -> None:
    galley.place_caret(3, 5)
    rect = galley.rect_at(5, 5)
    assert rect is not None
    reading = picture(galley).pixelColor(rect.left() + 3, rect.top() + 2)
    galley.start_typing()
    assert picture(galley).pixelColor(rect.left() + 3, rect.top() + 2) != reading


def test_a_name_has_a_line_when_confirmed_and_a_broken_one_when_suggested(
    galley: Galley, small_session: Session
) -> None:
    assert not has_color(galley, 5, 7, 10, LIGHT.organisation)
    galley.show_suggested_names([(5, EntityKind.ORGANISATION, 7, 10), (5, EntityKind.ORGANISATION, 900, 903)])
    assert has_color(galley, 5, 7, 10, LIGHT.organisation)
    galley.show_suggested_names([])
    assert not has_color(galley, 5, 7, 10, LIGHT.organisation)
    small_session.do(AddEntity(5, 7, 10, EntityKind.ORGANISATION))
    assert has_color(galley, 5, 7, 10, LIGHT.organisation)
    small_session.do(AddTag(1, Tag("周晓禾", "place")))
    assert not has_color(galley, 5, 7, 10, LIGHT.place)


def test_marks_stay_on_their_characters_while_something_is_composed(typing: Galley) -> None:
    def left_of(start: int, end: int) -> list[float]:
        spreads = typing.marks.spreads_within(typing.viewport().rect())
        return [part.left() for spread in spreads if spread.block.id == 5 for part in spread.parts(start, end)][:1]

    typing.place_caret(3, 7)
    before, behind = left_of(5, 7), left_of(7, 10)
    QApplication.sendEvent(typing, QInputMethodEvent("中文", []))
    assert left_of(5, 7) == before
    assert left_of(7, 10)[0] - behind[0] > 20
    rect = typing.rect_at(5, 8)
    assert rect is not None
    assert abs(rect.left() - left_of(8, 9)[0]) < 2
    place = typing.place_under(QPoint(rect.left() + 4, rect.center().y()))
    assert place is not None
    assert place.clean_offset == 8
