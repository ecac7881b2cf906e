"""How the work goes on, from the log and the counts: by issue, newspaper, library and day, and as a table."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from app.editing.editor import Editor
from app.editing.operations import ReplaceText, SetField, SetStatus
from app.store.activity import Activity
from app.store.database import Database
from app.store.log import LogEntry
from app.text.model import Status
from app.workspace import Workspace
from app.workspace.everywhere import Extent
from app.workspace.progress import (
    COLUMNS,
    LONGEST_PAUSE,
    SHORTEST_STEP,
    Day,
    Progress,
    list_days,
    measure_progress,
    sum_progress,
    time_worked,
    write_table,
)
from tests.workspace.issues import add_texts

ARTICLES = [["老桥换新颜", "桥通了。"], ["夜雨润田", "昨夜下了雨。"]]
BEGIN = datetime(2021, 12, 3, 12, tzinfo=UTC)


@pytest.fixture
def database(workspace: Workspace) -> Database:
    return workspace.database


@pytest.fixture
def issue_id(database: Database) -> int:
    """An issue with an edit, another that was taken back, and an article approved in two steps."""
    issue_id = add_texts(database, ARTICLES, date="2021-12-03")
    editor = Editor(database, issue_id, "林舟")
    editor.do(ReplaceText(2, 0, 1, "老桥"))
    editor.do(SetField(3, "note", "看过"))
    editor.undo()
    editor.do(SetStatus(3, Status.DONE))
    editor.do(SetStatus(3, Status.APPROVED))
    with database.transaction() as connection:
        for seq in range(1, 20):
            at = (BEGIN + seq * timedelta(minutes=2)).isoformat()
            connection.execute(text("UPDATE log SET at = :at WHERE seq = :seq"), {"at": at, "seq": seq})
    return issue_id


def test_an_issue(database: Database, issue_id: int) -> None:
    (progress,) = measure_progress(database, Extent(issue_id=issue_id))
    assert (progress.newspaper, progress.date, progress.issue_id) == ("柳河新报", "2021-12-03", issue_id)
    assert dict(progress.articles) == {Status.NEW: 1, Status.APPROVED: 1}
    assert (progress.edits, progress.finished, progress.article_count) == (1, 1, 2)
    assert progress.worked == 4 * timedelta(minutes=2) + SHORTEST_STEP
    assert progress.articles_an_hour == pytest.approx(1 / progress.hours)
    assert progress.edits_an_article == 0.5


def test_what_was_done_again_counts(database: Database, issue_id: int) -> None:
    editor = Editor(database, issue_id)
    editor.undo()
    editor.undo()
    editor.redo()
    (progress,) = measure_progress(database, Extent())
    assert progress.finished == 1
    assert progress.articles[Status.DONE] == 1


def test_newspapers_and_the_library(database: Database, issue_id: int) -> None:
    other = add_texts(database, [*ARTICLES, ["灯亮了", "三十盏。"]], newspaper="山城晚报")
    progress = measure_progress(database, Extent())
    assert [item.issue_id for item in progress] == [other, issue_id]
    assert [item.issue_id for item in measure_progress(database, Extent("柳河新报"))] == [issue_id]
    first, second = (sum_progress((item,), item.newspaper) for item in progress)
    assert (first.newspaper, first.article_count, first.edits) == ("山城晚报", 3, 0)
    assert (first.articles_an_hour, first.edits_an_article) == (None, None)
    assert (second.newspaper, second.article_count, second.edits) == ("柳河新报", 2, 1)
    library = sum_progress(progress)
    assert (library.article_count, library.edits, library.finished) == (5, 1, 1)
    assert library.characters == sum(item.characters for item in progress)


def test_day_by_day(database: Database, issue_id: int) -> None:
    day = BEGIN.astimezone().date().isoformat()
    assert list_days(database, Extent()) == (Day(day, 1, 1),)
    assert list_days(database, Extent("山城晚报")) == ()


def make_activity(user: str, seconds: float) -> Activity:
    at = (BEGIN + timedelta(seconds=seconds)).isoformat()
    return Activity(1, LogEntry(2, 2, at, user, "", ""), "ReplaceText", 0, "", 0, 0, 1)


def test_long_pauses_are_no_work() -> None:
    pause = LONGEST_PAUSE.total_seconds()
    assert time_worked([]) == timedelta()
    assert time_worked([make_activity("甲", 0)]) == SHORTEST_STEP
    assert time_worked([make_activity("甲", pause), make_activity("甲", 0)]) == LONGEST_PAUSE + SHORTEST_STEP
    assert time_worked([make_activity("甲", 0), make_activity("甲", pause + 1)]) == 2 * SHORTEST_STEP
    assert time_worked([make_activity("甲", 0), make_activity("乙", 9)]) == 2 * SHORTEST_STEP


def test_the_table() -> None:
    progress = Progress("=报", "2021-12-03", "3", 7, {Status.NEW: 2}, 4, 900, 6, 1, timedelta(minutes=30))
    none = replace(progress, newspaper="报", issue_id=None, edits=0, finished=0, worked=timedelta())
    head, *rows = write_table([progress, none])
    assert head.strip().split(",") == list(COLUMNS)
    assert rows[0].strip() == "'=报,2021-12-03,3,7,2,0,0,0,4,900,6,0.50,2.00,3.00,newspaper"
    assert rows[1].strip() == "报,2021-12-03,3,,2,0,0,0,4,900,0,0.00,,,"
