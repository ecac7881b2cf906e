"""Buttons leave the keyboard where it is, and keep their own keys when they have it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.buttons import Button


def test_a_click_does_not_take_the_keyboard(qtbot: QtBot, stage: QWidget) -> None:
    field, button = QLineEdit(stage), Button("Do", stage)
    field.show()
    button.move(0, 50)
    button.show()
    field.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.hasFocus()


def test_space_and_return_press_it_before_any_command(qtbot: QtBot, stage: QWidget) -> None:
    button, action = Button("Do", stage), QAction(stage)
    action.setShortcuts([QKeySequence("Space"), QKeySequence("Return")])
    stage.addAction(action)
    button.show()
    button.setFocus()
    commands: list[bool] = []
    action.triggered.connect(commands.append)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)
    assert commands == []
