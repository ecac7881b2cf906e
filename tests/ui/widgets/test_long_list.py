"""A list of rows of one height."""

from PySide6.QtCore import QItemSelectionModel, QStringListModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.widgets.long_list import LongList

ROWS = 100_000


def test_home_and_end_go_to_the_first_and_last_row(qtbot: QtBot) -> None:
    model = QStringListModel([str(number) for number in range(ROWS)])
    shown = LongList(30)
    qtbot.addWidget(shown)
    assert shown.first_chosen() == -1
    shown.setModel(QStringListModel())
    QTest.keyClick(shown, Qt.Key.Key_End)
    assert not shown.currentIndex().isValid()
    shown.setModel(model)
    shown.resize(200, 300)
    shown.show()
    shown.setCurrentIndex(model.index(3))
    QTest.keyClick(shown, Qt.Key.Key_End)
    assert (shown.currentIndex().row(), shown.chosen_rows()) == (ROWS - 1, [ROWS - 1])
    assert shown.visualRect(shown.currentIndex()).bottom() <= shown.viewport().height()
    QTest.keyClick(shown, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert (shown.currentIndex().row(), len(shown.chosen_rows())) == (0, ROWS)
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert shown.chosen_rows() == [1]


def test_the_current_row_is_the_first_of_those_that_are_chosen(qtbot: QtBot) -> None:
    model = QStringListModel(list("甲乙丙丁"))
    shown = LongList(30)
    qtbot.addWidget(shown)
    shown.setModel(model)
    shown.setCurrentIndex(model.index(1))
    shown.selectionModel().setCurrentIndex(model.index(3), QItemSelectionModel.SelectionFlag.Select)
    assert (shown.first_chosen(), shown.chosen_rows()) == (3, [1, 3])
    shown.selectionModel().select(model.index(3), QItemSelectionModel.SelectionFlag.Deselect)
    assert (shown.first_chosen(), shown.chosen_rows()) == (1, [1])


def test_nothing_but_the_rows_own_painting_shows_what_is_chosen(qtbot: QtBot) -> None:
    model = QStringListModel(["", ""])
    shown = LongList(30)
    qtbot.addWidget(shown)
    shown.setModel(model)
    shown.resize(100, 80)
    shown.show()
    shown.setCurrentIndex(model.index(0))
    shown.clearFocus()
    picture = shown.viewport().grab().toImage()
    assert picture.pixelColor(2, 15) == picture.pixelColor(2, 45)
