"""Replacing and taking back over many issues by the command line."""

import pytest

from tests.cli.conftest import Run


def texts(run: Run) -> str:
    return run("show", 1, "--json").out


def count(run: Run, words: str) -> int:
    total: int = run("search", words, "--json").json["total"]
    return total


def test_a_text_is_replaced_in_what_is_found_and_taken_back_as_one(run: Run) -> None:
    before = texts(run)
    assert "老桥" in before
    shown = run("replace", "老桥", "石桥", "--query", "通车", "--dry-run", "--json").json
    assert {place["article_id"] for place in shown} == {1}
    assert any("[老桥 → 石桥]" in line for line in run("replace", "老桥", "石桥", "--dry-run").out_lines)
    assert texts(run) == before
    done = run("replace", "老桥", "石桥", "--query", "通车")
    assert done.out == f"Places replaced: {len(shown)}, in issues: 1; batch 1.\n"
    assert count(run, "老桥") == 0
    assert count(run, "石桥") == 1
    assert run("batches", "undo").out == "Taken back in issues: 1 (老桥 → 石桥).\n"
    assert count(run, "老桥") == 1
    (batch,) = run("batches", "list", "--json").json
    assert (batch["name"], batch["groups"], batch["is_taken_back"]) == ("老桥 → 石桥", 1, True)


def test_a_tag_over_the_library_is_taken_back_by_its_number(run: Run) -> None:
    run("tag", "雨", "--issue", 1)
    run("tag", "雨", "--rename", "天气")
    tagged = count(run, "tag:天气")
    assert tagged > 1
    assert [line.split()[-3:] for line in run("batches", "list").out_lines[1:]] == [
        ["force", "＋", "雨"],
        ["雨", "→", "天气"],
    ]
    needed = run("batches", "undo", 1)
    assert (needed.code, len(needed.err_lines)) == (1, 1)
    assert run("batches", "undo", 2).code == 0
    assert (count(run, "tag:天气"), count(run, "tag:雨")) == (0, tagged)
    assert run("batches", "undo").code == 0
    assert count(run, "tag:雨") == 0


def test_what_is_not_there_is_told(run: Run) -> None:
    assert run("replace", "没有的字", "有", "--query", "通车").out == "Nothing found.\n"
    assert run("replace", "没有的字", "有", "--dry-run").out == "Nothing found.\n"
    missing = run("batches", "undo", 7)
    assert (missing.code, missing.err) == (
        1,
        "jiaoyang: The library has no batch 7; “batches list” shows those that there are.\n",
    )
    assert run("batches", "undo").err == "jiaoyang: There is nothing to undo or redo.\n"


@pytest.mark.parametrize("options", [("[", "a", "--expression"), ("", "a")])
def test_a_wrong_pattern_is_one_sentence(run: Run, options: tuple[str, ...]) -> None:
    refused = run("replace", *options)
    assert (refused.code, len(refused.err_lines)) == (1, 1)
