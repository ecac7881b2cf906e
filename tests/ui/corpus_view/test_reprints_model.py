"""Groups as rows, and which two are compared."""

from pytestqt.qtbot import QtBot

from app.ui.corpus_view.reprints_model import ROW, ReprintsModel
from app.workspace.corpus.reprints import ArticleLabel, ReprintGroup

FIRST, SECOND, THIRD = (ArticleLabel(issue, 100, "柳河新报", f"2019-03-0{issue}", f"桥{issue}") for issue in (1, 2, 3))


def test_each_article_is_a_row(qtbot: QtBot) -> None:
    model = ReprintsModel()
    model.show((ReprintGroup((FIRST, SECOND, THIRD), 0.8),))
    assert (model.rowCount(), model.rowCount(model.index(0))) == (3, 0)
    assert model.index(0).data() == "柳河新报 2019-03-01 桥1"
    assert [model.index(row).data(ROW).is_first for row in range(3)] == [True, False, False]
    assert model.index(1).data(ROW).article == SECOND
    assert model.index(9).data() is None


def test_each_is_compared_with_the_earliest(qtbot: QtBot) -> None:
    model = ReprintsModel()
    model.show((ReprintGroup((FIRST, SECOND, THIRD), 0.8),))
    assert [model.compared(row) for row in (0, 1, 2)] == [
        (FIRST, SECOND),
        (FIRST, SECOND),
        (FIRST, THIRD),
    ]
    assert model.compared(-1) is None
    assert model.compared(3) is None
