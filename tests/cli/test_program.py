"""Exit codes, one sentence for each error, and what becomes of a bug, a closed pipe and Ctrl-C."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app import __version__
from app.cli import library as library_commands
from app.cli.program import main
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
LARGEST_PIPE = 1 << 20
LONGEST = 600
"""Seconds; only a program that hangs takes as long."""


def start(*arguments: str, library: Path, **options: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "app", *arguments],
        cwd=ROOT,
        env={**os.environ, "JIAOYANG_LIBRARY": str(library), "LC_ALL": "C.UTF-8"},
        stdin=options.get("stdin", subprocess.DEVNULL),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_version_is_told(run: Run) -> None:
    outcome = run("--version")
    assert (outcome.code, outcome.out) == (0, f"jiaoyang {__version__}\n")


def test_help_is_told(run: Run) -> None:
    outcome = run("--help")
    assert outcome.code == 0
    assert "export" in outcome.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["export"],
        ["show"],
        ["show", "first"],
        ["show", "0"],
        ["import", "--jobs", "0", "x"],
        ["import", "--date", "last week", "x"],
        ["export", "--format", "stone", "-o", "x"],
        ["read", "--encoding", "klingon", "x.txt"],
        ["export", "--format", "json", "--one-file", "-o", "x"],
        ["export", "--format", "json", "--article", "1", "-o", "x"],
    ],
)
def test_wrong_usage_is_told(arguments: list[str], run: Run) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err


def test_missing_library_is_wrong_usage_for_what_only_looks_into_one(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "none.jiaoyang"
    for command in (["list"], ["show", "1"], ["search", "桥"], ["check"], ["undo", "1"], ["tags", "1"]):
        outcome = run(*command, "--library", path)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.count("\n") == 1
        assert str(path) in outcome.err
    assert not path.exists()


def test_file_that_is_no_library_is_told_and_left_alone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear editor", encoding="utf-8")
    outcome = run("--library", path, "list")
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert path.read_text(encoding="utf-8") == "Dear editor"


def test_library_may_be_named_before_or_after_the_command(run: Run, library: Path, tmp_path: Path) -> None:
    other = library.rename(tmp_path / "other.jiaoyang")
    assert run("list").code == 2
    assert run("--library", other, "list").out == run("list", "--library", other).out


def test_bug_is_one_sentence_and_a_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble() -> Path:
        raise ZeroDivisionError("a bug\nin two lines")

    monkeypatch.setattr(library_commands, "default_library", stumble)
    outcome = run("list")
    (log,) = (tmp_path / "state").rglob("*.log")
    assert (outcome.code, outcome.out) == (70, "")
    words = "jiaoyang: Something went wrong in the program itself (ZeroDivisionError: a bug); the details are in"
    assert outcome.err_lines == [f"{words} “{log}”."]
    assert "Traceback" in log.read_text(encoding="utf-8")


def test_bug_is_told_even_where_no_file_can_be_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "state").write_text("", encoding="utf-8")
    monkeypatch.setattr(library_commands, "default_library", lambda: 1 // 0)
    outcome = run("list")
    assert outcome.code == 70
    assert outcome.err.count("\n") == 1


def test_ctrl_c_is_told_without_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(library_commands, "default_library", interrupt)
    outcome = run("list")
    assert (outcome.code, outcome.err) == (130, "jiaoyang: Stopped.\n")


def test_sentences_come_in_the_language_of_the_locale(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert run("show", "99").err == "jiaoyang: 文库中没有第 99 期。\n"
    assert run("show").err_lines[-1] == "jiaoyang show：错误：缺少以下参数：期号"


def test_program_of_its_own_writes_utf_8_and_exits_with_the_code(library: Path) -> None:
    process = start("list", library=library)
    out, err = process.communicate(timeout=LONGEST)
    assert (process.returncode, err) == (0, b"")
    assert "柳河新报" in out.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals are POSIX's")
def test_closed_pipe_is_no_error(library: Path) -> None:
    process = start("show", "1", "--json", library=library)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=LONGEST) in (0, 141)
    process.stderr.close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals are POSIX's")
def test_ctrl_c_ends_a_program_of_its_own_quietly(library: Path) -> None:
    """It waits for the rest of a recipe, having taken more than a pipe holds, when the signal comes.

    A shell in the background has its programs ignore the signal, which they inherit: not so here.
    """
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = start("apply", "1", "-", library=library, stdin=subprocess.PIPE)
    signal.signal(signal.SIGINT, former)
    assert process.stdin is not None
    process.stdin.write(b'{"op": "SetStatus", "article": 1, "status": "done"}\n' + b"\n" * (2 * LARGEST_PIPE))
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=LONGEST)
    assert (process.returncode, err) == (130, b"jiaoyang: Stopped.\n")
    assert main(["--library", str(library), "undo", "1"]) == 1
