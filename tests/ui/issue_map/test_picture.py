"""Which line of the issue stands at which height of the map."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QImage

from app.editing.operations import LeaveOut, MergeArticles, MoveBlock, PutBack, SetRole, SplitBlock
from app.text.model import Role
from app.ui.face.theme import LIGHT, Appearance
from app.ui.issue_map.picture import INSET, NUMBER_LEFT, TALLEST_ROW, WIDTH, LinesPicture
from app.ui.raw_pane.index import RawIndex
from app.ui.session import Session
from tests.small_issue import RAW


def test_lines_are_as_tall_as_there_is_room(small_session: Session, appearance: Appearance) -> None:
    picture = LinesPicture(RawIndex.of(small_session), appearance)
    picture.height = 400
    assert picture.row_height == TALLEST_ROW
    assert [picture.line_at(picture.y_of(line) + 1) for line in range(4)] == [0, 1, 2, 3]
    assert (picture.line_at(-5), picture.line_at(399)) == (0, picture.index.line_count - 1)


def test_many_lines_share_a_row_of_pixels(small_session: Session, appearance: Appearance) -> None:
    picture = LinesPicture(RawIndex.of(small_session), appearance)
    picture.height = 2 * INSET + 6
    rows = list(picture.rows(1.0))
    assert len(rows) <= 6
    assert [first for _, _, first, _ in rows] == [last for _, _, _, last in [(0, 0, 0, 0), *rows[:-1]]]
    assert rows[-1][3] == picture.index.line_count


def test_ticks_that_would_meet_are_one(small_session: Session, appearance: Appearance) -> None:
    picture = LinesPicture(RawIndex.of(small_session), appearance)
    for height, least in ((400, 5), (2 * INSET + 6, 1)):
        picture.height = height
        picture.forget()
        image = picture.paint(1.0).toImage()
        column = [image.pixelColor(WIDTH - 3, y).alpha() > 0 for y in range(height)]
        ticks = sum(here and not before for before, here in pairwise([False, *column]))
        assert least <= ticks <= len(picture.index.doubts)


def test_the_bars_are_painted_once_for_many_pictures(small_session: Session, appearance: Appearance) -> None:
    picture = LinesPicture(RawIndex.of(small_session), appearance)
    picture.height = 200
    first = picture.paint(1.0).toImage()
    bars = picture.bars
    assert picture.paint(1.0).toImage() == first
    assert picture.bars is bars
    picture.forget()
    assert picture.paint(1.0).toImage() == first


def test_each_article_has_its_number_beside_its_bars(small_session: Session, appearance: Appearance) -> None:
    """The picture without colour still tells the articles apart."""
    picture = LinesPicture(RawIndex.of(small_session), appearance)
    picture.height = 400
    image = picture.paint(2).toImage()
    top = round(picture.y_of(14) * 2)
    right = [image.pixelColor(x, y) for x in range(2 * NUMBER_LEFT + 4, 52) for y in range(top, top + 20)]
    assert LIGHT.ink in right


OPERATIONS = (
    SetRole(5, Role.SUBHEAD),
    LeaveOut(6),
    PutBack(RAW.index("第3版 值班 林舟"), 1, 0, Role.BODY),
    MoveBlock(15, 1, 0),
    SplitBlock(5, 6),
    MergeArticles(12, 9),
    SetRole(4, Role.BODY),
)


def look_alike(first: QImage, second: QImage) -> bool:
    """But for the rounding of thin colours, which a clip changes by the least."""

    def channels(image: QImage) -> list[int]:
        colors = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        return [channel for color in colors for channel in (color.red(), color.green(), color.blue(), color.alpha())]

    return all(abs(one - other) <= 4 for one, other in zip(channels(first), channels(second), strict=True))


@pytest.mark.parametrize("height", [60, 97, 400])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_what_an_edit_changed_is_painted_as_if_all_were(
    small_session: Session, appearance: Appearance, height: int, ratio: float
) -> None:
    picture, fresh = (LinesPicture(RawIndex.of(small_session), appearance) for _ in range(2))
    picture.height = fresh.height = height
    picture.paint(ratio)
    picture.index.rearranged.connect(picture.renew)
    changed = []
    for operation in OPERATIONS:
        before = picture.bars
        change = small_session.do(operation)
        if change is None:
            continue
        for block_id in change.difference.block_ids & picture.index.blocks.keys():
            for span in picture.index.blocks[block_id].spans:
                picture.renew(span.raw_start, span.raw_end)
        changed.append(picture.bars is before)
        fresh.forget()
        assert look_alike(picture.paint(ratio).toImage(), fresh.paint(ratio).toImage())
        assert picture.faces == fresh.faces
    assert True in changed
    assert False in changed
