"""The object that both skins hold, from opening to closing."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.editing.batch_record import Mark, save_mark
from app.editing.errors import BatchUndone
from app.editing.operations import AddTag, SetIssueField
from app.store.errors import IssueNotFound, NotALibrary
from app.text.model import Tag
from app.workspace import Workspace
from tests.small_issue import make_issue
from tests.workspace.pages import PAGE, write_pages


def test_what_was_done_is_there_after_a_restart(path: Path, folder: Path) -> None:
    first = Workspace.open(path, "林舟")
    write_pages(folder, 2)
    first.import_paths([folder])
    editor = first.open_issue(2)
    editor.do(SetIssueField("newspaper", "柳河日报"))
    editor.do(AddTag(editor.issue.articles[0].id, Tag("桥梁")))
    first.close()
    second = Workspace.open(path)
    again = second.open_issue(2)
    assert again.issue == editor.issue
    assert again.entries == editor.entries
    again.undo()
    again.undo()
    assert again.issue.newspaper == "柳河新报"
    assert second.check() == []
    second.close()


def test_a_file_that_is_no_library_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "notes.jiaoyang"
    path.write_text("notes", encoding="utf-8")
    with pytest.raises(NotALibrary):
        Workspace.open(path)


def test_an_issue_that_is_not_there_is_told(workspace: Workspace) -> None:
    with pytest.raises(IssueNotFound):
        workspace.open_issue(5)


def test_tags_are_suggested_for_an_article(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    suggestions = Workspace(workspace.database).suggest_tags(make_issue(), 1)
    assert "周晓禾" in {suggestion.tag.label for suggestion in suggestions}


def test_words_are_found_as_soon_as_they_are_typed(workspace: Workspace, folder: Path) -> None:
    write_pages(folder, 3)
    workspace.import_paths([folder])
    assert len(workspace.search("麦田")) == 3
    assert len(workspace.search("麦田", limit=2)) == 2
    editor = workspace.open_issue(2)
    editor.do(AddTag(editor.issue.articles[0].id, Tag("桥梁")))
    assert workspace.complete_tag("桥")[0] == Tag("桥梁")


def test_another_thread_may_import_and_search_while_one_edits(workspace: Workspace, folder: Path) -> None:
    first, *others = write_pages(folder, 6)
    workspace.import_paths([first])
    editor = workspace.open_issue(1)
    with ThreadPoolExecutor(2) as pool:
        importing = pool.submit(workspace.import_paths, others)
        searching = pool.submit(lambda: [len(workspace.search("麦田")) for _ in range(20)])
        for number in range(20):
            editor.do(SetIssueField("page", f"{number:02}"))
        assert len(importing.result().imported) == 5
        found = searching.result()
    assert found == sorted(found)
    assert found[0] >= 1
    assert workspace.check() == []


def test_the_path_and_the_reading_are_at_hand(workspace: Workspace, path: Path) -> None:
    assert workspace.path == path
    assert workspace.backup_made is None
    assert workspace.read_text(PAGE).articles


def work_until_killed(work: str, path: Path, folder: Path, steps: int) -> list[int]:
    """What the other program had told when it was killed, in the middle of its next step."""
    command = [sys.executable, str(Path(__file__).with_name("endless_work.py")), work, str(path), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(steps)]
        process.kill()
        told += [int(line) for line in process.stdout if line.endswith("\n")]
    return told


@pytest.mark.parametrize("steps", [3, 29])
def test_a_killed_editor_loses_nothing_that_was_kept(path: Path, folder: Path, steps: int) -> None:
    workspace = Workspace.open(path)
    write_pages(folder, 1)
    workspace.import_paths([folder])
    workspace.close()
    told = work_until_killed("edit", path, folder, steps)
    again = Workspace.open(path)
    editor = again.open_issue(1)
    assert told[-1] <= editor.issue.seq <= told[-1] + 1
    assert [entry.seq for entry in editor.entries] == list(range(1, editor.issue.seq + 1))
    assert again.check() == []
    editor.undo()
    assert again.check() == []
    again.close()


def test_a_killed_import_leaves_no_half_issue(path: Path, folder: Path) -> None:
    told = work_until_killed("import", path, folder, 5)
    again = Workspace.open(path)
    assert len(again.issues()) in {len(told), len(told) + 1}
    assert again.check() == []
    again.close()


def test_a_batch_in_which_the_program_ended_is_taken_back_and_told_once(path: Path) -> None:
    first = Workspace.open(path)
    assert first.unfinished is None
    with first.database.transaction() as connection:
        save_mark(connection, Mark("老桥 → 石桥", "", "林舟", takes_back=False))
    first.close()
    second = Workspace.open(path)
    assert isinstance(second.unfinished, BatchUndone)
    second.close()
    third = Workspace.open(path)
    assert third.unfinished is None
    third.close()
