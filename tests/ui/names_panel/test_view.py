"""Names are confirmed with one key each, or all at once; what is lost is put in place again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import ConfirmEntities, LeaveOut, RemoveEntity, ReplaceText, SettleRepair
from app.text.model import Entity
from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.names_panel import NamesPanel, NamesSource
from app.ui.session import Session
from tests.ui.inspector.small_library import SmallLibrary


@pytest.fixture
def panel(qtbot: QtBot, small_session: Session, appearance: Appearance, stage: QWidget) -> Iterator[NamesPanel]:
    jobs = Jobs()
    source = NamesSource(small_session, jobs)
    panel = NamesPanel(small_session, appearance, source, stage)
    source.set_library(SmallLibrary(names=("周晓禾", "何大爷")))
    panel.resize(286, 400)
    panel.show()
    qtbot.waitUntil(lambda: len(panel.rows) == 2)
    yield panel
    jobs.finish()


def press(qtbot: QtBot, panel: NamesPanel, row: int, key: Qt.Key) -> None:
    panel.list.choose_row(row)
    QTest.keyClick(panel.list, key)


def entities(session: Session) -> list[Entity]:
    assert session.issue
    return [entity for article in session.issue.articles for block in article.blocks for entity in block.entities]


def states(panel: NamesPanel) -> list[tuple[str, str]]:
    return [(row.text, row.state) for row in panel.rows]


def test_enter_confirms_one_name_and_delete_takes_it_off(
    qtbot: QtBot, panel: NamesPanel, small_session: Session
) -> None:
    assert states(panel) == [("周晓禾", "suggested"), ("何大爷", "suggested")]
    with qtbot.waitSignal(small_session.issue_changed) as heard:
        press(qtbot, panel, 0, Qt.Key.Key_Return)
    assert isinstance(heard.args[0].operations[0], ConfirmEntities)
    assert states(panel) == [("何大爷", "suggested"), ("周晓禾", "confirmed")]
    with qtbot.waitSignal(small_session.issue_changed) as heard:
        press(qtbot, panel, 1, Qt.Key.Key_Delete)
    assert isinstance(heard.args[0].operations[0], RemoveEntity)
    assert entities(small_session) == []


def test_all_are_confirmed_at_once(qtbot: QtBot, panel: NamesPanel, small_session: Session) -> None:
    assert panel.confirm_button.text() == "Confirm all 2"
    QTest.mouseClick(panel.confirm_button, Qt.MouseButton.LeftButton)
    assert len(entities(small_session)) == 2
    assert panel.confirm_button.isHidden()
    small_session.undo()
    assert entities(small_session) == []


def test_a_name_whose_text_is_gone_is_put_where_it_went(
    qtbot: QtBot, panel: NamesPanel, small_session: Session
) -> None:
    panel.confirm_all()
    small_session.do(ReplaceText(5, 9, 10, "和"))
    assert states(panel)[0] == ("周晓禾", "repair")
    with qtbot.waitSignal(small_session.issue_changed) as heard:
        press(qtbot, panel, 0, Qt.Key.Key_Return)
    assert isinstance(heard.args[0].operations[0], SettleRepair)
    assert ("周晓和", "confirmed") in states(panel)
    small_session.do(LeaveOut(5))
    press(qtbot, panel, 0, Qt.Key.Key_Delete)
    assert small_session.issue and small_session.issue.repairs == ()


def test_the_chosen_name_is_shown_in_the_text(qtbot: QtBot, panel: NamesPanel, small_session: Session) -> None:
    with qtbot.waitSignal(small_session.place_selected) as heard:
        panel.list.choose_row(0)
    assert (heard.args[0].block, heard.args[0].clean_offset) == (5, 7)


def test_an_article_without_names_has_no_list(panel: NamesPanel, small_session: Session) -> None:
    small_session.select_article(9)
    assert panel.isHidden()
