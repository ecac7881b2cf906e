"""Each kind of name has a colour of its own and a letter."""

from pytestqt.qtbot import QtBot

from app.text.model import EntityKind
from app.ui.face.name_marks import kind_color, kind_letter
from app.ui.face.theme import DARK, LIGHT


def test_kinds_are_told_apart_by_letter_and_colour(qtbot: QtBot) -> None:
    assert [kind_letter(kind) for kind in EntityKind] == ["P", "L", "O", "T"]
    for theme in (LIGHT, DARK):
        assert len({kind_color(theme, kind).name() for kind in EntityKind}) == len(EntityKind)
