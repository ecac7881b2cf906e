"""Copies that the user asks for."""

from pathlib import Path

import pytest

from app.store.errors import LibraryReadOnly
from app.workspace import Workspace
from app.workspace.errors import BackupExists
from tests.workspace.pages import write_pages


def test_a_backup_holds_the_library_and_brings_it_back(workspace: Workspace, folder: Path, tmp_path: Path) -> None:
    first, second = write_pages(folder, 2)
    workspace.import_paths([first])
    workspace.backup(tmp_path / "copy.jiaoyang")
    workspace.import_paths([second])
    kept = workspace.restore(tmp_path / "copy.jiaoyang")
    assert [summary.file_name for summary in workspace.issues()] == [first.name]
    assert workspace.check() == []
    before = Workspace.open(kept)
    assert len(before.issues()) == 2
    before.close()


def test_a_backup_goes_over_nothing_unasked(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "notes.txt"
    target.write_text("notes", encoding="utf-8")
    with pytest.raises(BackupExists):
        workspace.backup(target)
    assert target.read_text(encoding="utf-8") == "notes"
    workspace.backup(target, is_overwriting=True)
    Workspace.open(target).close()


def test_a_folder_is_no_place_of_a_backup(workspace: Workspace, tmp_path: Path) -> None:
    for folder in (tmp_path, Path()):
        with pytest.raises(BackupExists):
            workspace.backup(folder, is_overwriting=True)


def test_a_name_that_the_system_does_not_take_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(LibraryReadOnly):
        workspace.backup(tmp_path / ("长" * 300))


def test_a_library_is_no_backup_of_itself(workspace: Workspace) -> None:
    with pytest.raises(BackupExists):
        workspace.backup(workspace.path, is_overwriting=True)


def test_a_backup_into_nowhere_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(LibraryReadOnly):
        workspace.backup(tmp_path / "nowhere" / "copy.jiaoyang")
