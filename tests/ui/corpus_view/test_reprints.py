"""Reprints beside each other, as a hand goes through them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.corpus_view import ReprintsLook
from app.ui.search_view.question import Question
from tests.ui.corpus_view.conftest import wait_for

Make = Callable[[type[ReprintsLook]], ReprintsLook]


def ask(qtbot: QtBot, make_look: Make, words: str) -> ReprintsLook:
    look = make_look(ReprintsLook)
    look.ask(Question(words))
    wait_for(qtbot, look)
    return look


def test_groups_of_the_library_and_the_texts_of_two(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "")
    assert look.bar.facts.text() == "1 group of nearly the same · 3 articles"
    qtbot.waitUntil(lambda: "晨光" in look.texts.toPlainText() and "薄雾" in look.texts.toPlainText())
    look.list.setFocus()
    QTest.keyClick(look.list, Qt.Key.Key_Down)
    assert look.second.text() == "山城晚报 · 2021-05-02"
    with qtbot.waitSignal(look.place_wanted) as wanted:
        QTest.keyClick(look.list, Qt.Key.Key_Return)
    assert wanted.args == [2, 100, 0, 0]
    QTest.keyClick(look.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "又见老桥" in look.texts.toPlainText())


def test_what_a_query_finds(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "夜雨")
    assert "No two texts" in look.hint.text()
    look.ask(Question("晨光"))
    wait_for(qtbot, look)
    assert len(look.model.groups) == 1
    look.set_workspace(look.source.workspace)
    assert look.model.groups == ()
    assert look.texts.toPlainText() == ""


def test_copy_save_and_progress(qtbot: QtBot, make_look: Make, tmp_path: Path) -> None:
    look = ask(qtbot, make_look, "")
    look.list.setFocus()
    QTest.keySequence(look.list, "Ctrl+C")
    assert QGuiApplication.clipboard().text().count("\n") == 3
    with qtbot.waitSignal(look.news):
        look.save_to(tmp_path / "t.csv")
    look.tell_progress((500, 2000))
    assert look.bar.facts.text() == "500 of 2,000 pairs compared…"
    look.leave()


def test_the_reprints_of_one_article(qtbot: QtBot, make_look: Make) -> None:
    look = ask(qtbot, make_look, "晨光")
    assert look.whose.isHidden()
    look.show_article(1, 200)
    wait_for(qtbot, look)
    assert "No other text" in look.hint.text()
    look.show_article(1, 100)
    wait_for(qtbot, look)
    assert len(look.model.groups[0].articles) == 3
    look.whose.setCurrentIndex(0)
    wait_for(qtbot, look)
    look.ask(Question("夜雨"))
    wait_for(qtbot, look)
    assert "No two texts" in look.hint.text()
