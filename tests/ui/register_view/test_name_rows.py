"""Rows of names, as they are painted."""

from app.ui.face.theme import ROW_HEIGHT
from app.ui.register_view import RegisterView
from tests.ui.register_view.painting import colors_in_row


def test_a_row_has_the_letter_of_its_kind_in_its_colour(view: RegisterView) -> None:
    theme = view.entry.appearance.theme
    own = view.side.name_list
    assert own.sizeHintForRow(0) == ROW_HEIGHT
    assert theme.person.name() in colors_in_row(own, 0)
    assert theme.place.name() not in colors_in_row(own, 0)
    assert theme.place.name() in colors_in_row(own, 3)
    assert theme.selection.name() in colors_in_row(own, 0)
