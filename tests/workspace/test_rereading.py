"""Reading an open issue again, as a step of its history."""

from dataclasses import replace

import pytest

from app.editing.editor import Editor
from app.editing.errors import NothingToChange
from app.editing.history import replay
from app.editing.operations import SetIssueField, SetStatus
from app.store.database import Database
from app.store.issues import load_issue
from app.text.model import Reading, Status
from app.workspace.errors import RereadingOutdated
from app.workspace.rereading import do_rereading, plan_rereading
from tests.editing.conftest import database, editor, issue_id  # noqa: F401
from tests.small_issue import check_issue, make_reading


def other_reading() -> Reading:
    """The picture belongs to the rain, and what was a lead is not there on its own."""
    bridge, picture, rain = make_reading().articles
    return Reading((bridge, replace(rain, blocks=(*rain.blocks, *picture.blocks))), make_reading().left_out)


def test_the_step_is_stored_replayed_and_taken_back(database: Database, editor: Editor) -> None:  # noqa: F811
    editor.do(SetStatus(1, Status.APPROVED))
    before = editor.issue
    do_rereading(editor, plan_rereading(before, other_reading()))
    check_issue(editor.issue)
    assert len(editor.issue.articles) == 2
    assert editor.issue.article(1) == before.article(1)
    with database.reading() as connection:
        assert load_issue(connection, editor.issue_id) == editor.issue
    assert replay(before.raw, before.source, editor.entries) == editor.issue
    editor.undo()
    assert editor.issue.articles == before.articles
    assert editor.issue.doubts == before.doubts


def test_a_plan_is_good_for_one_state_only(editor: Editor) -> None:  # noqa: F811
    plan = plan_rereading(editor.issue, other_reading())
    editor.do(SetIssueField("page", "4"))
    with pytest.raises(RereadingOutdated):
        do_rereading(editor, plan)


def test_the_same_reading_is_no_step(editor: Editor) -> None:  # noqa: F811
    plan = plan_rereading(editor.issue, make_reading())
    assert plan.changes.is_empty
    with pytest.raises(NothingToChange):
        do_rereading(editor, plan)
