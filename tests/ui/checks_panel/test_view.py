"""The page of findings by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.checks_panel import ChecksPage, FindingsSource
from app.ui.checks_panel.finding_rows import ROW_HEIGHT
from app.ui.face.theme import Appearance
from app.ui.session import Session

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def page(stage: QWidget, session: Session, source: FindingsSource, appearance: Appearance) -> ChecksPage:
    page = ChecksPage(session, appearance, source, stage)
    page.resize(286, 600)
    page.show()
    return page


def wait(qtbot: QtBot, page: ChecksPage) -> None:
    qtbot.waitUntil(lambda: page.source.is_current)


def click_row(page: ChecksPage, row: int) -> None:
    rect = page.list.visualRect(page.model.index(row))
    assert rect.height() == ROW_HEIGHT
    QTest.mouseClick(page.list.viewport(), LEFT_BUTTON, pos=rect.center())


def test_a_click_goes_to_the_flagged_text(page: ChecksPage, session: Session) -> None:
    click_row(page, 1)
    assert session.place is not None
    assert (session.place.block, session.place.clean_offset) == (6, 3)


def test_return_in_the_list_goes_there_too(page: ChecksPage, session: Session) -> None:
    page.list.setFocus()
    assert page.chosen is None
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert session.place is not None and session.place.clean_offset == 3


def test_stepping_goes_round(page: ChecksPage, session: Session) -> None:
    seen = []
    for _ in range(4):
        page.step(1)
        assert session.place is not None
        seen.append(session.place.clean_offset)
    assert seen == [1, 3, 4, 1]


def test_one_is_mended_and_the_next_is_chosen(qtbot: QtBot, page: ChecksPage, session: Session) -> None:
    click_row(page, 0)
    assert page.fix_button.text() == "Put “，”"
    QTest.mouseClick(page.fix_button, LEFT_BUTTON)
    wait(qtbot, page)
    assert page.model.rowCount() == 2
    assert page.chosen is not None and page.chosen.mark.text == ";"


def test_all_of_a_kind_are_one_step(qtbot: QtBot, page: ChecksPage, session: Session) -> None:
    assert session.editor is not None
    steps = len(session.editor.history.done)
    click_row(page, 0)
    QTest.mouseClick(page.fix_all_button, LEFT_BUTTON)
    wait(qtbot, page)
    assert [item.check for item in page.model.rows] == ["missing_glyph"]
    assert len(session.editor.history.done) == steps + 1
    assert not page.fix_button.isEnabled()


def test_ignored_ones_are_gone(page: ChecksPage) -> None:
    click_row(page, 2)
    QTest.mouseClick(page.ignore_always_button, LEFT_BUTTON)
    click_row(page, 0)
    QTest.mouseClick(page.ignore_button, LEFT_BUTTON)
    assert page.model.rowCount() == 1


def test_chips_and_boxes_choose(page: ChecksPage, session: Session) -> None:
    QTest.mouseClick(page.chips["error"], LEFT_BUTTON)
    assert [item.check for item in page.model.rows] == ["missing_glyph"]
    QTest.mouseClick(page.chips["error"], LEFT_BUTTON)
    assert page.model.rowCount() == 3
    page.kinds.setCurrentIndex(page.kinds.findData("half_width"))
    page.kinds.activated.emit(page.kinds.currentIndex())
    assert page.model.rowCount() == 2
    page.extent.setCurrentIndex(1)
    session.select_article(12)
    assert page.model.rowCount() == 0
    assert page.empty.text() == "Nothing of this kind was found here."


def test_it_counts_for_its_tab(qtbot: QtBot, page: ChecksPage) -> None:
    with qtbot.waitSignal(page.counted) as counted:
        page.show_findings()
    assert counted.args == [3]


def test_the_errors_of_an_article_are_shown_on_demand(page: ChecksPage, session: Session) -> None:
    page.show_errors(1)
    assert [item.check for item in page.model.rows] == ["missing_glyph"]
    assert session.place is not None and session.place.block == 6


def test_what_is_said_of_nothing_found_stands_in_line(qtbot: QtBot, page: ChecksPage, session: Session) -> None:
    while page.model.rows:
        page.step(1)
        page.ignore_button.click()
        wait(qtbot, page)
    assert page.empty.isVisible()
    assert page.empty.x() == page.kinds.x()
