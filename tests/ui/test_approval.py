"""Approving with an error in the article: it waits for a reason, which the log keeps."""

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText
from app.text.model import Status
from app.ui.application import Desktop

Key = Qt.Key


def damage(desktop: Desktop) -> None:
    """The first article has a character that no typesetter had."""
    desktop.session.do(ReplaceText(6, 0, 0, "〓"))
    desktop.desk.workbench.articles.view.setFocus()


def status_of(desktop: Desktop, article_id: int) -> Status:
    issue = desktop.session.issue
    article = issue.article(article_id) if issue else None
    assert article is not None
    return article.status


def press(desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desktop.desk.focusWidget() or desktop.desk, key, modifier)


def test_an_error_asks_for_a_reason(qtbot: QtBot, desktop: Desktop) -> None:
    damage(desktop)
    press(desktop, Key.Key_A)
    strip = desktop.desk.reason
    assert strip.isVisible() and strip.line.hasFocus()
    assert status_of(desktop, 1) is Status.NEW
    press(desktop, Key.Key_Return)
    assert status_of(desktop, 1) is Status.NEW
    QTest.keyClicks(strip.line, "the paper has it so")
    press(desktop, Key.Key_Return)
    assert status_of(desktop, 1) is Status.APPROVED
    assert not strip.isVisible()
    assert desktop.session.editor is not None
    assert json.loads(desktop.session.editor.entries[-1].operation)["reason"] == "the paper has it so"
    assert desktop.session.article_id != 1


def test_escape_approves_nothing_and_gives_the_keyboard_back(qtbot: QtBot, desktop: Desktop) -> None:
    damage(desktop)
    press(desktop, Key.Key_A)
    press(desktop, Key.Key_Escape)
    assert not desktop.desk.reason.isVisible()
    assert desktop.desk.workbench.articles.view.hasFocus()
    assert status_of(desktop, 1) is Status.NEW


def test_all_articles_wait_for_the_one(qtbot: QtBot, desktop: Desktop) -> None:
    damage(desktop)
    desktop.desk.registry.trigger("issue.approve")
    strip = desktop.desk.reason
    assert strip.isVisible()
    assert status_of(desktop, 12) is Status.NEW
    QTest.keyClicks(strip.line, "so printed")
    QTest.mouseClick(strip.approve_button, Qt.MouseButton.LeftButton)
    assert {status_of(desktop, number) for number in (1, 9, 12)} == {Status.APPROVED}
    assert desktop.session.editor is not None
    lines = [json.loads(entry.operation) for entry in desktop.session.editor.entries[-3:]]
    assert [line.get("reason", "") for line in lines] == ["so printed", "", ""]


def test_the_errors_can_be_looked_at_first(qtbot: QtBot, desktop: Desktop) -> None:
    damage(desktop)
    press(desktop, Key.Key_A)
    QTest.mouseClick(desktop.desk.reason.show_button, Qt.MouseButton.LeftButton)
    page = desktop.desk.workbench.inspector.checks
    assert page.isVisible()
    assert [item.check for item in page.model.rows] == ["missing_glyph"]


def test_without_an_error_nothing_waits(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.desk.workbench.articles.view.setFocus()
    press(desktop, Key.Key_A)
    assert status_of(desktop, 1) is Status.APPROVED
    assert not desktop.desk.reason.isVisible()
