"""The picture of how often over time: drawn, pointed at, chosen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.corpus_view.timeline_chart import Series, TimelineChart, round_up
from app.ui.face.theme import Appearance

PERIODS = [f"20{year:02}-{month:02}" for year in range(19, 22) for month in range(1, 13)]


@pytest.fixture
def chart(qtbot: QtBot, appearance: Appearance, stage: QWidget) -> TimelineChart:
    chart = TimelineChart(appearance, stage)
    chart.setGeometry(0, 0, 800, 400)
    chart.show()
    return chart


def make_series(name: str, scale: float) -> Series:
    return Series(name, tuple(scale * (place % 7) for place in range(36)), tuple(f"{place} 篇" for place in range(36)))


@pytest.mark.parametrize(
    ("value", "end"), [(0, 1), (0.7, 0.8), (1, 1), (3, 4), (41, 50), (6300, 8000), (0.013, 0.02), (9, 10), (100, 100)]
)
def test_scales_end_with_a_round_figure(value: float, end: float) -> None:
    assert round_up(value) == pytest.approx(end)


def test_bars_and_lines_in_both_themes(chart: TimelineChart, appearance: Appearance) -> None:
    bare = chart.grab().toImage()
    chart.show_series(PERIODS, [make_series("桥", 1)], " %")
    bars = chart.grab().toImage()
    assert bars != bare
    chart.show_series(PERIODS, [make_series("桥", 1), make_series("雨", 0.5)], " %")
    lines = chart.grab().toImage()
    assert lines != bars
    assert chart.accessibleName() == "桥, 雨"
    appearance.choose("dark")
    assert chart.grab().toImage() != lines
    chart.show_series(PERIODS[:3], [make_series("桥", 1)], "")
    chart.mark(["2019-02"])
    assert chart.grab().toImage() != bars


def test_the_mouse_points_and_chooses(qtbot: QtBot, chart: TimelineChart) -> None:
    chart.show_series(PERIODS, [make_series("桥", 1)], "")
    spot = QPoint(round(chart.center_of(5)), 200)
    with qtbot.waitSignal(chart.period_pointed) as pointed:
        QTest.mouseMove(chart, spot)
    assert pointed.args == ["2019-06 · 5 篇"]
    before = chart.grab().toImage()
    with qtbot.waitSignal(chart.period_chosen) as chosen:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == ["2019-06"]
    chart.point_at(-1)
    assert chart.grab().toImage() != before
    assert chart.index_at(2) == -1
    with qtbot.assertNotEmitted(chart.period_chosen):
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 200))


def test_keys_step_through_the_periods(chart: TimelineChart) -> None:
    chart.show_series(PERIODS, [make_series("桥", 1), make_series("雨", 1)], "")
    chart.setFocus()
    for key, index in (
        (Qt.Key.Key_Right, 0),
        (Qt.Key.Key_PageDown, 12),
        (Qt.Key.Key_Left, 11),
        (Qt.Key.Key_PageUp, 0),
        (Qt.Key.Key_End, 35),
        (Qt.Key.Key_Right, 35),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(chart, key)
        assert chart.pointed == index
    assert chart.accessibleDescription() == "2019-01 · 桥: 0 篇 · 雨: 0 篇"
    chart.point_at(-1)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.pointed == 35
