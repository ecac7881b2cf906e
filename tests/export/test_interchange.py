"""The interchange form: the golden file, and the fields that the form demands."""

import json
from collections.abc import Callable
from pathlib import Path

from app.export.interchange import write_interchange
from app.export.portion import Portion
from app.text.interchange import reading_json
from app.text.model import Issue


def test_issue_is_written_as_the_golden_file(written: Callable[[str], bytes], golden: Path) -> None:
    assert written("json") == (golden / "issue.json").read_bytes()


def test_form_is_that_of_a_reading_with_further_keys(issue: Issue, portion: Portion) -> None:
    page = json.loads("".join(write_interchange((portion,))))
    plain = reading_json(issue)
    assert page["left_out"] == plain["left_out"]
    for article, expected in zip(page["articles"], plain["articles"], strict=True):
        assert {key: article[key] for key in expected} == expected


def test_only_chosen_articles_are_written(issue: Issue) -> None:
    page = json.loads("".join(write_interchange((Portion(issue, issue.articles[1:]),))))
    assert [article["id"] for article in page["articles"]] == [7]
