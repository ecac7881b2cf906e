"""The looks through an open library."""

from app.store.search.query import Scope
from app.workspace import Workspace
from app.workspace.corpus.concordance import Arrangement
from app.workspace.corpus.timeline import Period


def test_each_look_is_at_hand(filled: Workspace) -> None:
    corpus = filled.corpus
    assert corpus.concordance("雨", Arrangement.LEFT, limit=1).is_complete is False
    assert len(corpus.timelines(["雨"], Period.YEAR)[0].points) == 3
    assert corpus.companions("雨", Scope.PERSON)
    assert corpus.pairs("雨", Scope.PERSON)
    assert len(corpus.reprints_of(1, 100)) == 2
    assert len(corpus.reprints()) == 1
