"""A library of three issues, and ways to damage it as another program would."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from app.editing.operations import ReplaceText, SplitBlock
from app.text.model import Block
from app.workspace import Finding, FindingCode, Workspace
from tests.workspace.pages import write_pages


def text_length(block: Block) -> int:
    return len(block.text)


def fill_library(folder: Path) -> Path:
    """Three issues, the second of them edited."""
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


def damage(workspace: Workspace, *statements: str) -> None:
    """As another program would, that knows nothing of our rules."""
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


def codes(findings: Iterable[Finding]) -> set[tuple[FindingCode, int | None]]:
    return {(finding.code, finding.issue_id) for finding in findings}
