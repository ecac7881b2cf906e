"""The looks at the corpus and the kept searches on the command line."""

from pathlib import Path

import pytest

from app.cli.corpus import align_lines
from app.workspace.corpus.lines import ConcordanceLine
from tests.cli.conftest import Run


def test_a_concordance_stands_in_columns(run: Run) -> None:
    outcome = run("corpus", "concordance", "桥", "--sort", "left")
    lines = outcome.out_lines
    assert outcome.code == 0
    assert len(lines) == len(run("corpus", "concordance", "桥", "--json").json["lines"]) > 1
    assert all("  桥  " in line for line in lines)
    assert run("corpus", "concordance", "飞船").out == "Nothing found.\n"
    assert "--limit" in run("corpus", "concordance", "桥", "--limit", 1).err


def test_words_stand_under_each_other() -> None:
    made = [
        ConcordanceLine(1, 1, 1, "柳河新报", "2021-12-03", before, "桥", after, 0)
        for before, after in (("a老", ""), ("", "b"))
    ]
    assert list(align_lines(made)) == ["a老  桥     2021-12-03  柳河新报", "     桥  b  2021-12-03  柳河新报"]


def test_a_timeline_of_two_queries(run: Run) -> None:
    outcome = run("corpus", "timeline", "桥", "雨", "--places")
    assert [line for line in outcome.out_lines if line.endswith(":")] == ["桥:", "雨:"]
    assert "2021" in outcome.out
    found = run("corpus", "timeline", "桥", "--per", "month", "--json").json
    assert found[0]["query"] == "桥"
    assert found[0]["points"][0]["period"] == "2021-12"


def test_company(run: Run) -> None:
    assert run("corpus", "company", "newspaper:柳河", "--kind", "author").code == 0
    authors = run("corpus", "company", "newspaper:柳河", "--kind", "author", "--json").json
    assert authors[0]["value"] == "魏宣"
    assert run("corpus", "company", "newspaper:柳河", "--kind", "author", "--pairs").out == "Nothing found.\n"


def test_reprints(run: Run) -> None:
    assert run("corpus", "reprints").out == "Nothing found.\n"
    assert run("corpus", "reprints", "--json").json == []
    assert run("corpus", "reprints", "--of", 1, 1).out == "Nothing found.\n"
    assert run("corpus", "reprints", "--of", 1, 1, "--json").json == []
    assert run("corpus", "reprints", "--least", "0.1").code == 2


def test_a_look_is_written_as_a_table(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "桥.csv"
    assert run("corpus", "concordance", "桥", "--csv", target).out.startswith("Rows written")
    assert target.read_text(encoding="utf-8-sig").startswith("newspaper,date,before,found,after")
    for look in (("timeline", "桥"), ("company", "newspaper:柳河", "--kind", "author"), ("reprints",)):
        assert run("corpus", *look, "--csv", tmp_path / "t.csv", "--overwrite").code == 0


def test_a_table_replaces_no_file_unless_it_is_told_to(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "桥.csv"
    target.write_text("meins", encoding="utf-8")
    refused = run("corpus", "concordance", "桥", "--csv", target)
    assert (refused.code, len(refused.err_lines), target.read_text(encoding="utf-8")) == (1, 1, "meins")
    assert run("corpus", "concordance", "桥", "--csv", target, "--overwrite").code == 0
    assert target.read_text(encoding="utf-8-sig").startswith("newspaper,")


def test_a_table_without_rows_has_its_columns(run: Run, tmp_path: Path) -> None:
    looks = {
        "newspaper,date,before": ("concordance", "无此词"),
        "kind,value": ("company", "无此词"),
        "first,second": ("company", "无此词", "--pairs"),
        "group,likeness": ("reprints",),
    }
    for number, (columns, look) in enumerate(looks.items()):
        assert run("corpus", *look, "--csv", tmp_path / f"{number}.csv").code == 0
        (line,) = (tmp_path / f"{number}.csv").read_text(encoding="utf-8-sig").splitlines()
        assert line.startswith(columns) and line.endswith(",guarded")


def test_searches_are_kept_renamed_and_removed(run: Run) -> None:
    assert run("searches", "list").out == "No search is kept.\n"
    assert run("searches", "keep", "桥的事", "桥", "--sort", "name", "--exact-variants").code == 0
    assert run("searches", "rename", "桥的事", "桥").code == 0
    (kept,) = run("searches", "list", "--json").json
    assert kept == {"name": "桥", "query": "桥", "order": "name", "folds_variants": False, "articles": 2}
    assert "桥" in run("searches", "list").out
    run("searches", "keep", "雨", "雨")
    outcome = run("searches", "rename", "雨", "桥")
    assert (outcome.code, "already" in outcome.err) == (1, True)
    assert run("searches", "remove", "桥").code == 0
    assert run("searches", "remove", "桥").code == 1


@pytest.mark.parametrize("look", ["concordance", "timeline", "company", "reprints"])
def test_a_wrong_query_is_told(run: Run, look: str) -> None:
    outcome = run("corpus", look, "(桥")
    assert (outcome.code, len(outcome.err_lines)) == (1, 1)
