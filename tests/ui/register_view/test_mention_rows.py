"""Rows of mentions, as they are painted."""

from pytestqt.qtbot import QtBot

from app.ui.register_view import RegisterView
from app.ui.register_view.side import SLIPS
from tests.ui.register_view.painting import colors_in_row


def test_the_name_has_the_line_of_its_kind(qtbot: QtBot, view: RegisterView) -> None:
    theme = view.entry.appearance.theme
    qtbot.waitUntil(lambda: view.entry.mentions.rows.rowCount() > 0)
    assert theme.person.name() in colors_in_row(view.entry.mentions, 0)
    assert theme.cinnabar.name() not in colors_in_row(view.entry.mentions, 0)


def test_what_differs_between_two_names_is_cinnabar(qtbot: QtBot, view: RegisterView) -> None:
    view.side.tabs.setCurrentIndex(SLIPS)
    qtbot.waitUntil(lambda: all(own.rows.rowCount() for own in view.slip.lists))
    assert all(view.entry.appearance.theme.cinnabar.name() in colors_in_row(own, 0) for own in view.slip.lists)
