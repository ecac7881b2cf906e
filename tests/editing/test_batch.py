"""One change to several issues: all or nothing, kept, told, and taken back as one."""

from dataclasses import replace

import pytest

from app.editing.batch import Advance, Batch, Batches, Choice, load_batches
from app.editing.editor import Editor
from app.editing.errors import BatchIsNeeded, MissingBlock, NothingToChange, NothingToUndo
from app.editing.operations import Change, Operation, ReplaceTexts
from app.store.database import Database
from app.store.issues import add_issue, append_entry, load_issue, remove_issue
from app.store.search.results import search
from app.text.model import Issue
from tests.small_issue import RAW, begin

TITLE = 3


@pytest.fixture
def other_id(database: Database) -> int:
    issue, entries = begin()
    issue = replace(issue, source=replace(issue.source, sha256="cd" * 32))
    with database.transaction() as connection:
        number = add_issue(connection, issue, RAW.encode())
        for entry in entries:
            append_entry(connection, number, entry)
    return number


def rename(*issue_ids: int, block: int = TITLE) -> list[tuple[int, Choice]]:
    operation = ReplaceTexts(((block, 0, 2, "石桥"),))
    return [(issue_id, lambda _: (operation,)) for issue_id in issue_ids]


def no_operations(_: Issue) -> tuple[Operation, ...]:
    return ()


def titles(database: Database, *issue_ids: int) -> list[str]:
    with database.reading() as connection:
        return [load_issue(connection, issue_id).articles[0].title for issue_id in issue_ids]


def stored(database: Database) -> tuple[Batch, ...]:
    with database.reading() as connection:
        return load_batches(connection)


def test_a_batch_changes_all_issues(database: Database, issue_id: int, other_id: int) -> None:
    batch = Batches(database, {}, "林舟").do("石桥", rename(issue_id, other_id))
    assert titles(database, issue_id, other_id) == ["石桥换新颜"] * 2
    assert batch is not None
    assert (batch.number, batch.name, batch.user, dict(batch.groups)) == (1, "石桥", "林舟", {issue_id: 5, other_id: 5})
    assert stored(database) == (batch,)
    with database.reading() as connection:
        assert search(connection, "石桥换新颜").total == 2


def test_an_open_issue_hears_of_it(database: Database, editor: Editor, other_id: int) -> None:
    heard: list[Change] = []
    editor.subscribe(heard.append)
    batches = Batches(database, {editor.issue_id: editor})
    batch = batches.do("石桥", rename(editor.issue_id, other_id), initiator="desk")
    assert editor.issue.articles[0].title == "石桥换新颜"
    assert [change.initiator for change in heard] == ["desk"]
    assert batch is not None
    batches.take_back(batch)
    assert editor.issue.articles[0].title == "老桥换新颜"
    editor.redo()
    assert editor.issue.articles[0].title == "石桥换新颜"


def test_all_or_nothing(database: Database, editor: Editor, other_id: int) -> None:
    batches = Batches(database, {editor.issue_id: editor})
    plan = [*rename(editor.issue_id), *rename(other_id, block=99)]
    with pytest.raises(MissingBlock):
        batches.do("石桥", plan)
    assert titles(database, editor.issue_id, other_id) == ["老桥换新颜"] * 2
    assert editor.issue == begin()[0]
    assert stored(database) == ()
    for empty in ([], [(other_id, no_operations)]):
        with pytest.raises(NothingToChange):
            batches.do("石桥", empty)


def test_cancelled(database: Database, issue_id: int, other_id: int) -> None:
    seen: list[Advance] = []
    batches = Batches(database, {}, on_progress=seen.append, is_cancelled=lambda: bool(seen))
    assert batches.do("石桥", rename(issue_id, other_id)) is None
    assert seen == [Advance(1)]
    assert titles(database, issue_id, other_id) == ["老桥换新颜"] * 2


def test_a_batch_is_taken_back(database: Database, issue_id: int, other_id: int) -> None:
    batches = Batches(database, {})
    batch = batches.do("石桥", rename(issue_id, other_id))
    assert batch is not None
    Editor(database, other_id).undo()
    taken = batches.take_back(batch)
    assert titles(database, issue_id, other_id) == ["老桥换新颜"] * 2
    assert taken is not None
    assert taken.is_taken_back
    assert stored(database) == (taken,)
    with pytest.raises(NothingToUndo):
        batches.take_back(batch)


def test_later_steps_keep_a_batch(database: Database, issue_id: int, other_id: int) -> None:
    batches = Batches(database, {})
    batch = batches.do("石桥", rename(issue_id, other_id))
    assert batch is not None
    Editor(database, other_id).do(ReplaceTexts(((TITLE, 0, 0, "大"),)))
    with pytest.raises(BatchIsNeeded) as raised:
        batches.take_back(batch)
    assert raised.value.fields == {"issue_id": other_id, "seq": 5, "needed_by": (6,)}
    assert titles(database, issue_id, other_id) == ["石桥换新颜", "大石桥换新颜"]


def test_an_issue_that_is_gone_does_not_keep_it(database: Database, issue_id: int, other_id: int) -> None:
    batches = Batches(database, {})
    batch = batches.do("石桥", rename(issue_id, other_id))
    assert batch is not None
    with database.transaction() as connection:
        remove_issue(connection, other_id)
    batches.take_back(batch)
    assert titles(database, issue_id) == ["老桥换新颜"]
