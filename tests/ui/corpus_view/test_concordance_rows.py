"""A line as it is painted."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.corpus_view.concordance_model import ConcordanceModel
from app.ui.corpus_view.concordance_rows import ROW_HEIGHT, ConcordanceDelegate
from app.ui.corpus_view.table import LookTable
from app.ui.face.theme import Appearance
from app.workspace.corpus.lines import ConcordanceLine, Lines


def test_it_is_painted_and_otherwise_when_chosen(qtbot: QtBot, appearance: Appearance, stage: QWidget) -> None:
    table, model = LookTable(ROW_HEIGHT, stage), ConcordanceModel(stage)
    delegate = ConcordanceDelegate(appearance, model, stage)
    table.setModel(model)
    table.setItemDelegate(delegate)
    table.setGeometry(0, 0, 600, 120)
    table.show()
    bare = table.viewport().grab().toImage()
    model.start(Lines([ConcordanceLine(1, 1, 1, "柳河新报", "2021-12-03", "长" * 60, "桥", "后" * 60, 0)]))
    painted = table.viewport().grab().toImage()
    assert painted != bare
    table.selectRow(0)
    assert table.viewport().grab().toImage() != painted
    assert delegate.width_of("大桥") > delegate.width_of("桥")
