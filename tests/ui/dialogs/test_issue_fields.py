"""Newspaper, date and page, corrected."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.text.model import Issue, Source
from app.ui.dialogs.issue_fields import IssueFieldsDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> IssueFieldsDialog:
    return IssueFieldsDialog(Issue("字", newspaper="柳河新报", date="2021-12-03", page="A1"))


def test_only_what_differs_is_set(qtbot: QtBot, dialog: IssueFieldsDialog) -> None:
    dialog.fields["page"].setText(" A7 ")
    with qtbot.waitSignal(dialog.fields_set) as answered:
        dialog.send()
    assert answered.args == [{"page": "A7"}]


def test_what_is_no_date_is_said_at_once(qtbot: QtBot, dialog: IssueFieldsDialog) -> None:
    dialog.fields["date"].setText("2021-13-03")
    with qtbot.assertNotEmitted(dialog.fields_set):
        dialog.send()
    assert not dialog.warning.isHidden()
    dialog.fields["date"].clear()
    with qtbot.waitSignal(dialog.fields_set) as answered:
        dialog.send()
    assert answered.args == [{"date": ""}]


def test_a_month_in_the_file_s_name_begins_the_date(qtbot: QtBot) -> None:
    dialog = IssueFieldsDialog(Issue("字", Source("weidu-2020-12.txt")))
    qtbot.addWidget(dialog)
    QTest.keyClicks(dialog.fields["date"], "23")
    with qtbot.waitSignal(dialog.fields_set) as answered:
        dialog.send()
    assert answered.args == [{"date": "2020-12-23"}]


def test_a_month_without_its_day_is_no_date(qtbot: QtBot) -> None:
    dialog = IssueFieldsDialog(Issue("字", Source("weidu-2020-12.txt")))
    qtbot.addWidget(dialog)
    dialog.fields["newspaper"].setText("魏都")
    with qtbot.waitSignal(dialog.fields_set) as answered:
        dialog.send()
    assert answered.args == [{"newspaper": "魏都"}]
