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


def test_search_as_json(run: Run) -> None:
    (hit,) = run("search", "昨夜", "--json").json
    assert (hit["issue_id"], hit["article_id"], hit["block_id"]) == (1, 12, 15)


def test_nothing_found_is_no_failure(run: Run) -> None:
    outcome = run("search", "飞船")
    assert (outcome.code, outcome.out) == (0, "Nothing found.\n")
    assert run("search", "飞船", "--json").json == []


def test_words_are_bold_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    hit = Hit(1, 1, 1, "", "", "", "老桥和新桥", ((1, 2), (4, 5)))
    assert mark_words(hit) == "老桥和新桥"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert mark_words(hit) == "老\x1b[1m桥\x1b[0m和新\x1b[1m桥\x1b[0m"
