"""Names and tags by the command line."""

from pathlib import Path

from tests.cli.conftest import Run


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


def test_variants_can_be_told_apart_when_articles_are_tagged(run: Run) -> None:
    assert run("tag", "雨", "--query", "橋", "--exact-variants").code == 1
    assert run("tag", "雨", "--query", "橋").code == 0
