"""The search field: hits as one types."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.ui.face.theme import Appearance
from app.ui.jobs import Jobs
from app.ui.top_bar.search_field import LibrarySearch
from app.workspace import Hit

HITS = (
    Hit(1, 2, 3, "老桥换新颜", "柳河新报", "2021-12-03", "…十年，今天老桥通车，居民", ((6, 8),)),
    Hit(4, 5, 6, "", "柳河新报", "2021-12-10", "老桥的灯", ((0, 2),)),
)


def find(query: str, _: int) -> Sequence[Hit]:
    if query == "坏":
        raise UserError(reason="no index")
    return [hit for hit in HITS if query in hit.title + hit.snippet]


@pytest.fixture
def search(appearance: Appearance, stage: QWidget) -> LibrarySearch:
    search = LibrarySearch(appearance, Jobs(stage), stage)
    search.find_hits = find
    search.move(800, 8)
    search.show()
    search.setFocus()
    return search


def test_hits_come_while_one_types(qtbot: QtBot, search: LibrarySearch) -> None:
    search.setText("老桥")
    qtbot.waitUntil(search.popup.isVisible)
    assert search.model.rowCount() == 2
    assert not search.key_hint.isVisible()
    assert not search.popup.grab().isNull()


def test_return_opens_the_chosen_one(qtbot: QtBot, search: LibrarySearch) -> None:
    search.search_for("老桥")
    qtbot.waitUntil(search.popup.isVisible)
    QTest.keyClick(search, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.hit_chosen) as chosen:
        QTest.keyClick(search, Qt.Key.Key_Return)
    assert chosen.args == [HITS[1]]
    assert not search.popup.isVisible()
    assert search.text() == ""


def test_a_click_opens_too(qtbot: QtBot, search: LibrarySearch) -> None:
    search.setText("老桥")
    qtbot.waitUntil(search.popup.isVisible)
    place = search.view.visualRect(search.model.index(0)).center()
    with qtbot.waitSignal(search.hit_chosen) as chosen:
        QTest.mouseClick(search.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [HITS[0]]


def test_no_hit_is_said(qtbot: QtBot, search: LibrarySearch) -> None:
    search.setText("没有这个")
    qtbot.waitUntil(search.popup.isVisible)
    assert search.nothing.isVisible()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not search.popup.isVisible()
    assert not search.hasFocus()


def test_an_answer_to_other_words_is_dropped(qtbot: QtBot, search: LibrarySearch) -> None:
    search.setText("灯")
    search.show_hits("老桥", HITS)
    assert not search.popup.isVisible()


def test_a_failure_is_told(qtbot: QtBot, search: LibrarySearch) -> None:
    with qtbot.waitSignal(search.search_failed):
        search.setText("坏")
