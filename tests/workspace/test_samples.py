"""A sample: passages judged one by one, kept in the library, gone on with."""

import pytest

from app.store.database import Database
from app.workspace import Workspace
from app.workspace.everywhere import Extent
from app.workspace.samples import begin_sample, load_sample, save_sample
from tests.workspace.issues import add_texts

SENTENCE = "昨日上午，河西街道的居民在广场上种下了三十棵香樟树，大家都说这是好事。"


@pytest.fixture
def database(workspace: Workspace) -> Database:
    add_texts(workspace.database, [["老桥换新颜", SENTENCE * 30]])
    return workspace.database


def test_passages_are_judged_one_by_one(database: Database) -> None:
    sample = begin_sample(database, Extent(), 3, seed=1)
    assert (sample.next_unread, sample.estimate.characters) == (0, 0)
    sample = sample.judge(0, 2).judge(2, 0)
    assert sample.next_unread == 1
    assert sample.estimate.errors == 2
    assert sample.estimate.characters == sample.passages[0].length + sample.passages[2].length
    assert sample.judge(1, 0).next_unread is None
    assert sample.judge(0, None).estimate.errors == 0


@pytest.mark.parametrize("extent", [Extent(), Extent("柳河新报"), Extent(issue_id=1), Extent(issue_id=1, article_id=3)])
def test_a_sample_is_kept(database: Database, extent: Extent) -> None:
    sample = begin_sample(database, extent, 3, seed=1).judge(1, 1)
    save_sample(database, sample)
    assert load_sample(database, extent) == sample
    assert load_sample(database, Extent("别的报")) is None
