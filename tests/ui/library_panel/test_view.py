"""The list of issues by mouse and keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.face.theme import Appearance
from app.ui.library_panel.view import LibraryPanel
from app.workspace import IssueSummary
from tests.ui.library_panel.loaded_months import group_issues


def make_summary(number: int, date: str) -> IssueSummary:
    return IssueSummary(number, f"{number}.txt", "utf-8", "柳河新报", date, "A1", "", 8, number % 9, number % 5, 900)


@pytest.fixture
def panel(appearance: Appearance, stage: QWidget) -> LibraryPanel:
    panel = LibraryPanel(appearance, stage)
    panel.resize(268, 300)
    panel.show()
    return panel


def test_a_click_asks_for_the_issue(qtbot: QtBot, panel: LibraryPanel) -> None:
    panel.show_issues(group_issues([make_summary(1, "2021-12-03"), make_summary(2, "2021-12-10")]))
    place = panel.view.visualRect(panel.model.index(1)).center()
    with qtbot.waitSignal(panel.issue_chosen) as chosen:
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert chosen.args == [2]


def test_keys_unfold_a_month_and_open_an_issue(qtbot: QtBot, panel: LibraryPanel) -> None:
    panel.show_issues(group_issues([make_summary(1, "2021-11-05"), make_summary(2, "2021-12-03")]))
    panel.view.setCurrentIndex(panel.model.index(1))
    QTest.keyClick(panel.view, Qt.Key.Key_Right)
    assert panel.model.rowCount() == 3
    QTest.keyClick(panel.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.issue_chosen) as chosen:
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert chosen.args == [2]
    panel.view.setCurrentIndex(panel.model.index(1))
    QTest.keyClick(panel.view, Qt.Key.Key_Left)
    assert panel.model.rowCount() == 2


def test_the_open_issue_is_in_sight_and_named(panel: LibraryPanel) -> None:
    panel.show_issues(group_issues([make_summary(n, f"2021-{n // 20 + 1:02}-03") for n in range(1, 200)]))
    panel.mark_open(150)
    assert panel.view.currentIndex().row() == panel.model.row_of(150)
    assert panel.view.visualRect(panel.view.currentIndex()).intersects(panel.view.viewport().rect())
    assert panel.heading.facts.text() == "2021 · 08"
    assert not panel.grab().isNull()


def test_an_issue_far_down_a_long_list_is_in_sight_at_once(panel: LibraryPanel) -> None:
    days = [f"{1000 + number // 12}-{number % 12 + 1:02}-03" for number in range(3000)]
    panel.show_issues(group_issues([make_summary(n, day) for n, day in enumerate(days, 1)]))
    panel.mark_open(2990)
    assert panel.view.visualRect(panel.view.currentIndex()).intersects(panel.view.viewport().rect())


def test_a_month_that_is_loaded_leaves_place_and_choice(panel: LibraryPanel) -> None:
    months = group_issues([make_summary(n, f"2021-{n // 20 + 1:02}-03") for n in range(1, 200)])
    panel.show_issues([replace(month, issues=()) for month in months])
    panel.view.setCurrentIndex(panel.model.index(7))
    panel.fold_at(panel.view.currentIndex(), is_unfolded=True)
    panel.take_month(months[3].key, months[3].issues)
    assert panel.view.currentIndex().row() == panel.model.row_of_month(months[7].key)
    panel.take_month(months[7].key, months[7].issues)
    assert panel.view.currentIndex().row() == panel.model.row_of_month(months[7].key)
    assert panel.model.rowCount() == len(months) + len(months[7].issues)
    panel.view.setCurrentIndex(panel.model.index(9))
    issue_id = panel.model.row_at(9).issue_id
    panel.fold_at(panel.model.index(3), is_unfolded=True)
    panel.view.setCurrentIndex(panel.model.index(panel.model.row_of(issue_id)))
    panel.take_month(months[3].key, months[3].issues)
    assert panel.model.row_at(panel.view.currentIndex().row()).issue_id == issue_id


def test_counts_read_as_words(panel: LibraryPanel) -> None:
    assert [panel.count_articles(count) for count in (0, 1, 8)] == ["0 articles", "1 article", "8 articles"]
    assert panel.name_month("") == "No date"
    assert panel.name_newspaper("") == "No newspaper"
