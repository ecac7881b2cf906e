"""Typing tags, with completion from the library."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.text.model import Tag
from app.ui.face.theme import Appearance
from app.ui.inspector.suggestion_source import SuggestionSource
from app.ui.inspector.tags_page import TagsPage
from app.ui.session import Session
from tests.ui.inspector.small_library import SmallLibrary


@pytest.fixture
def page(
    qtbot: QtBot, stage: QWidget, small_session: Session, appearance: Appearance, library: SmallLibrary
) -> TagsPage:
    source = SuggestionSource(small_session, stage)
    source.set_library(library)
    page = TagsPage(small_session, appearance, source, stage)
    page.resize(286, 700)
    page.show()
    stage.activateWindow()
    qtbot.waitUntil(lambda: not source.is_waiting)
    page.focus_entry()
    return page


def tags(session: Session) -> list[Tag]:
    assert session.article
    return list(session.article.tags)


def test_enter_adds_what_was_typed(page: TagsPage, small_session: Session) -> None:
    QTest.keyClicks(page.line, " bridge ")
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert tags(small_session)[-1] == Tag("bridge")
    assert page.line.text() == ""


def test_a_typed_suggestion_keeps_its_kind(page: TagsPage, small_session: Session) -> None:
    page.line.setText("周晓禾")
    page.add()
    assert tags(small_session)[-1] == Tag("周晓禾", "person")


def test_a_tag_that_it_has_is_not_added_twice(page: TagsPage, small_session: Session) -> None:
    page.line.setText("桥梁")
    page.add()
    page.add()
    assert tags(small_session) == [Tag("桥梁", "keyword")]
    assert page.line.text() == ""


def test_labels_of_the_library_are_offered(qtbot: QtBot, page: TagsPage) -> None:
    page.line.setText("桥")
    page.line.clearFocus()
    page.line.textEdited.emit("桥")
    qtbot.waitUntil(lambda: page.labels.stringList() == ["桥梁", "桥面"])
    page.line.textEdited.emit("桥面")
    page.line.textEdited.emit("")
    assert page.labels.stringList() == []


def test_a_term_is_taken_by_how_it_is_spelt_and_keeps_its_vocabulary(
    qtbot: QtBot, page: TagsPage, small_session: Session
) -> None:
    page.line.setText("qm")
    page.line.clearFocus()
    page.line.textEdited.emit("qm")
    qtbot.waitUntil(lambda: page.labels.stringList() == ["桥面"])
    page.completer.activated.emit("桥面")
    assert tags(small_session)[-1] == Tag("桥面", "城建")
    qtbot.waitUntil(lambda: page.line.text() == "")


def test_a_digit_in_the_empty_line_accepts(page: TagsPage, small_session: Session) -> None:
    QTest.keyClicks(page.line, "1")
    assert tags(small_session)[-1] == Tag("通车", "keyword")
    QTest.keyClicks(page.line, "a1")
    assert page.line.text() == "a1"
    QTest.keyClick(page.line, Qt.Key.Key_Escape)
    assert page.line.text() == ""


def test_keys_are_no_commands_while_typing(stage: QWidget, page: TagsPage) -> None:
    runs: list[str] = []
    for key in ("T", "Return", "Space", "1"):
        action = QAction(stage)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False, key=key: runs.append(key))
        stage.addAction(action)
    QTest.keyClicks(page.line, "t a1")
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert runs == []


def test_all_suggestions_are_accepted_at_once(page: TagsPage, small_session: Session) -> None:
    assert page.accept_button.isVisible()
    page.accept_button.click()
    assert len(tags(small_session)) == 6
    assert not page.accept_button.isVisible()


def test_an_article_without_tags_says_so(qtbot: QtBot, page: TagsPage, small_session: Session) -> None:
    small_session.select_article(9)
    qtbot.waitUntil(lambda: page.empty.text() == "This article has no tags.")
    small_session.open(None)
    assert not page.isEnabled()
    page.line.setText("桥")
    page.add()


def test_the_reason_of_the_first_suggestion_is_shown_and_of_the_one_pointed_at(page: TagsPage) -> None:
    first, second = page.sections.suggested[:2]
    assert page.reason.text().startswith(f"{first.label}: ")
    page.sections.pointed.emit(second)
    assert page.reason.text() == f"{second.label}: {page.sections.explain(page.source.proposals[second])}"
    page.tell_reason(None)
    assert page.reason.isHidden()


def test_the_line_for_a_new_tag_stands_under_its_name(page: TagsPage) -> None:
    (name,) = [label for label in page.findChildren(QLabel) if label.text() == "New tag"]
    assert name.buddy() is page.line
    assert name.geometry().bottom() <= page.line.geometry().top() + 1
    assert name.geometry().left() == page.line.geometry().left()
