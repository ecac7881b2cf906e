"""What all tables of the looks can do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.corpus_view.table import LookTable


def test_rows_are_opened_and_copied_by_key_and_mouse(qtbot: QtBot, stage: QWidget) -> None:
    table, model = LookTable(28, stage), QStandardItemModel(stage)
    for word in ("桥", "雨", "灯"):
        model.appendRow([QStandardItem(word)])
    table.setModel(model)
    table.show()
    table.selectRow(1)
    with qtbot.waitSignal(table.row_opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [1]
    with qtbot.waitSignal(table.row_opened) as opened:
        table.doubleClicked.emit(model.index(2, 0))
    assert opened.args == [2]
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen_rows() == [1, 2]
    table.selectAll()
    assert table.chosen_rows() == [0, 1, 2]
    assert not table.horizontalHeader().selectionModel().hasSelection()
    with qtbot.waitSignal(table.copy_wanted):
        QTest.keySequence(table, "Ctrl+C")
