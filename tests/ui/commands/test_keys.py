"""Keys of one's own, remembered, and clashes told."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.commands.command import Command
from app.ui.commands.keys import KeyTable, is_letter
from app.ui.commands.table import COMMANDS
from app.ui.settings import Settings


def command(name: str) -> Command:
    return next(command for command in COMMANDS if command.id == name)


@pytest.mark.parametrize(
    ("key", "expected"), [("G", True), ("Shift+G", True), ("Space", True), ("Ctrl+G", False), ("F4", False)]
)
def test_letters_are_text_while_typing(key: str, expected: bool) -> None:
    assert is_letter(key) is expected


def test_a_key_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    table = KeyTable(settings)
    assert table.give(command("block.join"), "Ctrl+Alt+J") is None
    assert table.give(command("check.show"), "Z") is None
    again = KeyTable(settings)
    assert again.of(command("block.join")).shown_key == "Ctrl+Alt+J"
    assert (again.of(command("check.show")).keys, again.of(command("check.show")).letter) == ("", "Z")
    assert again.reset(command("block.join")) is None
    assert KeyTable(settings).of(command("block.join")) == command("block.join")


def test_a_key_that_is_taken_is_not_given(qtbot: QtBot) -> None:
    table = KeyTable()
    holder = table.give(command("block.join"), "T")
    assert holder is not None and holder.id == "block.role.title"
    assert table.of(command("block.join")).letter == "J"
    assert table.give(command("block.role.title"), "Z") is None
    assert table.give(command("block.join"), "T") is None
    blocked = table.reset(command("block.role.title"))
    assert blocked is not None and blocked.id == "block.join"
