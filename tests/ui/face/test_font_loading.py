"""Fonts that are loaded one after the other."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.font_loading import FREQUENT, FontLoading
from app.ui.face.theme import interface_font, reading_font


def test_each_is_loaded_once_and_then_it_is_gone(qtbot: QtBot, stage: QWidget) -> None:
    loading = FontLoading([reading_font(14), interface_font(12), reading_font(14)], stage)
    assert len(loading.fonts) == 2
    with qtbot.waitSignal(loading.destroyed):
        pass
    assert len(set(FREQUENT)) == len(FREQUENT)
