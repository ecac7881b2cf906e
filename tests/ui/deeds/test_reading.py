"""Reading again and the newspaper's profile, from the commands of the window."""

import pytest
from pytestqt.qtbot import QtBot

from app.editing.operations import SetIssueField
from app.text.model import Status
from app.ui.application import Desktop
from app.ui.dialogs.issue_fields import IssueFieldsDialog
from app.ui.dialogs.profile import ProfileDialog
from app.ui.dialogs.rereading import RereadingDialog
from tests.ui.deeds.test_library import open_sheet
from tests.ui.desk_stage import operations, wait_for_jobs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_what_would_change_is_shown_then_done_as_one_step_and_taken_back(qtbot: QtBot, desktop: Desktop) -> None:
    registry = desktop.desk.registry
    registry.trigger("article.status.approved")
    before = desktop.session.issue
    assert before is not None
    approved = before.articles[0]
    assert approved.status is Status.APPROVED
    registry.trigger("issue.reread")
    qtbot.waitUntil(lambda: open_sheet(RereadingDialog) is not None)
    assert desktop.session.issue == before
    dialog = open_sheet(RereadingDialog)
    assert dialog is not None
    dialog.accept()
    assert operations(desktop)[-1] == "ReadAgain"
    after = desktop.session.issue
    assert after is not None
    assert after.article(approved.id) == approved
    assert after.articles != before.articles
    registry.trigger("issue.reread")
    wait_for_jobs(qtbot, desktop.work)
    qtbot.waitUntil(lambda: "nothing would change" in desktop.desk.notices.sentence.text())
    registry.trigger("edit.undo")
    assert desktop.session.issue is not None
    assert desktop.session.issue.articles == before.articles


def test_a_profile_is_learnt_chosen_and_forgotten(qtbot: QtBot, desktop: Desktop) -> None:
    registry = desktop.desk.registry
    registry.trigger("article.status.approved")
    registry.trigger("issue.profile")
    qtbot.waitUntil(lambda: open_sheet(ProfileDialog) is not None)
    first = open_sheet(ProfileDialog)
    assert isinstance(first, ProfileDialog)
    first.learn.click()
    qtbot.waitUntil(lambda: (found := open_sheet(ProfileDialog)) is not None and hasattr(found, "use"))
    learnt = open_sheet(ProfileDialog)
    assert isinstance(learnt, ProfileDialog)
    learnt.use.click()
    qtbot.waitUntil(lambda: "read with its profile" in desktop.desk.notices.sentence.text())
    registry.trigger("issue.profile")
    qtbot.waitUntil(lambda: open_sheet(ProfileDialog) is not None)
    used = open_sheet(ProfileDialog)
    assert isinstance(used, ProfileDialog)
    used.forget.click()
    qtbot.waitUntil(lambda: "forgotten" in desktop.desk.notices.sentence.text())


def test_without_a_newspaper_it_is_named_first(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.do(SetIssueField("newspaper", ""))
    desktop.desk.registry.trigger("issue.profile")
    fields = open_sheet(IssueFieldsDialog)
    assert isinstance(fields, IssueFieldsDialog)
    fields.fields["newspaper"].setText("河东日报")
    fields.send()
    qtbot.waitUntil(lambda: open_sheet(ProfileDialog) is not None)
    profile = open_sheet(ProfileDialog)
    assert profile is not None and "河东日报" in profile.windowTitle()
    assert desktop.session.issue is not None and desktop.session.issue.newspaper == "河东日报"
    profile.close()
