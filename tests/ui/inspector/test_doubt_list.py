"""The doubts of the article, to click."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.editing.editor import Editor
from app.editing.operations import SetRole, SettleDoubt
from app.text.model import Role, Verdict
from app.ui.face.theme import Appearance
from app.ui.inspector.doubt_list import MOST, DoubtList
from app.ui.session import Session


@pytest.fixture
def doubts(stage: QWidget, small_session: Session, appearance: Appearance) -> DoubtList:
    doubts = DoubtList(small_session, appearance, stage)
    doubts.resize(258, 200)
    doubts.show()
    return doubts


def ids(doubts: DoubtList) -> list[int]:
    return [row.doubt_id for row in doubts.rows if row.isVisible()]


def test_open_doubts_of_the_article_stand_in_order(doubts: DoubtList, small_session: Session) -> None:
    assert ids(doubts) == [17, 18, 19, 21, 22]
    assert doubts.rows[2].text() == "What is “桥面添彩”: subhead or paragraph?"
    small_session.select_article(9)
    assert ids(doubts) == [20]


def test_a_click_goes_there(doubts: DoubtList, small_session: Session) -> None:
    QTest.mouseClick(doubts.rows[1], Qt.MouseButton.LeftButton)
    assert small_session.doubt_id == 18
    assert small_session.place and (small_session.place.block, small_session.place.clean_offset) == (6, 7)
    assert [row.is_chosen for row in doubts.rows] == [False, True, False, False, False, False]


def test_settled_ones_go(doubts: DoubtList, small_session: Session) -> None:
    small_session.do(SetRole(7, Role.BODY))
    assert ids(doubts) == [17, 18, 21, 22]
    small_session.do(*(SettleDoubt(number, Verdict.ACCEPTED) for number in (17, 18, 21, 22)))
    assert not doubts.isVisible()
    small_session.undo()
    assert doubts.isVisible()


def test_a_long_list_is_cut(doubts: DoubtList, small_session: Session, small_editor: Editor) -> None:
    first = small_editor.issue.doubts[0]
    many = tuple(replace(first, id=100 + number) for number in range(MOST + 3))
    small_editor.issue = replace(small_editor.issue, doubts=many)
    small_session.open(small_editor)
    assert len(ids(doubts)) == MOST
    assert doubts.rest.text() == "and 3 more"
    small_session.open(None)
    assert ids(doubts) == []


def test_a_doubt_calls_other_articles_as_they_are_called(doubts: DoubtList, small_session: Session) -> None:
    small_session.select_article(9)
    assert "“老桥换新颜”" in doubts.rows[0].text()
    small_session.do(SetRole(3, Role.BODY))
    assert "“老桥换新颜”" not in doubts.rows[0].text()
