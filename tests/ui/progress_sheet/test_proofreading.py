"""A sample passage by passage."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.progress_sheet.proofreading import Proofreading
from app.workspace.accuracy import Passage
from app.workspace.everywhere import Extent
from app.workspace.samples import Sample

SAMPLE = Sample(Extent(), 1, (Passage(1, 1, 2, 0, 4, "老桥通车"), Passage(1, 1, 3, 0, 3, "夜雨。")), (None, None))


def test_digits_judge_until_all_is_read(qtbot: QtBot) -> None:
    page = Proofreading()
    qtbot.addWidget(page)
    page.show_sample(SAMPLE)
    assert (page.place.text(), page.passage.text()) == ("Passage 1 of 2", "老桥通车")
    kept: list[Sample] = []
    page.kept.connect(kept.append)
    QTest.keyClick(page, Qt.Key.Key_2)
    QTest.keyClick(page, Qt.Key.Key_0)
    QTest.keyClick(page, Qt.Key.Key_5)
    assert [sample.errors for sample in kept] == [(2, None), (2, 0)]
    assert page.place.text() == "All passages of this sample are read."
    assert not page.buttons[0].isEnabled()
    page.show_sample(None)
    assert page.passage.text() == ""
