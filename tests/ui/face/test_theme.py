"""Colours, type, and who hears that they changed."""

import math

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
    for ground in (theme.window, theme.galley, theme.raw, theme.card, theme.selection):
        assert contrast(theme.ink, ground) >= 7
        assert contrast(theme.muted, ground) >= 4.5
        assert contrast(theme.cinnabar, ground) >= 4.5
        assert contrast(theme.amber, ground) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_an_articles_colour_can_be_read_as_a_letter_and_under_its_number(theme: Theme) -> None:
    for color in theme.articles:
        assert contrast(color, theme.window) >= 4.5
        assert contrast(color, theme.galley) >= 4.5


WEAK_SIGHTS = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""How linear light is seen without one kind of cones: Machado, Oliveira and Fernandes 2009, severity 1."""


def seen(color: QColor, sight: str) -> tuple[float, float, float]:
    """In CIELAB."""

    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    light = [linear(share) for share in (color.redF(), color.greenF(), color.blueF())]
    red, green, blue = (
        min(max(sum(part * share for part, share in zip(row, light, strict=True)), 0), 1) for row in WEAK_SIGHTS[sight]
    )
    white = (0.9505, 1.0, 1.089)
    tristimulus = (
        0.4124 * red + 0.3576 * green + 0.1805 * blue,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        0.0193 * red + 0.1192 * green + 0.9505 * blue,
    )
    x, y, z = (math.cbrt(part / whole) for part, whole in zip(tristimulus, white, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("sight", WEAK_SIGHTS)
@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_no_two_articles_look_alike_to_anyone(theme: Theme, sight: str) -> None:
    """A distance of ten is told apart side by side; the colours of articles that follow one another differ more."""
    colors = [seen(color, sight) for color in theme.articles]
    pairs = [(one, other) for other in range(8) for one in range(other)]
    assert min(math.dist(colors[one], colors[other]) for one, other in pairs) >= 10
    assert min(math.dist(color, colors[(index + 1) % 8]) for index, color in enumerate(colors)) >= 15


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
