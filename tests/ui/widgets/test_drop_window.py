"""Files held over a window are told, and where they are dropped, which."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.drop_window import DropWindow

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot) -> DropWindow:
    window = DropWindow()
    qtbot.addWidget(window)
    return window


def test_files_are_told_once_they_are_dropped(qtbot: QtBot, window: DropWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "第2版.txt")), QUrl("https://example.org/page.txt")])
    over: list[bool] = []
    window.files_over.connect(over.append)
    entering = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted() and over == [True]
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert over == [True, False]
    with qtbot.waitSignal(window.files_dropped) as dropped:
        window.dropEvent(QDropEvent(QPointF(9, 9), COPY, data, LEFT, NONE))
    assert dropped.args == [[tmp_path / "第2版.txt"]]


def test_words_are_no_files(window: DropWindow) -> None:
    data = QMimeData()
    data.setText("桥")
    entering = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    assert not entering.isAccepted()
