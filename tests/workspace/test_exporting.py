"""Which articles a selection chooses, and that they reach the disk."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.editing.errors import MissingArticle
from app.editing.operations import AddTag, SetStatus
from app.export.interchange import write_interchange
from app.export.jsonl import write_jsonl
from app.store.errors import IssueNotFound
from app.store.issues import add_issue
from app.text.model import Status, Tag
from app.workspace import Workspace
from app.workspace.exporting import ArticleWithoutIssue, Selection, export_articles, issue_record, select_portions
from tests.small_issue import make_issue

EVERYTHING = Selection()


@pytest.fixture
def stocked(workspace: Workspace) -> Workspace:
    """With two issues of three articles each, 1, 9 and 12."""
    issue = make_issue()
    other = replace(issue, source=replace(issue.source, sha256="cd" * 32, file_name="第4版.txt"), page="4")
    with workspace.database.transaction() as connection:
        assert [add_issue(connection, value, b"") for value in (issue, other)] == [1, 2]
    return workspace


def chosen(workspace: Workspace, selection: Selection) -> list[tuple[int, int]]:
    return [
        (portion.issue_id, article.id)
        for portion in select_portions(workspace, selection)
        for article in portion.articles
    ]


def test_empty_selection_is_the_whole_library(stocked: Workspace) -> None:
    assert chosen(stocked, EVERYTHING) == [(1, 1), (1, 9), (1, 12), (2, 1), (2, 9), (2, 12)]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(issue_ids=(2,)), [(2, 1), (2, 9), (2, 12)]),
        (Selection(issue_ids=(2, 1, 2), query="昨夜"), [(2, 12), (1, 12)]),
        (Selection(issue_ids=(1,), article_ids=(12, 1)), [(1, 1), (1, 12)]),
        (Selection(query="老桥 柳河"), [(1, 1), (2, 1)]),
        (Selection(query="飞船"), []),
        (Selection(statuses=frozenset({Status.DONE})), []),
    ],
)
def test_selection_narrows(selection: Selection, expected: list[tuple[int, int]], stocked: Workspace) -> None:
    assert chosen(stocked, selection) == expected


def test_status_is_that_of_the_last_edit(stocked: Workspace) -> None:
    stocked.open_issue(2).do(SetStatus(12, Status.APPROVED))
    assert chosen(stocked, Selection(statuses=frozenset({Status.APPROVED}))) == [(2, 12)]


def test_what_is_not_there_is_an_error(stocked: Workspace) -> None:
    with pytest.raises(IssueNotFound):
        chosen(stocked, Selection(issue_ids=(7,)))
    with pytest.raises(MissingArticle):
        chosen(stocked, Selection(issue_ids=(1,), article_ids=(99,)))
    for issue_ids in ((), (1, 2)):
        with pytest.raises(ArticleWithoutIssue):
            chosen(stocked, Selection(issue_ids=issue_ids, article_ids=(1,)))


def test_articles_are_exported(stocked: Workspace, tmp_path: Path) -> None:
    counts: list[int] = []
    delivery = export_articles(stocked, EVERYTHING, "jsonl", tmp_path / "out", on_progress=counts.append)
    assert counts == [3, 6]
    assert [path.name for path in delivery.paths] == ["柳河新报2021-12-03第3版.jsonl", "第4版.jsonl"]
    lines = delivery.paths[1].read_text(encoding="utf-8").split("\n")[:-1]
    assert [json.loads(line)["issue"]["id"] for line in lines] == [2, 2, 2]


def test_record_of_an_issue_names_its_blocks(stocked: Workspace) -> None:
    issue = stocked.open_issue(1).issue
    record = issue_record(issue, 1)
    assert [[block["id"] for block in article["blocks"]] for article in record["articles"]] == [
        [block.id for block in article.blocks] for article in issue.articles
    ]
    assert record["issue"]["id"] == 1
    json.dumps(record)


def test_a_tag_of_a_vocabulary_goes_with_its_code(stocked: Workspace) -> None:
    stocked.open_issue(2).do_all([AddTag(12, Tag("体育", "media-topics")), AddTag(12, Tag("体育"))])
    (portion,) = select_portions(stocked, Selection(issue_ids=(2,), article_ids=(12,)))
    tags = [
        {"label": "体育", "scheme": "media-topics", "code": "15000000"},
        {"label": "体育", "scheme": ""},
    ]
    assert json.loads("".join(write_jsonl([portion])))["tags"][-2:] == tags
    assert json.loads("".join(write_interchange([portion])))["articles"][0]["tags"][-2:] == tags
