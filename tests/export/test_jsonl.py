"""JSON lines: the golden file, and one line an article whatever its text holds."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.export.jsonl import write_jsonl
from app.export.portion import Portion
from app.text.model import Issue


def test_issue_is_written_as_the_golden_file(written: Callable[[str], bytes], golden: Path) -> None:
    assert written("jsonl") == (golden / "issue.jsonl").read_bytes()


def test_each_article_is_one_line_whatever_line_ends_its_text_has(issue: Issue) -> None:
    note = "第一行\n第二行\u2028第三行\x85"
    articles = tuple(replace(article, note=note) for article in issue.articles)
    portion = Portion(replace(issue, articles=articles), articles)
    lines = "".join(write_jsonl((portion,))).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line)["note"] for line in lines] == [note, note]


def test_number_is_the_place_in_the_issue_also_when_it_is_exported_alone(issue: Issue) -> None:
    line = "".join(write_jsonl((Portion(issue, issue.articles[1:]),)))
    assert json.loads(line)["number"] == 2
