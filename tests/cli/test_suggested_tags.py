"""What articles suggest, with the reason, as the window says it."""

from pathlib import Path

from tests.cli.conftest import Run


def test_what_was_learnt_and_what_a_vocabulary_has_is_suggested_with_its_words(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "主题.csv"
    file.write_text("code,label\n1,老桥\n", encoding="utf-8")
    run("vocabulary", "import", file)
    suggested = run("tags", 1, "--article", 1, "--json").json
    (term,) = [item for item in suggested if item["reason"] == "vocabulary"]
    assert (term["label"], term["scheme"], term["words"]) == ("老桥", "主题", ["老桥"])
    assert term["count"] >= 2
    assert any("a term of a vocabulary · 老桥" in line for line in run("tags", 1, "--article", 1).out_lines)


def test_without_an_issue_the_tags_of_the_library_are_listed(run: Run) -> None:
    run("tag", "雨", "--issue", 1)
    assert run("tags", "--json").json[0] == {"label": "雨", "scheme": "", "articles": 3}
    assert any(line.split() == ["3", "雨"] for line in run("tags").out_lines)
    for option in ("--recipe", "--article=1"):
        assert run("tags", option).code == 2
