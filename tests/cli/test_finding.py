"""The command search."""

import sys

import pytest

from app.cli.finding import mark_words
from app.workspace import Hit
from tests.cli.conftest import Run


def test_articles_are_found_by_their_text(run: Run) -> None:
    outcome = run("search", "老桥")
    assert outcome.code == 0
    assert outcome.out_lines[1].split() == ["1", "1", "柳河新报", "2021-12-03", "老桥换新颜"]
    assert "老桥" in outcome.out_lines[2]
    assert outcome.out_lines[3] == "Articles 1 to 1 of 1."


def test_search_as_json(run: Run) -> None:
    found = run("search", "昨夜", "--json").json
    assert (found["total"], found["offset"]) == (1, 0)
    (hit,) = found["hits"]
    assert (hit["issue_id"], hit["article_id"], hit["block_id"]) == (1, 12, 15)


def test_nothing_found_is_no_failure(run: Run) -> None:
    outcome = run("search", "飞船", "--facets")
    assert (outcome.code, outcome.out) == (0, "Nothing found.\n")
    assert run("search", "飞船", "--json").json == {"total": 0, "offset": 0, "hits": []}


def test_pages_and_orders(run: Run) -> None:
    names = [hit["title"] for hit in run("search", "newspaper:柳河", "--sort", "name", "--json").json["hits"]]
    assert names == ["", "老桥换新颜", "夜雨润田"]
    second = run("search", "newspaper:柳河", "--sort", "name", "--limit", 1, "--offset", 1)
    assert "老桥换新颜" in second.out_lines[1]
    assert second.out_lines[3] == "Articles 2 to 2 of 3."


def test_facets_stand_below(run: Run) -> None:
    outcome = run("search", "桥 OR 雨", "--facets")
    tables = outcome.out.split("\n\n")
    assert "       3  柳河新报" in tables[1]
    assert "       1  魏宣" in outcome.out
    facets = run("search", "桥 OR 雨", "--facets", "--json").json["facets"]
    assert facets["year"] == {"value_count": 1, "values": [{"value": "2021", "articles": 3}]}


def test_variants_can_be_told_apart(run: Run) -> None:
    assert run("search", "老橋", "--json").json["total"] == 1
    assert run("search", "老橋", "--json", "--exact-variants").json["total"] == 0


def test_a_query_that_cannot_be_understood_is_told_with_its_place(run: Run) -> None:
    outcome = run("search", "桥 date:明天")
    assert outcome.code == 1
    assert outcome.err_lines == [
        "jiaoyang: “明天”, at character 8 of the query, is not a date such as 2020, 2020-12 or 2020-12..2021-03."
    ]


def test_a_field_that_there_is_not_is_told_beside_the_answer(run: Run) -> None:
    outcome = run("search", "auther:魏宣 OR 老桥")
    assert outcome.code == 0
    assert outcome.out_lines[3] == "Articles 1 to 1 of 1."
    assert outcome.err_lines == [
        "jiaoyang: There is no field “auther:”, so it was looked for as text; the nearest one is “author:”."
    ]
    outcome = run("search", "foo:bar", "--json")
    assert outcome.json == {"total": 0, "offset": 0, "hits": []}
    assert "the fields are title, text, raw, author," in outcome.err
    assert run("search", "时间：12:30").err == ""


def test_words_are_bold_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    hit = Hit(1, 1, 1, "", "", "", "老桥和新桥", ((1, 2), (4, 5)))
    assert mark_words(hit) == "老桥和新桥"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert mark_words(hit) == "老\x1b[1m桥\x1b[0m和新\x1b[1m桥\x1b[0m"
