"""One decision, and the places that look like it; done together as one step."""

import pytest

from app.editing.editor import Editor
from app.editing.operations import (
    LeaveOut,
    MergeBlocks,
    Operation,
    SetField,
    SetRole,
    SetStatus,
    SplitArticle,
    SplitBlock,
)
from app.text.model import Role, Status
from app.workspace import Workspace
from app.workspace.similar_places import SimilarPlace, do_similar, find_similar
from tests.small_issue import check_issue
from tests.workspace.issues import add_texts

LONG = "昨日上午，河西街道的居民在广场上种下了三十棵香樟树，大家都说这是好事。"
REPORTS = [
    f"本报讯（记者 {name}）12月{day}日，{LONG}" for day, name in enumerate(("周晓禾", "何苗", "许可", "魏宣"), 3)
]


def open_issue(workspace: Workspace, *articles: list[str]) -> Editor:
    return workspace.open_issue(add_texts(workspace.database, articles))


def decide(editor: Editor, operation: Operation) -> tuple[SimilarPlace, ...]:
    before = editor.issue
    editor.do(operation)
    return find_similar(before, operation, editor.issue)


def test_reports_that_run_into_one_another(workspace: Workspace) -> None:
    editor = open_issue(workspace, ["一周要闻", "".join(REPORTS[:3])], ["简讯", f"{LONG}{REPORTS[3]}"])
    places = decide(editor, SplitBlock(2, len(REPORTS[0])))
    assert [place.after[:8] for place in places] == ["本报讯（记者 许", "本报讯（记者 魏"]
    assert all(place.probability > 0.5 for place in places)
    assert places[0].before.endswith("这是好事。")
    do_similar(editor, places)
    first, second = editor.issue.articles
    assert [block.text for block in first.blocks[1:]] == REPORTS[:3]
    assert [block.text for block in second.blocks[1:]] == [LONG, REPORTS[3]]
    check_issue(editor.issue)
    editor.undo()
    assert len(editor.issue.articles[1].blocks) == 2


def test_articles_that_run_into_one_another(workspace: Workspace) -> None:
    editor = open_issue(workspace, ["一周要闻", *REPORTS])
    places = decide(editor, SplitArticle(6, (4, 5)))
    assert {place.block_id for place in places} >= {3, 5}
    do_similar(editor, [place for place in places if place.block_id in (3, 5)])
    assert [len(article.blocks) for article in editor.issue.articles] == [2, 1, 1, 1]
    check_issue(editor.issue)


SIGNED = [["老桥换新颜", LONG, "（魏宣）"], ["夜雨润田", LONG * 2, "（何苗）"], ["灯亮了", LONG, "（许可）"]]


@pytest.mark.parametrize("make", [lambda block: SetRole(block, Role.BYLINE), LeaveOut])
def test_blocks_of_one_sort(workspace: Workspace, make: type[LeaveOut]) -> None:
    editor = open_issue(workspace, *SIGNED)
    places = decide(editor, make(3))
    assert [place.operation for place in places] == [make(7), make(11)]
    do_similar(editor, places)
    assert [block.role for article in editor.issue.articles for block in article.blocks].count(Role.BODY) == 3


def test_paragraphs_that_were_torn(workspace: Workspace) -> None:
    torn = [["老桥换新颜", LONG[:12], LONG[12:], LONG], ["夜雨润田", LONG, LONG[:20], LONG[20:], LONG]]
    editor = open_issue(workspace, *torn)
    places = decide(editor, MergeBlocks(2, 3))
    assert [place.operation for place in places] == [MergeBlocks(8, 9)]
    do_similar(editor, places)
    assert [block.text for block in editor.issue.articles[1].blocks[1:]] == [LONG] * 3


def test_confirmed_articles_are_left_alone(workspace: Workspace) -> None:
    editor = open_issue(workspace, *SIGNED)
    editor.do(SetStatus(8, Status.DONE))
    places = decide(editor, SetRole(3, Role.BYLINE))
    assert [place.operation for place in places] == [SetRole(11, Role.BYLINE)]


def test_a_place_that_no_longer_fits_is_left_out(workspace: Workspace) -> None:
    editor = open_issue(workspace, *SIGNED)
    places = decide(editor, LeaveOut(3))
    editor.do(LeaveOut(7))
    assert do_similar(editor, places) is not None
    assert len(editor.issue.left_out) == 3
    assert do_similar(editor, places) is None


def test_decisions_that_say_nothing_of_others(workspace: Workspace) -> None:
    editor = open_issue(workspace, *SIGNED)
    assert decide(editor, SetField(4, "note", "看过")) == ()
    assert decide(editor, MergeBlocks(1, 5)) == ()
    issue = editor.issue
    for operation in (SplitBlock(99, 1), SetRole(99, Role.BODY), LeaveOut(99), SplitArticle(4, (1,))):
        assert find_similar(issue, operation, issue) == ()
