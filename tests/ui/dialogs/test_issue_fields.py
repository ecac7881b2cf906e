"""Newspaper, date and page, corrected."""

import pytest
from pytestqt.qtbot import QtBot

from app.text.model import Issue
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
