"""The states of an issue, to choose from."""

from PySide6.QtWidgets import QWidget

from app.editing.operations import ReplaceText
from app.ui.dialogs.state_choice import StateChoice
from app.ui.session import Session


def test_the_present_state_and_that_after_each_step(stage: QWidget, small_session: Session) -> None:
    first = len(small_session.editor.entries) if small_session.editor else 0
    small_session.do(ReplaceText(3, 0, 2, "新桥"))
    small_session.do(ReplaceText(14, 0, 2, "春雨"))
    choice = StateChoice("State", small_session, first, stage)
    assert [choice.itemData(row) for row in range(choice.count())] == [first + 2, first + 2, first + 1, first]
    assert choice.currentData() == first
    assert choice.itemText(0) == "Now"
    assert choice.itemText(1).startswith("After: ") and "春雨" in choice.itemText(1)


def test_of_no_issue_there_is_none(stage: QWidget) -> None:
    assert StateChoice("State", Session(), 1, stage).count() == 0
