"""One decision, and the places of other issues that look like it; done together, and taken back together."""

from dataclasses import replace

import pytest

from app.editing.batch import Batches
from app.editing.editor import Editor
from app.editing.errors import NothingToChange
from app.editing.operations import Operation, ReplaceText, SetRole, SetStatus, SplitBlock
from app.text.model import Role, Status
from app.workspace import Workspace
from app.workspace.everywhere import list_batches
from app.workspace.similar_everywhere import Decision, SimilarElsewhere, do_everywhere, find_everywhere
from tests.small_issue import check_issue
from tests.workspace.issues import add_texts

LONG = "昨日上午，河西街道的居民在广场上种下了三十棵香樟树，大家都说这是好事。"
REPORTS = [
    f"本报讯（记者 {name}）12月{day}日，{LONG}" for day, name in enumerate(("周晓禾", "何苗", "许可", "魏宣"), 3)
]


def look(
    workspace: Workspace, editor: Editor, operation: Operation, newspaper: str | None = None
) -> list[SimilarElsewhere]:
    decision = Decision(editor.issue_id, editor.issue, operation)
    editor.do(operation)
    return [item for found in find_everywhere(workspace.database, decision, newspaper) for item in found]


def make_library(workspace: Workspace) -> tuple[Editor, int, int, int]:
    """Four issues of reports that run into one another, the last of another newspaper."""
    texts = [["一周要闻", "".join(REPORTS[:2])]]
    first = workspace.open_issue(add_texts(workspace.database, texts))
    second, third, fourth = (
        add_texts(workspace.database, [["简讯", "".join(REPORTS[number:])], ["快讯", REPORTS[0] + REPORTS[3]]], name)
        for number, name in ((0, "柳河新报"), (1, "柳河新报"), (2, "河西晚报"))
    )
    return first, second, third, fourth


def texts_of(workspace: Workspace, issue_id: int) -> list[str]:
    issue = workspace.open_issue(issue_id).issue
    check_issue(issue)
    return [block.text for article in issue.articles for block in article.blocks]


def test_places_of_all_issues_become_one_batch(workspace: Workspace) -> None:
    editor, *others = make_library(workspace)
    before = [texts_of(workspace, issue_id) for issue_id in others]
    found = look(workspace, editor, SplitBlock(2, len(REPORTS[0])))
    assert [(item.issue_id, item.place.after[:8]) for item in found if item.issue_id == others[1]] == [
        (others[1], "本报讯（记者 许"),
        (others[1], "本报讯（记者 魏"),
        (others[1], "本报讯（记者 魏"),
    ]
    batches = Batches(workspace.database, {}, "林舟")
    done = do_everywhere(batches, "拆段", found)
    assert done is not None and done.batch is not None
    assert (done.places, done.stale) == (len(found), 0)
    assert set(done.batch.groups) == set(others)
    assert texts_of(workspace, others[0]) == ["简讯", *REPORTS, "快讯", REPORTS[0], REPORTS[3]]
    assert texts_of(workspace, others[2]) == ["简讯", *REPORTS[2:], "快讯", REPORTS[0], REPORTS[3]]
    assert [batch.name for batch in list_batches(workspace.database)] == ["拆段"]
    batches.take_back(done.batch)
    assert [texts_of(workspace, issue_id) for issue_id in others] == before


def test_a_newspaper_is_kept_to(workspace: Workspace) -> None:
    editor, *others = make_library(workspace)
    found = look(workspace, editor, SplitBlock(2, len(REPORTS[0])), "柳河新报")
    assert {item.issue_id for item in found} == set(others[:2])


def test_confirmed_articles_are_left_alone(workspace: Workspace) -> None:
    editor, first, second, third = make_library(workspace)
    workspace.open_issue(first).do(SetStatus(3, Status.APPROVED))
    found = look(workspace, editor, SplitBlock(2, len(REPORTS[0])))
    assert [item.place.article_id for item in found if item.issue_id == first] == [6]
    for article in workspace.open_issue(second).issue.articles:
        workspace.open_issue(second).do(SetStatus(article.id, Status.DONE))
    locked = texts_of(workspace, second)
    done = do_everywhere(Batches(workspace.database, {}), "拆段", found)
    assert done is not None and done.batch is not None
    assert set(done.batch.groups) == {first, third}
    assert done.stale == len([item for item in found if item.issue_id == second])
    assert texts_of(workspace, second) == locked


def test_a_place_whose_text_changed_is_left_alone(workspace: Workspace) -> None:
    editor, first, *_ = make_library(workspace)
    found = [item for item in look(workspace, editor, SplitBlock(2, len(REPORTS[0]))) if item.issue_id == first]
    workspace.open_issue(first).do(ReplaceText(5, 0, 2, "本社"))
    done = do_everywhere(Batches(workspace.database, {}), "拆段", found)
    assert done is not None
    assert (done.places, done.stale) == (3, 1)
    gone = [replace(item, issue_id=99) for item in found]
    with pytest.raises(NothingToChange):
        do_everywhere(Batches(workspace.database, {}), "拆段", gone)


def test_a_block_of_the_same_number_in_another_issue_is_one(workspace: Workspace) -> None:
    signed = [["老桥换新颜", LONG, "（魏宣）"]]
    editor = workspace.open_issue(add_texts(workspace.database, signed))
    other = add_texts(workspace.database, [["夜雨润田", LONG * 2, "（何苗）"]])
    found = look(workspace, editor, SetRole(3, Role.BYLINE))
    assert [(item.issue_id, item.place.operation) for item in found] == [(other, SetRole(3, Role.BYLINE))]
