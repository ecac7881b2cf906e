"""The command export: formats, choices, clashes."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(("format_id", "files"), [("jsonl", 1), ("json", 1), ("csv", 1), ("txt", 3)])
def test_each_format_is_written(format_id: str, files: int, run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    outcome = run("export", "--format", format_id, "-o", folder)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out_lines[-1] == f"Articles exported: 3; files written: {files}."
    assert sorted(outcome.out_lines[:-1]) == sorted(map(str, folder.iterdir()))


@pytest.mark.parametrize(
    ("choice", "count"),
    [
        (["--issue", "1"], 3),
        (["--issue", "1", "--article", "1", "12"], 2),
        (["--status", "new"], 3),
        (["--query", "昨夜"], 1),
        (["--query", "桥"], 2),
        (["--query", "橋 OR 昨夜", "--exact-variants"], 1),
        (["--query", "桥", "--issue", "1", "--article", "9"], 1),
    ],
)
def test_choices_narrow_each_other(choice: list[str], count: int, run: Run, tmp_path: Path) -> None:
    report = run("export", "--format", "jsonl", "-o", tmp_path / "out", "--json", *choice).json
    assert report["articles"] == count


@pytest.mark.parametrize(("choice", "files"), [(["--one-file"], 1), (["--per", "issue"], 1), (["--per", "article"], 3)])
def test_what_goes_into_one_file_can_be_chosen(choice: list[str], files: int, run: Run, tmp_path: Path) -> None:
    report = run("export", "--format", "txt", "-o", tmp_path / "out", "--json", *choice).json
    assert len(report["files"]) == files


@pytest.mark.parametrize(
    "choice", [["--status", "approved"], ["--query", "飞船"], ["--issue", "9"], ["--issue", "1", "--article", "99"]]
)
def test_choosing_nothing_is_told_and_writes_nothing(choice: list[str], run: Run, tmp_path: Path) -> None:
    outcome = run("export", "--format", "csv", "-o", tmp_path / "out", *choice)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert not (tmp_path / "out").exists()


def test_clash_is_told_and_can_be_overruled(run: Run, tmp_path: Path) -> None:
    export = ("export", "--format", "csv", "-o", tmp_path)
    assert run(*export).code == 0
    (file,) = tmp_path.glob("*.csv")
    file.write_text("mine", encoding="utf-8")
    outcome = run(*export)
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert str(file) in outcome.err
    assert file.read_text(encoding="utf-8") == "mine"
    assert run(*export, "--overwrite").code == 0
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
