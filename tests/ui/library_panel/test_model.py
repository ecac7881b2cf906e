"""The library as rows: grouping, folding, and the counts of an open issue."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui.library_panel.model import LibraryModel, Month, RowKind, summarise
from app.workspace import IssueSummary
from tests.small_issue import begin
from tests.ui.library_panel.loaded_months import group_issues


def make_summary(number: int, newspaper: str = "柳河新报", date: str = "2021-12-03", page: str = "") -> IssueSummary:
    return IssueSummary(number, f"{number}.txt", "utf-8", newspaper, date, page, "", 4, 1, 2, 900)


MANY = (
    make_summary(1, "河东日报", "2020-01-05"),
    make_summary(2, date="2021-12-03"),
    make_summary(3, date="2021-12-10"),
    make_summary(4, date="2022-01-07"),
)


@pytest.fixture
def model(qtbot: QtBot) -> LibraryModel:
    model = LibraryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def shape(model: LibraryModel) -> list[str]:
    signs = {RowKind.NEWSPAPER: "N", RowKind.MONTH: "M", RowKind.ISSUE: "I"}
    return [f"{signs[row.kind]} {row.label}" for row in model.shown_rows()]


def test_one_month_needs_no_headings(model: LibraryModel) -> None:
    model.show(group_issues(MANY[1:3]))
    assert shape(model) == ["I 2021-12-03", "I 2021-12-10"]


def test_issues_of_a_folded_month_are_no_rows(model: LibraryModel) -> None:
    model.show(group_issues(MANY))
    assert shape(model) == ["N 河东日报", "M 2020-01", "N 柳河新报", "M 2021-12", "M 2022-01"]
    assert model.row_of(3) == -1
    assert model.reveal(3) == 5
    assert shape(model)[4:6] == ["I 2021-12-03", "I 2021-12-10"]
    model.unfold(("柳河新报", "2021-12"), is_unfolded=False)
    assert model.row_of(3) == -1
    assert model.reveal(99) == -1


def test_the_issues_of_a_month_are_asked_for_when_it_is_unfolded(model: LibraryModel, qtbot: QtBot) -> None:
    old, december, january = group_issues(MANY)
    model.show((old, replace(december, issues=()), january))
    with qtbot.waitSignal(model.month_wanted) as wanted:
        model.unfold(december.key, is_unfolded=True)
    assert wanted.args == ["柳河新报", "2021-12"]
    assert shape(model)[2:] == ["N 柳河新报", "M 2021-12", "M 2022-01"]
    assert model.reveal(2) == -1
    model.take_month(december.key, december.issues)
    assert shape(model)[3:6] == ["M 2021-12", "I 2021-12-03", "I 2021-12-10"]
    assert model.reveal(2) == 4
    assert model.row_at(3).count == 2
    with qtbot.assertNotEmitted(model.month_wanted):
        model.unfold(december.key, is_unfolded=False)
        model.unfold(december.key, is_unfolded=True)
        model.take_month(("晨报", ""), december.issues)
    with qtbot.waitSignal(model.month_wanted):
        model.show((Month(*december.key, 2),))


def test_to_unfold_a_month_only_adds_its_rows(model: LibraryModel, qtbot: QtBot) -> None:
    model.show(group_issues(MANY))
    december = ("柳河新报", "2021-12")
    with qtbot.assertNotEmitted(model.modelReset):
        with qtbot.waitSignal(model.rowsInserted) as added:
            model.unfold(december, is_unfolded=True)
        assert added.args[1:] == [4, 5]
        assert model.row_at(3).is_unfolded
        with qtbot.waitSignal(model.rowsRemoved) as removed:
            model.take_month(december, model.months[december].issues)
        assert removed.args[1:] == [4, 5] and shape(model)[4:6] == ["I 2021-12-03", "I 2021-12-10"]
        model.unfold(december, is_unfolded=False)
    assert not model.row_at(3).is_unfolded and model.rowCount() == 5


def test_the_only_month_cannot_be_folded_away(model: LibraryModel) -> None:
    model.show(group_issues(MANY[1:3]))
    model.unfold(("柳河新报", "2021-12"), is_unfolded=False)
    assert shape(model) == ["I 2021-12-03", "I 2021-12-10"]


def test_a_month_that_has_grown_is_counted_anew(model: LibraryModel) -> None:
    model.show(group_issues(MANY))
    december = ("柳河新报", "2021-12")
    model.unfold(december, is_unfolded=True)
    model.take_month(december, (*model.months[december].issues, make_summary(5, date="2021-12-17")))
    assert [row.count for row in model.shown_rows()][2:4] == [4, 3]
    assert model.row_of(5) == 6


def test_unfolding_outlives_a_new_list(model: LibraryModel) -> None:
    model.show(group_issues(MANY))
    model.reveal(2)
    model.show(group_issues((*MANY, make_summary(5, date="2022-01-14"))))
    assert model.row_of(2) >= 0


def test_new_counts_show_in_place_and_a_new_date_does_not(model: LibraryModel, qtbot: QtBot) -> None:
    model.show(group_issues(MANY[1:3]))
    with qtbot.waitSignal(model.dataChanged):
        assert model.update_summary(replace(MANY[1], open_doubts=0))
    assert model.summaries[2].open_doubts == 0
    assert not model.update_summary(replace(MANY[1], date="2022-02-02"))
    assert not model.update_summary(make_summary(77))


def test_an_issue_is_summed_up_as_it_stands() -> None:
    issue, _ = begin()
    summary = summarise(make_summary(1), issue)
    assert summary.articles == len(issue.articles)
    assert summary.open_doubts == len(issue.open_doubts)
    assert summary.file_name == "1.txt"
