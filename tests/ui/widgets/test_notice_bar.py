"""The strips at the foot of the window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.notice_bar import NoticeBar, ProgressStrip


def test_news_go_by_themselves_and_errors_stay(qtbot: QtBot, stage: QWidget) -> None:
    bar = NoticeBar(stage)
    assert not bar.isVisible()
    bar.tell_news("Exported.")
    assert bar.isVisible()
    assert bar.timer.isActive()
    bar.tell_error("The disk is full.")
    assert not bar.timer.isActive()
    assert bar.sentence.text() == "The disk is full."
    QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_news_may_offer_something_to_do(qtbot: QtBot, stage: QWidget) -> None:
    bar = NoticeBar(stage)
    done: list[bool] = []
    bar.tell_news("Exported.", "Open the folder", lambda: done.append(True))
    QTest.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert done == [True]
    bar.tell_news("Imported.")
    assert not bar.action.isVisible()


def test_a_job_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot, stage: QWidget) -> None:
    strip = ProgressStrip(stage)
    stopped: list[bool] = []
    strip.begin("Looking…", lambda: stopped.append(True))
    assert (strip.progress.minimum(), strip.progress.maximum()) == (0, 0)
    strip.show_progress("Importing 3 of 12", 3, 12)
    assert (strip.progress.value(), strip.progress.maximum()) == (3, 12)
    QTest.mouseClick(strip.stop, Qt.MouseButton.LeftButton)
    assert stopped == [True]
    assert not strip.stop.isEnabled()
    strip.end()
    assert not strip.isVisible()
