"""The bar asks one question and takes its answer by key or click."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import SetField, SettleDoubt, SplitBlock
from app.text.model import Verdict
from app.ui.commands.command import Command
from app.ui.commands.keys import KeyTable
from app.ui.commands.table import COMMANDS
from app.ui.doubts_bar.view import DoubtsBar
from app.ui.face.theme import Appearance
from app.ui.session import Session
from app.ui.settings import Settings


@pytest.fixture
def bar(stage: QWidget, small_session: Session, appearance: Appearance) -> DoubtsBar:
    bar = DoubtsBar(small_session, appearance, stage)
    bar.resize(stage.width(), bar.height())
    bar.show()
    return bar


def labels(bar: DoubtsBar) -> list[str]:
    return [button.text() for button in bar.buttons() if button.isVisible()]


def role_of_seventh(session: Session) -> str:
    assert session.issue
    return session.issue.articles[0].blocks[5].role.value


def press(bar: DoubtsBar, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(bar, key)


def test_the_bar_offers_to_begin(bar: DoubtsBar) -> None:
    assert bar.height() == 88
    assert bar.question.text == "Doubts left in this issue: 7"
    assert bar.count.texts() == ("7", "/ 7")
    assert labels(bar) == ["Next doubt", "Take back"]


def test_a_question_has_its_reason_and_its_answers(bar: DoubtsBar) -> None:
    bar.go_next()
    assert bar.question.text == "Does the picture “=桥，一座” stand alone, or belong to “老桥换新颜”?"
    assert bar.reason.text == "The reading is not certain here."
    assert labels(bar) == ["Stands alone", "To “老桥换新颜”", "Skip", "Take back"]
    assert (bar.primary.share_text, bar.other.share_text) == ("0.50", "0.40")
    assert bar.accessibleDescription() == f"{bar.question.text} {bar.reason.text}"


def test_keys_answer(qtbot: QtBot, bar: DoubtsBar, small_session: Session) -> None:
    press(bar, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert bar.count.texts() == ("6", "/ 7")
    assert small_session.doubt_id == 19
    press(bar, Qt.Key.Key_1)
    assert role_of_seventh(small_session) == "body"
    press(bar, Qt.Key.Key_Space, Qt.Key.Key_Backspace)
    assert bar.count.texts() == ("6", "/ 7")
    assert small_session.doubt_id == 19
    assert role_of_seventh(small_session) == "subhead"
    press(bar, Qt.Key.Key_Right)
    assert small_session.doubt_id != 19
    press(bar, Qt.Key.Key_Left)
    assert small_session.doubt_id == 19


def test_clicks_answer(qtbot: QtBot, bar: DoubtsBar, small_session: Session) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(bar.primary, left)
    QTest.mouseClick(bar.other, left)
    assert small_session.issue and small_session.issue.articles[0].blocks[-1].id == 11
    QTest.mouseClick(bar.skipping, left)
    QTest.mouseClick(bar.primary, left)
    assert bar.count.texts() == ("5", "/ 7")
    QTest.mouseClick(bar.taking_back, left)
    QTest.mouseClick(bar.taking_back, left)
    assert bar.count.texts() == ("7", "/ 7")


def test_only_the_first_runner_up_is_there(bar: DoubtsBar) -> None:
    bar.go_next()
    bar.take_runner_up(2)
    assert bar.count.texts() == ("7", "/ 7")
    bar.take_runner_up()
    assert bar.count.texts() == ("6", "/ 7")


def test_the_bar_follows_edits_made_elsewhere(bar: DoubtsBar, small_session: Session) -> None:
    small_session.select_doubt(18)
    assert bar.question.text.startswith("“今天最稳当。居民…”")
    small_session.do(SplitBlock(6, 7))
    assert bar.question.text == "Doubts left in this issue: 6"
    small_session.undo()
    assert bar.question.text.startswith("“今天最稳当。居民…”")
    small_session.select_doubt(20)
    small_session.do(SetField(1, "title", "老桥"))
    assert bar.other.text() == "To “老桥”"


def test_without_doubts_the_issue_can_be_approved(qtbot: QtBot, bar: DoubtsBar, small_session: Session) -> None:
    small_session.do(*(SettleDoubt(number, Verdict.ACCEPTED) for number in range(17, 24)))
    assert bar.question.text == "No doubt is left in this issue."
    assert bar.reason.text == "Articles that are not approved yet: 3"
    assert labels(bar) == ["Approve all", "Take back"]
    press(bar, Qt.Key.Key_Return)
    assert small_session.issue and all(article.is_locked for article in small_session.issue.articles)
    assert bar.reason.text == "All articles are approved."
    assert labels(bar) == ["Export the issue", "Take back"]


def test_key_caps_go_while_keys_are_text(bar: DoubtsBar, small_session: Session) -> None:
    bar.go_next()
    width = bar.primary.sizeHint().width()
    small_session.set_typing(True)
    assert bar.primary.sizeHint().width() < width
    small_session.set_typing(False)
    assert bar.primary.sizeHint().width() == width


def test_the_order_is_remembered(qtbot: QtBot, small_session: Session, appearance: Appearance, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    bar = DoubtsBar(small_session, appearance, settings=settings)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.order_changed, check_params_cb=lambda order: order == "page"):
        bar.order_button.click()
    bar.go_next()
    assert small_session.doubt_id == 17
    again = DoubtsBar(small_session, appearance, settings=settings)
    qtbot.addWidget(again)
    assert again.order == "page"
    bar.turn_order()
    assert bar.order == "loss"


def test_without_an_issue_the_bar_is_quiet(bar: DoubtsBar, small_session: Session) -> None:
    small_session.open(None)
    assert (bar.question.text, labels(bar)) == ("", [])


def test_it_is_drawn_in_both_themes(bar: DoubtsBar, appearance: Appearance) -> None:
    bar.go_next()
    light = bar.grab().toImage().pixelColor(3, 40)
    appearance.choose("dark")
    dark = bar.grab().toImage().pixelColor(3, 40)
    assert light.lightness() > 200
    assert dark.lightness() < 100


def test_the_buttons_tell_the_keys_that_this_user_has(bar: DoubtsBar, tmp_path: Path) -> None:
    keys = KeyTable(Settings(tmp_path / "settings.ini"))
    bar.take_keys(keys)
    assert bar.primary.key == "F8"
    assert keys.give(command_of("doubt.next"), "F10") is None
    assert bar.primary.key == "F10"
    bar.go_next()
    assert [button.key for button in bar.buttons()] == ["Enter", "1", "Space", "Backspace"]
    assert keys.give(command_of("doubt.skip"), "W") is None
    assert bar.skipping.key == "W"
    assert "(W)" in bar.skipping.toolTip()


def command_of(name: str) -> Command:
    return next(command for command in COMMANDS if command.id == name)
