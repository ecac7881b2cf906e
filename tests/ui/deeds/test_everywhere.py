"""What other editors wrote to the open issue is shown, and what is typed meanwhile is kept."""

import pytest
from pytestqt.qtbot import QtBot

from app.editing.operations import Change, ReplaceText, ReplaceTexts, SetField
from app.store.errors import IssueChangedElsewhere
from app.store.issues import load_issue
from app.text.model import Tag
from app.ui.application import Desktop
from app.workspace import Editor
from app.workspace.tag_batches import TagBatches
from tests.ui.desk_stage import wait_for_jobs

TITLE = 3


def other_editor(desktop: Desktop) -> Editor:
    editor = desktop.session.editor
    assert editor is not None
    return Editor(editor.database, editor.issue_id, "石川")


def title(desktop: Desktop) -> str:
    assert desktop.session.issue is not None
    return desktop.session.issue.articles[0].title


def test_what_others_wrote_is_taken_over_step_by_step(desktop: Desktop) -> None:
    editor, deeds = desktop.session.editor, desktop.desk.everywhere_deeds
    other_editor(desktop).do(ReplaceText(TITLE, 0, 2, "石桥"))
    deeds.follow(())
    assert title(desktop) == "老桥换新颜"
    deeds.follow((1,))
    assert title(desktop) == "石桥换新颜"
    assert desktop.session.editor is editor
    assert "石桥换新颜" in desktop.desk.workbench.galley.sheet.toPlainText()


def test_what_cannot_be_told_step_by_step_is_opened_again(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = desktop.session.editor
    assert editor is not None

    def refuse() -> Change | None:
        raise IssueChangedElsewhere(issue_id=1)

    monkeypatch.setattr(editor, "catch_up", refuse)
    with qtbot.waitSignal(desktop.session.issue_opened):
        desktop.desk.everywhere_deeds.follow((1,))
    assert desktop.session.editor is not editor


def test_keys_between_a_batch_and_its_news_are_kept(qtbot: QtBot, desktop: Desktop) -> None:
    told: list[object] = []
    desktop.session.edit_failed.connect(told.append)
    editor = desktop.session.editor
    assert editor is not None
    batches = TagBatches(editor.database, "石川")
    batch = batches.add([(1, 1)], (Tag("老桥"),))
    other_editor(desktop).do(ReplaceTexts(((TITLE, 0, 2, "大石桥"),)))
    desktop.session.do(ReplaceText(TITLE, 5, 5, "！"), initiator=desktop.desk.workbench.galley)
    assert title(desktop) == "大石桥换新颜！"
    assert "大石桥换新颜！" in desktop.desk.workbench.galley.sheet.toPlainText()
    assert batch
    batches.take_back(batch)
    desktop.session.do(SetField(1, "section", "要闻"))
    assert told == []
    with editor.database.reading() as connection:
        assert load_issue(connection, 1) == desktop.session.issue
    wait_for_jobs(qtbot, desktop.work)
