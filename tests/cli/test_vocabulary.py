"""Vocabularies by the command line."""

import io
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_vocabulary_is_imported_and_listed(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "主题.csv"
    file.write_text("code,label,parent\n1,体育,\n2,足球,1\n", encoding="utf-8")
    assert run("vocabulary", "import", file).out == "The vocabulary “主题” was imported; terms: 2.\n"
    listed = run("vocabulary", "list", "--json").json
    assert [term["label"] for term in listed["主题"]] == ["体育", "足球"]
    assert any(line.startswith("media-topics") for line in run("vocabulary", "list").out_lines)
    assert [found["code"] for found in run("vocabulary", "find", "zuqiu", "--json").json][-1] == "2"
    assert any("足球" in line and "体育" in line for line in run("vocabulary", "find", "足球").out_lines)
    assert run("vocabulary", "remove", "主题").out == "The vocabulary “主题” was removed.\n"
    assert run("vocabulary", "remove", "主题").code == run("vocabulary", "remove", "media-topics").code == 1
    missing = run("vocabulary", "import", tmp_path / "无.csv")
    assert (missing.code, len(missing.err_lines)) == (1, 1)


def test_a_vocabulary_goes_through_a_pipe_and_comes_back(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "主题.csv"
    file.write_text('code,label,parent,alt\n1,"体育，运动",,比赛|"赛"\n2,足球,1,\n', encoding="gb18030")
    run("vocabulary", "import", file)
    written = run("vocabulary", "export", "主题").out
    assert run("vocabulary", "remove", "主题", "--json").json == {"name": "主题", "terms": 2}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(written.encode())))
    assert run("vocabulary", "import", "-", "--name", "主题", "--json").json["terms"] == 2
    assert run("vocabulary", "export", "主题").out == written
    assert run("vocabulary", "export", "无").code == 1
    assert run("vocabulary", "import", "-").code == 2


def test_it_can_be_tried_before(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "主题.csv"
    file.write_text("code,label\n1,体育\n", encoding="utf-8")
    assert run("vocabulary", "import", file, "--dry-run", "--json").json == {"name": "主题", "terms": 1, "replaced": 0}
    assert "主题" not in run("vocabulary", "list", "--json").json
    run("vocabulary", "import", file)
    assert "in place of: 1" in run("vocabulary", "import", file, "--dry-run").out
    assert "would be removed" in run("vocabulary", "remove", "主题", "--dry-run").out
    assert "主题" in run("vocabulary", "list", "--json").json


@pytest.mark.parametrize("data", [b"PK\3\4\0", b"\xff\xfe\0", b"", b"{", b"<a/>", b"code,label\n1,\n"])
def test_what_is_no_vocabulary_is_told_in_one_sentence_with_its_name(run: Run, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "表.xlsx"
    file.write_bytes(data)
    refused = run("vocabulary", "import", file)
    assert (refused.code, len(refused.err_lines), "表.xlsx" in refused.err) == (1, 1, True)
