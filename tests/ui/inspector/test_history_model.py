"""The log as a list of steps."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.editing.editor import Editor
from app.editing.operations import LeaveOut, MoveBlock, ReplaceText, SetField, SetRole, SettleDoubt, SplitBlock
from app.text.model import Role, Verdict
from app.ui.inspector.history_model import HistoryModel
from app.ui.session import Place, Session


@pytest.fixture
def model(small_session: Session) -> HistoryModel:
    model = HistoryModel(small_session)
    model.show()
    small_session.issue_changed.connect(model.follow)
    return model


def words(model: HistoryModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def in_force(model: HistoryModel) -> list[bool]:
    return [model.step_at(row).is_in_force for row in range(model.rowCount())]


def test_the_newest_step_is_first(model: HistoryModel, small_session: Session) -> None:
    assert words(model) == ["Read by the program"]
    small_session.do(SetField(9, "note", "问图"))
    small_session.do(LeaveOut(8), SetRole(7, Role.BODY))
    assert words(model) == [
        "Left out “三十盏灯照着𠮷祥桥…”, and 1 more",
        "Note “问图”: “=桥，一座”",
        "Read by the program",
    ]
    step = model.step_at(1)
    assert (step.user, step.moment.tzinfo is not None) == ("林舟", True)


def test_typing_is_one_row(model: HistoryModel, small_session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.editing.editor.TYPING_PAUSE", timedelta(days=1))
    small_session.do(ReplaceText(15, 0, 0, "前"))
    assert words(model)[0] == "Typed “前” in “昨夜下了雨”"
    small_session.do(ReplaceText(15, 1, 1, "天"))
    assert model.rowCount() == 2
    assert words(model)[0] == "Typed in “昨夜下了雨”"


def test_undoing_is_no_row_but_marks_one(model: HistoryModel, small_session: Session) -> None:
    small_session.do(SetField(9, "note", "甲"))
    small_session.do(SetField(12, "note", "乙"))
    small_session.undo()
    assert in_force(model) == [False, True, True]
    assert model.step_at(0).undoing_group
    small_session.redo()
    assert in_force(model) == [True, True, True]
    assert model.step_at(0).live_group != model.step_at(0).group
    small_session.undo()
    small_session.undo()
    small_session.do(SetField(1, "note", "丙"))
    assert in_force(model) == [True, False, False, True]
    assert [model.step_at(row).undoing_group for row in range(4)] == [0, 0, 0, 0]


def test_a_model_that_is_made_later_says_the_same(model: HistoryModel, small_session: Session) -> None:
    for note in ("甲", "乙"):
        small_session.do(SetField(9, "note", note))
    small_session.undo()
    later = HistoryModel(small_session)
    later.show()
    assert (words(later), in_force(later)) == (words(model), in_force(model))


def test_a_step_knows_where_it_did_something(model: HistoryModel, small_session: Session) -> None:
    small_session.do(ReplaceText(15, 2, 2, "又"))
    small_session.do(SetField(9, "note", "甲"))
    small_session.do(MoveBlock(8, 1, 0))
    small_session.do(SplitBlock(6, 7))
    places = [model.place_of(model.step_at(row)) for row in range(model.rowCount())]
    assert places == [Place(6, 0, 38), 1, 9, Place(15, 2, None), 0]


def test_a_place_that_is_gone_is_none(model: HistoryModel, small_session: Session) -> None:
    small_session.do(SettleDoubt(17, Verdict.ACCEPTED))
    assert model.place_of(model.step_at(0)) == 0


def test_a_block_that_is_gone_is_named_as_it_was(model: HistoryModel, small_session: Session) -> None:
    small_session.do(ReplaceText(15, 0, 2, ""))
    small_session.do(LeaveOut(15))
    assert words(model)[:2] == ["Left out “下了雨”", "Took text out of “昨夜下了雨”"]


def test_accessible_words_say_what_is_undone(model: HistoryModel, small_session: Session) -> None:
    small_session.do(SetField(9, "note", "甲"))
    small_session.undo()
    text = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "Note “甲”: “=桥，一座” 林舟 undone"


def test_ten_thousand_steps_are_not_parsed_to_be_listed(qtbot: QtBot, small_editor: Editor) -> None:
    small_editor.do(SetField(9, "note", "甲"))
    template = small_editor.entries[-1]
    for seq in range(template.seq + 1, 10_000):
        entry = replace(template, seq=seq, group=seq, operation="{", inverse="{")
        small_editor.entries.append(entry)
        small_editor.history.add(entry)
    session = Session()
    session.open(small_editor)
    model = HistoryModel(session)
    model.show()
    assert model.rowCount() == 9_996
    assert model.step_at(model.rowCount() - 2).lines[0][0] == template.operation


def test_without_an_issue_there_is_no_step(model: HistoryModel, small_session: Session) -> None:
    small_session.open(None)
    model.show()
    assert model.rowCount() == 0
