"""The list of mentions fetches for itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.register_view import RegisterView


def test_a_click_opens_the_place(qtbot: QtBot, view: RegisterView) -> None:
    mentions = view.entry.mentions
    qtbot.waitUntil(lambda: mentions.rows.rowCount() == 2)
    with qtbot.waitSignal(mentions.place_chosen) as chosen:
        where = mentions.visualRect(mentions.rows.index(1)).center()
        QTest.mouseClick(mentions.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args[0].after == "又讲话"


def test_no_name_has_no_mentions(view: RegisterView) -> None:
    view.entry.mentions.show_name(None)
    assert view.entry.mentions.rows.rowCount() == 0


def test_names_that_are_only_passed_are_not_asked_for(
    qtbot: QtBot, view: RegisterView, monkeypatch: pytest.MonkeyPatch
) -> None:
    mentions, asked = view.entry.mentions, []
    monkeypatch.setattr(mentions, "fetch", lambda _: asked.append(mentions.rows.name))
    assert view.names is not None
    qtbot.waitUntil(lambda: not mentions.rest.isActive())
    asked.clear()
    first, *passed, last = view.names.names
    for name in (first, *passed, last):
        mentions.show_name(name)
    qtbot.waitUntil(lambda: not mentions.rest.isActive())
    assert asked == [first, last]
