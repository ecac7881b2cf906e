"""Which line of the issue stands at which height of the map."""

from itertools import pairwise

from app.ui.face.theme import LIGHT, Appearance
from app.ui.issue_map.picture import INSET, NUMBER_LEFT, TALLEST_ROW, WIDTH, LinesPicture
from app.ui.raw_pane.index import RawIndex
from app.ui.session import Session


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
