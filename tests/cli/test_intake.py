"""The commands read and import."""

import io
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspace.pages import PAGE


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "页.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_reading_accounts_for_every_character_and_uses_no_library(run: Run, page: Path, library: Path) -> None:
    library.unlink()
    outcome = run("read", page)
    assert (outcome.code, outcome.err) == (0, "")
    reading = outcome.json
    spans = [span for article in reading["articles"] for block in article["blocks"] for span in block["spans"]]
    owned = sorted(offset for start, end in (*spans, *reading["left_out"]) for offset in range(start, end))
    assert len(owned) == len(set(owned))
    assert {offset for offset, character in enumerate(PAGE) if not character.isspace()} <= set(owned)
    assert not library.exists()


def test_reading_takes_standard_input_and_an_encoding(run: Run, monkeypatch: pytest.MonkeyPatch, page: Path) -> None:
    expected = run("read", page).out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode("gb18030"))))
    assert run("read", "-", "--encoding", "gbk").out == expected


@pytest.mark.parametrize(
    ("data", "word"), [(b"", "no text"), (b"%PDF-1.7 ...", "PDF"), (b"\x89PNG\r\n\x1a\n..", "picture")]
)
def test_what_is_no_text_is_refused_by_name(data: bytes, word: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "wrong.txt"
    path.write_bytes(data)
    outcome = run("read", path)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.count("\n") == 1
    assert str(path) in outcome.err
    assert word in outcome.err


def test_missing_file_is_told(run: Run, tmp_path: Path) -> None:
    outcome = run("read", tmp_path / "none.txt")
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)


def test_damaged_bytes_are_told_on_standard_error_only(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "damaged.txt"
    path.write_bytes(PAGE.encode()[:-2] + b"\xff" + "。\n".encode())
    outcome = run("read", path)
    assert outcome.code == 0
    assert outcome.json["articles"]
    assert "U+FFFD" in outcome.err


def test_import_reports_each_file_and_does_the_rest(run: Run, page: Path, tmp_path: Path) -> None:
    picture = tmp_path / "图.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n..")
    outcome = run("import", page, picture, tmp_path / "none.txt")
    assert outcome.code == 1
    assert len(outcome.err_lines) == 2
    assert str(picture) in outcome.err_lines[0]
    assert outcome.out_lines[-1] == "Imported: 1; skipped: 0; refused: 2."
    assert str(page) in outcome.out_lines[1]


def test_same_bytes_are_said_and_not_stored_twice(run: Run, page: Path) -> None:
    assert run("import", page).code == 0
    again = run("import", page)
    assert again.code == 0
    assert "as issue 2" in again.out
    assert len(run("list", "--json").json) == 2


def test_what_the_user_says_of_the_issue_counts(run: Run, page: Path) -> None:
    assert run("import", page, "--newspaper", "新柳河报", "--date", "2021-12-04", "--page", "7").code == 0
    issue = next(issue for issue in run("list", "--json").json if issue["issue_id"] == 2)
    assert (issue["newspaper"], issue["date"], issue["page"]) == ("新柳河报", "2021-12-04", "7")


def test_import_as_json_makes_a_library(run: Run, page: Path, tmp_path: Path) -> None:
    path = tmp_path / "new.jiaoyang"
    report = run("import", page, "--json", "--library", path).json
    assert [(item["issue_id"], item["path"]) for item in report["imported"]] == [(1, str(page))]
    assert path.exists()
