"""The commands list, check, backup and restore."""

import errno
import os
import sqlite3
from pathlib import Path

from tests.cli.conftest import Run
from tests.closed_files import closed


def test_list_shows_each_issue_aligned(run: Run) -> None:
    outcome = run("list")
    heading, line = outcome.out_lines
    assert heading.split() == ["Issue", "Newspaper", "Date", "Page", "Articles", "Done", "Doubts", "File"]
    assert line.split() == ["1", "柳河新报", "2021-12-03", "3", "3", "0", "7", "柳河新报2021-12-03第3版.txt"]
    assert line.index("2021") == heading.index("Date") - len("柳河新报")


def test_list_as_json(run: Run) -> None:
    (issue,) = run("list", "--json").json
    assert (issue["issue_id"], issue["articles"], issue["encoding"]) == (1, 3, "utf-8")


def test_empty_library_says_so(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.jiaoyang"
    assert run("import", tmp_path / "none.txt", "--library", path).code == 1
    outcome = run("list", "--library", path)
    assert (outcome.code, outcome.out) == (0, "The library has no issues yet.\n")


def test_whole_library_is_proved(run: Run) -> None:
    outcome = run("check")
    assert (outcome.code, outcome.out, outcome.err) == (0, "All is well; issues checked: 1.\n", "")
    assert run("check", "1").code == 0
    assert run("check", "--json").json == []


READERS = (
    ("list",),
    ("show", "1"),
    ("show", "1", "--log"),
    ("search", "老桥", "--facets"),
    ("tags", "1"),
    ("entities", "1"),
    ("register", "list"),
    ("corpus", "concordance", "老桥"),
    ("corpus", "reprints", "1"),
    ("searches", "list"),
    ("reread", "1", "--dry-run"),
    ("profile", "柳河新报"),
    ("check",),
)


def test_library_that_cannot_be_written_is_read(run: Run, library: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    reason = os.strerror(errno.EACCES)
    told = f"jiaoyang: “{library}” cannot be written ({reason}), so it is open for reading only.\n"
    with closed(library):
        for command in (*READERS, ("export", "--format", "txt", "-o", out), ("backup", out / "copy.jiaoyang")):
            outcome = run(*command)
            assert (outcome.code, outcome.err) == (0, told), command
        refused = run("tag", "桥梁", "--issue", "1", "--article", "1")
    assert refused.code == 1
    assert f"is open for reading only ({reason}), so nothing was changed" in refused.err_lines[1]
    assert any(out.glob("*.txt"))
    assert run("check", "--library", out / "copy.jiaoyang").code == 0


def test_damage_is_reported_and_not_mended(run: Run, library: Path) -> None:
    with sqlite3.connect(library) as connection:
        connection.execute("UPDATE block SET text = text || '。' WHERE id = 5")
    connection.close()
    before = library.read_bytes()
    outcome = run("check")
    assert outcome.code == 1
    assert "Issue 1: The clean text of block 5 does not agree with its raw text." in outcome.out_lines
    assert {finding["code"] for finding in run("check", "1", "--json").json} >= {"pieces", "replay"}
    assert library.read_bytes() == before


def test_backup_is_restored(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jiaoyang"
    assert run("backup", copy).code == 0
    taken = run("backup", copy)
    assert (taken.code, taken.err.count("\n")) == (1, 1)
    assert run("backup", copy, "--overwrite").code == 0
    recipe = tmp_path / "recipe.jsonl"
    recipe.write_text('{"op": "SetStatus", "article": 1, "status": "done"}\n', encoding="utf-8")
    assert run("apply", "1", recipe).code == 0
    assert run("list", "--json").json[0]["locked_articles"] == 1
    restored = run("restore", copy)
    assert restored.code == 0
    assert run("list", "--json").json[0]["locked_articles"] == 0
    kept = next(path for path in tmp_path.iterdir() if str(path) in restored.out and path not in (copy,))
    assert run("list", "--json", "--library", kept).json[0]["locked_articles"] == 1


def test_restoring_what_is_not_there_or_no_library_changes_nothing(run: Run, library: Path, tmp_path: Path) -> None:
    before = library.read_bytes()
    assert run("restore", tmp_path / "none").code == 2
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear editor", encoding="utf-8")
    outcome = run("restore", letter)
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert library.read_bytes() == before
