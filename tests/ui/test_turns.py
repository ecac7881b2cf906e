"""What is drawn later is drawn in its order, some of it a turn, and all of it before a hand does anything."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui import turns as turns_module
from app.ui.turns import Turns


@pytest.fixture
def turns(stage: QWidget) -> Turns:
    return Turns(stage)


def test_what_is_not_held_is_drawn_at_once(turns: Turns) -> None:
    drawn: list[int] = []
    turns.take(partial(drawn.append, 1))
    assert drawn == [1]


def test_what_is_held_is_drawn_later_in_its_order_and_once(qtbot: QtBot, turns: Turns) -> None:
    drawn: list[int] = []
    draw = partial(drawn.append, 1)
    with turns.hold():
        turns.take(draw)
        turns.take(partial(drawn.append, 2))
        turns.take(draw)
    turns.take(partial(drawn.append, 3))
    assert drawn == []
    qtbot.waitUntil(lambda: not turns.waiting)
    assert drawn == [1, 2, 3]
    turns.take(draw)
    assert drawn == [1, 2, 3, 1]


def test_a_turn_ends_when_its_share_is_used_or_where_it_is_parted(
    turns: Turns, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    with turns.hold():
        for number in range(3):
            turns.take(partial(drawn.append, number))
        turns.part()
        turns.take(partial(drawn.append, 3))
    turns.go_on()
    assert drawn == [0, 1, 2]
    turns.go_on()
    assert drawn == [0, 1, 2, 3] and not turns.timer.isActive()
    monkeypatch.setattr(turns_module, "SHARE", 0.0)
    with turns.hold():
        turns.take(partial(drawn.append, 4))
        turns.take(partial(drawn.append, 5))
    turns.go_on()
    assert drawn == [0, 1, 2, 3, 4]
    turns.finish()


def test_a_key_finds_everything_drawn(turns: Turns, stage: QWidget, qtbot: QtBot) -> None:
    line = QLineEdit(stage)
    line.show()
    seen: list[str] = []
    line.textEdited.connect(lambda text: seen.append(f"typed {text}"))
    with turns.hold():
        turns.take(partial(seen.append, "drawn"))
        turns.part()
        turns.take(partial(seen.append, "drawn too"))
    QTest.keyClick(line, Qt.Key.Key_A)
    assert seen == ["drawn", "drawn too", "typed a"]
    assert not turns.timer.isActive()


def test_a_click_finds_everything_drawn(turns: Turns, stage: QWidget) -> None:
    seen: list[str] = []
    with turns.hold():
        turns.take(partial(seen.append, "drawn"))
    QTest.mousePress(stage, Qt.MouseButton.LeftButton)
    assert seen == ["drawn"]


def test_what_is_drawn_may_itself_give_more(turns: Turns) -> None:
    drawn: list[str] = []

    def begin() -> None:
        with turns.hold():
            turns.take(partial(drawn.append, "inner"))
        drawn.append("outer")

    with turns.hold():
        turns.take(begin)
    turns.finish()
    assert drawn == ["outer", "inner"]


def test_what_is_dropped_is_not_drawn(turns: Turns, qtbot: QtBot) -> None:
    drawn: list[int] = []
    with turns.hold():
        turns.take(partial(drawn.append, 1))
    turns.drop()
    turns.finish()
    assert drawn == [] and not turns.timer.isActive()
