"""The first line of the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import SetIssueField, SetStatus
from app.text.model import Status
from app.ui.commands.command import Need
from app.ui.commands.registry import CommandRegistry
from app.ui.commands.table import MENUS
from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.session import Session
from app.ui.top_bar.view import TopBar


@pytest.fixture
def bar(small_session: Session, appearance: Appearance, stage: QWidget) -> TopBar:
    registry = CommandRegistry(stage, lambda: list(Need))
    bar = TopBar(small_session, appearance, registry, Jobs(stage), stage)
    bar.resize(1100, bar.height())
    bar.show()
    return bar


def test_the_open_issue_is_named(bar: TopBar, small_session: Session) -> None:
    assert small_session.issue is not None
    small_session.do(SetIssueField("newspaper", "河东日报"), SetIssueField("date", "2022-03-04"))
    small_session.do(SetIssueField("page", "A7"))
    assert bar.name.newspaper.text() == "河东日报"
    assert bar.name.facts.text() == "2022-03-04 · A7"
    small_session.do(SetIssueField("newspaper", ""))
    assert bar.name.newspaper.text() == small_session.issue.source.file_name


@pytest.mark.parametrize(
    ("button", "command"),
    [
        ("approve", "article.approve"),
        ("export", "export.issue"),
        ("name", "issue.fields"),
        ("back", "go.previous_issue"),
        ("forward", "go.next_issue"),
    ],
)
def test_buttons_are_commands(qtbot: QtBot, bar: TopBar, button: str, command: str) -> None:
    with qtbot.waitSignal(bar.registry.actions[command].triggered):
        QTest.mouseClick(getattr(bar, button), Qt.MouseButton.LeftButton)
    bar.registry.actions[command].setEnabled(False)
    assert not getattr(bar, button).isEnabled()


def test_an_approved_article_says_so(bar: TopBar, small_session: Session) -> None:
    assert bar.approve.text() == "Approve this article"
    small_session.do(SetStatus(small_session.article_id, Status.APPROVED))
    assert bar.approve.text() == "Approved ✓"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_seal_opens_the_whole_menu(qtbot: QtBot, bar: TopBar) -> None:
    bar.open_menu()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [menu.title for menu in MENUS]
    menu.close()


def test_without_an_issue_only_seal_and_search_are_left(bar: TopBar, small_session: Session) -> None:
    small_session.open(None)
    assert not bar.approve.isVisible()
    assert not bar.name.isVisible()
    assert bar.search.isVisible()
    assert bar.seal.isVisible()
    assert not bar.grab().isNull()
