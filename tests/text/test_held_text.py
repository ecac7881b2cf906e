"""Stretches of raw text that stay, and what is left of others."""

from app.text.held_text import HeldText
from app.text.model import Span

HELD = HeldText("一二三 四五\n六七八九", [Span(1, 3), Span(2, 3), Span(7, 9)])


def test_what_touches_nothing_held_is_left_whole() -> None:
    assert list(HELD.rest(Span(3, 7))) == [Span(3, 7)]


def test_what_is_left_has_no_white_space_at_its_edges() -> None:
    assert list(HELD.rest(Span(0, 11))) == [Span(0, 1), Span(4, 6), Span(9, 11)]
    assert list(HELD.rest(Span(1, 4))) == []


def test_the_character_before_is_looked_for_over_white_space() -> None:
    assert HELD.holds_before(4)
    assert not HELD.holds_before(7)
    assert not HELD.holds_before(0)
    assert [offset for offset in range(11) if HELD.holds(offset)] == [1, 2, 7, 8]
