"""The commands show, apply, undo, redo and tags."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


def write_recipe(path: Path, *operations: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in operations), encoding="utf-8")
    return path


def blocks_of(run: Run, article: int) -> dict[int, str]:
    return {block["id"]: block["text"] for block in run("show", 1, "--article", article, "--json").json["blocks"]}


def test_show_lists_the_articles(run: Run) -> None:
    outcome = run("show", 1)
    assert outcome.code == 0
    assert outcome.out_lines[0].split() == ["柳河新报", "2021-12-03", "3", "柳河新报2021-12-03第3版.txt"]
    assert outcome.out_lines[1] == "Articles: 3; open doubts: 7; stretches left out: 1"
    assert outcome.out_lines[4].split() == ["1", "new", "7", "周晓禾", "老桥换新颜"]
    assert outcome.out_lines[5].split()[:3] == ["9", "new", "2"]
    assert outcome.out_lines[5].endswith("]")


def test_show_tells_an_article_with_its_blocks(run: Run) -> None:
    outcome = run("show", 1, "--article", 12)
    assert "Section  一周要闻" in outcome.out_lines
    assert any(line.split() == ["15", "lead", "昨夜下了雨。"] for line in outcome.out_lines)


def test_show_as_json_has_the_ids_that_operations_name(run: Run) -> None:
    record = run("show", 1, "--json").json
    assert [article["id"] for article in record["articles"]] == [1, 9, 12]
    assert record["articles"][0]["blocks"][1]["id"] == 3
    assert record["issue"]["newspaper"] == "柳河新报"


def test_show_tells_the_history(run: Run) -> None:
    outcome = run("show", 1, "--log")
    assert "引擎" in outcome.out_lines[1]
    assert run("show", 1, "--log", "--json").json[0]["operation"]["op"] == "TakeReading"


@pytest.mark.parametrize(
    "arguments", [("show", 9), ("show", 1, "--article", 99), ("undo", 9), ("tags", 1, "--article", 99)]
)
def test_what_is_not_there_is_told(arguments: tuple[object, ...], run: Run) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)


def test_recipe_is_applied_as_one_step_undone_and_redone(run: Run, tmp_path: Path) -> None:
    before = run("show", 1, "--json").out
    recipe = write_recipe(
        tmp_path / "recipe.jsonl",
        {"op": "SplitBlock", "block": 6, "clean_offset": 7},
        {"op": "SetStatus", "article": 12, "status": "approved"},
    )
    outcome = run("apply", 1, recipe)
    assert (outcome.code, outcome.out) == (0, "Operations applied to issue 1: 2.\n")
    after = run("show", 1, "--json").out
    assert after != before
    assert run("undo", 1).code == 0
    assert run("show", 1, "--json").out == before
    assert run("redo", 1).code == 0
    assert run("show", 1, "--json").out == after
    assert run("redo", 1).code == 1
    assert run("check").code == 0


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("not json", "This is not a line of JSON."),
        ('{"op": "Fly"}', "There is no operation “Fly”."),
        ('{"op": "SetRole", "block": 3}', "The field “role” is missing."),
        ('{"op": "SetRole", "block": 3, "role": "king"}', "The field “role” has a value that it cannot have."),
        ('{"op": "SetRole", "block": 3, "role": "lead", "x": 1}', "The operation has no field “x”."),
        ('{"op": "SetRole", "block": 99, "role": "lead"}', "The issue has no block 99."),
        ('{"op": "SetRole", "block": 3, "role": "title"}', "That would change nothing."),
        ("[" * 100_000, "This is not a line of JSON."),
    ],
)
def test_bad_line_is_named_and_nothing_is_applied(line: str, reason: str, run: Run, tmp_path: Path) -> None:
    before = run("show", 1, "--json").out
    good = json.dumps({"op": "SetStatus", "article": 1, "status": "done"})
    recipe = tmp_path / "recipe.jsonl"
    recipe.write_text(f"{good}\n\n{line}\n{good}\n", encoding="utf-8")
    outcome = run("apply", 1, recipe)
    assert (outcome.code, outcome.out, outcome.err) == (1, "", f"jiaoyang: Line 3: {reason}\n")
    assert run("show", 1, "--json").out == before


def test_recipe_may_come_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    line = '{"op": "AddTag", "article": 1, "tag": "桥"}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line.encode())))
    assert run("apply", 1, "-").code == 0
    assert {"label": "桥", "scheme": ""} in run("show", 1, "--json").json["articles"][0]["tags"]


def test_recipe_that_cannot_be_read_is_told(run: Run, tmp_path: Path) -> None:
    assert run("apply", 1, tmp_path / "none.jsonl").code == 1
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(b"\xff\xfe")
    assert run("apply", 1, bad).err.count("\n") == 1


def test_empty_recipe_applies_nothing(run: Run, tmp_path: Path) -> None:
    outcome = run("apply", 1, write_recipe(tmp_path / "empty.jsonl"))
    assert (outcome.code, outcome.out) == (0, "Operations applied to issue 1: 0.\n")


def test_suggested_tags_can_be_applied_as_a_recipe(run: Run, tmp_path: Path) -> None:
    shown = run("tags", 1, "--article", 1)
    assert "周晓禾" in shown.out
    suggested = run("tags", 1, "--article", 1, "--json").json
    recipe = tmp_path / "tags.jsonl"
    recipe.write_text(run("tags", 1, "--article", 1, "--recipe").out, encoding="utf-8")
    assert run("apply", 1, recipe).code == 0
    tags = run("show", 1, "--json").json["articles"][0]["tags"]
    assert {item["label"] for item in suggested} <= {tag["label"] for tag in tags}
    assert run("tags", 1, "--article", 1, "--json").json == []


def test_recipe_that_does_everything_then_export_and_check(run: Run, tmp_path: Path) -> None:
    """Splits, merges, moves, retitles, corrects, tags; the export shows all of it."""
    recipe = write_recipe(
        tmp_path / "recipe.jsonl",
        {"op": "SplitBlock", "block": 6, "clean_offset": 7},
        {"op": "MergeBlocks", "first": 5, "second": 6},
        {"op": "MergeArticles", "first": 1, "second": 9},
        {"op": "SplitArticle", "article": 1, "blocks": [7, 8]},
        {"op": "MoveArticle", "article": 12, "index": 0},
        {"op": "SetField", "article": 1, "name": "title", "value": "柳河老桥换了新颜"},
        {"op": "ReplaceText", "block": 15, "clean_start": 0, "clean_end": 2, "text": "前夜"},
        {"op": "AddTag", "article": 1, "tag": ["桥梁", ""]},
        {"op": "AddTag", "article": 12, "tag": ["柳河", "place"]},
        {"op": "SetStatus", "article": 12, "status": "approved"},
    )
    outcome = run("apply", 1, recipe)
    assert (outcome.code, outcome.err) == (0, "")
    assert run("export", "--format", "jsonl", "-o", tmp_path / "out").code == 0
    (file,) = (tmp_path / "out").iterdir()
    articles = [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n")[:-1]]
    first, second, *others = articles
    assert (first["id"], first["status"], first["text"]) == (12, "approved", "前夜下了雨。")
    assert {"label": "柳河", "scheme": "place"} in first["tags"]
    assert second["title"] == "柳河老桥换了新颜"
    assert any(block["text"].endswith("老桥通车。“走了三十年，") for block in second["blocks"])
    assert [block["role"] for block in second["blocks"]][-2:] == ["caption", "credit"]
    assert any(article["text"].endswith("三十盏灯照着𠮷祥桥（北段）。") for article in others)
    assert len(articles) == 3
    assert run("check").code == 0
