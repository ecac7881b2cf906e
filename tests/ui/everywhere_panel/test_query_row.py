"""The question as it is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.everywhere_panel.places_source import Scope
from app.ui.everywhere_panel.query_row import QueryRow
from app.ui.session import Session


@pytest.fixture
def row(stage: QWidget, small_session: Session) -> QueryRow:
    row = QueryRow(small_session, stage)
    row.resize(1000, 48)
    row.show()
    return row


def test_typing_asks_after_a_pause(qtbot: QtBot, row: QueryRow) -> None:
    with qtbot.waitSignal(row.changed):
        QTest.keyClicks(row.wanted, "bridge")
    wish = row.wish(7)
    assert (wish.text, wish.replacement, wish.issue_id, wish.scope) == ("bridge", None, 7, Scope.ISSUE)
    assert (wish.newspaper, wish.article_id, wish.manner) == ("柳河新报", 1, "plain")


def test_what_counts_is_chosen(qtbot: QtBot, row: QueryRow) -> None:
    row.ask("桥", "楼", Scope.LIBRARY)
    QTest.mouseClick(row.case_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(row.width_button, Qt.MouseButton.LeftButton)
    row.manner.setCurrentIndex(2)
    wish = row.wish(1)
    assert (wish.folds_case, wish.folds_width, wish.manner) == (False, False, "expression")
    assert (wish.replacement, wish.scope) == ("楼", Scope.LIBRARY)


def test_escape_closes_and_return_goes_to_the_list(qtbot: QtBot, row: QueryRow) -> None:
    with qtbot.waitSignal(row.closed):
        QTest.keyClick(row.instead, Qt.Key.Key_Escape)
    with qtbot.waitSignal(row.entered):
        QTest.keyClick(row.wanted, Qt.Key.Key_Return)
