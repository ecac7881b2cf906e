"""The command table: whole, without clashes, and every key one that Qt knows."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from app.text.model import Role, Status
from app.ui.commands.command import QT_TRANSLATE_NOOP, Command, Need
from app.ui.commands.table import (
    COMMANDS,
    LANGUAGE_COMMANDS,
    MENUS,
    ORDER_COMMANDS,
    ROLE_COMMANDS,
    STATUS_COMMANDS,
    THEME_COMMANDS,
)


def test_no_two_commands_share_an_id_or_a_key() -> None:
    ids = Counter(command.id for command in COMMANDS)
    keys = Counter(key for command in COMMANDS for key in (*command.shortcuts, command.letter) if key)
    assert [name for name, count in (*ids.items(), *keys.items()) if count > 1] == []


def test_every_key_is_one() -> None:
    for command in COMMANDS:
        for key in (*command.shortcuts, command.letter):
            assert not key or QKeySequence(key).toString(), (command.id, key)


def test_letters_are_keys_that_text_would_take_too() -> None:
    assert all("Ctrl" not in command.letter and "Alt" not in command.letter for command in COMMANDS)


def test_every_role_status_and_look_has_its_command() -> None:
    ids = {command.id for command in COMMANDS}
    assert set(ROLE_COMMANDS.values()) == set(Role)
    assert set(STATUS_COMMANDS.values()) == set(Status)
    choices = {*ROLE_COMMANDS, *STATUS_COMMANDS, *THEME_COMMANDS, *LANGUAGE_COMMANDS, *ORDER_COMMANDS}
    assert choices <= ids
    assert {command.id for command in COMMANDS if command.is_choice} >= choices


def test_all_commands_stand_in_a_menu() -> None:
    assert sum(len(group) for menu in MENUS for group in menu.groups) == len(COMMANDS)
    assert all(menu.title and menu.groups for menu in MENUS)


def test_the_key_shown_is_the_first_there_is() -> None:
    assert Command("a", "A", Need.NOTHING, "Ctrl+Z Ctrl+Y", "U").shown_key == "Ctrl+Z"
    assert Command("a", "A", Need.NOTHING, letter="U").shown_key == "U"
    assert Command("a", "A", Need.NOTHING).shown_key == ""
    assert QT_TRANSLATE_NOOP("commands", "Undo") == "Undo"
