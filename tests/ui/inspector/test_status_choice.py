"""Four words, of which one is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.text.model import Status
from app.ui.face.theme import Appearance
from app.ui.inspector.status_choice import StatusChoice, status_name


def test_a_click_chooses(stage: QWidget, appearance: Appearance) -> None:
    choice = StatusChoice(appearance, stage)
    choice.resize(258, 30)
    choice.show()
    chosen: list[Status] = []
    choice.chosen.connect(chosen.append)
    choice.show_status(Status.IN_REVIEW)
    assert choice.words[Status.IN_REVIEW].isChecked()
    assert chosen == []
    QTest.mouseClick(choice.words[Status.DONE], Qt.MouseButton.LeftButton)
    assert chosen == [Status.DONE]
    QTest.keyClick(choice.words[Status.APPROVED], Qt.Key.Key_Space)
    assert chosen == [Status.DONE, Status.APPROVED]
    assert [word.isChecked() for word in choice.words.values()] == [False, False, False, True]


def test_every_status_has_a_name(appearance: Appearance) -> None:
    assert len({status_name(status) for status in Status}) == len(Status)
