"""Names and tags by the command line."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def names_in(issue: dict[str, list[dict[str, str]]], state: str) -> list[str]:
    return [name["text"] for name in issue[state]]


def test_only_names_of_a_kind_are_confirmed_and_it_can_be_tried_before(run: Run, tmp_path: Path) -> None:
    persons = names_in(run("entities", 1, "--kind", "person", "--json").json, "suggested")
    everything = names_in(run("entities", 1, "--json").json, "suggested")
    assert 0 < len(persons) < len(everything)
    tried = run("entities", 1, "--kind", "person", "--confirm", "--dry-run", "--json")
    assert tried.json == {"issue": 1, "names": len(persons)}
    assert run("entities", 1, "--json").json["confirmed"] == []
    recipe = tmp_path / "ops.jsonl"
    recipe.write_text(run("entities", 1, "--kind", "person", "--confirm", "--recipe").out, encoding="utf-8")
    assert run("apply", 1, recipe).code == 0
    assert sorted(names_in(run("entities", 1, "--json").json, "confirmed")) == sorted(persons)
    assert run("undo", 1).code == 0
    assert run("entities", 1, "--json").json["confirmed"] == []


def test_lost_names_are_put_in_place_again(run: Run, tmp_path: Path) -> None:
    run("entities", 1, "--confirm")
    confirmed = run("entities", 1, "--json").json["confirmed"]
    (entity,) = [entity for entity in confirmed if entity["text"] == "周晓禾"]
    start, recipe = entity["clean_start"], tmp_path / "ops.jsonl"
    edit = {"op": "ReplaceText", "block": entity["block"], "clean_start": start, "clean_end": start + 1, "text": "邹"}
    recipe.write_text(json.dumps(edit), encoding="utf-8")
    run("apply", 1, recipe)
    assert run("entities", 1, "--repair", "--dry-run").out == "Names that would be put in place again in issue 1: 1.\n"
    assert names_in(run("entities", 1, "--json").json, "repairs") == ["周晓禾"]
    assert run("entities", 1, "--repair").out == "Names put in place again in issue 1: 1.\n"
    after = run("entities", 1, "--json").json
    assert (after["repairs"], "邹晓禾" in names_in(after, "confirmed")) == ([], True)
    assert run("entities", 1, "--repair", "--json").json == {"issue": 1, "names": 0}


def tagged(run: Run) -> list[tuple[str, str, int]]:
    """The tags of the library but the one that its reading gave."""
    listed = run("tags", "--json").json
    return [(tag["label"], tag["scheme"], tag["articles"]) for tag in listed if tag["label"] != "桥梁"]


def test_a_tag_is_taken_off_and_each_change_can_be_tried_and_taken_back(run: Run) -> None:
    assert run("tag", "雨", "--issue", 1, "--dry-run", "--json").json == {"articles": 3, "issues": 1, "batch": None}
    assert tagged(run) == []
    done = run("tag", "雨", "--issue", 1, "--json").json
    assert (done["articles"], done["issues"]) == (3, 1)
    assert tagged(run) == [("雨", "", 3)]
    assert run("tag", "雨", "--issue", 1, "--article", 12, "--off").code == 0
    assert tagged(run) == [("雨", "", 2)]
    tried = run("tag", "雨", "--rename", "天气", "--to-scheme", "主题", "--dry-run")
    assert tried.out == "Articles that would change: 2, in issues: 1.\n"
    assert run("tag", "雨", "--rename", "天气", "--to-scheme", "主题").code == 0
    assert tagged(run) == [("天气", "主题", 2)]
    for count in (2, 3):
        assert run("batches", "undo").code == 0
        assert tagged(run) == [("雨", "", count)]
    assert run("batches", "undo", done["batch"]).code == 0
    assert tagged(run) == []


def test_what_a_search_printed_is_tagged(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = run("search", "雨", "--json").out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(found.encode())))
    assert run("tag", "天气", "--from", "-", "--json").json["articles"] == json.loads(found)["total"] > 0
    lines = tmp_path / "places.txt"
    lines.write_text("1 9\n\n1 1\n", encoding="utf-8")
    assert run("tag", "桥", "--from", lines, "--json").json["articles"] == 2
    for text, words in (("1 9\n1\n", "Line 2 of"), ("1 99\n", "no article 99")):
        lines.write_text(text, encoding="utf-8")
        refused = run("tag", "灯", "--from", lines)
        assert (refused.code, words in refused.err) == (1, True)
    assert run("tag", "灯", "--from", tmp_path / "none").code == 1
    assert "灯" not in run("tags").out


@pytest.mark.parametrize(
    "options", [("--rename", "天气", "--off"), ("--delete", "--off"), ("--issue", 1, "--to-scheme", "主题")]
)
def test_options_that_do_not_go_together_are_wrong_usage(run: Run, options: tuple[object, ...]) -> None:
    refused = run("tag", "雨", *options)
    assert (refused.code, refused.out) == (2, "")


def test_names_are_suggested_confirmed_and_repaired(run: Run, tmp_path: Path) -> None:
    before = run("entities", 1, "--json").json
    assert (before["confirmed"], before["repairs"]) == ([], [])
    assert "周晓禾" in [name["text"] for name in before["suggested"]]
    assert run("entities", 1, "--confirm").code == 0
    after = run("entities", 1, "--json").json
    assert len(after["confirmed"]) == len(before["suggested"])
    assert after["suggested"] == []
    (entity,) = [entity for entity in after["confirmed"] if entity["text"] == "周晓禾"]
    recipe = tmp_path / "ops.jsonl"
    start = entity["clean_start"]
    recipe.write_text(
        f'{{"op": "ReplaceText", "block": {entity["block"]}, "clean_start": {start + 2}, "clean_end": {start + 3},'
        ' "text": "和"}',
        encoding="utf-8",
    )
    run("apply", 1, recipe)
    (repair,) = run("entities", 1, "--json").json["repairs"]
    assert (repair["text"], repair["proposed"]) == ("周晓禾", [entity["block"], start, start + 3])
    assert any("周晓禾" in line and "to be repaired" in line for line in run("entities", 1).out_lines)


def test_a_tag_is_given_renamed_and_deleted(run: Run) -> None:
    assert run("tag", "雨", "--issue", 1, "--article", 12, 9).out == "Issues changed: 1.\n"
    assert run("tag", "雨", "--query", "通车").code == 0
    assert run("tag", "雨", "--rename", "天气").code == 0
    for article_id in (1, 9, 12):
        assert "天气" in str(run("show", 1, "--article", article_id, "--json").json["tags"])
    assert run("tag", "天气", "--delete").code == 0
    assert "天气" not in run("show", 1, "--article", 12, "--json").out
    assert run("tag", "天气", "--delete").code == 1


def test_a_tag_for_an_article_that_is_not_there_is_for_none(run: Run) -> None:
    refused = run("tag", "雨", "--issue", 1, "--article", 12, 99)
    assert (refused.code, refused.err) == (1, "jiaoyang: The issue has no article 99.\n")
    assert "雨" not in str(run("show", 1, "--article", 12, "--json").json["tags"])


def test_articles_by_number_go_with_their_issue_only(run: Run) -> None:
    for where in (("--query", "通车"), ("--rename", "天气"), ("--delete",)):
        refused = run("tag", "雨", *where, "--article", 12)
        assert (refused.code, len(refused.err_lines)) == (2, 1)
    assert "雨" not in str(run("show", 1, "--article", 1, "--json").json["tags"])


def test_variants_can_be_told_apart_when_articles_are_tagged(run: Run) -> None:
    assert run("tag", "雨", "--query", "橋", "--exact-variants").code == 1
    assert run("tag", "雨", "--query", "橋").code == 0
