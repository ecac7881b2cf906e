"""The map shows every line of the issue in its article's colour, and leads to it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editing.operations import MergeArticles, SettleDoubt
from app.text.model import Verdict
from app.ui.face.theme import LIGHT, Appearance
from app.ui.issue_map import INSET, WIDTH, IssueMap
from app.ui.raw_pane.view import RawPane
from app.ui.session import Session
from tests.small_issue import RAW


@pytest.fixture
def pane(qtbot: QtBot, small_session: Session, appearance: Appearance) -> RawPane:
    pane = RawPane(small_session, appearance)
    qtbot.addWidget(pane)
    pane.resize(420, 100)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def issue_map(qtbot: QtBot, small_session: Session, appearance: Appearance, pane: RawPane) -> IssueMap:
    issue_map = IssueMap(small_session, appearance)
    qtbot.addWidget(issue_map)
    issue_map.follow(pane)
    issue_map.resize(WIDTH, 200)
    with qtbot.waitExposed(issue_map):
        issue_map.show()
    return issue_map


def y_of(issue_map: IssueMap, text: str) -> int:
    return round(issue_map.y_of(issue_map.index.line_of(RAW.index(text)) + 0.4))


def color_at(issue_map: IssueMap, text: str, x: int = INSET + 1) -> QColor:
    return issue_map.grab().toImage().pixelColor(x, y_of(issue_map, text))


def has_tick(issue_map: IssueMap, text: str) -> bool:
    image = issue_map.grab().toImage()
    y = y_of(issue_map, text)
    return any(
        image.pixelColor(WIDTH - 3, y + step).red() > 180 > image.pixelColor(WIDTH - 3, y + step).blue()
        for step in (-1, 0, 1)
    )


def test_lines_have_the_colour_of_their_article(issue_map: IssueMap, small_session: Session) -> None:
    assert color_at(issue_map, "夜雨润田") == LIGHT.article_color(3)
    small_session.do(MergeArticles(1, 12))
    assert color_at(issue_map, "夜雨润田") == LIGHT.article_color(1)


def test_an_open_doubt_is_a_tick(issue_map: IssueMap, small_session: Session) -> None:
    assert has_tick(issue_map, "（魏宣")
    small_session.do(SettleDoubt(23, Verdict.ACCEPTED))
    assert not has_tick(issue_map, "（魏宣")


def test_a_click_brings_the_line_into_view_and_selects_its_article(
    issue_map: IssueMap, pane: RawPane, small_session: Session
) -> None:
    assert not pane.is_visible(RAW.index("夜雨"))
    QTest.mousePress(issue_map, Qt.MouseButton.LeftButton, pos=QPoint(10, y_of(issue_map, "夜雨")))
    assert pane.is_visible(RAW.index("夜雨"))
    assert small_session.article_id == 12


def test_dragging_scrolls(issue_map: IssueMap, pane: RawPane, small_session: Session) -> None:
    QTest.mousePress(issue_map, Qt.MouseButton.LeftButton, pos=QPoint(10, y_of(issue_map, "夜雨")))
    QTest.mouseMove(issue_map, QPoint(10, y_of(issue_map, "第3版")))
    assert pane.is_visible(0)
    assert small_session.article_id == 12


def test_the_view_is_framed(issue_map: IssueMap, pane: RawPane) -> None:
    before = issue_map.grab().toImage()
    pane.scroll_to(RAW.index("夜雨"), 0)
    assert issue_map.grab().toImage() != before


def test_it_tells_line_and_article(issue_map: IssueMap) -> None:
    assert issue_map.describe(y_of(issue_map, "第3版")) == "Line 1 · left out"
    assert issue_map.describe(y_of(issue_map, "夜雨润田")) == "Line 15 · article 3 夜雨润田"
    assert issue_map.describe(199) == f"Line {issue_map.index.line_count}"


def test_many_lines_share_a_row_of_pixels(issue_map: IssueMap) -> None:
    issue_map.resize(WIDTH, 2 * INSET + 6)
    rows = list(issue_map.rows(1.0))
    assert len(rows) <= 6
    assert [first for _, _, first, _ in rows] == [last for _, _, _, last in [(0, 0, 0, 0), *rows[:-1]]]
    assert rows[-1][3] == issue_map.index.line_count


def test_no_issue_is_an_empty_map(issue_map: IssueMap, small_session: Session) -> None:
    small_session.open(None)
    image = issue_map.grab().toImage()
    assert {image.pixelColor(x, y).name() for x in range(WIDTH) for y in range(0, 200, 3)} == {LIGHT.raw.name()}
