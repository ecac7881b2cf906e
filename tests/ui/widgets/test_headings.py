"""The quiet lines over panels and panes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.headings import LinedBar, PaneHeading, PanelHeading, hairline, spaced_font


def test_a_heading_says_its_facts(stage: QWidget) -> None:
    panel = PanelHeading("Library", stage)
    panel.set_facts("2020 · 12")
    assert (panel.name.text(), panel.facts.text()) == ("Library", "2020 · 12")


def test_a_pane_heading_has_small_actions(qtbot: QtBot, stage: QWidget) -> None:
    heading = PaneHeading("Galley", stage)
    button = heading.add_action("Show changes")
    heading.resize(400, heading.height())
    heading.show()
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    heading.set_facts("a fact that is far too long to fit")
    assert heading.minimumSizeHint().width() < 400
    heading.resize(heading.minimumSizeHint().width() + 60, heading.height())
    assert heading.facts.text().endswith("…")
    heading.resize(1000, heading.height())
    assert heading.facts.text() == "a fact that is far too long to fit"


def test_the_line_of_a_bar_is_at_its_edge(qtbot: QtBot, stage: QWidget) -> None:
    upper, lower = LinedBar(40, stage, is_line_above=True), LinedBar(40, stage)
    for bar in (upper, lower):
        bar.resize(300, 40)
        bar.show()
    assert (upper.line.y(), lower.line.y()) == (0, 39)
    assert upper.line.width() == 300
    assert (hairline(stage, is_vertical=True).maximumWidth(), hairline(stage).maximumHeight()) == (1, 1)
    assert spaced_font().letterSpacing() == 1
