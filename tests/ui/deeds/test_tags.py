"""Tags over the library by the menu: merged as one step, which is taken back."""

import pytest
from pytestqt.qtbot import QtBot

from app.editing.operations import AddTag
from app.text.model import Tag
from app.ui.application import Desktop
from tests.ui.desk_stage import wait_for_jobs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def tags(desktop: Desktop) -> set[str]:
    issue = desktop.session.issue
    assert issue is not None
    return {tag.label for article in issue.articles for tag in article.tags}


def test_a_tag_is_renamed_and_that_is_taken_back(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.session.do(AddTag(desktop.session.article_id, Tag("试桥")))
    desk = desktop.desk
    desk.registry.trigger("library.tags")
    qtbot.waitUntil(lambda: desk.tag_deeds.dialog is not None)
    dialog = desk.tag_deeds.dialog
    assert dialog is not None
    dialog.filter.setText("试桥")
    dialog.list.setCurrentIndex(dialog.found.index(0, 0))
    dialog.name.setText("桥梁工程")
    with qtbot.waitSignal(desktop.session.issue_changed):
        dialog.merge_button.click()
    wait_for_jobs(qtbot, desktop.work)
    assert "桥梁工程" in tags(desktop)
    assert "试桥" not in tags(desktop)
    with qtbot.waitSignal(desktop.session.issue_changed):
        desk.notices.run_action()
    wait_for_jobs(qtbot, desktop.work)
    assert "试桥" in tags(desktop)
