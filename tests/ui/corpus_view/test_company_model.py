"""What stands together as rows."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.store.search.query import Scope
from app.ui.corpus_view.company_model import STRENGTH, Column, CompanyModel
from app.workspace.corpus.company import Companion, Pair


def test_companions_and_pairs(qtbot: QtBot) -> None:
    model = CompanyModel()
    model.show([Companion(Scope.PERSON, "林舟", 2, 1200, 1.5), Companion(Scope.PERSON, "许可", 3, 9, 6.0)])
    assert (model.rowCount(), model.columnCount(), model.rowCount(model.index(0, 0))) == (2, 4, 0)
    assert [model.index(1, column).data() for column in Column] == ["林舟", "2", "1,200", "1.5"]
    assert model.index(1, Column.STRENGTH).data(STRENGTH) == 0.25
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    model.show([Pair("林舟", "许可", 2, 5, 7, -3.0)])
    assert [model.index(0, column).data() for column in Column] == ["林舟 · 许可", "2", "5 · 7", "-3.0"]


def test_orders(qtbot: QtBot) -> None:
    model = CompanyModel()
    items = [
        Companion(Scope.PERSON, name, together, alone, strength)
        for name, together, alone, strength in (("乙", 1, 9, 3.0), ("甲", 2, 5, 2.0), ("丙", 3, 7, 1.0))
    ]
    for column, order in (
        (Column.STRENGTH, "乙甲丙"),
        (Column.TOGETHER, "丙甲乙"),
        (Column.ALONE, "乙丙甲"),
        (Column.NAME, "丙乙甲"),
    ):
        model.show(items, column)
        assert "".join(model.index(row, 0).data() for row in range(3)) == order
    model.name_columns(["名", "同", "各", "力"])
    assert model.headerData(3, Qt.Orientation.Horizontal) == "力"
    assert model.headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
