"""The pictures are drawn, in both themes, and say in words what they show."""

from pytestqt.qtbot import QtBot

from app.text.model import Status
from app.ui.face.theme import Appearance
from app.ui.progress_sheet.charts import Chart, DaysChart, EstimateChart, StatusChart
from app.workspace.accuracy import NEWSPAPER_LIMIT, estimate_rate
from app.workspace.progress import Day


def is_drawn_otherwise(chart: Chart, bare: object) -> bool:
    return chart.grab().toImage() != bare


def test_statuses(qtbot: QtBot, appearance: Appearance) -> None:
    chart = StatusChart(appearance)
    qtbot.addWidget(chart)
    bare = chart.grab().toImage()
    chart.show_counts({Status.NEW: 3, Status.APPROVED: 5})
    assert is_drawn_otherwise(chart, bare)
    assert chart.accessibleName() == "New 3 · In review 0 · Done 0 · Approved 5"


def test_days(qtbot: QtBot, appearance: Appearance) -> None:
    chart = DaysChart(appearance)
    qtbot.addWidget(chart)
    chart.show_days(())
    assert chart.accessibleName() == "Nothing was done yet."
    bare = chart.grab().toImage()
    chart.show_days([Day(f"2026-11-{day:02}", day, day % 2) for day in range(1, 31)])
    assert is_drawn_otherwise(chart, bare)
    assert chart.accessibleName().startswith("2026-11-01: 1 edits, 1 articles finished")
    light = chart.grab().toImage()
    appearance.choose("dark")
    assert is_drawn_otherwise(chart, light)


def test_estimates_within_open_and_above(qtbot: QtBot, appearance: Appearance) -> None:
    chart = EstimateChart(appearance)
    qtbot.addWidget(chart)
    pictures = []
    for errors, characters in ((0, 100_000), (1, 1_000), (50, 10_000)):
        chart.show_estimate(estimate_rate(errors, characters), NEWSPAPER_LIMIT, f"{errors} errors")
        pictures.append(chart.grab().toImage())
    assert pictures[0] != pictures[1] and pictures[1] != pictures[2]
    assert chart.accessibleName() == "50 errors"
