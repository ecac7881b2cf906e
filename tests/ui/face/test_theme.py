"""Colours, type, and who hears that they changed."""

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo
from pytestqt.qtbot import QtBot

from app.ui.face.theme import DARK, LIGHT, Appearance, Theme, interface_font, raw_font, reading_font


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""

    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(first: QColor, second: QColor) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    for ground in (theme.window, theme.galley, theme.raw, theme.card):
        assert contrast(theme.ink, ground) >= 7
        assert contrast(theme.muted, ground) >= 4.5
        assert contrast(theme.cinnabar, ground) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_articles_take_turns_with_the_colours(theme: Theme) -> None:
    assert theme.article_color(1) == theme.article_color(9) == theme.articles[0]
    assert len({color.name() for color in theme.articles}) == 8
    assert len({color.name() for color in (theme.person, theme.place, theme.organisation)}) == 3


def test_a_choice_is_told(qtbot: QtBot) -> None:
    appearance = Appearance()
    for choice, theme in (("dark", DARK), ("light", LIGHT)):
        with qtbot.waitSignal(appearance.theme_changed):
            appearance.choose(choice)
        assert appearance.theme is theme


def test_the_system_is_followed_only_when_it_was_chosen(qtbot: QtBot) -> None:
    appearance = Appearance()
    assert appearance.theme in (LIGHT, DARK)
    with qtbot.waitSignal(appearance.theme_changed):
        appearance.follow_system()
    appearance.choose("dark")
    with qtbot.assertNotEmitted(appearance.theme_changed):
        appearance.follow_system()


def test_a_font_has_the_pixels_it_is_asked_for(qtbot: QtBot) -> None:
    for font in (interface_font(13), reading_font(16.5), raw_font(12.5)):
        assert font.families()
    assert QFontInfo(interface_font(20)).pixelSize() == 20
    assert reading_font(25, QFont.Weight.Bold).weight() is QFont.Weight.Bold
    assert reading_font(16.5).pointSizeF() > reading_font(16).pointSizeF()
