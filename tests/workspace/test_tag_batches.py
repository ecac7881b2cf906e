"""A tag is changed over the library in one step that is taken back in one."""

import pytest

from app.editing.errors import NothingToChange
from app.editing.operations import AddTag
from app.store.tags import count_tags
from app.text.model import Tag
from app.workspace import Workspace
from app.workspace.tag_batches import TagBatches
from tests.workspace.issues import add_texts

RAIN, SHOWER, WEATHER = Tag("雨"), Tag("阵雨"), Tag("天气", "media-topics")


@pytest.fixture
def issues(workspace: Workspace) -> list[int]:
    """Two issues of two articles: rain on both of the first, a shower too on one; a shower on the second."""
    ids = [add_texts(workspace.database, [[f"一{name}", "雨"], [f"二{name}", "桥"]]) for name in "甲乙"]
    first, second = (workspace.open_issue(number) for number in ids)
    one, two = (article.id for article in first.issue.articles)
    first.do_all([AddTag(one, RAIN), AddTag(one, SHOWER), AddTag(two, RAIN)])
    second.do(AddTag(second.issue.articles[0].id, SHOWER))
    return ids


def counts(workspace: Workspace) -> dict[Tag, int]:
    with workspace.database.reading() as connection:
        return dict(count_tags(connection))


@pytest.fixture
def batches(workspace: Workspace) -> TagBatches:
    return TagBatches(workspace.database, "林舟")


def test_a_tag_is_renamed_everywhere(workspace: Workspace, issues: list[int], batches: TagBatches) -> None:
    batch = batches.rename(SHOWER, WEATHER)
    assert counts(workspace) == {RAIN: 2, WEATHER: 2}
    assert batch is not None
    assert set(batch.groups) == set(issues)
    batches.take_back(batch)
    assert counts(workspace) == {RAIN: 2, SHOWER: 2}


def test_tags_are_merged_into_one(workspace: Workspace, issues: list[int], batches: TagBatches) -> None:
    batches.merge([RAIN, SHOWER], RAIN)
    assert counts(workspace) == {RAIN: 3}


def test_a_tag_is_deleted_everywhere(workspace: Workspace, issues: list[int], batches: TagBatches) -> None:
    batch = batches.delete(RAIN)
    assert counts(workspace) == {SHOWER: 2}
    assert batch is not None
    batches.take_back(batch)
    assert counts(workspace) == {RAIN: 2, SHOWER: 2}
    with pytest.raises(NothingToChange):
        batches.delete(Tag("无"))


def test_a_selection_is_tagged_at_once(workspace: Workspace, issues: list[int], batches: TagBatches) -> None:
    chosen = [(number, article.id) for number in issues for article in workspace.open_issue(number).issue.articles[:1]]
    batch = batches.add(chosen, [RAIN, WEATHER])
    assert counts(workspace) == {RAIN: 3, SHOWER: 2, WEATHER: 2}
    assert batch is not None
    batches.take_back(batch)
    assert counts(workspace) == {RAIN: 2, SHOWER: 2}
