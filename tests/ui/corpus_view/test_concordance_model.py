"""Lines as rows of a table."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.corpus_view.concordance_model import Column, ConcordanceModel
from app.workspace.corpus.lines import ConcordanceLine, Lines


def make_line(before: str) -> ConcordanceLine:
    return ConcordanceLine(1, 1, 1, "柳河新报", "2021-12-03", before, "桥", "上\n", 0)


def test_columns_say_what_stands_where(qtbot: QtBot) -> None:
    model = ConcordanceModel()
    model.start(Lines([make_line("老")]))
    with qtbot.waitSignal(model.rowsInserted):
        model.add(Lines([make_line("新"), make_line("大")]))
    model.add(())
    assert (model.rowCount(), model.columnCount(), model.rowCount(model.index(0, 0))) == (3, 5, 0)
    assert [model.index(1, column).data() for column in Column] == ["2021-12-03", "新", "桥", "上␊", "柳河新报"]
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_headings(qtbot: QtBot) -> None:
    model = ConcordanceModel()
    model.name_columns(["日期", "前", "", "后", "报纸"])
    assert model.headerData(1, Qt.Orientation.Horizontal) == "前"
    assert model.headerData(1, Qt.Orientation.Vertical) is None
    right = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
