"""A generated library with names: tens of thousands of them in its texts and in the register, and many to be repaired.

Owns what is added to `generated_library`. All of it is written as an editor would, through the workspace.
"""

import shutil
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from app.editing.batch import Batches
from app.editing.operations import ConfirmEntities, Mark, Operation, ReplaceText
from app.text.model import EntityKind, Issue
from app.workspace import Workspace
from tests.bench.generated_library import folder, open_generated

NAMED_ISSUES = 300
NAMED_AT_ONCE = 50
ENTRIES = 20_000
REPAIRED_ISSUE = NAMED_ISSUES + 1
STEP = 30
"""One name is marked in so many characters."""
KINDS = (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION)
FURNISHING = 1
"""Told in the file's name: other furniture, another library."""


def furnish(articles: int) -> Path:
    """The library of so many articles with names, made on the first run and kept."""
    database, _ = open_generated(articles)
    database.close()
    path = folder() / f"{database.path.stem}-names-{FURNISHING}.jiaoyang"
    if path.exists():
        return path
    partial_path = path.with_suffix(".partial")
    shutil.copyfile(database.path, partial_path)
    workspace = Workspace.open(partial_path)
    for name, deed in (("names marked", mark_names), ("entries kept", keep_entries), ("names lost", lose_names)):
        begun = time.process_time()
        print(f"{deed(workspace):7,} {name} in {time.process_time() - begun:.1f} s of the processor", file=sys.stderr)
    with workspace.database.raw_connection() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    workspace.close()
    partial_path.rename(path)
    return path


def mark_names(workspace: Workspace) -> int:
    batches = Batches(workspace.database, {}, workspace.user)
    for first in range(1, NAMED_ISSUES + 1, NAMED_AT_ONCE):
        batches.do("names", [(number, partial(mark_all, step=STEP)) for number in range(first, first + NAMED_AT_ONCE)])
    return sum(name.count for name in workspace.register.names().names)


def mark_all(issue: Issue, step: int) -> list[Operation]:
    return [ConfirmEntities(tuple(list_marks(issue, step)))]


def list_marks(issue: Issue, step: int) -> Iterator[Mark]:
    """Two or three characters that stand together in every so many."""
    for article in issue.articles:
        for block in article.blocks:
            for start in range(0, len(block.text) - 3, step):
                length = 2 + (start + block.id) % 2
                if block.text[start : start + length].isalpha():
                    yield block.id, start, start + length, KINDS[(start + block.id) % len(KINDS)], 0


def keep_entries(workspace: Workspace) -> int:
    register = workspace.register
    for name in register.names().names[:ENTRIES]:
        register.describe(name)
    return len(register.entries())


def lose_names(workspace: Workspace) -> int:
    editor = workspace.open_issue(REPAIRED_ISSUE)
    editor.do_all(mark_all(editor.issue, 3))
    for article in editor.issue.articles:
        editor.do_all([ReplaceText(block.id, 0, len(block.text), "另写") for block in article.blocks[2:]])
    return len(editor.issue.repairs)
