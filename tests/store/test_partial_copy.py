"""What is left of a copy that was killed goes with the next one to its name; what somebody writes to stays."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from app.store.database import Database
from app.store.partial_copy import clear_remains, keep_to_itself, name_partial, remove_partial

KILLED_COPY = """
import os, sys
from pathlib import Path
from app.store.database import Database
Database.open(Path(sys.argv[1])).copy_to(Path(sys.argv[2]), lambda done, total: os._exit(9))
"""


def test_a_killed_copy_is_cleared_by_the_next_one(database: Database, issue_id: int, tmp_path: Path) -> None:
    folder = tmp_path / "[copies]"
    folder.mkdir()
    target = folder / "副本 *.jiaoyang"
    killed = subprocess.run([sys.executable, "-c", KILLED_COPY, database.path, target], check=False)
    assert killed.returncode == 9
    assert [path.suffix for path in folder.iterdir() if path.suffix != ".part-journal"] == [".part"]
    database.copy_to(target)
    assert list(folder.iterdir()) == [target]


def test_what_is_half_a_library_is_cleared(tmp_path: Path) -> None:
    target = tmp_path / "copy"
    for content in (b"", b"\x00" * 4096, b"SQLite format 3\x00" + b"\xff" * 9000):
        partial = name_partial(target)
        partial.write_bytes(content)
        partial.with_name(f"{partial.name}-journal").write_bytes(b"")
    clear_remains(target)
    assert list(tmp_path.iterdir()) == []


def test_what_somebody_writes_to_stays(tmp_path: Path) -> None:
    target = tmp_path / "copy"
    partial = name_partial(target)
    with closing(sqlite3.connect(partial)) as writing:
        keep_to_itself(writing)
        clear_remains(target)
        assert partial.exists()
    clear_remains(target)
    assert not partial.exists()


def test_files_of_other_names_stay(tmp_path: Path) -> None:
    others = [tmp_path / name for name in (".copy-01234567.part", ".copy.jiaoyang-notes.part", "copy.jiaoyang.part")]
    for path in others:
        path.write_text("", encoding="utf-8")
    clear_remains(tmp_path / "copy.jiaoyang")
    assert sorted(tmp_path.iterdir()) == sorted(others)


def test_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    clear_remains(tmp_path / "nowhere" / "copy")
    remove_partial(tmp_path / "nowhere" / "copy")
