"""A whole library has no findings; whatever is damaged is found, and nothing is ever mended or a traceback."""

import random
from pathlib import Path

import pytest

from app.errors import UserError
from app.workspace import FindingCode, Workspace
from app.workspace.integrity import InspectionStopped, check_library
from tests.workspace.damaged_libraries import codes, damage
from tests.workspace.own_processes import OwnProcesses


def test_a_whole_library_has_no_findings(filled: Workspace) -> None:
    steps: list[tuple[int, int]] = []
    assert filled.check(on_progress=lambda *step: steps.append(step)) == []
    total = steps[0][1]
    assert steps == [(done, total) for done in range(total + 1)]
    assert filled.check(2) == []


def test_an_issue_that_is_not_there_is_a_finding(filled: Workspace) -> None:
    assert codes(filled.check(9)) == {(FindingCode.UNREADABLE, 9)}


def test_processes_find_what_one_finds(filled: Workspace, own_processes: OwnProcesses) -> None:
    damage(
        filled,
        "DELETE FROM article WHERE issue_id = 3 AND position = 0",
        "UPDATE issue SET character_count = 1 WHERE id = 2",
        "UPDATE block SET role = 'poem' WHERE issue_id = 1",
        "INSERT INTO search (rowid, heading, body) VALUES (16, '', '老桥')",
    )
    steps: list[tuple[int, int]] = []
    found = check_library(filled.database, on_progress=lambda *step: steps.append(step), processes=2)
    assert found == check_library(filled.database, processes=0)
    assert {(FindingCode.COUNTS, 2), (FindingCode.UNREADABLE, 1), (FindingCode.INDEX, None)} <= codes(found)
    assert steps[-1] == (steps[0][1], steps[0][1])
    assert own_processes() == []


def test_a_process_that_is_ended_costs_only_time(filled: Workspace, own_processes: OwnProcesses) -> None:
    damage(filled, "UPDATE issue SET character_count = 1 WHERE id = 2")

    def end_processes(done: int, total: int) -> None:
        for process in own_processes():
            process.kill()

    found = check_library(filled.database, on_progress=end_processes, processes=1)
    assert codes(found) == {(FindingCode.COUNTS, 2)}


@pytest.mark.parametrize("processes", [0, 1])
def test_nobody_waits_for_a_check_that_was_cancelled(
    filled: Workspace, processes: int, own_processes: OwnProcesses
) -> None:
    steps: list[int] = []
    with pytest.raises(InspectionStopped):
        check_library(
            filled.database,
            on_progress=lambda done, _: steps.append(done),
            is_cancelled=lambda: 1 in steps,
            processes=processes,
        )
    assert steps == [0, 1]
    assert own_processes() == []


def test_rows_that_belong_to_nothing_are_found(filled: Workspace) -> None:
    damage(filled, "DELETE FROM article WHERE issue_id = 2")
    findings = filled.check()
    orphans = [finding for finding in findings if finding.code is FindingCode.FOREIGN_KEYS]
    assert {str(finding.facts["table"]) for finding in orphans} == {"block"}
    assert (FindingCode.INDEX, None) in codes(findings)


def test_an_index_without_a_text_is_found(filled: Workspace) -> None:
    damage(filled, "INSERT INTO search (search) VALUES ('delete-all')")
    assert codes(filled.check()) == {(FindingCode.INDEX, number) for number in (1, 2, 3)}


def test_nothing_is_mended(filled: Workspace) -> None:
    damage(filled, "UPDATE issue SET character_count = 1", "UPDATE block SET text = '字'")
    first = filled.check()
    assert first == filled.check()


@pytest.mark.parametrize("seed", range(8))
def test_garbage_in_the_file_is_told_without_a_traceback(filled: Workspace, path: Path, seed: int) -> None:
    filled.close()
    content = bytearray(path.read_bytes())
    chance = random.Random(seed)
    for _ in range(4):
        start = chance.randrange(4096, len(content) - 2048)
        content[start : start + 2048] = chance.randbytes(2048)
    path.write_bytes(content)
    told: list[object] = []
    try:
        damaged = Workspace.open(path)
    except UserError as error:
        told.append(error)
    else:
        told += damaged.check()
        damaged.close()
    assert told
    assert path.read_bytes() == content


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_a_file_cut_short_is_told_without_a_traceback(filled: Workspace, path: Path, share: float) -> None:
    filled.close()
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    told: list[object] = []
    try:
        damaged = Workspace.open(path)
    except UserError as error:
        told.append(error)
    else:
        told += damaged.check()
        damaged.close()
    assert told
