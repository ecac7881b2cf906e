"""Processes look at one state of a library, and are gone when nobody waits for them."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import text

from app.store.database import Database
from app.store.inspection import InspectionStopped
from app.workspace import Workspace
from app.workspace.examination import check_issues, list_portions
from app.workspace.examiners import BEGIN, Examiners, ExaminersLost, inspect_together
from tests.workspace.own_processes import OwnProcesses


def test_all_look_at_the_state_that_was_written_last_before_they_began(
    filled: Workspace, own_processes: OwnProcesses
) -> None:
    """Whoever asks whether it is cancelled writes, as another program might."""
    counts: Iterator[int] = iter([])

    def write() -> bool:
        for number in counts:
            with filled.database.transaction() as connection:
                connection.execute(text(f"UPDATE issue SET character_count = {number} WHERE id = 2"))
            break
        return False

    with Examiners(filled.database, 1, write) as examiners:
        counts = iter([5, 6, 7])
        with inspect_together(filled.database, examiners) as inspection:
            assert next(counts, None) is None
            with filled.database.transaction() as connection:
                connection.execute(text("UPDATE issue SET doubt_count = 77 WHERE id = 2"))
            (found,) = examiners.examine([partial(check_issues, issue_ids=(2,))])
            assert inspection.load(2).counts["character_count"] == 7
        assert [finding.facts for finding in found] == [{"names": "character_count"}], "nothing of what came after"
        counts = count(8)
        with pytest.raises(ExaminersLost), inspect_together(filled.database, examiners):
            raise AssertionError("somebody writes without end")
    assert own_processes() == []


def test_a_process_that_cannot_read_the_library_is_lost(filled: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ExaminersLost), Examiners(filled.database, 1, lambda: False) as examiners:
        filled.path.rename(tmp_path / "elsewhere")
        examiners.ask_all(BEGIN)
    assert not filled.path.exists(), "none is made in its place"


def test_no_process_can_be_started(filled: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("multiprocessing.spawn._python_exe", b"/nowhere/python")
    with pytest.raises(ExaminersLost), Examiners(filled.database, 2, lambda: False):
        pass


def test_a_library_that_can_only_be_read_is_looked_through_too(filled: Workspace, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jiaoyang"
    filled.backup(copy)
    reader = Database.open_for_reading(copy)
    with (
        closing(reader),
        Examiners(reader, 1, lambda: False) as examiners,
        inspect_together(reader, examiners) as inspection,
    ):
        assert list(examiners.examine(list_portions(inspection, 2))) == [[] for _ in list_portions(inspection, 2)]


def test_a_cancel_is_answered_while_a_process_starts(filled: Workspace, own_processes: OwnProcesses) -> None:
    with pytest.raises(InspectionStopped), Examiners(filled.database, 1, lambda: True):
        pass
    assert own_processes() == []
