"""All commands under one key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.commands.command import Need
from app.ui.commands.palette import CommandPalette, find_commands
from app.ui.commands.registry import CommandRegistry
from app.ui.commands.table import COMMANDS
from app.ui.face.theme import Appearance
from app.ui.languages import install_language


@pytest.fixture
def chinese(qtbot: QtBot) -> Iterator[None]:
    install_language("zh_CN")
    yield
    install_language("en")


@pytest.fixture
def palette(appearance: Appearance, stage: QWidget) -> CommandPalette:
    registry = CommandRegistry(stage, lambda: [Need.LIBRARY])
    return CommandPalette(registry, appearance, stage)


def test_titles_are_found_by_any_part_and_beginnings_first() -> None:
    assert len(find_commands("")) == len(COMMANDS)
    assert [command.id for command in find_commands("undo")] == ["edit.undo"]
    titles = [command.title for command in find_commands("merge next")]
    assert titles == ["Merge with the next article"]
    assert find_commands("title")[0].id == "block.role.title"
    assert find_commands("no such thing") == []


def test_chinese_titles_are_found_by_characters_pinyin_and_initials(chinese: None) -> None:
    for query in ("导出本期", "daochuben", "dcbq", "DCBQ", "export this issue"):
        assert "export.issue" in {command.id for command in find_commands(query)}, query
    assert find_commands("hedingbenpian")[0].id == "article.approve"
    assert find_commands("dcbqx") == []


def test_typing_and_return_do_the_first_one(qtbot: QtBot, palette: CommandPalette) -> None:
    palette.open()
    assert palette.isVisible()
    QTest.keyClicks(palette.field, "check the lib")
    with qtbot.waitSignal(palette.registry.actions["library.check"].triggered):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()


def test_arrows_choose_and_letters_stay_text(qtbot: QtBot, palette: CommandPalette) -> None:
    palette.open()
    QTest.keyClicks(palette.field, "import")
    first = palette.view.currentIndex().row()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.view.currentIndex().row() == first + 1
    with qtbot.waitSignal(palette.registry.actions["library.import_folder"].triggered):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)


def test_what_cannot_be_used_stands_last(palette: CommandPalette) -> None:
    palette.open()
    states = [palette.registry.actions[command.id].isEnabled() for command in palette.model.values]
    assert states == sorted(states, reverse=True)
    assert False in states


def test_words_that_name_no_command_are_searched_for(qtbot: QtBot, palette: CommandPalette) -> None:
    palette.open()
    QTest.keyClicks(palette.field, "qqzz")
    assert palette.nothing.isVisible()
    with qtbot.waitSignal(palette.search_wanted) as searched:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert searched.args == ["qqzz"]


def test_escape_gives_the_keyboard_back(palette: CommandPalette, stage: QWidget) -> None:
    button = QPushButton("here", stage)
    button.show()
    button.setFocus()
    palette.open()
    assert palette.field.hasFocus()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert button.hasFocus()
