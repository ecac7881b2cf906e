"""A row of what stands together as it is painted."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.store.search.query import Scope
from app.ui.corpus_view.company_model import CompanyModel
from app.ui.corpus_view.company_rows import ROW_HEIGHT, CompanyDelegate
from app.ui.corpus_view.table import LookTable
from app.ui.face.theme import Appearance
from app.workspace.corpus.company import Companion


def test_it_is_painted_with_its_strength(qtbot: QtBot, appearance: Appearance, stage: QWidget) -> None:
    table, model = LookTable(ROW_HEIGHT, stage), CompanyModel(stage)
    table.setModel(model)
    table.setItemDelegate(CompanyDelegate(appearance, stage))
    table.setGeometry(0, 0, 600, 120)
    table.show()
    strong, weak = Companion(Scope.PERSON, "林舟", 2, 3, 8.0), Companion(Scope.PERSON, "许可", 2, 3, 1.0)
    model.show([strong])
    alone = table.viewport().grab().toImage()
    model.show([strong, weak])
    assert table.viewport().grab().toImage() != alone
    table.selectRow(1)
    chosen = table.viewport().grab().toImage()
    appearance.choose("dark")
    assert table.viewport().grab().toImage() != chosen
