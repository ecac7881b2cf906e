"""The commands list, check, backup and restore."""

import errno
import gzip
import os
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

import app.cli.library
from app.cli.library import upgrade_shown
from app.cli.output import CLEAR_LINE, ProgressLine, interruptible
from app.workspace import Workspace
from tests.cli.conftest import Run
from tests.closed_files import closed

LIBRARIES = Path(__file__).parents[1] / "store" / "libraries"


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


@pytest.fixture
def old_library(library: Path) -> Path:
    """As the program of the first revision left it."""
    library.write_bytes(gzip.decompress((LIBRARIES / "0001.jiaoyang.gz").read_bytes()))
    return library


def test_an_upgrade_is_shown_on_a_terminal(run: Run, old_library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    outcome = run("list")
    assert outcome.code == 0
    shown = outcome.err.split(CLEAR_LINE)
    assert shown[:2] == ["", "Bringing the library up to date: 1 of 1"]
    assert shown[2].startswith("jiaoyang: The library was brought up to date; the former one is kept as “")
    assert run("list").err == ""


def test_an_upgrade_is_told_in_one_line_where_nobody_watches(run: Run, old_library: Path) -> None:
    outcome = run("list")
    (told,) = outcome.err_lines
    kept = next(path for path in old_library.parent.glob("*.jiaoyang") if path != old_library)
    assert told == f"jiaoyang: The library was brought up to date; the former one is kept as “{kept}”."


def test_an_upgrade_is_given_up_by_ctrl_c_and_leaves_the_library_as_it_was(old_library: Path) -> None:
    before = old_library.read_bytes()
    with (
        pytest.raises(KeyboardInterrupt),
        interruptible() as is_cancelled,
        upgrade_shown(is_cancelled) as show,
    ):
        signal.raise_signal(signal.SIGINT)
        Workspace.open(old_library, on_upgrade=show)
    assert [path.name for path in old_library.parent.iterdir()] == [old_library.name]
    with closing(sqlite3.connect(old_library)) as left:
        assert left.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        left.execute("PRAGMA journal_mode = DELETE")
    assert len(old_library.read_bytes()) == len(before)


def test_ctrl_c_while_a_library_is_opened_stops_the_command(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Pressed(ProgressLine):
        def __init__(self) -> None:
            signal.raise_signal(signal.SIGINT)
            super().__init__()

    monkeypatch.setattr(app.cli.library, "ProgressLine", Pressed)
    outcome = run("list")
    assert (outcome.code, outcome.out, outcome.err) == (130, "", "jiaoyang: Stopped.\n")


def test_an_old_library_that_cannot_be_written_is_read(run: Run, old_library: Path) -> None:
    before = old_library.read_bytes()
    with closed(old_library, old_library.parent):
        outcome = run("search", "老桥")
    assert outcome.code == 0
    (told,) = outcome.err_lines
    assert "is of an older version, so a temporary copy, brought up to date, is open for reading only" in told
    assert old_library.read_bytes() == before


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


def test_a_name_that_the_system_does_not_take_leads_nowhere(run: Run, library: Path) -> None:
    long = "长" * 300
    before = library.read_bytes()
    for command in (("list", "--library", long), ("restore", long)):
        outcome = run(*command)
        assert (outcome.code, outcome.err.count("There is no library")) == (2, 1)
    made = run("import", "none.txt", "--library", long)
    assert (made.code, made.err.count("\n")) == (1, 1)
    assert library.read_bytes() == before


def test_restoring_what_is_not_there_or_no_library_changes_nothing(run: Run, library: Path, tmp_path: Path) -> None:
    before = library.read_bytes()
    assert run("restore", tmp_path / "none").code == 2
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear editor", encoding="utf-8")
    outcome = run("restore", letter)
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert library.read_bytes() == before
