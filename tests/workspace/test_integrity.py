"""A whole library has no findings; whatever is damaged is found, and nothing is ever mended or a traceback."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.editing.operations import ReplaceText, SplitBlock
from app.errors import UserError
from app.text.model import Block
from app.workspace import Finding, FindingCode, Workspace
from tests.workspace.pages import write_pages

ADD_ENTITY = "INSERT INTO entity (issue_id, id, block_id, kind, clean_start, clean_end, entry, label)"


def text_length(block: Block) -> int:
    return len(block.text)


@pytest.fixture(scope="module")
def filled_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three issues, the second of them edited."""
    folder = tmp_path_factory.mktemp("filled")
    write_pages(folder, 3)
    workspace = Workspace.open(folder / "library.jiaoyang")
    workspace.import_paths([*folder.glob("*.txt")])
    editor = workspace.open_issue(2)
    block = max((block for article in editor.issue.articles for block in article.blocks), key=text_length)
    editor.do(SplitBlock(block.id, 4))
    editor.do(ReplaceText(block.id, 0, 1, "新"))
    editor.undo()
    workspace.close()
    return workspace.path


@pytest.fixture
def filled(filled_library: Path, path: Path) -> Iterator[Workspace]:
    shutil.copy(filled_library, path)
    opened = Workspace.open(path)
    yield opened
    opened.close()


def damage(workspace: Workspace, *statements: str) -> None:
    """As another program would, that knows nothing of our rules."""
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


def codes(findings: list[Finding]) -> set[tuple[FindingCode, int | None]]:
    return {(finding.code, finding.issue_id) for finding in findings}


def test_a_whole_library_has_no_findings(filled: Workspace) -> None:
    steps: list[tuple[int, int]] = []
    assert filled.check(on_progress=lambda *step: steps.append(step)) == []
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert filled.check(2) == []


def test_an_issue_that_is_not_there_is_a_finding(filled: Workspace) -> None:
    assert codes(filled.check(9)) == {(FindingCode.UNREADABLE, 9)}


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE block SET text = text || '字' WHERE issue_id = 2 AND position = 0", FindingCode.PIECES),
        ("UPDATE block SET pieces = '[]' WHERE issue_id = 2 AND position = 0", FindingCode.PIECES),
        ("UPDATE block SET spans = '[]', pieces = '[]', text = '' WHERE issue_id = 2", FindingCode.LOST),
        ("UPDATE block SET spans = '[[0,9]]' WHERE issue_id = 2", FindingCode.TWICE),
        ("UPDATE block SET spans = '[[0,99999]]' WHERE issue_id = 2", FindingCode.OUTSIDE),
        (
            f"{ADD_ENTITY} SELECT issue_id, 900, id, 'person', 0, 9999, 0, '何' FROM block WHERE issue_id = 2 LIMIT 1",
            FindingCode.ENTITIES,
        ),
        (
            f"{ADD_ENTITY} SELECT issue_id, 900 + id, id, 'person', 0, 1, 0, '何必' FROM block WHERE issue_id = 2",
            FindingCode.LABELS,
        ),
        ("UPDATE issue SET next_id = 2 WHERE id = 2", FindingCode.NUMBERS),
        ("UPDATE issue SET newspaper = '晨报' WHERE id = 2", FindingCode.REPLAY),
        ("UPDATE article SET note = '改' WHERE issue_id = 2", FindingCode.REPLAY),
        ("DELETE FROM log WHERE issue_id = 2 AND seq = 5", FindingCode.GAP),
        ("UPDATE log SET operation = '{}' WHERE issue_id = 2 AND seq = 1", FindingCode.LOG),
        ("UPDATE log SET operation = '7' WHERE issue_id = 2 AND seq = 1", FindingCode.LOG),
        ("UPDATE issue SET character_count = 1 WHERE id = 2", FindingCode.COUNTS),
        ("UPDATE source SET original = x'00' WHERE id = 2", FindingCode.BYTES),
        ("UPDATE source SET encoding = 'big5' WHERE id = 2", FindingCode.RAW),
        ("UPDATE source SET encoding = 'klingon' WHERE id = 2", FindingCode.UNREADABLE),
        ("UPDATE block SET role = 'title' WHERE issue_id = 2 AND role = 'body'", FindingCode.INDEX),
        ("UPDATE block SET role = 'poem' WHERE issue_id = 2", FindingCode.UNREADABLE),
        ("UPDATE block SET spans = '[[0]]' WHERE issue_id = 2", FindingCode.UNREADABLE),
        ("UPDATE article SET authors = '7' WHERE issue_id = 2", FindingCode.UNREADABLE),
        ("UPDATE block SET text = CAST(x'ff' AS TEXT) WHERE issue_id = 2", FindingCode.UNREADABLE),
    ],
)
def test_damage_is_found_where_it_is(filled: Workspace, statement: str, code: FindingCode) -> None:
    damage(filled, statement)
    found = codes(filled.check())
    assert (code, 2) in found
    assert {issue_id for _, issue_id in found} <= {2, None}
    assert (code, 2) in codes(filled.check(2))
    assert {issue_id for _, issue_id in codes(filled.check(1))} <= {None}


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
