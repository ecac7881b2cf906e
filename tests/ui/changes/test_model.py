"""The changes of an article as rows: where, what, by whom, how many, when."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.editing.operations import ReplaceText
from app.ui.changes.model import COUNT, MAKER, PROOF, TIME, WHERE, ChangesModel
from app.ui.changes.runs import Maker
from app.ui.session import Session


@pytest.fixture
def model(qtbot: QtBot, small_session: Session) -> ChangesModel:
    model = ChangesModel(small_session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.take(model.prepare()())
    return model


def row_of(model: ChangesModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in (WHERE, PROOF, MAKER, COUNT, TIME)]


def test_rows_say_where_what_and_by_which_rule(model: ChangesModel) -> None:
    assert row_of(model, 0) == ["¶ 2", "本[ ]报讯（记者 周晓禾）12[ ]月[ ]3[ ]日，老桥通车。", "Spread spaces", "4", ""]
    assert row_of(model, 1) == ["¶ 2", "）12月3日[,]<，>老桥通车。", "Full width", "", ""]
    assert model.counts()[Maker(rule="width")] > 1


def test_typing_has_its_person_and_its_time(model: ChangesModel, small_session: Session) -> None:
    small_session.do(ReplaceText(3, 5, 5, "了"))
    model.take(model.prepare()())
    row = next(number for number in range(model.rowCount()) if row_of(model, number)[2] == "林舟")
    where, proof, _, count, time = row_of(model, row)
    assert (where, proof, count) == ("T 10", "老桥换新颜<了>", "")
    assert len(time) == len("21:04")


def test_one_maker_s_changes_alone(model: ChangesModel) -> None:
    model.choose(Maker(rule="width"))
    assert sum(map(len, model.folds)) == model.counts()[Maker(rule="width")]
    assert {row_of(model, row)[2] for row in range(model.rowCount())} == {"Full width"}
    model.choose(None)
    assert {row_of(model, row)[2] for row in range(model.rowCount())} == {"Spread spaces", "Full width"}


def test_only_a_changed_block_is_looked_through_again(model: ChangesModel, small_session: Session) -> None:
    before = model.found
    small_session.do(ReplaceText(3, 5, 5, "了"))
    after = model.prepare()()
    assert [number for number in after if after[number][1] is not before[number][1]] == [3]


def test_another_article_has_other_changes(model: ChangesModel, small_session: Session) -> None:
    small_session.select_article(12)
    model.take(model.prepare()())
    assert model.rowCount() == 0
