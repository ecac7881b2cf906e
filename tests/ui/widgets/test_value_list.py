"""Values as rows."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui.widgets.value_list import VALUE, ValueList


class Numbers(ValueList):
    def words(self, value: int) -> str:
        return f"number {value}"


def test_each_value_is_a_row_whole_and_in_words(qtbot: QtBot) -> None:
    numbers = Numbers()
    numbers.show(iter((7, 8)))
    QAbstractItemModelTester(numbers, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [numbers.index(row) for row in range(numbers.rowCount())]
    assert [row.data(VALUE) for row in rows] == [7, 8]
    assert [row.data() for row in rows] == ["number 7", "number 8"]
    assert rows[0].data(Qt.ItemDataRole.AccessibleTextRole) == "number 7"
    assert (rows[0].data(Qt.ItemDataRole.ToolTipRole), numbers.data(QModelIndex())) == (None, None)
    numbers.show(())
    assert numbers.rowCount() == 0
