"""The map shows every line of the issue in its article's colour, and leads to it."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.editing.operations import MergeArticles, SettleDoubt
from app.text.model import Span, Verdict
from app.ui.face.theme import LIGHT, Appearance
from app.ui.issue_map import IssueMap
from app.ui.issue_map.picture import INSET, WIDTH
from app.ui.raw_pane.band import carried
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
    return round(issue_map.lines.y_of(issue_map.index.line_of(RAW.index(text)) + 0.4))


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
    QTest.mouseClick(issue_map, Qt.MouseButton.LeftButton, pos=QPoint(10, y_of(issue_map, "夜雨")))
    assert pane.is_visible(RAW.index("夜雨"))
    assert small_session.article_id == 12


def drag(issue_map: IssueMap, first: str, last: str) -> None:
    """The mouse goes from one line to the other, and is let go."""
    QTest.mousePress(issue_map, Qt.MouseButton.LeftButton, pos=QPoint(10, y_of(issue_map, first)))
    for step in (0.3, 0.6, 1.0):
        y = y_of(issue_map, first) + step * (y_of(issue_map, last) - y_of(issue_map, first))
        QTest.mouseMove(issue_map, QPoint(12, round(y)))
    QTest.mouseRelease(issue_map, Qt.MouseButton.LeftButton, pos=QPoint(12, y_of(issue_map, last)))


@pytest.fixture
def tall_map(issue_map: IssueMap) -> IssueMap:
    """So that a row is as tall as it gets."""
    issue_map.resize(WIDTH, 400)
    return issue_map


def taken(qtbot: QtBot, issue_map: IssueMap, first: str, last: str) -> str:
    with qtbot.waitSignal(issue_map.band_taken) as signal:
        drag(issue_map, first, last)
    band = signal.args[0]
    return RAW[band.raw_start : band.raw_end]


@pytest.mark.parametrize("ends", [("=桥", "一周要闻"), ("一周要闻", "=桥")])
def test_dragging_takes_a_band_of_lines(
    qtbot: QtBot, tall_map: IssueMap, pane: RawPane, small_session: Session, ends: tuple[str, str]
) -> None:
    assert taken(qtbot, tall_map, *ends) == "=桥,一座\n许可 摄\n一周要闻"
    span = pane.selected_span()
    assert span is not None
    assert RAW[span.raw_start : span.raw_end] == "=桥,一座\n许可 摄\n一周要闻"
    assert pane.is_visible(RAW.index("=桥" if ends[1] == "=桥" else "一周"))
    assert small_session.editor is not None
    assert len(small_session.editor.entries) == 4


def test_a_band_ends_where_a_block_does(qtbot: QtBot, tall_map: IssueMap) -> None:
    """Its second line is near enough."""
    assert taken(qtbot, tall_map, "车。", "三十盏").startswith("本 报讯")


def test_a_click_takes_nothing(qtbot: QtBot, tall_map: IssueMap, pane: RawPane) -> None:
    with qtbot.assertNotEmitted(tall_map.band_taken):
        QTest.mouseClick(tall_map, Qt.MouseButton.LeftButton, pos=QPoint(10, y_of(tall_map, "夜雨")))
    assert tall_map.band is None


def test_what_is_selected_in_the_raw_text_shows_as_a_band(issue_map: IssueMap, pane: RawPane) -> None:
    before = issue_map.grab().toImage()
    pane.select_raw(Span(RAW.index("老桥换"), RAW.index("一周")))
    assert issue_map.band == Span(RAW.index("老桥换"), RAW.index("\n一周"))
    assert issue_map.grab().toImage() != before
    pane.setTextCursor(QTextCursor(pane.document()))
    assert issue_map.band is None


def test_a_drag_carries_the_band_and_says_which_lines(qtbot: QtBot, tall_map: IssueMap) -> None:
    taken(qtbot, tall_map, "=桥", "一周要闻")
    assert tall_map.band is not None
    drag = tall_map.make_drag(tall_map.band)
    assert carried(drag.mimeData()) == tall_map.band
    assert tall_map.name_lines(tall_map.band) == "Lines 12–14"
    assert drag.pixmap().width() > tall_map.fontMetrics().horizontalAdvance("Lines 12–14")


def test_the_wheel_turns_the_raw_text(qtbot: QtBot, issue_map: IssueMap, pane: RawPane) -> None:
    top = pane.verticalScrollBar().value()
    point = QPointF(10, 50)
    wheel = QWheelEvent(
        point,
        issue_map.mapToGlobal(point),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  Qt's own signature
    )
    QCoreApplication.sendEvent(issue_map, wheel)
    assert pane.verticalScrollBar().value() > top


def test_the_view_is_framed(issue_map: IssueMap, pane: RawPane) -> None:
    before = issue_map.grab().toImage()
    pane.scroll_to(RAW.index("夜雨"), 0)
    assert issue_map.grab().toImage() != before


def test_it_tells_line_and_article(issue_map: IssueMap) -> None:
    assert issue_map.describe(y_of(issue_map, "第3版")) == "Line 1 · left out"
    assert issue_map.describe(y_of(issue_map, "夜雨润田")) == "Line 15 · article 3 夜雨润田"
    assert issue_map.describe(199) == f"Line {issue_map.index.line_count}"
    assert issue_map.quote(y_of(issue_map, "第3版")) == "第3版 值班 林舟"


@pytest.mark.qt_log_ignore("does not support raise")
def test_hovering_tells_at_once(qtbot: QtBot, issue_map: IssueMap) -> None:
    point = QPointF(10, y_of(issue_map, "夜雨润田"))
    none = Qt.MouseButton.NoButton
    moving = QMouseEvent(
        QMouseEvent.Type.MouseMove, point, issue_map.mapToGlobal(point), none, none, Qt.KeyboardModifier.NoModifier
    )
    QCoreApplication.sendEvent(issue_map, moving)
    assert QToolTip.text() == "Line 15 · article 3 夜雨润田\n夜雨润田"


def test_no_issue_is_an_empty_map(issue_map: IssueMap, small_session: Session) -> None:
    small_session.open(None)
    image = issue_map.grab().toImage()
    assert {image.pixelColor(x, y).name() for x in range(WIDTH) for y in range(0, 200, 3)} == {LIGHT.raw.name()}


def test_the_way_off_the_map_takes_no_more_lines(qtbot: QtBot, tall_map: IssueMap) -> None:
    start, end = y_of(tall_map, "=桥"), y_of(tall_map, "一周要闻")
    QTest.mousePress(tall_map, Qt.MouseButton.LeftButton, pos=QPoint(16, start))
    QTest.mouseMove(tall_map, QPoint(16, end + 8))
    QTest.mouseMove(tall_map, QPoint(16, end))
    taken_band = tall_map.band
    QTest.mouseMove(tall_map, QPoint(4, end - 6))
    QTest.mouseMove(tall_map, QPoint(-5, end - 40))
    assert tall_map.band == taken_band
    QTest.mouseMove(tall_map, QPoint(12, end + 30))
    assert tall_map.band != taken_band
    QTest.mouseRelease(tall_map, Qt.MouseButton.LeftButton, pos=QPoint(12, end + 30))
