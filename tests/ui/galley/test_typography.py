"""Every role has its setting, in proportion to the body's size and in the theme's inks."""

import pytest
from pytestqt.qtbot import QtBot

from app.text.model import Role
from app.ui.face.theme import DARK, LIGHT
from app.ui.galley.typography import BODY_PIXELS, Typography


def test_the_body_is_set_as_a_book_is(qtbot: QtBot) -> None:
    typography = Typography(LIGHT)
    body = typography.blocks[Role.BODY]
    assert body.textIndent() == 2 * BODY_PIXELS
    assert body.lineHeight() == pytest.approx(BODY_PIXELS * 1.85, abs=1)
    assert typography.characters[Role.TITLE].font().bold()


@pytest.mark.parametrize("role", list(Role))
def test_sizes_and_inks_follow(qtbot: QtBot, role: Role) -> None:
    small, large = Typography(LIGHT), Typography(DARK, 2 * BODY_PIXELS)
    ratio = large.characters[role].fontPointSize() / small.characters[role].fontPointSize()
    assert ratio == pytest.approx(2)
    assert small.characters[role].foreground().color() in (LIGHT.ink, LIGHT.muted)
    assert large.characters[role].foreground().color() in (DARK.ink, DARK.muted)
