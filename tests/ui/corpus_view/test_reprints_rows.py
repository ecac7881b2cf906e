"""Groups of reprints as they are painted."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.corpus_view.reprints_model import ReprintsModel
from app.ui.corpus_view.reprints_rows import ROW_HEIGHT, ReprintsDelegate
from app.ui.face.theme import Appearance
from app.ui.widgets.long_list import LongList
from app.workspace.corpus.reprints import ArticleLabel, ReprintGroup


def test_articles_are_painted_and_otherwise_when_chosen(qtbot: QtBot, appearance: Appearance, stage: QWidget) -> None:
    view, model = LongList(ROW_HEIGHT, stage), ReprintsModel(stage)
    view.setModel(model)
    view.setItemDelegate(ReprintsDelegate(appearance, view))
    view.setGeometry(0, 0, 300, 300)
    view.show()
    bare = view.viewport().grab().toImage()
    labels = tuple(ArticleLabel(issue, 1, "柳河新报", "2019-03-01", "桥" * issue) for issue in (0, 40))
    model.show((ReprintGroup(labels, 0.8), ReprintGroup(labels, 0.6)))
    assert view.rowHeight(0) == ROW_HEIGHT
    painted = view.viewport().grab().toImage()
    assert painted != bare
    view.selectRow(1)
    assert view.viewport().grab().toImage() != painted
