"""Actions made from the table: bound, on or off, and with letters in reading mode only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.commands.command import Need
from app.ui.commands.registry import CommandRegistry, show_key
from app.ui.commands.table import COMMANDS, MENUS


@pytest.fixture
def met() -> set[Need]:
    return set(Need)


@pytest.fixture
def registry(qtbot: QtBot, stage: QWidget, met: set[Need]) -> CommandRegistry:
    registry = CommandRegistry(stage, lambda: met)
    registry.refresh()
    return registry


def test_keys_run_what_is_bound(registry: CommandRegistry, stage: QWidget) -> None:
    done: list[str] = []
    registry.bind({"edit.undo": lambda: done.append("undo"), "block.role.title": lambda: done.append("title")})
    QTest.keyClick(stage, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(stage, Qt.Key.Key_T)
    registry.trigger("edit.undo")
    assert done == ["undo", "title", "undo"]


def test_letters_sleep_while_one_types(registry: CommandRegistry) -> None:
    title, approve = registry.actions["block.role.title"], registry.actions["article.approve"]
    registry.set_typing(True)
    assert title.shortcuts() == []
    assert approve.shortcuts() == [QKeySequence("Ctrl+Enter"), QKeySequence("Ctrl+Return")]
    registry.set_typing(False)
    assert title.shortcuts() == [QKeySequence("T")]
    assert approve.shortcuts() == [QKeySequence(key) for key in ("Ctrl+Enter", "Ctrl+Return", "A")]


def test_enter_is_called_so_wherever_it_is_told(registry: CommandRegistry) -> None:
    """Also in menus, which write the first of an action's keys as Qt calls it."""
    accept = registry.actions["doubt.accept"]
    assert accept.shortcut().toString(QKeySequence.SequenceFormat.NativeText) == show_key("Return") == "Enter"
    assert QKeySequence("Return") in accept.shortcuts()


def test_what_lacks_its_need_is_off(registry: CommandRegistry, met: set[Need]) -> None:
    met.clear()
    registry.refresh()
    on = {command.id for command in COMMANDS if registry.actions[command.id].isEnabled()}
    assert on == {command.id for command in COMMANDS if command.needs is Need.NOTHING}


def test_choices_show_which_is_in_force(registry: CommandRegistry) -> None:
    registry.check(["view.theme.dark", "block.role.title"])
    assert registry.actions["view.theme.dark"].isChecked()
    registry.check(["view.theme.light"])
    assert not registry.actions["view.theme.dark"].isChecked()
    assert not registry.actions["edit.undo"].isCheckable()


def test_menus_are_the_table_with_lines_between_groups(registry: CommandRegistry, stage: QWidget) -> None:
    menus = registry.make_menus(stage)
    assert [menu.title() for menu in menus] == [menu.title for menu in MENUS]
    for made, menu in zip(menus, MENUS, strict=True):
        assert len(made.actions()) == sum(map(len, menu.groups)) + len(menu.groups) - 1
    assert show_key("Ctrl+Z")
