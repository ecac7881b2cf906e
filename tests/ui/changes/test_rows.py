"""How a run is painted: what went struck out on its colour, what came on another, dots for spaces."""

from collections.abc import Iterator

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.changes.model import PROOF, ChangesModel
from app.ui.changes.rows import ChangeCells
from app.ui.changes.runs import Maker
from app.ui.face.stylesheet import blend, make_stylesheet
from app.ui.face.theme import Appearance
from app.ui.session import Session
from app.ui.widgets.folded_view import FoldedView


def picture_of_row(view: FoldedView, row: int) -> QImage:
    return view.viewport().grab(view.visualRect(view.rows.index(row, PROOF))).toImage()


def distance(one: QColor, other: QColor) -> int:
    pairs = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return sum(abs(a - b) for a, b in pairs)


def pixels(image: QImage) -> Iterator[QColor]:
    return (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))


def make_view(appearance: Appearance, stage: QWidget, session: Session, width: int) -> FoldedView:
    stage.setStyleSheet(make_stylesheet(appearance.theme))
    model = ChangesModel(session, stage)
    view = FoldedView(appearance, model, stage)
    view.setItemDelegate(ChangeCells(model, appearance, view))
    view.set_widths((116, 0, 100, 40, 60))
    view.resize(width, 300)
    model.take(model.prepare()())
    view.show()
    return view


def test_what_went_and_came_have_grounds_of_their_own(
    qtbot: QtBot, appearance: Appearance, stage: QWidget, small_session: Session
) -> None:
    view = make_view(appearance, stage, small_session, 800)
    assert isinstance(view.rows, ChangesModel)
    view.rows.choose(Maker(rule="width"))
    image, theme = picture_of_row(view, 0), appearance.theme
    for number in (4, 2):
        ground = blend(theme.articles[number], theme.galley, 0.2)
        assert sum(distance(pixel, ground) < 6 for pixel in pixels(image)) > 20


def test_spaces_are_dots_in_the_colour_of_the_raw_pane(
    qtbot: QtBot, appearance: Appearance, stage: QWidget, small_session: Session
) -> None:
    view = make_view(appearance, stage, small_session, 800)
    assert isinstance(view.rows, ChangesModel)
    dots = blend(appearance.theme.cinnabar, appearance.theme.galley, 0.75)
    assert min(distance(pixel, dots) for pixel in pixels(picture_of_row(view, 0))) < 60
    view.rows.choose(Maker(rule="width"))
    assert min(distance(pixel, dots) for pixel in pixels(picture_of_row(view, 0))) > 60


def test_a_narrow_row_is_cut_and_takes_no_harm(
    qtbot: QtBot, appearance: Appearance, stage: QWidget, small_session: Session
) -> None:
    for width in (330, 400, 460):
        view = make_view(appearance, stage, small_session, width)
        assert not view.viewport().grab().isNull()
