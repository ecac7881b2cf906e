"""Palette and stylesheet of both themes."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from app.ui.face.stylesheet import blend, make_palette, make_stylesheet, marked_color
from app.ui.face.theme import DARK, LIGHT, Theme

READABLE = 4.5


def luminance(color: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = linear(color.redF()), linear(color.greenF()), linear(color.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(qtbot: QtBot, theme: Theme) -> None:
    palette = make_palette(theme)
    role = QPalette.ColorRole
    pairs = [(role.WindowText, role.Window), (role.Text, role.Base), (role.ButtonText, role.Button)]
    pairs += [(role.PlaceholderText, role.Base), (role.HighlightedText, role.Highlight)]
    for front, ground in pairs:
        assert contrast(palette.color(front), palette.color(ground)) >= READABLE, (front, ground)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_stylesheet_is_filled_with_the_tokens(theme: Theme) -> None:
    sheet = make_stylesheet(theme)
    assert "$" not in sheet
    assert theme.cinnabar.name() in sheet
    assert sheet.count("{") == sheet.count("}")
    assert set(re.findall(r"#[0-9a-f]{6}\b", sheet)) >= {theme.window.name(), theme.ink.name(), theme.line.name()}


def test_blending_goes_from_back_to_front() -> None:
    black, white = QColor("#000000"), QColor("#ffffff")
    assert blend(black, white, 0).name() == "#ffffff"
    assert blend(black, white, 1).name() == "#000000"
    assert marked_color(LIGHT) != marked_color(DARK)
