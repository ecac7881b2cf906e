"""The middle of the window: what stands beside what, and what its strips say."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.editing.operations import SetStatus
from app.text.model import Status
from app.ui.commands.table import COMMANDS
from app.ui.face.pane_type import PaneType
from app.ui.face.theme import Appearance
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.workbench import Workbench


@pytest.fixture
def workbench(
    qtbot: QtBot, small_session: Session, appearance: Appearance, stage: QWidget, tmp_path: Path
) -> Workbench:
    workbench = Workbench(small_session, appearance, Settings(tmp_path / "settings.ini"), stage)
    workbench.resize(1100, 620)
    workbench.show()
    workbench.articles.show_issue()
    small_session.article_selected.emit(small_session.article_id)
    return workbench


def test_strips_tell_what_the_panes_show(workbench: Workbench, small_session: Session) -> None:
    assert small_session.issue is not None
    assert "cannot be changed" in workbench.raw_heading.facts.toolTip()
    assert workbench.galley_heading.facts.toolTip().startswith("article 1 · ")
    small_session.do(SetStatus(small_session.article_id, Status.APPROVED))
    assert workbench.galley_heading.facts.toolTip() == "article 1 · no doubts"
    small_session.select_article(small_session.issue.articles[-1].id)
    assert workbench.galley_heading.facts.toolTip().startswith(f"article {len(small_session.issue.articles)} · ")
    assert workbench.count_doubts(1).format(number=2) == "article 2 · 1 doubt"


def test_nothing_is_cut_off_in_the_smallest_window(workbench: Workbench) -> None:
    widths = workbench.splitter.sizes()
    assert all(width > 0 for width in widths)
    assert sum(widths) + workbench.splitter.count() - 1 == 1100
    for pane in (workbench.raw, workbench.galley, workbench.inspector, workbench.articles):
        corner = pane.mapTo(workbench, pane.rect().bottomRight())
        assert workbench.rect().contains(corner)


def test_panels_come_and_go(workbench: Workbench) -> None:
    workbench.toggle_left()
    workbench.toggle_inspector()
    assert (workbench.has_left, workbench.has_inspector) == (False, False)
    workbench.show_tags()
    assert workbench.has_inspector
    workbench.toggle_left()
    assert workbench.has_left


def test_the_text_grows_in_both_panes(workbench: Workbench) -> None:
    raw, clean = workbench.raw.font().pointSizeF(), workbench.galley.pixels
    workbench.set_type(PaneType(), PaneType(), 150)
    assert workbench.raw.font().pointSizeF() == pytest.approx(raw * 1.5)
    assert workbench.galley.pixels == pytest.approx(clean * 1.5)


def test_the_action_over_the_galley_says_what_it_would_do(workbench: Workbench) -> None:
    workbench.show_changes(is_shown=True)
    assert workbench.changes.text() == "Hide changes"
    workbench.show_changes(is_shown=False)
    assert workbench.changes.text() == "Show changes"


def test_widths_are_kept_and_restored(workbench: Workbench) -> None:
    workbench.splitter.setSizes([220, 400, 240, 240])
    states, sizes = workbench.save_state(), workbench.splitter.sizes()
    workbench.splitter.setSizes([300, 260, 300, 240])
    workbench.restore_state(states)
    assert workbench.splitter.sizes() == sizes


def test_its_deeds_are_commands(workbench: Workbench) -> None:
    assert set(workbench.functions()) <= {command.id for command in COMMANDS}


def test_the_strip_over_the_galley_tells_the_mode(workbench: Workbench) -> None:
    workbench.session.set_typing(True)
    assert workbench.galley_heading.facts.toolTip() == "article 1 · typing, Esc ends it"
    workbench.session.set_typing(False)
    assert "doubts" in workbench.galley_heading.facts.toolTip()


def test_escape_leads_back_to_the_text(workbench: Workbench) -> None:
    """First what is typed is taken back, then the keyboard goes."""
    inspector = workbench.inspector
    workbench.show_tags()
    line = inspector.tags.line
    QTest.keyClicks(line, "abc")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), workbench.focusWidget()) == ("", line)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert workbench.focusWidget() is workbench.galley
    inspector.show_article()
    (title,) = inspector.article.fields["title"].findChildren(QPlainTextEdit)
    elsewhere: tuple[QWidget, ...] = (title, workbench.articles.view, workbench.raw)
    for widget in elsewhere:
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert workbench.focusWidget() is workbench.galley, widget
