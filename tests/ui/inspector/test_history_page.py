"""Steps are looked at and taken back."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.editing.operations import SetField, SetRole, SplitBlock
from app.text.model import Role
from app.ui.face.theme import Appearance
from app.ui.inspector.history_page import HistoryPage, tell_moment
from app.ui.session import Place, Session


@pytest.fixture
def page(stage: QWidget, small_session: Session, appearance: Appearance) -> HistoryPage:
    page = HistoryPage(small_session, appearance, stage)
    page.resize(286, 600)
    page.show()
    stage.activateWindow()
    small_session.do(SplitBlock(6, 7))
    small_session.do(SetField(9, "note", "问图"))
    small_session.do(SetRole(24, Role.LEAD))
    return page


def choose(page: HistoryPage, row: int) -> None:
    page.list.setCurrentIndex(page.model.index(row))


def notes(session: Session) -> str:
    assert session.issue
    return session.issue.articles[1].note


def test_a_click_goes_to_what_was_touched(page: HistoryPage, small_session: Session) -> None:
    rect = page.list.visualRect(page.model.index(0))
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert small_session.place == Place(24, 0, 47)
    choose(page, 1)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert small_session.article_id == 9


def test_a_step_is_undone_alone(page: HistoryPage, small_session: Session) -> None:
    choose(page, 1)
    page.undo_button.click()
    assert notes(small_session) == ""
    assert [page.model.step_at(row).is_in_force for row in range(4)] == [True, False, True, True]
    assert not page.undo_button.isEnabled()
    assert page.return_button.text() == "Do again up to here"
    page.return_button.click()
    assert notes(small_session) == "问图"


def test_a_step_that_others_rest_on_names_them(page: HistoryPage, small_session: Session) -> None:
    choose(page, 2)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.message.isVisible()
    assert page.message.text() == "It cannot be undone alone; later steps rest on it: Made “今天最稳当。居民…” lead."
    choose(page, 1)
    assert not page.message.isVisible()


def test_going_back_takes_back_what_came_after(page: HistoryPage, small_session: Session) -> None:
    choose(page, 2)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert notes(small_session) == ""
    assert [page.model.step_at(row).is_in_force for row in range(4)] == [False, False, True, True]
    assert not page.return_button.isEnabled()
    choose(page, 0)
    page.return_button.click()
    assert [page.model.step_at(row).is_in_force for row in range(4)] == [True, True, True, True]


def test_the_first_step_stays(page: HistoryPage, small_session: Session) -> None:
    choose(page, 3)
    assert not page.undo_button.isEnabled()
    page.undo_alone()
    page.go_here()
    assert [page.model.step_at(row).is_in_force for row in range(4)] == [False, False, False, True]
    assert small_session.issue and len(small_session.issue.articles[0].blocks) == 7


def test_without_an_issue_it_says_so(page: HistoryPage, small_session: Session) -> None:
    assert not page.empty.isVisible()
    small_session.open(None)
    assert page.empty.isVisible()
    assert not page.return_button.isEnabled()
    page.undo_alone()
    page.go_here()
    page.show_chosen()


def test_rows_are_drawn(page: HistoryPage, appearance: Appearance) -> None:
    choose(page, 1)
    small = page.list.grab().toImage()
    appearance.choose("dark")
    assert page.list.grab().toImage() != small


def test_a_moment_of_another_day_has_its_day() -> None:
    today = datetime(2021, 12, 3, 21, 4)
    assert tell_moment(datetime(2021, 12, 3, 8, 5), today) == "08:05"
    assert tell_moment(datetime(2021, 12, 2, 8, 5), today) == "2021-12-02 08:05"
