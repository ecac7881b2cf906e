"""The inspector as a whole."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.inspector import Inspector
from app.ui.session import Session
from tests.ui.inspector.small_library import SmallLibrary


@pytest.fixture
def inspector(stage: QWidget, small_session: Session, appearance: Appearance) -> Inspector:
    inspector = Inspector(small_session, appearance, stage)
    inspector.resize(286, 600)
    inspector.show()
    stage.activateWindow()
    return inspector


def test_each_page_has_its_tab(inspector: Inspector) -> None:
    names = [inspector.tabs.tabText(index) for index in range(inspector.tabs.count())]
    assert names == ["Article", "Tags", "Checks", "History"]
    inspector.show_checks()
    assert inspector.checks.isVisible()
    inspector.show_history()
    assert inspector.history.isVisible()
    inspector.show_tags()
    assert inspector.tags.isVisible()
    inspector.show_article()
    assert inspector.article.isVisible()
    assert not inspector.tags.isVisible()


def test_the_tag_line_is_reached_by_one_command(inspector: Inspector) -> None:
    inspector.focus_tags()
    assert inspector.tags.line.hasFocus()


def test_both_pages_show_the_suggestions_of_a_workspace(
    qtbot: QtBot, inspector: Inspector, library: SmallLibrary
) -> None:
    assert not inspector.source.is_waiting
    inspector.set_workspace(library)
    qtbot.waitUntil(lambda: not inspector.source.is_waiting)
    assert len(inspector.article.sections.suggested) == len(inspector.tags.sections.suggested) == 5
    assert library.asked == [1]
    inspector.set_workspace(None)
    assert inspector.article.sections.suggested == []


def test_nothing_is_wider_than_the_inspector(inspector: Inspector, small_session: Session) -> None:
    inspector.resize(230, 600)
    for page in (inspector.article, inspector.tags):
        assert page.minimumSizeHint().width() <= 286
    assert inspector.minimumSizeHint().width() <= 286
